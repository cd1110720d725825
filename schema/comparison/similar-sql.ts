import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type {
  DomainCode,
  FindingKind,
  MappingMethod,
  PrincipleCode,
} from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';
import { type FindingFeatures, OBJECTIVE_WITHOUT_ACTION } from './finding-likeness.ts';

const { sql } = Prisma;

/** Which findings may be similar to one. */
export interface SimilarOptions {
  readonly method: MappingMethod;
  readonly kind: FindingKind | null;
  readonly includeOwnProfile: boolean;
}

/** Findings that are looked up under one action, objective, principle or domain: the newest. */
export const LOOKED_UP = 60;

/** Of those, the findings that one finding is compared with word by word. */
export const CANDIDATES = 50;

/** The newest findings under one key of each source, at most LOOKED_UP for each. */
function lookUp(own: Prisma.Sql, table: Prisma.Sql, keys: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT own."sourceId", other."findingId" AS "id"
    FROM ${own} own
    CROSS JOIN LATERAL (
      SELECT m."findingId" FROM ${table} m
      WHERE m."method" = own."method" AND ${keys}
      ORDER BY m."findingId" DESC LIMIT ${LOOKED_UP}
    ) other`;
}

const OBJECTIVES = sql`"ObjectiveMapping"`;
const PRINCIPLES = sql`"PrincipleMapping"`;
const SAME_OBJECTIVE = sql`m."objectiveNumber" = own."objectiveNumber"`;
const SAME_ACTION = sql`${SAME_OBJECTIVE} AND m."actionLetter" = own."actionLetter"`;
const SAME_PRINCIPLE = sql`m."principleCode" = own."principleCode"`;

/**
 * Reads the candidates of several findings in one statement, at most {@link CANDIDATES} each: those
 * that share most objectives, actions and principles with it. What it costs does not grow with the
 * corpus, because every lookup ends; in a large corpus the newest findings come first.
 */
export async function readCandidates(
  database: Database,
  ids: readonly number[],
  { method, kind, includeOwnProfile }: SimilarOptions,
): Promise<readonly { readonly sourceId: number; readonly id: number }[]> {
  return database.$queryRaw`
    WITH source AS MATERIALIZED (
      SELECT "id", "profileId", "domainCode" FROM "Finding" WHERE "id" = ANY(${[...ids]})
    ), ownObjective AS MATERIALIZED (
      SELECT m."findingId" AS "sourceId", m."objectiveNumber", m."actionLetter", m."method"
      FROM ${OBJECTIVES} m
      WHERE m."findingId" = ANY(${[...ids]}) AND m."method" = ${method}::"MappingMethod"
    ), ownPrinciple AS MATERIALIZED (
      SELECT m."findingId" AS "sourceId", m."principleCode", m."method"
      FROM ${PRINCIPLES} m
      WHERE m."findingId" = ANY(${[...ids]}) AND m."method" = ${method}::"MappingMethod"
    ), near AS MATERIALIZED (
      ${lookUp(sql`ownObjective`, OBJECTIVES, SAME_ACTION)}
      UNION ${lookUp(sql`ownObjective`, OBJECTIVES, SAME_OBJECTIVE)}
      UNION ${lookUp(sql`ownPrinciple`, PRINCIPLES, SAME_PRINCIPLE)}
      UNION SELECT s."id", other."id" FROM source s CROSS JOIN LATERAL (
        SELECT f."id" FROM "Finding" f WHERE f."domainCode" = s."domainCode"
        ORDER BY f."id" DESC LIMIT ${LOOKED_UP}
      ) other
    ), candidate AS MATERIALIZED (
      SELECT s."id" AS "sourceId", f."id", (f."domainCode" = s."domainCode")::int AS "sameDomain"
      FROM near n
      JOIN source s ON s."id" = n."sourceId"
      JOIN "Finding" f ON f."id" = n."id"
      WHERE f."id" <> s."id"
        ${includeOwnProfile ? sql`` : sql`AND f."profileId" <> s."profileId"`}
        ${kind === null ? sql`` : sql`AND f."kind" = ${kind}::"FindingKind"`}
    ), weight AS (
      SELECT "sourceId", "id", 0.5 * "sameDomain" AS "weight" FROM candidate
      UNION ALL
      SELECT c."sourceId", c."id",
        CASE WHEN m."actionLetter" = own."actionLetter" THEN 1 ELSE ${OBJECTIVE_WITHOUT_ACTION}::float8 END
      FROM candidate c
      JOIN ${OBJECTIVES} m ON m."findingId" = c."id"
      JOIN ownObjective own ON own."sourceId" = c."sourceId" AND own."method" = m."method"
        AND own."objectiveNumber" = m."objectiveNumber"
      UNION ALL
      SELECT c."sourceId", c."id", 0.5
      FROM candidate c
      JOIN ${PRINCIPLES} m ON m."findingId" = c."id"
      JOIN ownPrinciple own ON own."sourceId" = c."sourceId" AND own."method" = m."method"
        AND own."principleCode" = m."principleCode"
    ), placed AS (
      SELECT "sourceId", "id", ROW_NUMBER() OVER (
        PARTITION BY "sourceId" ORDER BY SUM("weight") DESC, "id" DESC
      ) AS "place"
      FROM weight GROUP BY "sourceId", "id"
    )
    SELECT "sourceId", "id" FROM placed WHERE "place" <= ${CANDIDATES} ORDER BY "sourceId", "place"`;
}

interface FeatureRow {
  readonly id: number;
  readonly reference: string;
  readonly domainCode: DomainCode;
  readonly language: Language;
  readonly text: string;
  /** Such as "10h", or "10" where no action fits. */
  readonly objectives: readonly string[];
  readonly principles: readonly PrincipleCode[];
}

/** Words shorter than this are no terms, and no more than this many of one text are read. */
const SHORTEST_TERM = 3;
const MOST_WORDS = 200;

function listWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.slice(0, MOST_WORDS).filter((word) => word.length >= SHORTEST_TERM);
}

/** The stem of each word by "EN:word"; small words have none. */
async function readStems(
  database: Database,
  rows: readonly FeatureRow[],
): Promise<ReadonlyMap<string, string>> {
  const keys = new Set(
    rows.flatMap(({ language, text }) => listWords(text).map((word) => `${language}:${word}`)),
  );
  const stems = await database.$queryRaw<{ key: string; stem: string | null }[]>`
    SELECT k."key", (ts_lexize(
      CASE LEFT(k."key", 2) WHEN 'FR' THEN 'french_stem' WHEN 'ES' THEN 'spanish_stem' ELSE 'english_stem' END::regdictionary,
      SUBSTR(k."key", 4)
    ))[1] AS "stem"
    FROM UNNEST(${[...keys]}::text[]) k("key")`;
  return new Map(stems.flatMap(({ key, stem }) => (stem === null ? [] : [[key, stem]])));
}

// Every finding is about migration, so these words say nothing of it.
const isTelling = (stem: string): boolean => !/^(im|in|e)?migr/.test(stem);

/** Reads what findings are compared by, in two statements. */
export async function readFeatures(
  database: Database,
  ids: readonly number[],
  method: MappingMethod,
): Promise<ReadonlyMap<number, FindingFeatures>> {
  const rows = await database.$queryRaw<FeatureRow[]>`
    SELECT f."id", f."reference", f."domainCode"::text, f."language"::text, f."text",
      ARRAY(
        SELECT m."objectiveNumber" || COALESCE(m."actionLetter", '') FROM "ObjectiveMapping" m
        WHERE m."findingId" = f."id" AND m."method" = ${method}::"MappingMethod"
        ORDER BY m."objectiveNumber"
      ) AS "objectives",
      ARRAY(
        SELECT m."principleCode"::text FROM "PrincipleMapping" m
        WHERE m."findingId" = f."id" AND m."method" = ${method}::"MappingMethod"
      ) AS "principles"
    FROM "Finding" f WHERE f."id" = ANY(${[...ids]})`;
  const stems = await readStems(database, rows);
  return new Map(
    rows.map(({ text, objectives, ...row }) => [
      row.id,
      {
        ...row,
        objectives: new Map(
          objectives.map((each) => [Number.parseInt(each, 10), each.replace(/\d+/, '') || null]),
        ),
        terms: readTerms(text, row.language, stems),
      },
    ]),
  );
}

function readTerms(
  text: string,
  language: Language,
  stems: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const word of listWords(text)) {
    const stem = stems.get(`${language}:${word}`);
    if (stem !== undefined && isTelling(stem) && !terms.has(stem)) terms.set(stem, word);
  }
  return terms;
}
