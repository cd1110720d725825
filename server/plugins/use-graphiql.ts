import type { Plugin } from 'graphql-yoga';
import { answerAsset } from '../assets/asset.ts';
import { VARY } from '../conditional.ts';
import { openAssets } from '../graphiql/assets.ts';
import { prefersHtml } from '../graphiql/negotiate.ts';

/** GraphiQL sets styles as it runs and has its fonts in its style sheet; nothing else is allowed. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with the page and all that it loads. */
const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'referrer-policy': 'no-referrer',
};

/**
 * Shows GraphiQL to a browser at the address of GraphQL, with all that it loads from this server.
 * The page reads `query` and `variables` of its address by itself: nothing is printed into it.
 */
export function useGraphiql(graphqlPath: string): Plugin {
  const { page, byPath } = openAssets();
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const isPage = url.pathname === graphqlPath && prefersHtml(request.headers.get('accept'));
      const asset = isPage ? page : byPath.get(url.pathname);
      if (asset !== undefined) {
        endResponse(await answerAsset(asset, request, fetchAPI, SECURITY_HEADERS));
      }
    },
    onResponse({ request, response }) {
      // The same address answers a browser with the page: no cache may mix the two up.
      if (request.method === 'OPTIONS') return;
      if (new URL(request.url).pathname === graphqlPath) response.headers.set('vary', VARY);
    },
  };
}
