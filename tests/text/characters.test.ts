import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters } from '../../text/characters.ts';
import { anyCharacter } from '../support/characters.ts';

describe('counting characters', () => {
  test('counts what a text is made of, halves of characters included', () => {
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(fc.constantFrom('\ud83d', '\ude00', 'a')).map((units) => units.join('')),
    );
    fc.assert(
      fc.property(anyText, fc.nat({ max: 30 }), (text, to) => {
        expect(countCharacters(text)).toBe([...text].length);
        expect(countCharacters(text, to)).toBe([...text.slice(0, to)].length);
      }),
    );
  });
});
