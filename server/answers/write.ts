import type { ServerResponse } from 'node:http';
import { isHeld, VARY } from '../conditional.ts';
import { CORS_HEADERS } from '../plugins/use-cors.ts';
import { REQUEST_ID } from '../plugins/use-request-id.ts';
import type { Answer } from './answer.ts';
import type { Encoding } from './encode.ts';

/** What an answer needs to be written to one client. */
export interface Writing {
  readonly requestId: string;
  /** Whether it answers a GET or a HEAD, which caches may keep. */
  readonly isGet: boolean;
  /** Names the answer in whatever coding; null where no cache may keep it. */
  readonly tag: string | null;
}

const cacheHeaders = (tag: string | null): readonly string[] =>
  tag === null ? ['cache-control', 'no-store'] : ['cache-control', 'public, no-cache', 'etag', tag];

const tagIn = (tag: string, encoding: Encoding | null) =>
  encoding === null ? `"${tag}"` : `"${tag}-${encoding}"`;

/** Writes an answer: one head, one piece. Node leaves out the body where a HEAD asked for it. */
export function writeAnswer(
  response: ServerResponse,
  { status, headers, isWhole }: Answer,
  body: Buffer,
  encoding: Encoding | null,
  { requestId, isGet, tag }: Writing,
): void {
  const head = [
    ...headers,
    'vary',
    VARY,
    'x-content-type-options',
    'nosniff',
    REQUEST_ID,
    requestId,
    'content-length',
    `${body.length}`,
  ];
  if (encoding !== null) head.push('content-encoding', encoding);
  if (isGet) head.push(...cacheHeaders(isWhole && tag !== null ? tagIn(tag, encoding) : null));
  response.writeHead(status, head);
  response.end(body);
}

/**
 * Writes 304 to whoever holds the answer in the coding that is asked for now, or as it is.
 * @param held the header If-None-Match.
 * @returns whether it was written.
 */
export function writeNotModified(
  response: ServerResponse,
  held: string,
  encoding: Encoding | null,
  { requestId, tag }: Writing,
): boolean {
  if (tag === null || held === '') return false;
  const etag = [tagIn(tag, encoding), tagIn(tag, null)].find((each) => isHeld(each, held));
  if (etag === undefined) return false;
  const head = [...Object.entries(CORS_HEADERS).flat(), 'vary', VARY, REQUEST_ID, requestId];
  response.writeHead(304, [...head, 'x-content-type-options', 'nosniff', ...cacheHeaders(etag)]);
  response.end();
  return true;
}
