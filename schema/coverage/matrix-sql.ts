import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { DomainCode, FindingKind } from '../../reference/codes.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import type { FindingConditions } from '../finding/finding-filter.ts';
import { withObjective } from '../finding/finding-set.ts';
import { FINDING_TABLES, findingPredicate } from '../finding/finding-sql.ts';
import { findingTables } from '../finding/finding-tables.ts';

const { sql, join } = Prisma;

/** Which findings are counted: those that fit both. Only the filter speaks of mappings. */
export interface MatrixOf {
  readonly filter: FindingConditions | null | undefined;
  readonly within: FindingConditions | null;
}

/** One way to count them. */
export type MatrixPart = 'objectives' | 'objectiveDomains' | 'objectiveKinds' | 'domains';

/** How much stands in one cell; a part leaves null what it does not count by. */
export interface MatrixCount {
  readonly part: MatrixPart;
  readonly objective: number | null;
  readonly domain: DomainCode | null;
  readonly kind: FindingKind | null;
  readonly measure: 'findings' | 'profiles' | 'jurisdictions';
  readonly count: number;
}

/** The condition on the findings of a matrix, and the tables that it needs. */
const findingsOf = ({ filter, within }: MatrixOf) =>
  sql`${findingPredicate(filter)} AND ${findingPredicate(within)}`;
const tablesOf = ({ filter, within }: MatrixOf) => findingTables(filter, within);

const KIND_BITS = OBJECTIVES.length;

/** The sum of each of the bits of a number over all rows, as rows of objective and count. */
function sumBits(mask: Prisma.Sql): Prisma.Sql {
  const sums = OBJECTIVES.map(({ number }) => sql`sum(((${mask} >> ${number - 1}::int) & 1)::int)`);
  return sql`ARRAY[${join(sums)}]`;
}

// To count profiles and jurisdictions by objective would mean to group findings by profile and
// objective: about as many groups as findings. A profile becomes one number instead: a bit for each
// objective that its strengths concern, and 23 further on for its gaps. Ordered by finding, the
// indexes on findings and on mappings are merged; a hash of all findings would not fit into memory.
const counted = (of: MatrixOf) => sql`
  counted AS (
    SELECT "objective", "domain", "kind", "profileId", count(*) AS "findings", bit_or("bit") AS "mask" FROM (
      SELECT m."objectiveNumber" AS "objective", f."domainCode" AS "domain", f."kind", f."profileId",
        1::bigint << (m."objectiveNumber" - 1
          + CASE f."kind" WHEN 'WELL_DEVELOPED' THEN 0 ELSE ${KIND_BITS}::int END) AS "bit"
      FROM ${withObjective(of.filter, tablesOf(of))} WHERE ${findingsOf(of)} ORDER BY f."id" OFFSET 0
    ) f GROUP BY GROUPING SETS (("objective", "domain", "kind"), ("profileId", "domain"))
  ),
  cells AS (SELECT * FROM counted WHERE "objective" IS NOT NULL),
  parts AS (SELECT "profileId", "domain", "mask" | ("mask" >> ${KIND_BITS}::int) AS "mask"
    FROM counted WHERE "profileId" IS NOT NULL),
  profiles AS (SELECT "profileId", bit_or("mask") AS "mask" FROM counted
    WHERE "profileId" IS NOT NULL GROUP BY 1),
  jurisdictions AS (
    SELECT p."jurisdictionId", bit_or(s."mask" | (s."mask" >> ${KIND_BITS}::int)) AS "mask"
    FROM profiles s JOIN "Profile" p ON p."id" = s."profileId" GROUP BY 1
  )`;

const NO_DOMAIN = sql`NULL::"DomainCode"`;
const NO_KIND = sql`NULL::"FindingKind"`;

/** Rows of a part, from a table with the columns objective, domain, kind, count. */
const rows = (part: MatrixPart, measure: MatrixCount['measure'], from: Prisma.Sql) => sql`
  SELECT ${part}::text AS "part", "objective"::int, "domain"::text, "kind"::text,
    ${measure}::text AS "measure", "count"::int FROM (${from}) t WHERE "count" > 0`;

/** Counts rows with a mask by objective. */
const countMasks = (
  table: Prisma.Sql,
  mask: Prisma.Sql,
  domain: Prisma.Sql,
  kind: Prisma.Sql,
) => sql`
  SELECT u."objective", t."domain", t."kind", u."count" FROM (
    SELECT ${domain} AS "domain", ${kind} AS "kind", ${sumBits(mask)} AS "sums" FROM ${table} GROUP BY 1, 2
  ) t, unnest(t."sums") WITH ORDINALITY u("count", "objective")`;

const MASK = sql`"mask"`;
const OF_STRENGTHS = sql`"mask"`;
const OF_GAPS = sql`("mask" >> ${KIND_BITS}::int)`;
const OF_BOTH = sql`("mask" | ("mask" >> ${KIND_BITS}::int))`;

