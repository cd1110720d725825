import type { Plugin } from 'graphql-yoga';

/** One day: how long a browser need not ask again. */
const MAX_AGE = 86_400;

/** Lets any page read an answer. */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, x-request-id',
};

/**
 * Lets any page read the answers: this is a public read API without cookies, so nobody's
 * credentials are sent. Yoga's own CORS echoes the origin that asked, which parts every cache.
 */
export function useCors(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return;
      endResponse(
        new fetchAPI.Response(null, {
          status: 204,
          headers: {
            'access-control-allow-methods': 'GET, POST, OPTIONS',
            'access-control-allow-headers': 'content-type, x-request-id',
            'access-control-max-age': `${MAX_AGE}`,
          },
        }),
      );
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(CORS_HEADERS)) response.headers.set(name, value);
    },
  };
}
