import type { Plugin } from 'graphql-yoga';

/** Words and signs that a query may have. Deep nesting needs many, and would exhaust the parser. */
export const MAX_TOKENS = 1_000;

/** Makes the parser stop at {@link MAX_TOKENS}. */
export function useTokenLimit(): Plugin {
  return {
    onParse({ params }) {
      params.options = { ...params.options, maxTokens: MAX_TOKENS };
    },
  };
}
