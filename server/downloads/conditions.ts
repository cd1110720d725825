import type { IncomingHttpHeaders } from 'node:http';
import { isHeld } from '../conditional.ts';

/** What tells a file from the one that was served before at its address. */
export interface Validators {
  /** Strong: the same for the same bytes alone. */
  readonly etag: string;
  /** As HTTP writes a date, to the second. */
  readonly lastModified: string;
}

/** What the conditions of a request come to: the file, 304, or 412. */
export type Verdict = 'serve' | 'unmodified' | 'refuse';

const isAny = (tags: string): boolean => tags.trim() === '*';

function isNamed(etag: string, tags: string): boolean {
  return tags.split(',').some((tag) => tag.trim() === etag);
}

/** Weighs the conditions of a GET or HEAD in the order of RFC 9110, 13.2.2. */
export function weighConditions(
  headers: IncomingHttpHeaders,
  { etag, lastModified }: Validators,
): Verdict {
  const {
    'if-match': match,
    'if-none-match': noneMatch,
    'if-modified-since': modifiedSince = '',
    'if-unmodified-since': unmodifiedSince = '',
  } = headers;
  const modified = Date.parse(lastModified);
  // A header that is no date gives NaN, which is neither before nor after any.
  const isOther =
    match === undefined
      ? modified > Date.parse(unmodifiedSince)
      : !isAny(match) && !isNamed(etag, match);
  if (isOther) return 'refuse';
  const isSame =
    noneMatch === undefined
      ? modified <= Date.parse(modifiedSince)
      : isAny(noneMatch) || isHeld(etag, noneMatch);
  return isSame ? 'unmodified' : 'serve';
}

/** A part of a file: its first and its last byte, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads which part of a file is asked for (RFC 9110, 14.2). Several parts at once are not served, so
 * such a header counts as none, like one that is malformed.
 * @param range the header Range.
 * @param size bytes of the file.
 * @returns null for the whole file, "beyond" where the file has no byte of it.
 */
export function readRange(range: string, size: number): ByteRange | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range) ?? [];
  if (from === '' && to === '') return null;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  const first = from === '' ? Math.max(size - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'beyond' : { first, last };
}

/**
 * Which part of a file a request asks for. Only GET has parts; and a part that continues another file
 * (If-Range) is none. A date never says that the file is the same, since it is the release's: its
 * bytes may have been written anew by another version of the server.
 */
export function readPart(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  etag: string,
  size: number,
): ByteRange | 'beyond' | null {
  const { range, 'if-range': continued } = headers;
  if (method !== 'GET' || range === undefined) return null;
  return continued === undefined || continued === etag ? readRange(range, size) : null;
}
