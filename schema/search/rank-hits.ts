import { noBits } from '../../catalogue/bits.ts';
import { compareText, lowerBound } from '../../catalogue/sorted.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import type { SearchField, SearchType } from './search-sql.ts';

/** Things of one type that match alike. */
export interface MatchGroup {
  readonly field: SearchField;
  /** The language that the query was read in. */
  readonly language: Language;
  /** How well they match, not rounded. */
  readonly score: number;
  /** Their places among all of the type, by natural key. */
  readonly places: Int32Array;
}

/** What matched of one type, the best first; what matches equally well by its place. */
export interface RankedHits {
  readonly length: number;
  readonly placeAt: (at: number) => number;
  /** Rounded, in millionths. */
  readonly scoreAt: (at: number) => number;
  readonly fieldAt: (at: number) => SearchField;
  readonly languageAt: (at: number) => Language;
  readonly bytes: number;
}

const FIELDS: readonly SearchField[] = [
  'ALIAS',
  'LABEL',
  'NAME',
  'OBJECTIVE_LABEL',
  'TEXT',
  'TITLE',
];

/** Ways in which something can match, a power of two: they share a number with a place. */
const WAYS = 64;

const wayOf = ({ field, language }: MatchGroup): number =>
  LANGUAGES.indexOf(language) * FIELDS.length + FIELDS.indexOf(field);

const bestFirst = (a: MatchGroup, b: MatchGroup): number =>
  b.score - a.score || wayOf(a) - wayOf(b);

/** Rounds as PostgreSQL does, half away from 0, and not what the half is by its binary digits. */
const toMillionths = (score: number): number =>
  Math.round(Number((score * 1_000_000).toPrecision(12)));

/**
 * Puts what matched in order: each thing once, by what matches best of it.
 * @param size how many things of the type there are.
 */
export function rankHits(size: number, groups: readonly MatchGroup[]): RankedHits {
  const total = groups.reduce((sum, { places }) => sum + places.length, 0);
  const hits = new Int32Array(total);
  const scores = new Int32Array(total);
  const taken = noBits(size);
  let length = 0;
  // Where those begin that have the same score when it is rounded.
  let start = 0;
  for (const group of groups.toSorted(bestFirst)) {
    const score = toMillionths(group.score);
    if (length > 0 && score !== scores[length - 1]) {
      hits.subarray(start, length).sort();
      start = length;
    }
    const way = wayOf(group);
    for (const place of group.places) {
      if (taken.has(place)) continue;
      taken.add(place);
      hits[length] = place * WAYS + way;
      scores[length] = score;
      length += 1;
    }
  }
  hits.subarray(start, length).sort();
  const hitAt = (at: number) => hits[at] ?? 0;
  return {
    length,
    placeAt: (at) => Math.floor(hitAt(at) / WAYS),
    scoreAt: (at) => scores[at] ?? 0,
    fieldAt: (at) => FIELDS[(hitAt(at) % WAYS) % FIELDS.length] ?? 'TEXT',
    languageAt: (at) => LANGUAGES[Math.floor((hitAt(at) % WAYS) / FIELDS.length)] ?? 'EN',
    bytes: hits.byteLength + scores.byteLength,
  };
}

/** The hits of one type, and which of them are wanted. */
export interface HitLine {
  readonly type: SearchType;
  readonly ranked: RankedHits;
  readonly keyOf: (place: number) => string;
  /** Null where all are. */
  readonly fits: ((place: number) => boolean) | null;
}

/** Which hit: of which line, and at which place of it. */
export interface HitAt {
  readonly line: HitLine;
  readonly at: number;
}

/** A place in the order of all hits, whether or not one stands there. */
export interface HitPlace {
  /** In millionths. */
  readonly score: number;
  readonly type: string;
  readonly key: string;
}

/** Counts the hits of several types. */
export function countHits(lines: readonly HitLine[]): number {
  let count = 0;
  for (const { ranked, fits } of lines) {
    if (fits === null) count += ranked.length;
    else for (let at = 0; at < ranked.length; at += 1) if (fits(ranked.placeAt(at))) count += 1;
  }
  return count;
}

const placeOf = ({ line: { type, ranked, keyOf }, at }: HitAt): HitPlace => ({
  score: ranked.scoreAt(at),
  type,
  key: keyOf(ranked.placeAt(at)),
});

const comparePlaces = (a: HitPlace, b: HitPlace): number =>
  b.score - a.score || compareText(a.type, b.type) || compareText(a.key, b.key);

/** The first hit of a line from a place of it on that is wanted. */
function nextHit(line: HitLine, from: number): HitAt | null {
  const { ranked, fits } = line;
  for (let at = from; at < ranked.length; at += 1) {
    if (fits === null || fits(ranked.placeAt(at))) return { line, at };
  }
  return null;
}

function firstHit(line: HitLine, after: HitPlace | null): HitAt | null {
  if (after === null) return nextHit(line, 0);
  const from = lowerBound(
    0,
    line.ranked.length,
    (at) => comparePlaces(placeOf({ line, at }), after) || -1,
  );
  return nextHit(line, from);
}

/** Reads the hits of several types in one order: the best first, ties by type, then by natural key. */
export function readHits(
  lines: readonly HitLine[],
  after: HitPlace | null,
  limit: number,
): readonly HitAt[] {
  const heads = lines.map((line) => firstHit(line, after));
  const page: HitAt[] = [];
  while (page.length < limit) {
    const [best] = heads
      .filter((head) => head !== null)
      .toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
    if (best === undefined) break;
    page.push(best);
    heads[heads.indexOf(best)] = nextHit(best.line, best.at + 1);
  }
  return page;
}
