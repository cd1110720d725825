import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_CHARACTERS, showAnswer, takeAll, takeRows } from '../../mcp/answer.ts';

const ABOUT = { release: 'r', base: 'b', cautions: [], citation: 'c', total: 1, next: null };

test('what cannot be seen is left out of every text, and the rest of a quote stays', () => {
  const quote = 'A\u001b[31m\u202Eb\u0007\u{E0041}c\nof co\u00ADoperation \u0646\u200C\u0645';
  const { rows } = showAnswer({ ...ABOUT, rows: [{ quote, deep: [{ quote }] }] });
  const shown = 'A[31mbc\nof co\u00ADoperation \u0646\u200C\u0645';
  expect(rows).toEqual([{ quote: shown, deep: [{ quote: shown }] }]);
});

test('a page has rows from the first, one at least, and leads to the others', () => {
  const lengths = fc.array(fc.nat({ max: 6_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.boolean(), (all, hasNextPage) => {
      const rows = all.map((length, at) => ({
        cursor: `${at}`,
        row: { text: 'x'.repeat(length) },
      }));
      const { rows: taken, next } = takeRows(rows, hasNextPage);
      expect(taken).toEqual(rows.slice(0, taken.length).map(({ row }) => row));
      expect(taken.length).toBeGreaterThan(0);
      if (taken.length > 1) expect(JSON.stringify(taken).length).toBeLessThan(MOST_CHARACTERS + 20);
      const isWhole = taken.length === rows.length && !hasNextPage;
      expect(next).toBe(isWhole ? null : `${taken.length - 1}`);
    }),
  );
});

test('a list without pages is whole, or refused with what to do', () => {
  const rows = Array.from({ length: 40 }, () => ({ text: 'x'.repeat(500) }));
  expect(takeAll(rows, 'Ask for less.')).toEqual({ total: 40, next: null, rows });
  expect(() => takeAll([...rows, ...rows], 'Ask for less.')).toThrow(
    /^The answer has \d+ characters; at most 32000 are given\. Ask for less\.$/,
  );
});
