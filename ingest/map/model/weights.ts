import { BUCKET_COUNT } from './features.ts';
import { CLASS_COUNT, INPUT_COUNT } from './inputs.ts';

/** What the model has learned, as it is used. */
export interface Weights {
  /** How rare the feature of each bucket is; 0 where no text had one. */
  readonly rarity: Uint8Array;
  /** For each bucket and class a weight in steps, -7 to 7, two in a byte. */
  readonly packed: Uint8Array;
  /** The largest weight, of seven steps. */
  readonly largest: number;
  /** For each input and class a weight. */
  readonly inputs: Float64Array;
}

/** What the model has learned, as it learns. */
export interface FullWeights {
  readonly buckets: Float64Array;
  readonly inputs: Float64Array;
}

/** Bytes that the weights of a bucket take. */
const BUCKET_BYTES = CLASS_COUNT / 2;
const MOST_STEPS = 7;
/** A weight of so many steps more is never negative, and has its four bits. */
const SHIFT = 8;

/**
 * What each number of steps is worth, as a share of the largest weight. Most weights are small, so the
 * first steps are: as even steps, seven of eight weights would be none.
 */
const WORTH = Float64Array.from(
  { length: 2 * SHIFT },
  (_, shifted) => squareOf(shifted) / MOST_STEPS ** 2,
);

function squareOf(shifted: number): number {
  const steps = shifted - SHIFT;
  return Math.sign(steps) * steps ** 2;
}

/** What the two numbers of steps of a byte say together, as signed squares: whole numbers. */
const SQUARES = Int16Array.from(
  { length: 256 },
  (_, pair) => squareOf(pair & 15) + squareOf(pair >> 4),
);

/** Weights of inputs are few; they keep so many places. */
const INPUT_PLACES = 1e4;

/** Rounded to a number that is written in a few digits, and so is the same on every machine. */
function roundLargest(largest: number): number {
  return Number(largest.toPrecision(4)) || 1;
}

/** The steps that come nearest to a share of the largest weight, -1 to 1, in four bits. */
function toSteps(share: number): number {
  const steps = Math.min(MOST_STEPS, Math.round(MOST_STEPS * Math.sqrt(Math.abs(share))));
  return SHIFT + Math.sign(share) * steps;
}

/**
 * Packs weights four bits each. What two machines compute differently in the last place, they round
 * alike.
 */
export function packWeights(full: FullWeights, rarity: Uint8Array): Weights {
  const most = full.buckets.reduce((so, weight) => Math.max(so, Math.abs(weight)), 0);
  const largest = roundLargest(most);
  const stepsAt = (at: number) => toSteps((full.buckets[at] ?? 0) / largest);
  const packed = new Uint8Array(BUCKET_COUNT * BUCKET_BYTES);
  for (let at = 0; at < packed.length; at += 1) {
    packed[at] = stepsAt(2 * at) | (stepsAt(2 * at + 1) << 4);
  }
  const inputs = full.inputs.map((weight) => Math.round(weight * INPUT_PLACES) / INPUT_PLACES);
  return { rarity, packed, largest, inputs };
}

/** What a bucket weighs for a class. */
export function weightOf({ packed, largest }: Weights, bucket: number, label: number): number {
  const pair = packed[bucket * BUCKET_BYTES + (label >> 1)] ?? 0;
  return largest * (WORTH[label % 2 === 0 ? pair & 15 : pair >> 4] ?? 0);
}

/** What the two numbers of steps of a byte are worth, the first and the second. */
const WORTH_OF_FIRST = Float64Array.from({ length: 256 }, (_, pair) => WORTH[pair & 15] ?? 0);
const WORTH_OF_SECOND = Float64Array.from({ length: 256 }, (_, pair) => WORTH[pair >> 4] ?? 0);

/** The byte of two weights that are none, as most are. */
const NO_STEPS = SHIFT | (SHIFT << 4);

/** Adds, to the score of each class, what a bucket weighs for it. */
export function addBucket(
  { packed, largest }: Weights,
  bucket: number,
  value: number,
  scores: Float64Array,
): void {
  const worth = value * largest;
  const from = bucket * BUCKET_BYTES;
  for (let at = 0; at < BUCKET_BYTES; at += 1) {
    const pair = packed[from + at] ?? 0;
    if (pair === NO_STEPS) continue;
    const first = 2 * at;
    scores[first] = (scores[first] ?? 0) + worth * (WORTH_OF_FIRST[pair] ?? 0);
    scores[first + 1] = (scores[first + 1] ?? 0) + worth * (WORTH_OF_SECOND[pair] ?? 0);
  }
}

/** For each bucket, the signed squares of its steps together, by the bytes that they were summed from. */
const SUMS = new WeakMap<Uint8Array, Int16Array>();

function sumsOf({ packed }: Weights): Int16Array {
  const known = SUMS.get(packed);
  if (known !== undefined) return known;
  const sums = new Int16Array(BUCKET_COUNT);
  for (let at = 0; at < packed.length; at += 1) {
    const bucket = Math.floor(at / BUCKET_BYTES);
    sums[bucket] = (sums[bucket] ?? 0) + (SQUARES[packed[at] ?? 0] ?? 0);
  }
  SUMS.set(packed, sums);
  return sums;
}

/** How much more each bucket weighs for a class than for the classes in the mean, as a function of it. */
export function leansOf(weights: Weights, label: number): (bucket: number) => number {
  const sums = sumsOf(weights);
  return (bucket) => {
    const mean = (weights.largest * (sums[bucket] ?? 0)) / (CLASS_COUNT * MOST_STEPS ** 2);
    return weightOf(weights, bucket, label) - mean;
  };
}

const PACKED_FROM = BUCKET_COUNT;
const INPUTS_FROM = PACKED_FROM + BUCKET_COUNT * BUCKET_BYTES;
const INPUT_BYTES = 4;
const ALL_BYTES = INPUTS_FROM + INPUT_COUNT * CLASS_COUNT * INPUT_BYTES;

/** The bytes of the file of weights: rarity, weights of buckets, weights of inputs. */
export function writeBytes({ rarity, packed, inputs }: Weights): Uint8Array {
  const bytes = new Uint8Array(ALL_BYTES);
  bytes.set(rarity);
  bytes.set(packed, PACKED_FROM);
  const view = new DataView(bytes.buffer, INPUTS_FROM);
  for (const [at, weight] of inputs.entries()) {
    view.setInt32(at * INPUT_BYTES, Math.round(weight * INPUT_PLACES), true);
  }
  return bytes;
}

/**
 * Reads the bytes of the file of weights.
 * @param largest the largest weight.
 * @throws Error when they are not as many as the model has.
 */
export function readBytes(bytes: Uint8Array, largest: number): Weights {
  if (bytes.length !== ALL_BYTES) {
    throw new Error(
      `The weights of the mapping model have ${bytes.length} bytes instead of ${ALL_BYTES}. Train it anew: npm run train.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + INPUTS_FROM);
  return {
    rarity: bytes.subarray(0, PACKED_FROM),
    packed: bytes.subarray(PACKED_FROM, INPUTS_FROM),
    largest,
    inputs: Float64Array.from(
      { length: INPUT_COUNT * CLASS_COUNT },
      (_, at) => view.getInt32(at * INPUT_BYTES, true) / INPUT_PLACES,
    ),
  };
}
