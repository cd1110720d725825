import { countFacet, MAX_INSTRUMENTS, setOfFacet } from '../../catalogue/facets.ts';
import { baseOf, CoverageBase } from '../coverage/coverage-base.ts';
import { DEFAULT_PAGE_SIZE } from '../support/page.ts';
import {
  CountryFacet,
  DomainFacet,
  GroupFacet,
  InstrumentFacet,
  ObjectiveFacet,
  PrincipleFacet,
  RegionFacet,
} from './entity-facets.ts';
import { FindingFacets } from './facets-field.ts';
import { KindFacet, LevelFacet, TextLanguageFacet, YearFacet } from './value-facets.ts';

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
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'domains', ignoreOwn),
    }),
    objectives: t.field({
      type: [ObjectiveFacet],
      description:
        'All 23 objectives, by number. `relevances`, `methods` and `minConfidence` of the filter are asked of the mapping that counts.',
      resolve: ({ set, ignoreOwn }) => {
        const counted = setOfFacet(set, 'objectives', ignoreOwn);
        return countFacet(set, 'objectives', ignoreOwn).map((each) => ({ ...each, set: counted }));
      },
    }),
    principles: t.field({
      type: [PrincipleFacet],
      description:
        'All ten guiding principles, in the order of the Compact. `methods` and `minConfidence` of the filter are asked of the mapping that counts.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'principles', ignoreOwn),
    }),
    kinds: t.field({
      type: [KindFacet],
      description: 'Both kinds: strengths, then gaps.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'kinds', ignoreOwn),
    }),
    levels: t.field({
      type: [LevelFacet],
      description: 'Both levels: national, then local.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'levels', ignoreOwn),
    }),
    regions: t.field({
      type: [RegionFacet],
      description:
        'Regions of M49 of every size with findings, by code: a finding on Mali counts for Western Africa, Sub-Saharan Africa and Africa.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'regions', ignoreOwn),
    }),
    countries: t.field({
      type: [CountryFacet],
      description: 'Countries with findings on them or on their local authorities, by code.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'countries', ignoreOwn),
    }),
    groups: t.field({
      type: [GroupFacet],
      description: 'Groups with findings on their members, by code.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'groups', ignoreOwn),
    }),
    years: t.field({
      type: [YearFacet],
      description: 'Years of publication with findings, earliest first.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'years', ignoreOwn),
    }),
    textLanguages: t.field({
      type: [TextLanguageFacet],
      description: 'All languages that are known, with 0 where no finding is written in one.',
      resolve: ({ set, ignoreOwn }) => countFacet(set, 'textLanguages', ignoreOwn),
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
      resolve: ({ set, ignoreOwn }, { first }) =>
        countFacet(set, 'instruments', ignoreOwn).slice(0, first ?? DEFAULT_PAGE_SIZE),
    }),
  }),
});
