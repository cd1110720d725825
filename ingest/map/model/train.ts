import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';
import { BUCKET_COUNT, type Features } from './features.ts';
import { CLASS_COUNT, INPUT_COUNT, inputOfRule } from './inputs.ts';
import type { FullWeights } from './weights.ts';

/** A labelled text, as the model sees it. */
export interface Example {
  readonly features: Features;
  readonly inputs: Float64Array;
  /** Its class. */
  readonly label: number;
}

/** How long the weights are learned: not until they fit, which would be by heart. */
const ROUNDS = 3;
/** How far one step goes at most. */
const PACE = 0.1;
/** Slopes that a weight has met before it meets the first: without them, the first step would be wild. */
const FIRST_SLOPES = 0.01;

/** What the score of a rule weighs for its objective before anything is learned. */
const TRUST_IN_RULES = 1.5;

const rowOf = (at: number) => at * CLASS_COUNT;

function addRow(weights: Float64Array, row: number, value: number, scores: Float64Array): void {
  for (let each = 0; each < CLASS_COUNT; each += 1) {
    scores[each] = (scores[each] ?? 0) + value * (weights[row + each] ?? 0);
  }
}

/** The probabilities of the classes by weights that are being learned, written into `scores`. */
function predictInto({ features, inputs }: Example, full: FullWeights, scores: Float64Array): void {
  scores.fill(0);
  for (const [at, value] of inputs.entries()) {
    if (value !== 0) addRow(full.inputs, rowOf(at), value, scores);
  }
  for (let at = 0; at < features.buckets.length; at += 1) {
    addRow(full.buckets, rowOf(features.buckets[at] ?? 0), features.values[at] ?? 0, scores);
  }
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let each = 0; each < CLASS_COUNT; each += 1) {
    const odds = Math.exp((scores[each] ?? 0) - most);
    scores[each] = odds;
    sum += odds;
  }
  for (let each = 0; each < CLASS_COUNT; each += 1) scores[each] = (scores[each] ?? 0) / sum;
}

/** How surprised the weights are by the label of an example: minus the logarithm of its probability. */
export function measureLoss(example: Example, full: FullWeights): number {
  const probabilities = new Float64Array(CLASS_COUNT);
  predictInto(example, full, probabilities);
  return -Math.log(probabilities[example.label] ?? 0);
}

/**
 * By how much each class is taken for too likely. Times the value of a feature or input, it is the
 * slope of the loss in the weight of that feature for that class.
 */
export function measureErrors(example: Example, full: FullWeights, errors: Float64Array): void {
  predictInto(example, full, errors);
  errors[example.label] = (errors[example.label] ?? 0) - 1;
}

/** Goes one step down in the weights of a row; the more a weight was moved, the less it is (AdaGrad). */
function descend(
  weights: Float64Array,
  slopes: Float64Array,
  row: number,
  value: number,
  errors: Float64Array,
): void {
  for (let each = 0; each < CLASS_COUNT; each += 1) {
    const slope = value * (errors[each] ?? 0);
    const met = (slopes[row + each] ?? 0) + slope * slope;
    slopes[row + each] = met;
    weights[row + each] = (weights[row + each] ?? 0) - (PACE * slope) / Math.sqrt(met);
  }
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}

/** A stride that comes to every example once before it comes to one again, near to none of the last. */
function chooseStride(count: number): number {
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (divisorOf(stride, count) !== 1) stride += 1;
  return stride;
}

/** Weights that have learned nothing yet: they believe the rules, and no word. */
export function createWeights(): FullWeights {
  const inputs = new Float64Array(INPUT_COUNT * CLASS_COUNT);
  for (const objective of OBJECTIVE_NUMBERS) {
    inputs[rowOf(inputOfRule(objective)) + objective] = TRUST_IN_RULES;
  }
  return { buckets: new Float64Array(BUCKET_COUNT * CLASS_COUNT), inputs };
}

/**
 * Learns weights from examples: softmax regression, one example after another in an order that
 * depends on nothing but their number. No chance is in it, so the same examples give the same weights.
 */
export function trainWeights(examples: readonly Example[]): FullWeights {
  const full = createWeights();
  const bucketSlopes = new Float64Array(full.buckets.length).fill(FIRST_SLOPES);
  const inputSlopes = new Float64Array(full.inputs.length).fill(FIRST_SLOPES);
  const errors = new Float64Array(CLASS_COUNT);
  const stride = chooseStride(examples.length);
  for (let step = 0, at = 0; step < ROUNDS * examples.length; step += 1) {
    at = (at + stride) % examples.length;
    const example = examples[at];
    if (example === undefined) break;
    measureErrors(example, full, errors);
    const { features, inputs } = example;
    for (const [input, value] of inputs.entries()) {
      if (value !== 0) descend(full.inputs, inputSlopes, rowOf(input), value, errors);
    }
    for (let each = 0; each < features.buckets.length; each += 1) {
      const row = rowOf(features.buckets[each] ?? 0);
      descend(full.buckets, bucketSlopes, row, features.values[each] ?? 0, errors);
    }
  }
  return full;
}
