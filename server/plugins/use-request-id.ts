import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';

/** The header that carries the id of a request, both ways. */
export const REQUEST_ID = 'x-request-id';

const ACCEPTED = /^[\w-]{8,64}$/;

// A UUID of which the last group counts up: as unlike those of other processes as a random one, at a
// seventh of the cost.
const PREFIX = randomUUID().slice(0, -12);
let count = 0;

function makeId(): string {
  count += 1;
  return `${PREFIX}${count.toString(16).padStart(12, '0')}`;
}

/** Gives a request its id: the caller's own `X-Request-Id` where it is a plain word, else a new one. */
export function nameRequest({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID];
  const id = typeof given === 'string' && ACCEPTED.test(given) ? given : makeId();
  headers[REQUEST_ID] = id;
  return id;
}

/** The id of a request that was named. */
export function requestIdOf(request: Request): string {
  return request.headers.get(REQUEST_ID) ?? '';
}

/** Sends the id of the request with every answer, so that a report can be found in the log. */
export function useRequestId(): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set(REQUEST_ID, requestIdOf(request));
    },
  };
}
