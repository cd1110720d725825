import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../ingest/evaluate/calibrate.ts';
import type { LabelledFinding } from '../../../ingest/evaluate/labelled.ts';
import {
  BUCKET_COUNT,
  listOccurrences,
  measureRarity,
  weighFeatures,
} from '../../../ingest/map/model/features.ts';
import { CLASS_COUNT, listInputs } from '../../../ingest/map/model/inputs.ts';
import { edgesOf } from '../../../ingest/map/model/model.ts';
import { scoreClasses, toProbabilities } from '../../../ingest/map/model/predict.ts';
import {
  createWeights,
  type Example,
  measureErrors,
  measureLoss,
  trainWeights,
} from '../../../ingest/map/model/train.ts';
import { packWeights, readBytes, weightOf, writeBytes } from '../../../ingest/map/model/weights.ts';
import { readWords } from '../../../text/words.ts';

const NONE: ReadonlySet<never> = new Set();
const TEXTS = [
  ['Remittances cost less than last year.', 20],
  ['The cost of remittances was lowered.', 20],
  ['Detention of migrants has no alternatives.', 13],
  ['There are alternatives to the detention of children.', 13],
  ['The weather was fine in spring.', 0],
  ['Fishing boats pay no harbour fees.', 0],
] as const;

const occurrencesOf = (text: string) => listOccurrences(readWords(text, 'EN'), NONE);
const rarity = measureRarity(TEXTS.map(([text]) => occurrencesOf(text)));
const exampleOf = (text: string, label: number): Example => ({
  features: weighFeatures(occurrencesOf(text), rarity),
  inputs: listInputs(null, new Map()),
  label,
});
const EXAMPLES = TEXTS.map(([text, label]) => exampleOf(text, label));

describe('what the model learns', () => {
  test('is what it was told', () => {
    const weights = packWeights(trainWeights(EXAMPLES), rarity);
    for (const { features, inputs, label } of EXAMPLES) {
      const scores = scoreClasses(features, inputs, weights);
      expect(scores.indexOf(Math.max(...scores))).toBe(label);
    }
  });

  test('is the same each time', () => {
    const bytes = () => writeBytes(packWeights(trainWeights(EXAMPLES), rarity));
    expect(Buffer.compare(bytes(), bytes())).toBe(0);
  });

  test('goes down the slope of the loss', () => {
    const full = createWeights();
    const errors = new Float64Array(CLASS_COUNT);
    const [example] = EXAMPLES;
    if (example === undefined) throw new Error('There is no example.');
    measureErrors(example, full, errors);
    const [bucket = 0] = example.features.buckets;
    const value = example.features.values[0] ?? 0;
    for (const label of [0, 20]) {
      const at = bucket * CLASS_COUNT + label;
      const before = full.buckets[at] ?? 0;
      const step = 1e-5;
      full.buckets[at] = before + step;
      const above = measureLoss(example, full);
      full.buckets[at] = before - step;
      const below = measureLoss(example, full);
      full.buckets[at] = before;
      expect((above - below) / (2 * step)).toBeCloseTo(value * (errors[label] ?? 0), 5);
    }
  });
});

describe('the file of weights', () => {
  test('gives back what was written', () => {
    const weights = packWeights(trainWeights(EXAMPLES), rarity);
    const bytes = writeBytes(weights);
    const read = readBytes(bytes, weights.largest);
    expect(Buffer.compare(writeBytes(read), bytes)).toBe(0);
    const { inputs } = EXAMPLES[0] ?? exampleOf('', 0);
    for (const { features } of EXAMPLES) {
      expect(scoreClasses(features, inputs, read)).toEqual(scoreClasses(features, inputs, weights));
    }
  });

  test('keeps the large weights roughly and the small ones well', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (drawn) => {
          const full = createWeights();
          for (const [at, weight] of drawn.entries()) full.buckets[at * 7] = weight;
          const weights = packWeights(full, new Uint8Array(BUCKET_COUNT));
          const largest = Math.max(...drawn.map(Math.abs));
          for (const [at, weight] of drawn.entries()) {
            const kept = weightOf(
              weights,
              Math.floor((at * 7) / CLASS_COUNT),
              (at * 7) % CLASS_COUNT,
            );
            const share = Math.sqrt(Math.abs(weight) / (largest || 1));
            const offBy = Math.abs(Math.sqrt(Math.abs(kept) / (largest || 1)) - share);
            expect(offBy).toBeLessThanOrEqual(0.0725);
            expect(kept * weight).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  test('that does not fit says how to make it', () => {
    expect(() => readBytes(new Uint8Array(5), 1)).toThrow(/have 5 bytes.+npm run train/s);
  });
});

describe('probabilities', () => {
  test('add up to one, whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 24, maxLength: 24 }),
        (scores) => {
          const sum = toProbabilities(Float64Array.from(scores), 2).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('bands of confidence', () => {
  const finding = (primary: number | null, language: LabelledFinding['language']) => ({
    id: 'x',
    text: 'x',
    language,
    domain: null,
    hand: 'x',
    primary,
    secondary: [],
    action: null,
    principles: null,
  });
  /** Scores with so much for a class, and nothing for others. */
  const scored = (
    primary: number | null,
    said: number,
    score: number,
    language: LabelledFinding['language'] = 'EN',
  ) => ({
    finding: finding(primary, language),
    scores: Float64Array.from({ length: CLASS_COUNT }, (_, label) => (label === said ? score : 0)),
    isLow: false,
    isTold: true,
    isOnTopic: true,
  });
  const right = Array.from({ length: 200 }, (_, index) => scored(7, 7, 3 + index / 50));
  const none = Array.from({ length: 50 }, () => scored(null, 0, 4));

  test('are stricter in a language that is often wrong', () => {
    const wrong = Array.from({ length: 30 }, () => scored(7, 8, 3.5, 'PT'));
    const inPortuguese = right.map((one) => ({ ...one, finding: finding(7, 'PT') }));
    const { high } = calibrate([...right, ...none, ...inPortuguese, ...wrong]).bands;
    expect(high.EN).toBe(calibrate([...right, ...none]).bands.high.EN);
    expect(high.PT).toBeGreaterThan(high.EN ?? 1);
  });

  test('are stricter where texts without an objective are given one', () => {
    const offTopic = Array.from({ length: 5 }, () => scored(null, 8, 3.2));
    const strict = calibrate([...right, ...none, ...offTopic]).bands;
    expect(strict.medium).toBeGreaterThan(calibrate([...right, ...none]).bands.medium);
    expect(strict.high.EN).toBeGreaterThanOrEqual(strict.medium);
  });

  test('are stricter for texts without a word of migration where they tempt', () => {
    const tempting = Array.from({ length: 20 }, (_, at) => ({
      ...scored(null, at < 2 ? 8 : 0, 6),
      finding: { ...finding(null, 'EN'), hand: 'O' },
      isOnTopic: false,
    }));
    const { bands } = calibrate([...right, ...none, ...tempting]);
    expect(bands.medium).toBe(calibrate([...right, ...none]).bands.medium);
    expect(bands.mediumOffTopic).toBeGreaterThan(bands.medium);
    expect(edgesOf(bands, 'EN', false)).toEqual({ HIGH: Infinity, MEDIUM: bands.mediumOffTopic });
    expect(edgesOf(bands, 'EN', true)).toEqual({ HIGH: bands.high.EN, MEDIUM: bands.medium });
  });
});
