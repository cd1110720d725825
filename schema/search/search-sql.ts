import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import { runSearch } from './run-search.ts';
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

/** What is looked for, and in what. */
export interface MatchRequest {
  readonly type: SearchType;
  readonly query: SearchQuery;
}

/** Rows that match alike, in the language that the query was read in. */
export interface MatchRow {
  /** The place of the request among all. */
  readonly asked: number;
  /** OBJECTIVE_LABEL has objectives, not yet the findings; EXCLUDED the findings with what they must not have. */
  readonly field: SearchField | 'EXCLUDED';
  readonly language: Language;
  /** How well they match, not rounded. */
  readonly score: number;
  /** Ids of findings, profiles, jurisdictions or instruments; numbers of objectives: "{1,2,3}". */
  readonly ids: string;
}

// Weights D, C, B, A: a name says more than a text, a stem more than the beginning of a word.
const rankOf = (vector: Prisma.Sql, ranking = sql`q."ranking"`) =>
  sql`ts_rank('{0.05, 0.4, 0.1, 1}', ${vector}, ${ranking})`;

const OBJECTIVE_VECTOR = sql`
  CASE q."language" WHEN 'FR' THEN o."searchFr" WHEN 'ES' THEN o."searchEs" ELSE o."searchEn" END`;
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

/** A query as `search_query` takes it. */
type QueryParts = Pick<SearchQuery, 'first' | 'second' | 'last'>;

/** What hits are ranked by: PostgreSQL ranks 0 what is found by an exclusion, so that is left out. */
function rankingOf({ first, second, last, wanted, excluded }: SearchQuery): QueryParts {
  return excluded === '' ? { first, second, last } : { first: wanted, second: '', last };
}

const readIn = (language: Language, { first, second, last }: QueryParts) =>
  sql`search_query(${language}::"Language", ${first}, ${second}, ${last})`;

/** Findings in any of the languages whose text matches; each is asked by itself, so that the index answers. */
const findingsIn = (
  languages: readonly Language[],
  queryIn: (language: Language) => Prisma.Sql,
): Prisma.Sql =>
  sql`"Finding" f WHERE ${join(
    languages.map(
      (language) =>
        sql`f."language" = ${language}::"Language" AND f."search" @@ ${queryIn(language)}`,
    ),
    ' OR ',
  )}`;

function findFindings(
  asked: number,
  query: SearchQuery,
  languages: readonly Language[],
): readonly Prisma.Sql[] {
  if (languages.length === 0) return [];
  const ranking = rankingOf(query);
  const rankings = languages.map(
    (language) => sql`WHEN ${language} THEN ${readIn(language, ranking)}`,
  );
  const { excluded } = query;
  return [
    sql`
      SELECT ${asked}::integer, 'TEXT', f."language",
        ${rankOf(sql`f."search"`, sql`CASE f."language" ${join(rankings, ' ')} END`)}, f."id"
      FROM ${findingsIn(languages, (language) => readIn(language, query))}`,
    sql`
      SELECT q."asked", 'OBJECTIVE_LABEL', q."language", ${rankOf(OBJECTIVE_VECTOR)}, o."number"
      FROM q JOIN "Objective" o ON ${LABEL_MATCHES} WHERE q."asked" = ${asked}`,
    ...(excluded === ''
      ? []
      : [
          sql`
            SELECT ${asked}::integer, 'EXCLUDED', f."language", 0, f."id" FROM ${findingsIn(
              languages,
              (language) =>
                sql`websearch_to_tsquery(search_stems(${language}::"Language"), ${excluded})`,
            )}`,
        ]),
  ];
}

// An alias says as much as a name, and both as much as the text of a finding.
function findInstruments(asked: number, language: Language): Prisma.Sql {
  const vector = INSTRUMENT_VECTORS[language];
  return sql`
    SELECT q."asked", CASE WHEN ts_filter(${vector}, '{c, d}') @@ q."query" THEN 'NAME' ELSE 'ALIAS' END,
      q."language", ts_rank('{0.05, 0.4, 0.05, 0.4}', ${vector}, q."ranking"), i."id"
    FROM q JOIN "Instrument" i ON ${vector} @@ q."query"
    WHERE q."asked" = ${asked} AND q."language" = ${language}::"Language"`;
}

/**
 * What each type brings: rows of request, field, language that the query was read in, rank and id. `q`
 * has each query in each language. A type that is searched anew needs a line here, in SEARCH_TYPES and
 * in SEARCHED.
 * @param languages those of findings.
 */
const SOURCES: Readonly<
  Record<
    SearchType,
    (asked: number, query: SearchQuery, languages: readonly Language[]) => readonly Prisma.Sql[]
  >
