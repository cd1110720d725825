import type { Found } from './match.ts';

/** What was found, the best first; what is equally good by its place in the order of texts. */
export interface Ordered {
  readonly length: number;
  /** The place of a hit among what was found. */
  readonly at: (rank: number) => number;
}

const PLACES = 2 ** 24;
const HIGHEST = 2 ** 22;
/** Hits that are put in order at first: a page or some of them. */
const FIRST = 256;

/** Brings the smallest keys before a place to before it; what is before `from` is sorted already. */
function select(keys: Float64Array, from: number, until: number): void {
  let low = from;
  let high = keys.length - 1;
  while (low < high) {
    const pivot = keys[(low + high) >>> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((keys[left] ?? 0) < pivot) left += 1;
      while ((keys[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const key = keys[left] ?? 0;
      keys[left] = keys[right] ?? 0;
      keys[right] = key;
      left += 1;
      right -= 1;
    }
    if (until <= right) high = right;
    else if (until >= left) low = left;
    else break;
  }
}

/**
 * Puts what was found in order, no more of it than is looked at: the first pages of a million hits cost
 * as much as all of some hundred.
 * @param placeOf the place of a text in the order of texts.
 */
export function orderFound(
  { texts, scores }: Pick<Found, 'texts' | 'scores'>,
  placeOf: (text: number) => number,
): Ordered {
  const keys = new Float64Array(texts.length);
  for (let at = 0; at < texts.length; at += 1) {
    keys[at] = (HIGHEST - (scores[at] ?? 0)) * PLACES + placeOf(texts[at] ?? 0);
  }
  const sorted = keys.slice();
  const byKey = new Map<number, number>();
  let done = 0;
  const sortMore = (): void => {
    const until = Math.min(sorted.length, Math.max(FIRST, done * 4));
    if (until < sorted.length) select(sorted, done, until);
    sorted.subarray(done, until).sort();
    const before = sorted[done - 1] ?? -1;
    const last = sorted[until - 1] ?? -1;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      if (key > before && key <= last) byKey.set(key, at);
    }
    done = until;
  };
  return {
    length: texts.length,
    at: (rank) => {
      while (done <= rank && done < sorted.length) sortMore();
      return byKey.get(sorted[rank] ?? -1) ?? 0;
    },
  };
}
