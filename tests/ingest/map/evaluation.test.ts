import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type EvaluationSets,
  judgeLeavingOut,
  readEvaluationSets,
  readFittingSet,
} from '../../../ingest/evaluate/evaluate.ts';
import { fitNumbers } from '../../../ingest/evaluate/fit-numbers.ts';
import { judge } from '../../../ingest/evaluate/judge.ts';
import { expectedOf, type Judged } from '../../../ingest/evaluate/labelled.ts';
import { compareLabels, measure } from '../../../ingest/evaluate/measure.ts';
import { formatReport } from '../../../ingest/evaluate/report.ts';
import { MAPPING_ENGINE } from '../../../ingest/map/engine.ts';
import { ENGINE_VERSION } from '../../../ingest/map/suggest.ts';
import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';

let sets: EvaluationSets;
/** The curated findings, each judged without its profile. */
let leftOut: readonly Judged[];
beforeAll(async () => {
  sets = await readEvaluationSets();
  leftOut = judgeLeavingOut(sets, MAPPING_ENGINE);
});

const highRate = (judged: readonly Judged[]) => {
  const { HIGH } = measure(judged).bands;
  return HIGH.right / HIGH.all;
};

describe('the labelled findings', () => {
  test('cover every objective in all three languages', () => {
    const invented = [...sets.tuning, ...sets.unseen];
    expect(invented.length).toBeGreaterThanOrEqual(150);
    expect(new Set(invented.map(({ language }) => language))).toEqual(new Set(['EN', 'FR', 'ES']));
    for (const objective of OBJECTIVE_NUMBERS) {
      const own = invented.filter((finding) => expectedOf(finding).includes(objective));
      expect({ objective, count: own.length >= 5 }).toEqual({ objective, count: true });
    }
    expect(sets.curated).toHaveLength(118);
  });

  test('are parted by their text, no finding in both halves', () => {
    const tuning = new Set(sets.tuning.map(({ text }) => text));
    expect(sets.unseen.filter(({ text }) => tuning.has(text))).toEqual([]);
    expect(Math.min(sets.tuning.length, sets.unseen.length)).toBeGreaterThan(75);
  });
});

describe('the engine, measured', () => {
  test('reaches its floor on the unseen half', () => {
    const judged = judge(sets.unseen, MAPPING_ENGINE);
    const { micro, macroF1, topOne } = measure(judged);
    expect(micro.f1).toBeGreaterThan(0.92);
    expect(micro.precision).toBeGreaterThan(0.9);
    expect(macroF1).toBeGreaterThan(0.92);
    expect(topOne).toBeGreaterThan(0.95);
    expect(highRate(judged)).toBeGreaterThan(0.95);
  });

  test('reaches its floor on the curated mappings with each profile left out', () => {
    const { micro, macroF1, topOne, principles, findings } = measure(leftOut);
    expect(findings).toBe(118);
    expect(micro.f1).toBeGreaterThan(0.81);
    expect(micro.precision).toBeGreaterThan(0.88);
    expect(macroF1).toBeGreaterThan(0.72);
    expect(topOne).toBeGreaterThan(0.83);
    expect(principles.f1).toBeGreaterThan(0.75);
    expect(highRate(leftOut)).toBeGreaterThan(0.94);
  });

  test('reaches its floor on the control findings', () => {
    const judged = judge(sets.control, MAPPING_ENGINE);
    expect(measure(judged).micro.f1).toBeGreaterThan(0.9);
    expect(highRate(judged)).toBeGreaterThan(0.92);
  });

  test('is surer of HIGH than of MEDIUM than of LOW', () => {
    const all = [...sets.curated, ...sets.unseen, ...sets.tuning, ...sets.control];
    const { bands } = measure(judge(all, MAPPING_ENGINE));
    const rate = ({ right, all }: { right: number; all: number }) => right / all;
    expect(bands.LOW.all).toBeGreaterThan(10);
    expect(rate(bands.HIGH)).toBeGreaterThan(rate(bands.MEDIUM));
    expect(rate(bands.MEDIUM)).toBeGreaterThan(rate(bands.LOW));
  });

  test('is shipped with the numbers that fitting gives', () => {
    expect(fitNumbers(readFittingSet(sets), MAPPING_ENGINE)).toEqual(MAPPING_ENGINE.fitted);
  });
});

describe('measuring', () => {
  test('counts what is right, wrong and missed', () => {
    const figures = compareLabels([
      { expected: [1, 2], proposed: [2, 3] },
      { expected: [], proposed: [4] },
      { expected: [5], proposed: [] },
    ]);
    expect(figures).toMatchObject({ right: 1, wrong: 2, missed: 2, f1: 2 / 6 });
    expect(figures.precision).toBeCloseTo(1 / 3);
    expect(figures.recall).toBeCloseTo(1 / 3);
  });

  test('shows the texts where the engine and the reader differ', () => {
    const report = formatReport('Curated', measure(leftOut), leftOut, 3);
    expect(report.match(/ {2}“/g)).toHaveLength(3);
    expect(report).toContain('10 Eradicate trafficking');
  });
});

test('a changed rule raises the version of the engine', () => {
  const dir = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../ingest/map/rules');
  const hash = createHash('sha256');
  for (const file of readdirSync(dir).sort()) hash.update(readFileSync(path.join(dir, file)));
  // Stored proposals name the version: when this fails, raise ENGINE_VERSION and write both here.
  expect({ version: ENGINE_VERSION, rules: hash.digest('hex').slice(0, 16) }).toEqual({
    version: '1.0.0',
    rules: '9a49eb933795b48c',
  });
});
