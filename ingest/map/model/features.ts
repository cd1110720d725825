import type { Word } from '../../../text/words.ts';

/** Features are told apart by a hash of so many bits: there is no list of them. */
const BUCKET_BITS = 17;

/** How many features the model can tell apart; a few share a bucket. */
export const BUCKET_COUNT = 2 ** BUCKET_BITS;

/** Runs of so many letters within a word, its edges counted as letters. */
const LETTER_RUNS: readonly number[] = [4, 5, 6];

/** What a feature is made of; each kind weighs as much in a long text as in a short one. */
const KINDS = ['WORD', 'PAIR', 'LETTERS'] as const;
type Kind = (typeof KINDS)[number];

/** How much each kind weighs: runs of letters join what stems part, and languages with each other. */
const WEIGHT_OF: Readonly<Record<Kind, number>> = { WORD: 1, PAIR: 1, LETTERS: 2 };

/** Features of a kind where they stand in a text. */
export interface Occurrence {
  readonly kind: Kind;
  /** Their hashes, 0 to BUCKET_COUNT - 1. */
  readonly buckets: readonly number[];
  /** Places of the words that it is made of; `to` is not included. */
  readonly from: number;
  readonly to: number;
}

/** The features of a text by bucket, each once, as they weigh. */
export interface Features {
  readonly buckets: Int32Array;
  readonly values: Float64Array;
}

/** A number says nothing by its digits. */
const NUMBER = '#';

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> (32 - BUCKET_BITS);
}

/** One more letter of a hash after Fowler, Noll and Vo (FNV-1a). */
const feed = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = feed(hash, text.charCodeAt(at));
  return hash;
}

const BLANK = ' '.charCodeAt(0);

/** A hash begins with its kind, so that the word "port" is not the letters "port" of "transport". */
const SEED_OF: Readonly<Record<Kind, number>> = {
  WORD: hashText(0x811c9dc5, 'WORD'),
  PAIR: hashText(0x811c9dc5, 'PAIR'),
  LETTERS: hashText(0x811c9dc5, 'LETTERS'),
};

function hashLetterRuns(folded: string): readonly number[] {
  const text = ` ${folded} `;
  const found: number[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let hash = SEED_OF.LETTERS;
    let end = start;
    for (const length of LETTER_RUNS) {
      if (start + length > text.length) break;
      for (; end < start + length; end += 1) hash = feed(hash, text.charCodeAt(end));
      found.push(mix(hash));
    }
  }
  return found;
}

/** Runs of letters that were hashed, by word; it begins anew when it is full. */
const KNOWN_RUNS = new Map<string, readonly number[]>();
const MOST_KNOWN = 20_000;
const MOST_LETTERS = 40;

function listLetterRuns(folded: string): readonly number[] {
  const known = KNOWN_RUNS.get(folded);
  if (known !== undefined) return known;
  const runs = hashLetterRuns(folded);
  if (folded.length > MOST_LETTERS) return runs;
  if (KNOWN_RUNS.size >= MOST_KNOWN) KNOWN_RUNS.clear();
  KNOWN_RUNS.set(folded, runs);
  return runs;
}

/** The bucket of a word by its stem, as `listOccurrences` counts it. */
export function bucketOfStem(stem: string): number {
  return mix(hashText(SEED_OF.WORD, stem));
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** What a word counts as: its stem, and all numbers alike. */
export function stemOf({ form, stems }: Word): string {
  return isDigit(form.charCodeAt(0)) ? NUMBER : (stems[0] ?? form);
}

/**
 * Lists the features of a text in its order: stems, pairs of neighbouring stems, runs of letters.
 * None carries its language: what languages share, the model learns from all of them.
 * @param masked places of words that say nothing; what stands around such a word is no pair.
 */
export function listOccurrences(
  words: readonly Word[],
  masked: ReadonlySet<number>,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let before: string | null = null;
  for (const [at, word] of words.entries()) {
    if (masked.has(at)) {
      before = null;
      continue;
    }
    const stem = stemOf(word);
    found.push({ kind: 'WORD', buckets: [bucketOfStem(stem)], from: at, to: at + 1 });
    if (before !== null) {
      const pair = mix(hashText(feed(hashText(SEED_OF.PAIR, before), BLANK), stem));
      found.push({ kind: 'PAIR', buckets: [pair], from: at - 1, to: at + 1 });
    }
    if (stem !== NUMBER) {
      found.push({ kind: 'LETTERS', buckets: listLetterRuns(word.form), from: at, to: at + 1 });
    }
    before = stem;
  }
  return found;
}

/**
 * How much a feature says by how few texts have it: the logarithm of how rare it is, to the power of
 * one and a half, in tenths, so that it fits a byte; 0 for what no text has.
 */
export function rateRarity(texts: number, having: number): number {
  if (having === 0) return 0;
  return Math.min(255, Math.round(10 * Math.log(texts / having) ** 1.5));
}

/** Counts, by bucket, the texts that have a feature, and rates each. */
export function measureRarity(texts: readonly (readonly Occurrence[])[]): Uint8Array {
  const counts = new Uint32Array(BUCKET_COUNT);
  for (const occurrences of texts) {
    for (const bucket of new Set(occurrences.flatMap((each) => each.buckets))) {
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  return Uint8Array.from(counts, (having) => rateRarity(texts.length, having));
}

/** How often each bucket occurs, while a text is weighed; else all are 0. */
const COUNTS = new Uint32Array(BUCKET_COUNT);

/** Weighs the features of a text: by rarity, often ones a little more, each kind to its own length. */
export function weighFeatures(occurrences: readonly Occurrence[], rarity: Uint8Array): Features {
  const buckets: number[] = [];
  const values: number[] = [];
  for (const kind of KINDS) {
    const own: number[] = [];
    for (const occurrence of occurrences) {
      if (occurrence.kind !== kind) continue;
      for (const bucket of occurrence.buckets) {
        const count = COUNTS[bucket] ?? 0;
        if (count === 0) own.push(bucket);
        COUNTS[bucket] = count + 1;
      }
    }
    const first = buckets.length;
    let squares = 0;
    for (const bucket of own) {
      const value = Math.sqrt(COUNTS[bucket] ?? 0) * (rarity[bucket] ?? 0);
      COUNTS[bucket] = 0;
      if (value === 0) continue;
      buckets.push(bucket);
      values.push(value);
      squares += value * value;
    }
    const scale = WEIGHT_OF[kind] / Math.sqrt(squares);
    for (let at = first; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale;
  }
  return { buckets: Int32Array.from(buckets), values: Float64Array.from(values) };
}
