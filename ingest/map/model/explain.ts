import type { Features, Occurrence } from './features.ts';
import { leanOf, type Weights } from './weights.ts';

/** A word that counts must weigh at least this share of the one that weighs most. */
const LEAST_SHARE = 0.4;
const MOST_WORDS = 3;

/** How much each word of a text speaks for a class, beyond what it says of classes in general. */
function weighWords(
  occurrences: readonly Occurrence[],
  { buckets, values }: Features,
  weights: Weights,
  label: number,
  count: number,
): Float64Array {
  const times = new Map<number, number>();
  for (const { buckets: each } of occurrences) {
    for (const bucket of each) times.set(bucket, (times.get(bucket) ?? 0) + 1);
  }
  const leans = new Map<number, number>();
  for (const [at, bucket] of buckets.entries()) {
    const lean = (values[at] ?? 0) * leanOf(weights, bucket, label);
    leans.set(bucket, lean / (times.get(bucket) ?? 1));
  }
  const words = new Float64Array(count);
  for (const { buckets: each, from, to } of occurrences) {
    const share = each.reduce((sum, bucket) => sum + (leans.get(bucket) ?? 0), 0) / (to - from);
    for (let at = from; at < to; at += 1) words[at] = (words[at] ?? 0) + share;
  }
  return words;
}

/**
 * Finds the words of a text that weigh most for a class.
 * @param isSmall whether the word at a place says nothing by itself.
 * @returns their places, three at most, in the order of the text.
 */
export function findHeaviest(
  occurrences: readonly Occurrence[],
  features: Features,
  weights: Weights,
  label: number,
  isSmall: readonly boolean[],
): readonly number[] {
  const weighed = weighWords(occurrences, features, weights, label, isSmall.length);
  const ranked = [...weighed.keys()]
    .filter((at) => isSmall[at] === false && (weighed[at] ?? 0) > 0)
    .sort((a, b) => (weighed[b] ?? 0) - (weighed[a] ?? 0) || a - b)
    .slice(0, MOST_WORDS);
  const most = weighed[ranked[0] ?? 0] ?? 0;
  return ranked.filter((at) => (weighed[at] ?? 0) >= most * LEAST_SHARE).sort((a, b) => a - b);
}
