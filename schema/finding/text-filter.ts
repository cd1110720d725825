import DataLoader from 'dataloader';
import type { Database } from '../../prisma/client.ts';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { parseQuery } from '../search/search-syntax.ts';
import { matchFindings } from './text-sql.ts';

// Prisma's conditions cannot ask PostgreSQL's text search. So a condition on the text stands in them
// as this key, whose value is the text, and a client made by `withTextFilter` puts the ids of the
// findings that match in its place, wherever in a query it stands. Prisma refuses a key that it does
// not know, so a client without it fails rather than finding the wrong thing.
const KEY = '$findingText';

/** The condition that the text of a finding matches; '' says nothing. */
export function textCondition(text: string): Prisma.FindingWhereInput {
  // The key is none of Prisma's: see above.
  return text === '' ? {} : ({ [KEY]: text } as Prisma.FindingWhereInput);
}

const isNested = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype);

function listTexts(value: unknown): readonly string[] {
  if (!isNested(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === KEY && typeof item === 'string' ? [item] : listTexts(item),
  );
}

type Matches = ReadonlyMap<string, readonly number[]>;

function putMatches(value: unknown, matches: Matches): unknown {
  if (Array.isArray(value)) return value.map((item) => putMatches(item, matches));
  if (!isNested(value)) return value;
  const entries = Object.entries(value).map(([key, item]) =>
    key === KEY && typeof item === 'string'
      ? (['id', { in: [...(matches.get(item) ?? [])] }] as const)
      : ([key, putMatches(item, matches)] as const),
  );
  return Object.fromEntries(entries);
}

/**
 * A client for one request that understands {@link textCondition}: it asks which findings match, one
 * statement for all texts of a query and once for each text, and then what was asked.
 * @throws LIMIT_EXCEEDED from its queries, when a text matches too many findings.
 */
export function withTextFilter(database: Database): Database {
  const matches = new DataLoader((texts: readonly string[]) =>
    matchFindings(database, texts.map(parseQuery)),
  );
  const extended = database.$extends({
    query: {
      $allModels: {
        async $allOperations({ args, query }) {
          const texts = [...new Set(listTexts(args))];
          if (texts.length === 0) return query(args);
          const found = await Promise.all(texts.map((text) => matches.load(text)));
          const known = new Map(texts.map((text, index) => [text, found[index] ?? []]));
          // Only the value of one key differs, which Prisma checks again.
          return query(putMatches(args, known) as typeof args);
        },
      },
    },
  });
  // The same client but for `$on`, which Prisma takes from an extended one and no resolver calls.
  return extended as unknown as Database;
}
