import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWordTable } from '../../search/index/word-table.ts';

test('a word has the number that a list of words gives it, wherever it stands', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀'), maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (known, asked) => {
      const table = makeWordTable();
      for (const each of known) table.add(each);
      expect(table.size).toBe(known.length);
      for (const each of [...known, ...asked]) {
        const text = `ab${each}é`;
        expect(table.find(text, 2, 2 + each.length)).toBe(known.indexOf(each));
      }
    }),
  );
});

test('it grows', () => {
  const table = makeWordTable();
  for (let number = 0; number < 5_000; number += 1) table.add(`word${number}`);
  const places = [0, 511, 512, 1_023, 4_999].map((number) => {
    const text = `a word${number}`;
    return table.find(text, 2, text.length);
  });
  expect(places).toEqual([0, 511, 512, 1_023, 4_999]);
  expect(table.find('word5000', 0, 8)).toBe(-1);
});
