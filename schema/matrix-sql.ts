import type { Database } from '../prisma/client.ts';
import { Prisma } from '../prisma/generated/client/client.ts';
import type { DomainCode, FindingKind } from '../prisma/reference/codes.ts';
import type { FindingConditions } from './finding-filter.ts';
import { withObjective } from './finding-set.ts';
import { FINDING_TABLES, findingPredicate } from './finding-sql.ts';

const { sql, join } = Prisma;

/** Which findings are counted: those that fit both. Only the filter speaks of mappings. */
export interface MatrixOf {
  readonly filter: FindingConditions | null | undefined;
  readonly within: FindingConditions | null;
}

/** One way to count them; `mapped` is how many concern an objective at all. */
export type MatrixPart =
  | 'objectives'
  | 'objectiveDomains'
  | 'objectiveKinds'
  | 'domains'
  | 'mapped';

/** How much stands in one cell; a part leaves null what it does not count by. */
export interface MatrixCell {
  readonly part: MatrixPart;
  readonly objective: number | null;
  readonly domain: DomainCode | null;
  readonly kind: FindingKind | null;
  readonly findings: number;
  readonly profiles: number;
  readonly jurisdictions: number;
}

const NONE = {
  objective: sql`NULL::int`,
  domain: sql`NULL::"DomainCode"`,
  kind: sql`NULL::"FindingKind"`,
};
const OBJECTIVE = { objective: sql`m."objectiveNumber"` };
const DOMAIN = { domain: sql`f."domainCode"` };

const COLUMNS: Record<MatrixPart, Partial<typeof NONE>> = {
  objectives: OBJECTIVE,
  objectiveDomains: { ...OBJECTIVE, ...DOMAIN },
  objectiveKinds: { ...OBJECTIVE, kind: sql`f."kind"` },
  domains: DOMAIN,
  mapped: {},
};

/** The condition on the findings of a matrix. */
function findingsOf({ filter, within }: MatrixOf): Prisma.Sql {
  return sql`${findingPredicate(filter)} AND ${findingPredicate(within)}`;
}

// First by profile, which leaves few rows to tell jurisdictions apart by.
function countPart(part: MatrixPart, of: MatrixOf): Prisma.Sql {
  const { objective, domain, kind } = { ...NONE, ...COLUMNS[part] };
  const tables = part === 'domains' ? FINDING_TABLES : withObjective(of.filter);
  const count = part === 'mapped' ? sql`count(DISTINCT f."id")` : sql`count(*)`;
  return sql`(
    SELECT ${part}::text AS "part", s."objective", s."domain"::text, s."kind"::text,
      sum(s."findings")::int AS "findings", count(*)::int AS "profiles",
      count(DISTINCT p."jurisdictionId")::int AS "jurisdictions"
    FROM (
      SELECT ${objective} AS "objective", ${domain} AS "domain", ${kind} AS "kind",
        f."profileId", ${count} AS "findings"
      FROM ${tables} WHERE ${findingsOf(of)} GROUP BY 1, 2, 3, 4
    ) s JOIN "Profile" p ON p."id" = s."profileId" GROUP BY 2, 3, 4)`;
}

/** Counts the parts of a matrix in one statement; empty cells are missing, and there is no order. */
export async function countMatrix(
  database: Database,
  of: MatrixOf,
  parts: readonly MatrixPart[],
): Promise<readonly MatrixCell[]> {
  const branches = parts.map((part) => countPart(part, of));
  return database.$queryRaw<MatrixCell[]>`${join(branches, ' UNION ALL ')}`;
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
