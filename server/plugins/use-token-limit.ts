import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Words and signs that a query may have. Deep nesting needs many, and would exhaust the parser. */
export const MAX_TOKENS = 1_000;

/** Makes the parser stop at {@link MAX_TOKENS}. */
export function useTokenLimit(): Plugin {
  return {
    onParse({ setParseFn }) {
      // The parser gets the options that the caller gave, not the ones that a plugin puts beside them.
      setParseFn((source, options) => parse(source, { ...options, maxTokens: MAX_TOKENS }));
    },
  };
}
