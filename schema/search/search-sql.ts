import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Confidence, MappingMethod, Relevance } from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';
import { atLeast, type FindingConditions } from '../finding/finding-filter.ts';
import { FINDING_TABLES, findingPredicate } from '../finding/finding-sql.ts';
import { runSearch } from '../finding/text-sql.ts';
import type { SearchPlace } from './search-cursor.ts';
import type { SearchQuery } from './search-syntax.ts';
import { MARK_END, MARK_START } from './snippet.ts';

const { sql, join } = Prisma;

/** What is searched, each with its natural key. */
export const SEARCH_TYPES = [
  'FINDING',
  'PROFILE',
  'JURISDICTION',
  'OBJECTIVE',
  'INSTRUMENT',
] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** Which text of a hit matched. */
export type SearchField = 'TEXT' | 'TITLE' | 'NAME' | 'ALIAS' | 'LABEL' | 'OBJECTIVE_LABEL';

/** What to search for, and in what. */
export interface Search {
  readonly query: SearchQuery;
  readonly languages: readonly Language[];
  readonly types: readonly SearchType[];
  readonly filter: FindingConditions | null | undefined;
}

/** A hit as it is read. */
export interface HitRow {
  readonly type: SearchType;
  readonly key: string;
  readonly score: number;
  readonly field: SearchField;
  /** Null where no language of the text is stated. */
  readonly language: Language | null;
  /** The text twice, with marks around what matched by stem, and what by its beginning. */
  readonly byStem: string;
  readonly byBeginning: string;
  /** The mapping that led to a finding whose own text did not match. */
  readonly objectiveNumber: number | null;
  readonly objectiveLabel: string | null;
  readonly relevance: Relevance | null;
  readonly confidence: Confidence | null;
  readonly method: MappingMethod | null;
  readonly rationale: string | null;
}

// Weights D, C, B, A: a name says more than a text, a stem more than the beginning of a word.
const rankOf = (vector: Prisma.Sql) =>
  sql`ts_rank('{0.05, 0.4, 0.1, 1}', ${vector}, q."ranking")::numeric`;

const OBJECTIVE_VECTOR = sql`
  CASE q."language" WHEN 'FR' THEN o."searchFr" WHEN 'ES' THEN o."searchEs" ELSE o."searchEn" END`;
const OBJECTIVE_LABEL = sql`
  CASE q."language" WHEN 'FR' THEN o."labelFr" WHEN 'ES' THEN o."labelEs" ELSE o."labelEn" END`;
const LABEL_MATCHES = sql`ts_filter(${OBJECTIVE_VECTOR}, '{a, b}') @@ q."query"`;

/**
 * The column that is searched in a language: given by name, so that its index can answer. English ones
 * stand in for languages that have none.
 */
const INSTRUMENT_VECTORS: Readonly<Record<Language, Prisma.Sql>> = {
  EN: sql`i."searchEn"`,
  FR: sql`i."searchFr"`,
  ES: sql`i."searchEs"`,
  PT: sql`i."searchEn"`,
  DE: sql`i."searchEn"`,
  AR: sql`i."searchEn"`,
};
const INSTRUMENT_ALIASES: Readonly<Record<Language, Prisma.Sql>> = {
  EN: sql`i."aliasesEn"`,
  FR: sql`i."aliasesFr"`,
  ES: sql`i."aliasesEs"`,
  PT: sql`i."aliasesEn"`,
  DE: sql`i."aliasesEn"`,
  AR: sql`i."aliasesEn"`,
};
const INSTRUMENT_NAME = sql`
  CASE WHEN i."language" = q."language" THEN i."name"
    WHEN q."language" = 'FR' THEN i."nameFr" WHEN q."language" = 'ES' THEN i."nameEs" END`;

// An alias says as much as a name, and both as much as the text of a finding.
function findInstruments(language: Language): Prisma.Sql {
  const vector = INSTRUMENT_VECTORS[language];
  const byName = sql`ts_filter(${vector}, '{c, d}') @@ q."query"`;
  return sql`
    SELECT 'INSTRUMENT', i."code",
      ts_rank('{0.05, 0.4, 0.05, 0.4}', ${vector}, q."ranking")::numeric,
      CASE WHEN ${byName} THEN 'NAME' ELSE 'ALIAS' END,
      CASE WHEN ${byName} THEN ${INSTRUMENT_NAME} ELSE search_list(${INSTRUMENT_ALIASES[language]}) END,
      q."language", q."language", NULL::integer
    FROM q JOIN "Instrument" i ON ${vector} @@ q."query" WHERE q."language" = ${language}::"Language"`;
}

