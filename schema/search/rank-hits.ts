import { compareText, lowerBound } from '../../catalogue/sorted.ts';
import { type Ordered, orderFound } from '../../search/match/order-found.ts';
import type { SearchType } from './search-types.ts';

/** A thing that was found. */
export interface FoundThing {
  /** Its place among all of its type, by natural key. */
  readonly place: number;
  /** In millionths. */
  readonly score: number;
  /** Which text of it matched, as its type numbers them; -1 where it is only named. */
  readonly text: number;
}

/** The hits of one type, the best first; what is equally good by its place. */
export interface HitLine {
  readonly type: SearchType;
  readonly length: number;
  readonly at: (rank: number) => FoundThing;
  readonly keyOf: (place: number) => string;
  /** How many hits stand before a place of their order, or at it. */
  readonly countUpTo: (score: number, place: number) => number;
  /** How many things of the type there are. */
  readonly size: number;
}

/** Puts the hits of one type in order, no more of them than is looked at. */
export function makeLine(
  type: SearchType,
  things: readonly FoundThing[],
  size: number,
  keyOf: (place: number) => string,
): HitLine {
  const texts = new Uint32Array(things.length);
  const scores = new Uint32Array(things.length);
  things.forEach(({ place, score }, at) => {
    texts[at] = place;
    scores[at] = score;
  });
  const ordered: Ordered = orderFound({ texts, scores }, (place) => place);
  const nothing: FoundThing = { place: 0, score: 0, text: -1 };
  return {
    type,
    length: things.length,
    at: (rank) => things[ordered.at(rank)] ?? nothing,
    keyOf,
    countUpTo: (score, place) => {
      let count = 0;
      for (const each of things) {
        if (each.score > score || (each.score === score && each.place <= place)) count += 1;
      }
      return count;
    },
    size,
  };
}

/** Which hit: of which line, and at which rank of it. */
export interface HitAt {
  readonly line: HitLine;
  readonly rank: number;
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
  return lines.reduce((sum, { length }) => sum + length, 0);
}

const compareHits = (a: HitAt, b: HitAt): number =>
  b.line.at(b.rank).score - a.line.at(a.rank).score ||
  compareText(a.line.type, b.line.type) ||
  a.rank - b.rank;

/** The rank of the first hit of a line behind a place. */
function rankAfter(line: HitLine, after: HitPlace | null): number {
  if (after === null) return 0;
  const { score, type, key } = after;
  if (line.type < type) return line.countUpTo(score, line.size);
  if (line.type > type) return line.countUpTo(score, -1);
  const place = lowerBound(0, line.size, (at) => compareText(line.keyOf(at), key));
  const isThere = line.keyOf(place) === key;
  return line.countUpTo(score, isThere ? place : place - 1);
}

/** Reads the hits of several types in one order: the best first, ties by type, then by natural key. */
export function readHits(
  lines: readonly HitLine[],
  after: HitPlace | null,
  limit: number,
): readonly HitAt[] {
  const heads = lines.map((line) => ({ line, rank: rankAfter(line, after) }));
  const page: HitAt[] = [];
  while (page.length < limit) {
    const [best] = heads.filter(({ line, rank }) => rank < line.length).toSorted(compareHits);
    if (best === undefined) break;
    page.push({ ...best });
    best.rank += 1;
  }
  return page;
}
