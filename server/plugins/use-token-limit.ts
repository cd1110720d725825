import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { MAX_TOKENS } from '../answers/documents.ts';

/** Makes Yoga's parser stop at {@link MAX_TOKENS}. */
export function useTokenLimit(): Plugin {
  return {
    onParse({ setParseFn }) {
      // The parser gets the options that the caller gave, not the ones that a plugin puts beside them.
      setParseFn((source, options) => parse(source, { ...options, maxTokens: MAX_TOKENS }));
    },
  };
}