// What a finding gets of the score of the label of its objective: less than if its text matched.
const SHARE_PRIMARY = 0.25;
const SHARE_SECONDARY = 0.125;

/** Which mappings lead from an objective to findings: curated ones, unless the filter says else. */
function mappingPredicate(filter: FindingConditions | null | undefined): Prisma.Sql {
  const { method, relevance, minConfidence } = filter ?? {};
  const conditions = [
    sql`om."method" = ${method ?? 'CURATED'}::"MappingMethod"`,
    ...(relevance ? [sql`om."relevance" = ${relevance}::"Relevance"`] : []),
    ...(minConfidence
      ? [sql`om."confidence" = ANY(${atLeast(minConfidence)}::"Confidence"[])`]
      : []),
  ];
  return join(conditions, ' AND ');
}

/**
 * What each type brings: rows of type, key, score, field, the text and its language if one is
 * stated, the language that it was read in, and the mapping that led there. `q` has the query in
 * each language. A type that is searched anew needs a line here, in SEARCH_TYPES and in
 * `SEARCH_NODES`.
 */
const SOURCES: Readonly<Record<SearchType, (search: Search) => readonly Prisma.Sql[]>> = {
  FINDING: ({ filter, query: { excluded } }) => [
    sql`
      SELECT 'FINDING', f."reference", ${rankOf(sql`f."search"`)}, 'TEXT', f."text",
        f."language", q."language", NULL::integer
      FROM q CROSS JOIN ${FINDING_TABLES}
      WHERE f."language" = q."language" AND f."search" @@ q."query" AND ${findingPredicate(filter)}`,
    sql`
      SELECT 'FINDING', f."reference",
        ${rankOf(OBJECTIVE_VECTOR)} * CASE om."relevance"
          WHEN 'PRIMARY' THEN ${SHARE_PRIMARY}::numeric ELSE ${SHARE_SECONDARY}::numeric END,
        'OBJECTIVE_LABEL', ${OBJECTIVE_LABEL}, q."language", q."language", om."id"
      FROM q JOIN "Objective" o ON ${LABEL_MATCHES}
      JOIN "ObjectiveMapping" om ON om."objectiveNumber" = o."number"
        AND ${mappingPredicate(filter)}
      CROSS JOIN ${FINDING_TABLES}
      WHERE f."id" = om."findingId" AND ${findingPredicate(filter)}
        AND NOT f."search" @@ websearch_to_tsquery(search_stems(f."language"), ${excluded})`,
  ],
  PROFILE: () => [
    sql`
      SELECT 'PROFILE', p."slug", ${rankOf(sql`p."search"`)}, 'TITLE', p."title",
        NULL::"Language", q."language", NULL::integer
      FROM q JOIN "Profile" p ON p."search" @@ q."query"`,
  ],
  JURISDICTION: () => [
    sql`
      SELECT 'JURISDICTION', j."code", ${rankOf(sql`n."vector"`)}, 'NAME', n."name",
        q."language", q."language", NULL::integer
      FROM q CROSS JOIN "Jurisdiction" j CROSS JOIN LATERAL (SELECT
        CASE q."language" WHEN 'FR' THEN j."searchFr" WHEN 'ES' THEN j."searchEs"
          ELSE j."searchEn" END,
        CASE q."language" WHEN 'FR' THEN j."nameFr" WHEN 'ES' THEN j."nameEs" ELSE j."nameEn" END
      ) n ("vector", "name")
      WHERE n."name" IS NOT NULL AND n."vector" @@ q."query"`,
  ],
  OBJECTIVE: () => [
    sql`
      SELECT 'OBJECTIVE', lpad(o."number"::text, 2, '0'), ${rankOf(OBJECTIVE_VECTOR)},
        CASE WHEN ${LABEL_MATCHES} THEN 'LABEL' ELSE 'TITLE' END,
        CASE WHEN ${LABEL_MATCHES} THEN ${OBJECTIVE_LABEL} ELSE
          CASE q."language" WHEN 'FR' THEN o."titleFr" WHEN 'ES' THEN o."titleEs"
            ELSE o."titleEn" END
        END,
        q."language", q."language", NULL::integer
      FROM q JOIN "Objective" o ON ${OBJECTIVE_VECTOR} @@ q."query"`,
  ],
  INSTRUMENT: ({ languages }) => languages.map(findInstruments),
};

