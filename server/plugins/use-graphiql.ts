import type { Plugin } from 'graphql-yoga';
import { type Asset, answerAsset, makeAsset } from '../assets/asset.ts';
import { putUnder } from '../base-path.ts';
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

/** Makes the page for each path that a proxy has the server under; there is hardly more than one. */
function pagesOf(page: Asset): (base: string) => Asset {
  const pages = new Map([['', page]]);
  return (base) => {
    const known = pages.get(base);
    if (known !== undefined) return known;
    const html = new TextDecoder().decode(page.body);
    const made = makeAsset(page.contentType, putUnder(base, html), false);
    pages.set(base, made);
    return made;
  };
}

/**
 * Shows GraphiQL to a browser at the address of GraphQL, with all that it loads from this server.
 * The page reads `query` and `variables` of its address by itself: nothing of it is printed into it.
 * @param base tells under which path a proxy has the server, as `basePathOf` does.
 */
export function useGraphiql(graphqlPath: string, base: () => string): Plugin {
  const { page, byPath } = openAssets();
  const pageUnder = pagesOf(page);
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const isPage = url.pathname === graphqlPath && prefersHtml(request.headers.get('accept'));
      const asset = isPage ? pageUnder(base()) : byPath.get(url.pathname);
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
