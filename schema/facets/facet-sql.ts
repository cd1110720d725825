import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { groupBy } from '../../text/group-by.ts';
import { atLeast, type FindingConditions } from '../finding/finding-filter.ts';
import type { SetSource } from '../finding/finding-set.ts';
import { findingPredicate } from '../finding/finding-sql.ts';
import { says } from '../profile/profile-side.ts';
import { MAX_PAGE_SIZE } from '../support/page.ts';

const { sql, join, empty } = Prisma;

type Filter = FindingConditions | null | undefined;

/** The facets, each with the field of the filter that is its own. */
const OWN_FIELDS = {
  total: null,
  domains: 'domains',
  objectives: 'objectives',
  principles: 'principles',
  kinds: 'kind',
  levels: 'level',
  regions: 'regions',
  countries: 'countries',
  groups: 'groups',
  years: 'years',
  languages: 'languages',
  instruments: 'instruments',
} as const satisfies Record<string, keyof FindingConditions | null>;

/** A facet, or the number of findings in all. */
export type FacetName = keyof typeof OWN_FIELDS;

/** One facet of a set of findings. */
export interface FacetRequest {
  readonly facet: FacetName;
  /** Whether the filter's field of the same name is left out. */
  readonly ignoreOwn: boolean;
}

/** How many findings have one value; `key` tells the set. */
export interface FacetRow extends FacetRequest {
  readonly key: string;
  readonly value: string;
  readonly count: number;
}

function withoutField(filter: Filter, field: keyof FindingConditions | null): FindingConditions {
  if (!filter || field === null) return filter ?? {};
  const { [field]: _, ...rest } = filter;
  return rest;
}

/** Facets that a column of the finding itself tells; `total` counts under all of them. */
const COLUMNS = {
  total: { from: sql`'all'::text`, as: sql`"total"` },
  domains: { from: sql`f."domainCode"`, as: sql`"domain"` },
  kinds: { from: sql`f."kind"`, as: sql`"kind"` },
  languages: { from: sql`f."language"`, as: sql`"language"` },
  profile: { from: sql`f."profileId"`, as: sql`"profileId"` },
} as const;

/** Facets that the profile tells: the value of a row of "p" and "j", and the tables on the way to it. */
const PLACES = {
  levels: { value: sql`p."level"::text`, tables: empty },
  years: { value: sql`p."year"::text`, tables: empty },
  countries: {
    value: sql`c."code"`,
    tables: sql`JOIN "Jurisdiction" c
      ON c."id" = COALESCE(j."countryId", j."id") AND c."type" = 'COUNTRY'`,
  },
  regions: {
    value: sql`a."code"`,
    tables: sql`JOIN "Region" r ON r."code" = j."regionCode"
      LEFT JOIN "Region" r2 ON r2."code" = r."parentCode"
      JOIN "Region" a ON a."code" IN (r."code", r."parentCode", r2."parentCode")`,
  },
  groups: {
    value: sql`g."code"`,
    tables: sql`JOIN "JurisdictionGroupMember" gm ON gm."jurisdictionId" = j."id"
      JOIN "JurisdictionGroup" g ON g."id" = gm."groupId"`,
  },
} as const;

const MAPPINGS = { objectives: true, principles: true } as const;

interface MappingRequest extends FacetRequest {
  readonly facet: keyof typeof MAPPINGS;
}

interface ColumnRequest extends FacetRequest {
  readonly facet: Exclude<FacetName, keyof typeof MAPPINGS | 'instruments'>;
}

const isPlace = (facet: FacetName): facet is keyof typeof PLACES => facet in PLACES;
const isMapping = (request: FacetRequest): request is MappingRequest => request.facet in MAPPINGS;
const isColumn = (request: FacetRequest): request is ColumnRequest =>
  !isMapping(request) && request.facet !== 'instruments';

/** Findings of some sets under one filter. */
interface Findings {
  readonly source: SetSource;
  readonly keys: readonly string[];
  readonly filter: FindingConditions;
}

function conditionOf({ source, keys }: Findings, filter: FindingConditions): Prisma.Sql {
  const predicate = findingPredicate(filter);
  return source.keyField === null
    ? predicate
    : sql`${source.column} = ANY(${keys}) AND ${predicate}`;
}

const label = ({ facet, ignoreOwn }: FacetRequest) =>
  sql`${facet}::text AS "facet", ${ignoreOwn}::boolean AS "ignoreOwn"`;

/** Counts all facets that need no mapping: one read of the findings, by GROUPING SETS. */
function countColumns(findings: Findings, requests: readonly ColumnRequest[]): Prisma.Sql {
  const { source, filter } = findings;
  const columns = new Set<keyof typeof COLUMNS>();
  const branches = requests.map((request) => {
    const { facet } = request;
    if (isPlace(facet)) {
      columns.add('profile');
      const { value, tables } = PLACES[facet];
      return sql`
        SELECT s."key", ${label(request)}, ${value} AS "value", sum(s."count")::int AS "count"
        FROM s JOIN "Profile" p ON p."id" = s."profileId"
        JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId" ${tables} GROUP BY s."key", ${value}`;
    }
    columns.add(facet);
    const { as } = COLUMNS[facet];
    return sql`
      SELECT s."key", ${label(request)}, s.${as}::text AS "value", s."count"::int FROM s WHERE s.${as} IS NOT NULL`;
  });
  const asked = [...columns].map((column) => COLUMNS[column]);
  return sql`(
    WITH s AS (
      SELECT "key", ${join(asked.map(({ as }) => as))}, count(*) AS "count" FROM (
        SELECT ${source.column} AS "key", ${join(asked.map(({ from, as }) => sql`${from} AS ${as}`))}
        FROM ${source.tables(filter)} WHERE ${conditionOf(findings, filter)}
      ) f GROUP BY GROUPING SETS (${join(asked.map(({ as }) => sql`("key", ${as})`))})
    ) ${join(branches, ' UNION ALL ')})`;
}

