import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const HEADER = 'x-request-id';
const ACCEPTED = /^[\w-]{8,64}$/;

const ids = new WeakMap<Request, string>();

/** The id of a request: the caller's own `X-Request-Id` where it is a plain word, else a new one. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const given = request.headers.get(HEADER);
  const id = given !== null && ACCEPTED.test(given) ? given : randomUUID();
  ids.set(request, id);
  return id;
}

/** Sends the id of the request with every answer, so that a report can be found in the log. */
export function useRequestId(): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set(HEADER, requestIdOf(request));
    },
  };
}
