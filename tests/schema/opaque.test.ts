import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from '../../schema/support/opaque.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

describe('a sealed text', () => {
  test('is read again, and is the same each time', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(unseal(seal(given))).toBe(Buffer.from(given).toString());
        expect(seal(given)).toBe(seal(given));
        expect(seal(given)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  test('says nothing to its reader', () => {
    const token = seal('Profile:mali-2021');
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/Prof|mali|2021/);
    expect(seal('Profile:mali-2022').slice(8)).not.toBe(token.slice(8));
  });

  test('that was changed, cut or made by hand is none', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 63 }), (given, at, step) => {
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        const token = seal(given);
        const place = at % token.length;
        const other = alphabet[(alphabet.indexOf(token.charAt(place)) + step) % 64] ?? '';
        const changed = token.slice(0, place) + other + token.slice(place + 1);
        expect(unseal(changed)).not.toBe(given);
        expect(unseal(token.slice(0, -1))).not.toBe(given);
      }),
    );
    for (const token of ['', 'x', '@@@', 'AAAA', `${seal('a')}=`, ` ${seal('a')}`]) {
      expect(unseal(token)).toBeNull();
    }
  });
});
