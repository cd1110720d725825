import type { Plugin } from 'graphql-yoga';
import type { PersistedQueries } from '../answers/persisted-queries.ts';

/**
 * Answers queries that are asked by the SHA-256 of their text alone (automatic persisted queries),
 * so that a GET has a short address, which caches keep. A client sends the text once along with its
 * hash when the server does not know it.
 */
export function usePersistedQueries(queries: PersistedQueries): Plugin {
  return {
    onParams({ params, setParams }) {
      const query = queries.resolve(params);
      if (query !== null && query !== params.query) setParams({ ...params, query });
    },
  };
}
