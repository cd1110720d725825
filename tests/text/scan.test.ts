import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { readWords } from '../../text/words.ts';
import { anyCharacter } from '../support/characters.ts';

const READERS = {
  words: (text: string) => readWords(text, 'EN', new Set()),
  tokens: tokenize,
} as const;

describe('a text taken apart', () => {
  test('by words parts at every sign, by tokens keeps what signs join', () => {
    const text = 'L’accès inter-agences, 2019–2032';
    const foldedBy = (read: (from: string) => readonly { readonly folded: string }[]) =>
      read(text).map(({ folded }) => folded);
    expect(foldedBy(READERS.words)).toEqual(['l', 'acces', 'inter', 'agences', '2019', '2032']);
    expect(foldedBy(READERS.tokens)).toEqual(['l', 'acces', 'inter agences', '', '2019 2032']);
  });

  test.each(Object.entries(READERS))(
    'into %s has pieces in order, as it writes them',
    (_, read) => {
      fc.assert(
        fc.property(fc.string({ unit: anyCharacter, maxLength: 100 }), (text) => {
          let end = 0;
          for (const { text: piece, from, to } of read(text)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(text.slice(from, to)).toBe(piece);
            end = to;
          }
        }),
      );
    },
  );
});
