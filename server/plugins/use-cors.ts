import type { Plugin } from 'graphql-yoga';
import { VARY } from '../conditional.ts';

/** One day: how long a browser need not ask again. */
const MAX_AGE = 86_400;

/**
 * Headers of every answer that a page of a browser may read. The SDK tells by them how long to wait; the
 * older names of a rate limit come from whatever stands before the server.
 */
const EXPOSED = [
  'date',
  'etag',
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-policy',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-request-id',
];

/** Lets any page read an answer, its headers too. @param more headers that only some answers have. */
export const corsHeaders = (more: readonly string[] = []) => ({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': [...EXPOSED, ...more].sort().join(', '),
});

/** Lets any page read an answer. */
export const CORS_HEADERS = corsHeaders();

/**
 * Lets any page read the answers, and send what headers it likes: this is a public read API without
 * cookies, so nobody's credentials are sent. Yoga's own CORS echoes the origin that asked, which parts
 * every cache. The headers that are asked for are echoed, because `*` leaves out `authorization`.
 */
export function useCors(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return;
      endResponse(
        new fetchAPI.Response(null, {
          status: 204,
          headers: {
            'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
            'access-control-allow-headers':
              request.headers.get('access-control-request-headers') ?? 'content-type',
            vary: `${VARY}, Access-Control-Request-Headers`,
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
