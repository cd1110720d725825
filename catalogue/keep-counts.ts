import type { Bits } from './bits.ts';
import { type FindingConditions, traitsOf } from './finding-filter.ts';

/** A set, and the filter that tells which mappings count. */
interface Counted {
  readonly bits: Bits;
  readonly filter: FindingConditions;
}

/**
 * Keeps what is counted of sets, each as long as the set lives.
 * @returns counts a set, or gives what was counted of it by this name where the same was asked of
 * mappings.
 */
export function keepCounts<Counts>() {
  const known = new WeakMap<Bits, Map<string, Counts>>();
  return ({ bits, filter }: Counted, name: string, count: () => Counts): Counts => {
    const ofSet = known.get(bits) ?? new Map<string, Counts>();
    known.set(bits, ofSet);
    const key = `${name} ${JSON.stringify(traitsOf(filter))}`;
    const counts = ofSet.get(key) ?? count();
    ofSet.set(key, counts);
    return counts;
  };
}
