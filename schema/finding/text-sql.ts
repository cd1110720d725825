import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { SearchQuery } from '../search/search-syntax.ts';
import { userError } from '../support/errors.ts';

const { sql, join } = Prisma;

/** Findings that a text in a filter may match; their ids go into the next statement. */
export const MAX_TEXT_MATCHES = 10_000;

/** PostgreSQL's name for "canceling statement due to statement timeout". */
const QUERY_CANCELED = '57014';

function isCanceled(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.meta?.['code'] === QUERY_CANCELED || error.message.includes(`\`${QUERY_CANCELED}\``))
  );
}

/**
 * Runs a statement on what somebody typed.
 * @throws LIMIT_EXCEEDED when it takes longer than a statement may.
 */
export async function runSearch<Row>(database: Database, statement: Prisma.Sql): Promise<Row[]> {
  try {
    return await database.$queryRaw<Row[]>(statement);
  } catch (error) {
    if (!isCanceled(error)) throw error;
    throw userError(
      'LIMIT_EXCEEDED',
      'The search took longer than one may. Search for rarer words, or for fewer.',
    );
  }
}

/**
 * Whether the text of a finding matches, over the table `f`; each language is asked by itself, so
 * that the index answers.
 */
export function textPredicate({ first, second, last }: SearchQuery): Prisma.Sql {
  const conditions = LANGUAGES.map(
    (language) =>
      sql`f."language" = ${language}::"Language" AND f."search" @@
        search_query(${language}::"Language", ${first}, ${second}, ${last})`,
  );
  return sql`(${join(conditions, ' OR ')})`;
}

/**
 * The ids of the findings whose text matches, for each of several queries, in one statement.
 * @throws LIMIT_EXCEEDED when they are too many.
 */
export async function matchFindings(
  database: Database,
  queries: readonly SearchQuery[],
): Promise<readonly (readonly number[])[]> {
  const matches = queries.map(
    (query, index) => sql`
      SELECT ${index}::integer AS "index", ARRAY(
        SELECT f."id" FROM "Finding" f WHERE ${textPredicate(query)}
        ORDER BY f."id" LIMIT ${MAX_TEXT_MATCHES + 1}
      ) AS "ids"`,
  );
  const rows = await runSearch<{ index: number; ids: number[] }>(
    database,
    join(matches, ' UNION ALL '),
  );
  const found = new Map(rows.map(({ index, ids }) => [index, ids]));
  return queries.map((_query, index) => {
    const ids = found.get(index) ?? [];
    if (ids.length <= MAX_TEXT_MATCHES) return ids;
    throw userError(
      'LIMIT_EXCEEDED',
      `\`text\` matches more than ${MAX_TEXT_MATCHES} findings, which no filter takes. Use rarer words, or exclude some with a minus.`,
    );
  });
}
