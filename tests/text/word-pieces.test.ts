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

// What a word is, in the words of a regular expression, which is too slow for a million texts.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/gu;

test('they are the words of the expression, but for endings behind a sign', () => {
  const odd = fc.constantFrom(
    ...[
      'a',
      'é',
      'E\u0301',
      'c143',
      'Nº7',
      '·',
      '(e)',
      '/',
      '-',
      '‑',
      '.',
      ' ',
      '\u00AD',
      '\u200D',
    ],
    ...['😀', '𝒜', '\uD835', '\uDC9C', '𞤀', 'ß', 'ع', '7', 'ﬁ', '\u0301'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(odd, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (text) => {
      const pieces = takeWordsApart(text);
      const wholes = [...text.matchAll(WORD)].map(({ 0: whole, index }) => ({
        from: index,
        to: index + whole.length,
      }));
      const kept = new Set(pieces.map(({ start, to }) => `${start} ${to}`));
      const left = wholes.filter(({ from, to }) => !kept.has(`${from} ${to}`));
      expect(pieces.length + left.length).toBe(wholes.length);
      for (const { from, to } of left) {
        expect(text.slice(from, to)).toMatch(/^\p{Ll}{1,4}$/u);
        expect(text[from - 1]).toMatch(/[·•(/)]/u);
      }
    }),
  );
});
