import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../schema/support/errors.ts';

/** Queries that are kept, and the characters of each: 10 MB at most. */
const MAX_QUERIES = 1_000;
const MAX_LENGTH = 10_000;

const HASH = /^[0-9a-f]{64}$/;

function refusal(status: number, code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

function readHash({ extensions }: GraphQLParams): string | null {
  const asked: unknown = extensions?.['persistedQuery'];
  if (typeof asked !== 'object' || asked === null) return null;
  const { version, sha256Hash } = asked as { version?: unknown; sha256Hash?: unknown };
  if (version === 1 && typeof sha256Hash === 'string' && HASH.test(sha256Hash)) return sha256Hash;
  throw refusal(
    400,
    'BAD_USER_INPUT',
    '`extensions.persistedQuery` must be {"version": 1, "sha256Hash": "..."}, with 64 digits of lower-case hexadecimal.',
  );
}

/**
 * Answers queries that are asked by the SHA-256 of their text alone (automatic persisted queries),
 * so that a GET has a short address, which caches keep. A client sends the text once along with its
 * hash when the server does not know it. The longest unused one gives way to a new one.
 */
export function usePersistedQueries(): Plugin {
  const queries = new Map<string, string>();

  function keep(hash: string, query: string): void {
    if (createHash('sha256').update(query).digest('hex') !== hash) {
      throw refusal(
        400,
        'BAD_USER_INPUT',
        '`extensions.persistedQuery.sha256Hash` is not the SHA-256 of the query.',
      );
    }
    if (query.length > MAX_LENGTH) return;
    queries.delete(hash);
    queries.set(hash, query);
    const [oldest] = queries.keys();
    if (queries.size > MAX_QUERIES && oldest !== undefined) queries.delete(oldest);
  }

  return {
    onParams({ params, setParams }) {
      const hash = readHash(params);
      if (hash === null) return;
      if (params.query) return keep(hash, params.query);
      const query = queries.get(hash);
      if (query === undefined) {
        // Clients know this message and this code, which Apollo's made the custom.
        throw refusal(404, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
      }
      keep(hash, query);
      setParams({ ...params, query });
    },
  };
}
