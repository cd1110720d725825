import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { once } from '../../schema/support/once.ts';
import { printGraph } from '../../schema/support/print-schema.ts';
import { isHeld } from '../conditional.ts';

/** Where the text of the schema is. */
export const SCHEMA_PATH = '/schema.graphql';

/** Answers GET and HEAD of `/schema.graphql` with the text of the schema, for tools and whoever keeps a copy. */
export function useSchema(schema: GraphQLSchema): Plugin {
  const read = once(() => {
    const text = printGraph(schema);
    return { text, etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"` };
  });
  return {
    onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== SCHEMA_PATH || !['GET', 'HEAD'].includes(request.method)) return;
      const { text, etag } = read();
      const headers = { etag, 'cache-control': 'no-cache' };
      const held = request.headers.get('if-none-match');
      endResponse(
        held !== null && isHeld(etag, held)
          ? new fetchAPI.Response(null, { status: 304, headers })
          : new fetchAPI.Response(text, {
              headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
            }),
      );
    },
  };
}
