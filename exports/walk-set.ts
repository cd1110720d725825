import type { FindingSet } from '../catalogue/finding-set.ts';
import { lineOfSet, readPage } from '../catalogue/page.ts';

/**
 * Findings that are read, and held in memory, at a time: so few that reading or writing them takes
 * some milliseconds, for which others wait.
 */
export const PAGE_SIZE = 250;

/**
 * The numbers of the findings of a set in the order of their profiles, a page at a time.
 * @param signal ends the walk before the next page.
 */
export function* walkSet(set: FindingSet, signal?: AbortSignal): Generator<readonly number[]> {
  const line = lineOfSet(set, null);
  for (let from = 0; ; ) {
    signal?.throwIfAborted();
    const { places, hasMore } = readPage(line, {
      size: PAGE_SIZE,
      isBackward: false,
      from,
      to: null,
    });
    if (places.length === 0) return;
    yield places;
    if (!hasMore) return;
    from = (places.at(-1) ?? 0) + 1;
  }
}
