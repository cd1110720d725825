import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { readWords } from '../../text/words.ts';
import { anyCharacter } from '../support/characters.ts';

const READERS = {
  words: (text: string) => readWords(text, 'EN'),
  tokens: tokenize,
} as const;

describe('a text taken apart', () => {
  test('by words parts at every sign, by tokens keeps what signs join', () => {
    const text = 'L’accès inter-agences, 2019–2032';
    expect(READERS.words(text).map(({ form }) => form)).toEqual([
      'l',
      'acces',
      'inter',
      'agences',
      '2019',
      '2032',
    ]);
    expect(READERS.tokens(text).map(({ folded }) => folded)).toEqual([
      'l',
      'acces',
      'inter agences',
      '',
      '2019 2032',
    ]);
  });

  test.each(Object.entries(READERS))('into %s has pieces in order', (_, read) => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 100 }), (text) => {
        let end = 0;
        for (const { from, to } of read(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
    );
  });
});
