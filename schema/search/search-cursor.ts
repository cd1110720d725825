import { createHash } from 'node:crypto';
import { refuseCursor } from '../support/cursor.ts';
import { seal, unseal } from '../support/opaque.ts';
import type { HitPlace } from './rank-hits.ts';

/** A place in the order of hits, and which search it is a place of. */
export interface SearchPlace extends HitPlace {
  /** From {@link hashSearch}. */
  readonly search: string;
}

const MILLION = 1_000_000;
// The search, the score with six decimals, the type and the natural key.
const CURSOR = /^SEARCH:([0-9a-f]{12}):(\d\.\d{6}):([A-Z_]{1,40}):([\w/!-]{1,200})$/;

/** A short mark of what was searched for: hits of two searches have no order in common. */
export function hashSearch(search: unknown): string {
  return createHash('sha256').update(JSON.stringify(search)).digest('hex').slice(0, 12);
}

/** Writes the cursor of a place. */
export function encodePlace({ search, score, type, key }: SearchPlace): string {
  const decimals = (score / MILLION).toFixed(6);
  return seal(`SEARCH:${search}:${decimals}:${type}:${key}`);
}

/**
 * Reads the cursor of a place.
 * @throws BAD_USER_INPUT when no hit can have it.
 */
export function readPlace(cursor: string): SearchPlace {
  const [, search, score = '', type, key] = CURSOR.exec(unseal(cursor) ?? '') ?? [];
  if (search === undefined || type === undefined || key === undefined) throw refuseCursor(cursor);
  return { search, score: Math.round(Number(score) * MILLION), type, key };
}
