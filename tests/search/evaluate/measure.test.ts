import { describe, expect, test } from 'vitest';
import { type JudgedQuery, readJudged } from '../../../search/evaluate/judged.ts';
import { measureQuery, sumUp } from '../../../search/evaluate/measure.ts';
import { formatMisses, formatTotals } from '../../../search/evaluate/report.ts';

const judged: JudgedQuery = {
  id: 'q1',
  query: 'visa',
  language: 'EN',
  kind: 'exact words',
  must: ['a', 'b'],
  may: ['c'],
  never: ['x'],
};
const none: JudgedQuery = { ...judged, id: 'q2', kind: 'none', must: [], may: [], never: [] };

describe('an answer', () => {
  test('that has all that belongs there, first, is perfect', () => {
    expect(measureQuery(judged, ['a', 'b', 'c'])).toMatchObject({
      recall: 1,
      reciprocalRank: 1,
      gain: 1,
      falseHits: [],
    });
  });

  test('is measured by its first ten, by the place of the first that belongs there', () => {
    const page = ['x', 'c', 'a', ...Array.from({ length: 7 }, (_, at) => `other ${at}`), 'b'];
    const { recall, reciprocalRank, gain, falseHits } = measureQuery(judged, page);
    expect([recall, reciprocalRank, falseHits]).toEqual([1 / 2, 1 / 3, ['x']]);
    expect(gain).toBeCloseTo((1 / Math.log2(3) + 2 / 2) / (2 + 2 / Math.log2(3) + 1 / 2));
  });

  test('to a query without a right answer is false, whatever it is', () => {
    expect(measureQuery(none, ['a'])).toMatchObject({ recall: null, falseHits: ['a'] });
    expect(measureQuery(none, [])).toMatchObject({ recall: null, falseHits: [] });
  });

  test('of more than a page holds is full when the page is right', () => {
    const many = Array.from({ length: 12 }, (_, at) => `m${at}`);
    const broad = { ...judged, must: many.slice(0, 10), may: many.slice(10) };
    expect(measureQuery(broad, many.slice(2)).recall).toBe(1);
  });
});

test('sums leave out what has no right answer, and count what is rightly empty', () => {
  const measured = [
    measureQuery(judged, ['a', 'x']),
    measureQuery(judged, []),
    measureQuery(none, []),
    measureQuery(none, ['y']),
  ];
  expect(sumUp(measured)).toMatchObject({
    queries: 4,
    answerable: 2,
    recall: 1 / 4,
    reciprocalRank: 1 / 2,
    falseHits: 2,
    empty: 1,
    rightlyEmpty: 1,
  });
  expect(formatTotals('Set', measured)).toMatch(/all +4 +0\.25 +0\.50/);
  expect(formatTotals('Set', measured)).not.toContain('visa');
  expect(formatMisses(measured)).toContain('missed b');
});

test('judged queries are read line by line, and a line that is none is refused', () => {
  expect(readJudged(`${JSON.stringify(judged)}\n\n`)).toEqual([judged]);
  expect(() => readJudged('{"id": "q1"}')).toThrow();
});