/** The tables `q`, the query in each language, and `hit`, everything that matches it. */
function hitTables(search: Search): Prisma.Sql {
  const { first, second, last, wanted, excluded } = search.query;
  // PostgreSQL ranks 0 what is found by an exclusion as well, so that is left out of the ranking.
  const ranking =
    excluded === ''
      ? sql`search_query(l, ${first}, ${second}, ${last})`
      : sql`search_query(l, ${wanted}, '', ${last})`;
  const sources = search.types.flatMap((type) => SOURCES[type](search));
  return sql`
    q ("language", "query", "ranking") AS MATERIALIZED (
      SELECT l, search_query(l, ${first}, ${second}, ${last}), ${ranking}
      FROM unnest(${search.languages}::"Language"[]) l
    ),
    hit ("type", "key", "score", "field", "text", "language", "readIn", "mapping") AS (
      ${join(sources, ' UNION ALL ')}
    )`;
}

/** Reads a page of hits, the best first; ties by type, then by natural key. */
export async function readHits(
  database: Database,
  search: Search,
  after: SearchPlace | null,
  limit: number,
): Promise<readonly HitRow[]> {
  if (search.query.wanted === '') return [];
  const { wanted, last } = search.query;
  const beyond =
    after === null
      ? sql`TRUE`
      : sql`("score" < ${after.score}::numeric OR ("score" = ${after.score}::numeric
          AND ("type" COLLATE "C", "key" COLLATE "C") > (${after.type}, ${after.key})))`;
  const order = sql`"score" DESC, "type" COLLATE "C", "key" COLLATE "C"`;
  const options = `HighlightAll=true, StartSel=${MARK_START}, StopSel=${MARK_END}`;
  return runSearch<HitRow>(
    database,
    sql`
      WITH ${hitTables(search)},
      best AS (
        SELECT DISTINCT ON ("type", "key") "type", "key", round("score", 6) AS "score", "field",
          translate("text", ${MARK_START + MARK_END}, '') AS "text", "language", "readIn", "mapping"
        FROM hit
        ORDER BY "type", "key", hit."score" DESC, "readIn", "field", "mapping"
      ),
      page AS (SELECT * FROM best WHERE ${beyond} ORDER BY ${order} LIMIT ${limit})
      SELECT page."type", page."key", page."score"::float8 AS "score", page."field",
        page."language"::text AS "language",
        ts_headline(search_stems(page."readIn"), page."text",
          search_query(page."readIn", ${wanted}, '', ${last}), ${options}) AS "byStem",
        ts_headline(search_words(page."readIn"), page."text",
          search_prefix(${last}, ''), ${options}) AS "byBeginning",
        m."objectiveNumber", o."labelEn" AS "objectiveLabel", m."relevance"::text AS "relevance",
        m."confidence"::text AS "confidence", m."method"::text AS "method", m."rationale"
      FROM page
      LEFT JOIN "ObjectiveMapping" m ON m."id" = page."mapping"
      LEFT JOIN "Objective" o ON o."number" = m."objectiveNumber"
      ORDER BY ${order}`,
  );
}

/** Counts the hits on all pages together. */
export async function countHits(database: Database, search: Search): Promise<number> {
  if (search.query.wanted === '') return 0;
  const [row] = await runSearch<{ count: number }>(
    database,
    sql`
      WITH ${hitTables(search)}
      SELECT count(DISTINCT ("type", "key"))::integer AS "count" FROM hit`,
  );
  return row?.count ?? 0;
}

/** Less alike than this, another word is meant: "salud" is no "salvar". */
const MIN_LIKENESS = 0.4;

/** For each word that no text has, the likeliest that one has; a word that a text has is left out. */
export async function suggestWords(
  database: Database,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (words.length === 0) return new Map();
  const rows = await runSearch<{ given: string; word: string }>(
    database,
    sql`
      SELECT g."given", s."word"
      FROM (SELECT w AS "given", search_fold(w) AS "folded" FROM unnest(${words}::text[]) w) g
      CROSS JOIN LATERAL (
        SELECT w."word" FROM "SearchWord" w
        WHERE w."folded" % g."folded" AND similarity(w."folded", g."folded") >= ${MIN_LIKENESS}
        ORDER BY similarity(w."folded", g."folded") DESC, w."uses" DESC, w."folded" LIMIT 1
      ) s
      WHERE NOT EXISTS (SELECT 1 FROM "SearchWord" k WHERE k."folded" = g."folded")`,
  );
  return new Map(rows.map(({ given, word }) => [given, word]));
}
