import type { Plugin } from 'graphql-yoga';

/** Tells browsers to take every answer for what it says it is. */
export function useNosniff(): Plugin {
  return {
    onResponse({ response }) {
      response.headers.set('x-content-type-options', 'nosniff');
    },
  };
}
