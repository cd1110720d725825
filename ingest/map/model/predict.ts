import type { Features } from './features.ts';
import { CLASS_COUNT } from './inputs.ts';
import { addBucket, type Weights } from './weights.ts';

/** The score of each class: a sum of what the inputs and the features weigh for it. */
export function scoreClasses(
  features: Features,
  inputs: Float64Array,
  weights: Weights,
): Float64Array {
  const scores = new Float64Array(CLASS_COUNT);
  for (const [input, value] of inputs.entries()) {
    if (value === 0) continue;
    for (let each = 0; each < CLASS_COUNT; each += 1) {
      const weight = weights.inputs[input * CLASS_COUNT + each] ?? 0;
      scores[each] = (scores[each] ?? 0) + value * weight;
    }
  }
  const { buckets, values } = features;
  for (let at = 0; at < buckets.length; at += 1) {
    addBucket(weights, buckets[at] ?? 0, values[at] ?? 0, scores);
  }
  return scores;
}

/**
 * Turns scores into probabilities, which add up to 1 (softmax).
 * @param sharpness how much a difference of scores says; more than 1 makes surer.
 */
export function toProbabilities(scores: Float64Array, sharpness: number): Float64Array {
  const most = scores.reduce((largest, score) => Math.max(largest, score), -Infinity);
  const odds = scores.map((score) => Math.exp(sharpness * (score - most)));
  const sum = odds.reduce((total, each) => total + each, 0);
  return odds.map((each) => each / sum);
}
