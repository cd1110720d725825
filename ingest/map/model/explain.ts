import type { Word } from '../../../text/words.ts';
import type { Features, Occurrence } from './features.ts';
import { BUCKET_COUNT } from './features.ts';
import { leansOf, type Weights } from './weights.ts';

/** A word that counts must weigh at least this share of the one that weighs most. */
const LEAST_SHARE = 0.4;
const MOST_WORDS = 3;

/** How often each bucket occurs and how much it leans, while a text is weighed; else all are 0. */
const TIMES = new Uint32Array(BUCKET_COUNT);
const LEANS = new Float64Array(BUCKET_COUNT);

/** How much each word of a text speaks for a class, beyond what it says of classes in general. */
function weighWords(
  occurrences: readonly Occurrence[],
  { buckets, values }: Features,
  weights: Weights,
  label: number,
  count: number,
): Float64Array {
  for (const { buckets: each } of occurrences) {
    for (const bucket of each) TIMES[bucket] = (TIMES[bucket] ?? 0) + 1;
  }
  const leanOf = leansOf(weights, label);
  for (let at = 0; at < buckets.length; at += 1) {
    const bucket = buckets[at] ?? 0;
    const lean = (values[at] ?? 0) * leanOf(bucket);
    LEANS[bucket] = lean / (TIMES[bucket] ?? 1);
  }
  const words = new Float64Array(count);
  for (const { buckets: each, from, to } of occurrences) {
    let sum = 0;
    for (const bucket of each) {
      sum += LEANS[bucket] ?? 0;
      TIMES[bucket] = 0;
    }
    for (let at = from; at < to; at += 1) words[at] = (words[at] ?? 0) + sum / (to - from);
  }
  for (const bucket of buckets) LEANS[bucket] = 0;
  return words;
}

/**
 * Finds the words of a text that weigh most for a class.
 * @returns their places, three at most, in the order of the text.
 */
export function findHeaviest(
  occurrences: readonly Occurrence[],
  features: Features,
  weights: Weights,
  label: number,
  text: readonly Word[],
): readonly number[] {
  const weighed = weighWords(occurrences, features, weights, label, text.length);
  const ranked = [...weighed.keys()]
    .filter((at) => text[at]?.isSmall === false && (weighed[at] ?? 0) > 0)
    .sort((a, b) => (weighed[b] ?? 0) - (weighed[a] ?? 0) || a - b)
    .slice(0, MOST_WORDS);
  const most = weighed[ranked[0] ?? 0] ?? 0;
  return ranked.filter((at) => (weighed[at] ?? 0) >= most * LEAST_SHARE).sort((a, b) => a - b);
}
