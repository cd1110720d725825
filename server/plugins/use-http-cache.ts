import { createHash } from 'node:crypto';
import { printSchema } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Database } from '../../prisma/client.ts';
import { createContext } from '../../schema/context.ts';
import { schema } from '../../schema/index.ts';
import { readNewestRelease } from '../../schema/release/release.ts';
import { isHeld } from '../conditional.ts';

const digest = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

/**
 * Lets browsers and CDNs keep the answers to GET. A tag stands for the release and the question:
 * while the release is the newest, whoever has the answer gets 304, and nothing is computed. Answers
 * with errors, and those to a request that says who asks, are not kept.
 */
export function useHttpCache(database: Database, graphqlPath: string): Plugin {
  const version = digest(printSchema(schema));
  const tags = new WeakMap<Request, string>();
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' || url.pathname !== graphqlPath) return;
      const { headers } = request;
      if (headers.has('authorization') || headers.has('cookie')) return;
      const { number, checksum } = await readNewestRelease(createContext(database));
      const tag = `"${number}-${digest(version, checksum, url.search, headers.get('accept'))}"`;
      tags.set(request, tag);
      if (!isHeld(tag, headers.get('if-none-match') ?? '')) return;
      endResponse(new fetchAPI.Response(null, { status: 304 }));
    },
    onResultProcess({ request, result }) {
      const isWhole = !isAsyncIterable(result) && !Array.isArray(result) && !result.errors;
      if (!isWhole) tags.delete(request);
    },
    onResponse({ request, response }) {
      if (request.method !== 'GET' || new URL(request.url).pathname !== graphqlPath) return;
      // The page of GraphiQL has a policy of its own.
      if (response.headers.has('cache-control')) return;
      const tag =
        response.status === 200 || response.status === 304 ? tags.get(request) : undefined;
      response.headers.set('cache-control', tag === undefined ? 'no-store' : 'public, no-cache');
      if (tag !== undefined) response.headers.set('etag', tag);
    },
  };
}