const PARTS: Record<Exclude<MatrixPart, 'domains'>, readonly Prisma.Sql[]> = {
  objectives: [
    rows(
      'objectives',
      'findings',
      sql`SELECT "objective", ${NO_DOMAIN} AS "domain", ${NO_KIND} AS "kind", sum("findings") AS "count"
        FROM cells GROUP BY 1`,
    ),
    rows('objectives', 'profiles', countMasks(sql`profiles`, OF_BOTH, NO_DOMAIN, NO_KIND)),
    rows('objectives', 'jurisdictions', countMasks(sql`jurisdictions`, MASK, NO_DOMAIN, NO_KIND)),
  ],
  objectiveDomains: [
    rows(
      'objectiveDomains',
      'findings',
      sql`SELECT "objective", "domain", ${NO_KIND} AS "kind", sum("findings") AS "count" FROM cells GROUP BY 1, 2`,
    ),
    rows('objectiveDomains', 'profiles', countMasks(sql`parts`, MASK, sql`"domain"`, NO_KIND)),
  ],
  objectiveKinds: [
    rows(
      'objectiveKinds',
      'findings',
      sql`SELECT "objective", ${NO_DOMAIN} AS "domain", "kind", sum("findings") AS "count" FROM cells GROUP BY 1, 3`,
    ),
    ...[
      countMasks(sql`profiles`, OF_STRENGTHS, NO_DOMAIN, sql`'WELL_DEVELOPED'::"FindingKind"`),
      countMasks(sql`profiles`, OF_GAPS, NO_DOMAIN, sql`'AREA_FOR_DEVELOPMENT'::"FindingKind"`),
    ].map((from) => rows('objectiveKinds', 'profiles', from)),
  ],
};

/** Counts by domain, which needs no mapping. */
function countDomains(of: MatrixOf): readonly Prisma.Sql[] {
  const measures = [
    ['findings', sql`sum("findings")`],
    ['profiles', sql`count(*)`],
    ['jurisdictions', sql`count(DISTINCT p."jurisdictionId")`],
  ] as const;
  return measures.map(([measure, count]) =>
    rows(
      'domains',
      measure,
      sql`SELECT NULL::int AS "objective", "domain", ${NO_KIND} AS "kind", ${count} AS "count" FROM (
        SELECT f."domainCode" AS "domain", f."profileId", count(*) AS "findings"
        FROM ${tablesOf(of)} WHERE ${findingsOf(of)} GROUP BY 1, 2
      ) s JOIN "Profile" p ON p."id" = s."profileId" GROUP BY 2`,
    ),
  );
}

/** Counts the parts of a matrix in one statement; empty cells are missing, and there is no order. */
export async function countMatrix(
  database: Database,
  of: MatrixOf,
  parts: readonly MatrixPart[],
): Promise<readonly MatrixCount[]> {
  const ofObjectives = parts.flatMap((part) => (part === 'domains' ? [] : PARTS[part]));
  const branches = [...ofObjectives, ...(parts.includes('domains') ? countDomains(of) : [])];
  const tables = ofObjectives.length > 0 ? sql`WITH ${counted(of)}` : sql``;
  return database.$queryRaw<MatrixCount[]>`${tables} ${join(branches, ' UNION ALL ')}`;
}

/** How many findings concern an objective at all. */
export async function countMapped(database: Database, of: MatrixOf): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT DISTINCT f."id" FROM ${withObjective(of.filter, tablesOf(of))} WHERE ${findingsOf(of)}
    ) s`;
  return row?.count ?? 0;
}

/** Findings that stand for one objective or one domain. */
export interface ExampleRow {
  readonly value: string;
  readonly reference: string;
}

/**
 * Picks findings that stand for an objective or a domain: of as many jurisdictions as there are, by
 * the slug of the profile; of each the one that is nearest, newest and first.
 * @param values the numbers of objectives or the codes of domains.
 */
export async function pickExamples(
  database: Database,
  of: MatrixOf,
  part: 'objectives' | 'domains',
  values: readonly string[],
  limit: number,
): Promise<readonly ExampleRow[]> {
  const isObjective = part === 'objectives';
  const value = isObjective ? sql`m."objectiveNumber"::text` : sql`f."domainCode"::text`;
  const nearest = isObjective ? sql`m."relevance",` : sql``;
  return database.$queryRaw<ExampleRow[]>`
    SELECT "value", "reference" FROM (
      SELECT "value", "reference",
        row_number() OVER (PARTITION BY "value" ORDER BY "turn", "slug", "ordinal") AS "place"
      FROM (
        SELECT ${value} AS "value", f."reference", f."ordinal", p."slug", row_number() OVER (
          PARTITION BY ${value}, p."jurisdictionId"
          ORDER BY ${nearest} p."year" DESC, p."edition" DESC, f."ordinal") AS "turn"
        FROM ${isObjective ? withObjective(of.filter) : FINDING_TABLES}
        WHERE ${value} = ANY(${values}) AND ${findingsOf(of)}
      ) turns WHERE "turn" <= ${limit}
    ) places WHERE "place" <= ${limit} ORDER BY "value", "place"`;
}
