import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeWordsApart } from '../../text/word-pieces.ts';

const words = (text: string) => takeWordsApart(text).map((piece) => piece.text);
const joined = (text: string) => takeWordsApart(text).flatMap((piece) => piece.joined ?? []);

test.each([
  ["l’asile et l'accueil", ['l', 'asile', 'et', 'l', 'accueil']],
  ["migrants' rights", ['migrants', 'rights']],
  ['(nº143)', ['143']],
  ['C143', ['143']],
  ['2019–2032', ['2019', '2032']],
  ['migrant(e)s', ['migrant']],
  ['travailleur·euse·s', ['travailleur']],
  ['trabajadores/as', ['trabajadores']],
  ['co-operation', ['co', 'operation']],
  ['😀 a\u00A0visa', ['a', 'visa']],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('hyphens and points join', () => {
  expect(joined('co-operation, health‑care')).toEqual(['cooperation', 'healthcare']);
  expect(joined('SDG 10.7, 10.c')).toEqual(['10.7', '10.c']);
  expect(joined('a law. 2020')).toEqual([]);
});

test('offsets hold the words, whatever stands around them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { text: word, from, to } of takeWordsApart(text)) {
        expect(text.slice(from, to)).toBe(word);
      }
    }),
  );
});
