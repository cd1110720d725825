import type { Count } from './measure.ts';

/** The share of a count, and where 19 of 20 samples of so many would leave the true one (Wilson); 0 to 1. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Tells how far a share may be off; null where there is nothing to share. */
export function intervalOf({ right, all }: Count): Interval | null {
  if (all === 0) return null;
  const z = 1.96;
  const share = right / all;
  const weight = 1 + z ** 2 / all;
  const middle = (share + z ** 2 / (2 * all)) / weight;
  const margin = (z / weight) * Math.sqrt((share * (1 - share)) / all + (z / (2 * all)) ** 2);
  return { share, low: Math.max(0, middle - margin), high: Math.min(1, middle + margin) };
}
