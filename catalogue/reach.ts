import { RELEVANCES } from '../reference/codes.ts';
import { type FindingConditions, traitsOf } from './finding-filter.ts';
import { type FindingSet, ignoreTraits } from './finding-set.ts';
import { withAnyObjective } from './mappings.ts';
import { readMatrix } from './matrix.ts';

/** Where the findings of a set stand that is counted by objective: together they are all of its base. */
export interface Reach {
  /** They stand in one cell or more. */
  readonly mapped: number;
  /** They concern objectives, and by no mapping that fits what the filter asks of it. */
  readonly mappedOtherwise: number;
  /** They concern no objective. */
  readonly unmapped: number;
}

/** What finds the findings without an objective, among those that {@link ignoreTraits} leaves. */
export function describeUnmapped(filter: FindingConditions): FindingConditions {
  return { not: { relevances: RELEVANCES, methods: traitsOf(filter).methods } };
}

const reaches = new WeakMap<FindingSet, Reach>();

/** Counts where the findings of a set stand, whatever its filter asks of the relevance and confidence. */
export function countReach(set: FindingSet): Reach {
  const known = reaches.get(set) ?? readReach(set);
  reaches.set(set, known);
  return known;
}

function readReach(set: FindingSet): Reach {
  const { mappings, size } = set.catalogue;
  const { methods } = traitsOf(set.filter);
  const base = ignoreTraits(set);
  const anyhow = withAnyObjective(mappings, { methods, relevances: [], minConfidence: null }, size);
  const unmapped = base.count - base.bits.intersection_size(anyhow);
  const { mapped } = readMatrix(set);
  return { mapped, mappedOtherwise: base.count - unmapped - mapped, unmapped };
}
