import { createHash } from 'node:crypto';

/** A place in the order of hits, and which search it is a place of. */
export interface SearchPlace {
  /** From {@link hashSearch}. */
  readonly search: string;
  /** The score, with six decimals. */
  readonly score: string;
  readonly type: string;
  readonly key: string;
}

const PLACE = /^([0-9a-f]{12}):(\d\.\d{6}):([A-Z_]{1,40}):([\w/-]{1,200})$/;

/** What the cursors of a search look like in the clear; the place stands in its only group. */
export const SEARCH_CURSOR = /^SEARCH:([0-9a-f]{12}:\d\.\d{6}:[A-Z_]{1,40}:[\w/-]{1,200})$/;

/** A short mark of what was searched for: hits of two searches have no order in common. */
export function hashSearch(search: unknown): string {
  return createHash('sha256').update(JSON.stringify(search)).digest('hex').slice(0, 12);
}

/** Writes the cursor of a place. */
export function encodePlace({ search, score, type, key }: SearchPlace): string {
  return Buffer.from(`SEARCH:${search}:${score}:${type}:${key}`).toString('base64');
}

/** Reads what {@link SEARCH_CURSOR} finds in a cursor; null when it is no place. */
export function readPlace(text: string): SearchPlace | null {
  const [, search, score, type, key] = PLACE.exec(text) ?? [];
  if (search === undefined || score === undefined || type === undefined || key === undefined) {
    return null;
  }
  return { search, score, type, key };
}