/**
 * Counts a facet of mappings. What the filter asks of a mapping is asked of the one that counts. A
 * curated one unless the filter asks for another. DISTINCT finds a finding in the order of the index
 * on mappings, where count(DISTINCT) would sort them all.
 */
function countMappings(findings: Findings, request: MappingRequest): Prisma.Sql {
  const { source, filter } = findings;
  const { method, minConfidence, relevance, ...rest } = filter;
  const isObjective = request.facet === 'objectives';
  // The mapping that counts is then the one that the filter asks for, so it need not look for one.
  const isImplied =
    !says(filter.objectives) && !says(filter.principles) && (isObjective || !relevance);
  const asked = isImplied ? rest : filter;
  const table = isObjective ? sql`"ObjectiveMapping"` : sql`"PrincipleMapping"`;
  const conditions = [
    conditionOf(findings, asked),
    sql`t."method" = ${method ?? 'CURATED'}::"MappingMethod"`,
    ...(minConfidence
      ? [sql`t."confidence" = ANY(${atLeast(minConfidence)}::"Confidence"[])`]
      : []),
    ...(relevance && isObjective ? [sql`t."relevance" = ${relevance}::"Relevance"`] : []),
  ];
  // Every mapping is one of a finding: when all findings count, they need not be looked up.
  const isAll = source.keyField === null && !Object.values(asked).some(says);
  const tables = isAll
    ? sql`${table} t`
    : sql`${source.tables(filter)} JOIN ${table} t ON t."findingId" = f."id"`;
  return sql`(
    SELECT s."key", ${label(request)}, s."value"::text, count(*)::int AS "count" FROM (
      SELECT DISTINCT ${source.column} AS "key", t."findingId",
        ${isObjective ? sql`t."objectiveNumber"` : sql`t."principleCode"`} AS "value"
      FROM ${tables} WHERE ${join(conditions, ' AND ')}
    ) s GROUP BY s."key", s."value")`;
}

/** Instruments that are counted for each set: of a large corpus, thousands are named once. */
export const MAX_INSTRUMENTS = MAX_PAGE_SIZE;

/** Counts the instruments that most findings name, each finding once by its first mention. */
function countInstruments(findings: Findings, request: FacetRequest): Prisma.Sql {
  const { source, filter } = findings;
  const isAll = source.keyField === null && !Object.values(filter).some(says);
  const tables = isAll
    ? sql`"InstrumentMention" t`
    : sql`${source.tables(filter)} JOIN "InstrumentMention" t ON t."findingId" = f."id"`;
  return sql`(
    SELECT s."key", ${label(request)}, s."value", s."count" FROM (
      SELECT c."key", i."code" AS "value", c."count", row_number() OVER (
        PARTITION BY c."key" ORDER BY c."count" DESC, i."code" COLLATE "C") AS "place"
      FROM (
        SELECT ${source.column} AS "key", t."instrumentId", count(*)::int AS "count"
        FROM ${tables} WHERE ${conditionOf(findings, filter)} AND t."ordinal" = 1
        GROUP BY 1, 2
      ) c JOIN "Instrument" i ON i."id" = c."instrumentId"
    ) s WHERE s."place" <= ${MAX_INSTRUMENTS})`;
}

/** Requests that count under the same condition, by the field of the filter that they leave out. */
function groupByOmission(filter: Filter, requests: readonly FacetRequest[]) {
  return groupBy(requests, ({ facet, ignoreOwn }) => {
    const own = OWN_FIELDS[facet];
    return ignoreOwn && own !== null && says(filter?.[own]) ? own : null;
  });
}

/**
 * Counts facets of sets of findings that differ by their key only, in one statement.
 * @param keys of the sets, as `source.column` spells them.
 * @returns the values that occur, each with its count, in no order; of instruments the
 * {@link MAX_INSTRUMENTS} that most findings name.
 */
export async function countFacets(
  database: Database,
  source: SetSource,
  filter: Filter,
  keys: readonly string[],
  requests: readonly FacetRequest[],
): Promise<readonly FacetRow[]> {
  const branches = [...groupByOmission(filter, requests)].flatMap(([omitted, group]) => {
    const findings: Findings = { source, keys, filter: withoutField(filter, omitted) };
    const columns = group.filter(isColumn);
    return [
      ...(columns.length > 0 ? [countColumns(findings, columns)] : []),
      ...group.filter(isMapping).map((request) => countMappings(findings, request)),
      ...group
        .filter(({ facet }) => facet === 'instruments')
        .map((request) => countInstruments(findings, request)),
    ];
  });
  return database.$queryRaw<FacetRow[]>`${join(branches, ' UNION ALL ')}`;
}
