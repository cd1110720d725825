import type { Plugin } from 'graphql-yoga';

/** Answers paths that nothing serves, in the shape of a GraphQL error. */
export function useNotFound(graphqlPath: string): Plugin {
  return {
    onRequest({ url, endResponse, fetchAPI }) {
      if (url.pathname === graphqlPath) return;
      const message = `Nothing is served at ${url.pathname.slice(0, 100)}. GraphQL is at ${graphqlPath}.`;
      endResponse(
        fetchAPI.Response.json(
          { errors: [{ message, extensions: { code: 'NOT_FOUND' } }] },
          { status: 404 },
        ),
      );
    },
  };
}
