import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { once } from '../../schema/support/once.ts';
import { printGraph } from '../../schema/support/print-schema.ts';
import { answerAsset, makeAsset } from '../assets/asset.ts';

/** Where the text of the schema is. */
export const SCHEMA_PATH = '/schema.graphql';

/** Answers GET and HEAD of `/schema.graphql` with the text of the schema, for tools and whoever keeps a copy. */
export function useSchema(schema: GraphQLSchema): Plugin {
  const read = once(() => makeAsset('text/plain; charset=utf-8', printGraph(schema), false));
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== SCHEMA_PATH || !['GET', 'HEAD'].includes(request.method)) return;
      endResponse(await answerAsset(read(), request, fetchAPI));
    },
  };
}
