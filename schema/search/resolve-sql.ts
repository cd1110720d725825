import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Candidate } from './resolve-text.ts';
import { runSearch } from './run-search.ts';

const { sql } = Prisma;

/** Things that are at most returned for one text. */
const MAX_NAMES = 20;
/** Names that are looked at for likeness: several may be of one thing. */
const MAX_LIKE = 200;
const MIN_LIKENESS = 0.4;

/**
 * The things that are called so, or nearly so: by key, by name, by alias, then by likeness of
 * letters. A place may be named by a whole word of its name, such as "Bissau".
 */
export async function findNames(database: Database, text: string): Promise<readonly Candidate[]> {
  return runSearch<Candidate>(
    database,
    sql`
      WITH "asked" ("folded") AS (SELECT search_fold(${text})),
      "found" AS (
        SELECT n."type", n."key", n."name", x."how", x."confidence"
        FROM "asked" a JOIN "SearchName" n ON n."folded" = a."folded"
        CROSS JOIN LATERAL (SELECT n."how", CASE n."how"
          WHEN 'EXACT_KEY' THEN CASE WHEN n."name" = ${text} THEN 1 ELSE 0.94 END
          WHEN 'NAME' THEN 0.95 ELSE 0.9 END) x ("how", "confidence")
        UNION ALL
        SELECT n."type", n."key", n."name", 'FUZZY',
          round(0.8 * similarity(n."folded", a."folded")::numeric, 3)
        FROM "asked" a CROSS JOIN LATERAL (
          SELECT * FROM "SearchName" n WHERE n."folded" % a."folded"
          ORDER BY n."folded" <-> a."folded" LIMIT ${MAX_LIKE}
        ) n
        WHERE n."how" <> 'EXACT_KEY' AND n."folded" <> a."folded"
          AND similarity(n."folded", a."folded") >= ${MIN_LIKENESS}
        UNION ALL
        SELECT n."type", n."key", n."name", 'FUZZY',
          round(0.72 * strict_word_similarity(a."folded", n."folded")::numeric, 3)
        FROM "asked" a
        JOIN "SearchName" n ON n."type" IN ('Jurisdiction', 'Group', 'Region')
          AND n."how" <> 'EXACT_KEY' AND n."folded" <> a."folded"
          AND length(a."folded") >= 4 AND a."folded" <<% n."folded"
      ),
      "best" AS (
        SELECT DISTINCT ON ("type", "key") * FROM "found"
        ORDER BY "type", "key", "confidence" DESC, "name"
      )
      SELECT "type" AS "typename", "key", "name" AS "matched", "how",
        "confidence"::float8 AS "confidence"
      FROM "best" ORDER BY "best"."confidence" DESC, "type", "key" LIMIT ${MAX_NAMES}`,
  );
}
