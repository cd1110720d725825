import type { GraphQLResolveInfo } from 'graphql';
import { DOMAIN_CODES, FINDING_KINDS, LEVELS, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import { baseOf, CoverageBase } from '../coverage/coverage-base.ts';
import {
  domainRows,
  groupRows,
  instrumentRows,
  jurisdictionRows,
  objectiveRows,
  principleRows,
  regionRows,
} from '../support/entities.ts';
import type { readEntities } from '../support/entity-rows.ts';
import { DEFAULT_PAGE_SIZE } from '../support/page.ts';
import {
  CountryFacet,
  DomainFacet,
  type Facet,
  GroupFacet,
  InstrumentFacet,
  ObjectiveFacet,
  PrincipleFacet,
  RegionFacet,
} from './entity-facets.ts';
import { loadCounts } from './facet-loader.ts';
import { type FacetName, MAX_INSTRUMENTS } from './facet-sql.ts';
import { type FacetsOf, FindingFacets } from './facets-field.ts';
import {
  KindFacet,
  LanguageFacet,
  LevelFacet,
  type ValueFacet,
  YearFacet,
} from './value-facets.ts';

const OBJECTIVE_NUMBERS = OBJECTIVES.map(({ number }) => number);

function readCounts({ set, ignoreOwn }: FacetsOf, facet: FacetName, context: Context) {
  return loadCounts(context, { set, facet, ignoreOwn });
}

/** The values of a closed list, all of them in its own order, with their counts. */
async function listAll<Value extends string>(
  facets: FacetsOf,
  facet: FacetName,
  values: readonly Value[],
  context: Context,
): Promise<ValueFacet<Value>[]> {
  const counts = await readCounts(facets, facet, context);
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

type RowReader<Row> = ReturnType<typeof readEntities<Row>>;

/** Values that are entities, in the order of their keys. */
async function withRows<Row>(
  counts: ReadonlyMap<string, number>,
  keys: readonly (string | number)[],
  readRows: RowReader<Row>,
  field: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Facet<Row>[]> {
  const rows = await readRows(context, info, [field], keys);
  return keys.map((key) => ({ row: rows.get(key), count: counts.get(String(key)) ?? 0 }));
}

FindingFacets.implement({
  description:
    'Counts of findings by value. Lists of the framework and the Compact are complete and in their own order, with 0 where nothing stands; places and years are those that occur, by code or year, never by count: that would be a ranking. Only instruments, which are no places, stand by count.',
  fields: (t) => ({
    base: t.field({
      type: CoverageBase,
      description: 'What the findings are counted out of, with all fields of the filter.',
      resolve: ({ set }) => baseOf(set),
    }),
    domains: t.field({
      type: [DomainFacet],
      description: 'All six domains, in the order of the wheel.',
      resolve: async (facets, _args, context, info) =>
        withRows(
          await readCounts(facets, 'domains', context),
          DOMAIN_CODES,
          domainRows,
          'domain',
          context,
          info,
        ),
    }),
    objectives: t.field({
      type: [ObjectiveFacet],
      description:
        'All 23 objectives, by number. `relevance`, `method` and `minConfidence` of the filter are asked of the mapping that counts.',
      resolve: async (facets, _args, context, info) =>
        withRows(
          await readCounts(facets, 'objectives', context),
          OBJECTIVE_NUMBERS,
          objectiveRows,
          'objective',
          context,
          info,
        ),
    }),
    principles: t.field({
      type: [PrincipleFacet],
      description:
        'All ten guiding principles, in the order of the Compact. `method` and `minConfidence` of the filter are asked of the mapping that counts.',
      resolve: async (facets, _args, context, info) =>
        withRows(
          await readCounts(facets, 'principles', context),
          PRINCIPLE_CODES,
          principleRows,
          'principle',
          context,
          info,
        ),
    }),
    kinds: t.field({
      type: [KindFacet],
      description: 'Both kinds: strengths, then gaps. Its own field of the filter is `kind`.',
      resolve: (facets, _args, context) => listAll(facets, 'kinds', FINDING_KINDS, context),
    }),
    levels: t.field({
      type: [LevelFacet],
      description: 'Both levels: national, then local. Its own field of the filter is `level`.',
      resolve: (facets, _args, context) => listAll(facets, 'levels', LEVELS, context),
    }),
    regions: t.field({
      type: [RegionFacet],
      description:
        'Regions of M49 of every size with findings, by code: a finding on Mali counts for Western Africa, Sub-Saharan Africa and Africa.',
      resolve: async (facets, _args, context, info) => {
        const counts = await readCounts(facets, 'regions', context);
        return withRows(counts, [...counts.keys()].sort(), regionRows, 'region', context, info);
      },
    }),
    countries: t.field({
      type: [CountryFacet],
      description: 'Countries with findings on them or on their local authorities, by code.',
      resolve: async (facets, _args, context, info) => {
        const counts = await readCounts(facets, 'countries', context);
        const codes = [...counts.keys()].sort();
        return withRows(counts, codes, jurisdictionRows, 'country', context, info);
      },
    }),
    groups: t.field({
      type: [GroupFacet],
      description: 'Groups with findings on their members, by code.',
      resolve: async (facets, _args, context, info) => {
        const counts = await readCounts(facets, 'groups', context);
        return withRows(counts, [...counts.keys()].sort(), groupRows, 'group', context, info);
      },
    }),
    years: t.field({
      type: [YearFacet],
      description: 'Years of publication with findings, earliest first.',
      resolve: async (facets, _args, context) => {
        const counts = await readCounts(facets, 'years', context);
        const years = [...counts].map(([year, count]) => ({ value: Number(year), count }));
        return years.sort((a, b) => a.value - b.value);
      },
    }),
    languages: t.field({
      type: [LanguageFacet],
      description: 'All languages that findings can be written in: English, French, Spanish.',
      resolve: (facets, _args, context) => listAll(facets, 'languages', LANGUAGES, context),
    }),
    instruments: t.field({
      type: [InstrumentFacet],
      description:
        'The instruments that most of the findings name, by count, then by code. Being named often says nothing of force or practice.',
      args: {
        first: t.arg.int({
          description: `Instruments at most, 0 to ${MAX_INSTRUMENTS}. [Default: ${DEFAULT_PAGE_SIZE}]`,
        }),
      },
      resolve: async (facets, { first }, context, info) => {
        const counts = await readCounts(facets, 'instruments', context);
        const codes = [...counts]
          .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
          .slice(0, first ?? DEFAULT_PAGE_SIZE)
          .map(([code]) => code);
        return withRows(counts, codes, instrumentRows, 'instrument', context, info);
      },
    }),
  }),
});
