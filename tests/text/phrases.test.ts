import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrase, listPhrases } from '../../text/phrases.ts';

const word = fc.constantFrom('a', 'b', 'c');

describe('finding phrases', () => {
  test('gives the longest that stands at the place, the first of equals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 12 }),
        fc.array(word, { maxLength: 8 }),
        (phrases, text) => {
          const list = listPhrases(phrases.map((words, value) => ({ words, value })));
          for (const at of [...text.keys(), text.length]) {
            const fitting = phrases.filter(
              (words) =>
                words.length > 0 && words.every((each, index) => text[at + index] === each),
            );
            const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
            const found = findPhrase(list, at, (place) => text[place]);
            expect(found?.value).toBe(longest === undefined ? undefined : phrases.indexOf(longest));
          }
        },
      ),
    );
  });
});
