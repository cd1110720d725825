import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Refused } from '../guard.ts';
import { readPart, weighConditions } from './conditions.ts';
import type { LentFile } from './kept-files.ts';

/** Characters of a header that are repeated to whoever sent it. */
const MAX_SHOWN = 60;

/** What is said of a file beside its bytes. */
export interface FileHeaders {
  /** What whoever has the file already is told, too. */
  readonly always: Readonly<Record<string, string>>;
  /** Its type, its name, its coding. */
  readonly ofContent: Readonly<Record<string, string>>;
}

/**
 * Writes a file to GET and HEAD, whole or the part that is asked for (RFC 9110).
 * @param tag names its bytes.
 * @param modified when what it holds was published.
 * @throws Refused for a condition that does not hold (412), or a part that the file does not have
 * (416); nothing was written then.
 */
export async function serveFile(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { handle, bytes }: Pick<LentFile, 'handle' | 'bytes'>,
  { tag, modified, ...said }: FileHeaders & { readonly tag: string; readonly modified: Date },
): Promise<void> {
  const etag = `"${tag}"`;
  const lastModified = modified.toUTCString();
  const verdict = weighConditions(headers, { etag, lastModified });
  if (verdict === 'refuse') {
    throw new Refused(
      412,
      'BAD_USER_INPUT',
      `The file is not the one of If-Match or If-Unmodified-Since: it is ${etag}, of ${lastModified}.`,
    );
  }
  const always = { ...said.always, etag, 'last-modified': lastModified };
  if (verdict === 'unmodified') {
    response.writeHead(304, always).end();
    return;
  }
  const part = readPart(method, headers, etag, bytes);
  if (part === 'beyond') {
    response.setHeader('content-range', `bytes */${bytes}`);
    throw new Refused(
      416,
      'BAD_USER_INPUT',
      `The file has ${bytes} bytes; none of them is in Range: ${headers.range?.slice(0, MAX_SHOWN)}.`,
    );
  }
  const { first, last } = part ?? { first: 0, last: bytes - 1 };
  response.writeHead(part === null ? 200 : 206, {
    ...always,
    ...said.ofContent,
    'accept-ranges': 'bytes',
    'content-length': last - first + 1,
    ...(part !== null && { 'content-range': `bytes ${first}-${last}/${bytes}` }),
  });
  if (method === 'HEAD' || bytes === 0) {
    response.end();
    return;
  }
  // The stream listens to ten things by itself, beside what watches each answer.
  response.setMaxListeners(20);
  await pipeline(handle.createReadStream({ start: first, end: last }), response);
}