> = {
  FINDING: findFindings,
  PROFILE: (asked) => [
    sql`
      SELECT q."asked", 'TITLE', q."language", ${rankOf(sql`p."search"`)}, p."id"
      FROM q JOIN "Profile" p ON p."search" @@ q."query" WHERE q."asked" = ${asked}`,
  ],
  JURISDICTION: (asked) => [
    sql`
      SELECT q."asked", 'NAME', q."language", ${rankOf(sql`n."vector"`)}, j."id"
      FROM q CROSS JOIN "Jurisdiction" j CROSS JOIN LATERAL (SELECT
        CASE q."language" WHEN 'FR' THEN j."searchFr" WHEN 'ES' THEN j."searchEs"
          ELSE j."searchEn" END,
        CASE q."language" WHEN 'FR' THEN j."nameFr" WHEN 'ES' THEN j."nameEs" ELSE j."nameEn" END
      ) n ("vector", "name")
      WHERE q."asked" = ${asked} AND n."name" IS NOT NULL AND n."vector" @@ q."query"`,
  ],
  OBJECTIVE: (asked) => [
    sql`
      SELECT q."asked", CASE WHEN ${LABEL_MATCHES} THEN 'LABEL' ELSE 'TITLE' END, q."language",
        ${rankOf(OBJECTIVE_VECTOR)}, o."number"
      FROM q JOIN "Objective" o ON ${OBJECTIVE_VECTOR} @@ q."query" WHERE q."asked" = ${asked}`,
  ],
  INSTRUMENT: (asked) => LANGUAGES.map((language) => findInstruments(asked, language)),
};

/** The query of each request in each language, and what hits are ranked by there. */
function queryTable(requests: readonly MatchRequest[]): Prisma.Sql {
  const column = (part: keyof QueryParts) => requests.map(({ query }) => query[part]);
  const ranked = (part: keyof QueryParts) => requests.map(({ query }) => rankingOf(query)[part]);
  return sql`
    q ("asked", "language", "query", "ranking") AS MATERIALIZED (
      SELECT (a."at" - 1)::integer, l, search_query(l, a."first", a."second", a."last"),
        search_query(l, a."rankFirst", a."rankSecond", a."last")
      FROM unnest(${column('first')}::text[], ${column('second')}::text[], ${column('last')}::text[],
        ${ranked('first')}::text[], ${ranked('second')}::text[])
        WITH ORDINALITY a ("first", "second", "last", "rankFirst", "rankSecond", "at")
      CROSS JOIN unnest(${[...LANGUAGES]}::"Language"[]) l
    )`;
}

/**
 * Finds all that matches, for several requests in one statement. PostgreSQL matches and ranks; which
 * of it is wanted, and in what order, is known here.
 * @param languages those that findings are in.
 * @throws LIMIT_EXCEEDED when it takes longer than a statement may.
 */
export function readMatches(
  database: Database,
  requests: readonly MatchRequest[],
  languages: readonly Language[],
): Promise<readonly MatchRow[]> {
  const sources = requests.flatMap(({ type, query }, asked) =>
    SOURCES[type](asked, query, languages),
  );
  return runSearch<MatchRow>(
    database,
    sql`
      WITH ${queryTable(requests)}
      SELECT "asked", "field", "language"::text AS "language", "rank"::numeric::float8 AS "score",
        array_agg("id")::text AS "ids"
      FROM (${join(sources, ' UNION ALL ')}) m ("asked", "field", "language", "rank", "id")
      GROUP BY "asked", "field", m."language", "rank"`,
  );
}

/** A text, and what is to be marked in it. */
export interface Highlighted {
  readonly text: string;
  /** The language that the query is read in. */
  readonly language: Language;
  readonly query: Pick<SearchQuery, 'wanted' | 'last'>;
}

/** A text twice, with marks around what matched by stem, and what by its beginning. */
export interface MarkedRow {
  readonly byStem: string;
  readonly byBeginning: string;
}

/** Marks what matched in several texts, in one statement and in their order. */
export function readMarked(
  database: Database,
  texts: readonly Highlighted[],
): Promise<readonly MarkedRow[]> {
  const options = `HighlightAll=true, StartSel=${MARK_START}, StopSel=${MARK_END}`;
  return runSearch<MarkedRow>(
    database,
    sql`
      SELECT
        ts_headline(search_stems(t."language"), t."text",
          search_query(t."language", t."wanted", '', t."last"), ${options}) AS "byStem",
        ts_headline(search_words(t."language"), t."text",
          search_prefix(t."last", ''), ${options}) AS "byBeginning"
      FROM unnest(
        ${texts.map(({ text }) => text.replaceAll(/[\uFDD0\uFDD1]/gu, ''))}::text[],
        ${texts.map(({ language }) => language)}::"Language"[],
        ${texts.map(({ query }) => query.wanted)}::text[], ${texts.map(({ query }) => query.last)}::text[]
      ) WITH ORDINALITY t ("text", "language", "wanted", "last", "at")
      ORDER BY t."at"`,
  );
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
