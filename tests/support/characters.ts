import fc from 'fast-check';

const LAST = 0x10ffff;
const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Any character but halves of a pair, for `fc.string({ unit: anyCharacter })`. It is what the unit "binary"
 * of fast-check is, which first makes a list of all 1.1 million.
 */
export const anyCharacter = fc.integer({ min: 0, max: LAST - SURROGATES.count }).map(
  (number) => String.fromCodePoint(number < SURROGATES.first ? number : number + SURROGATES.count),
  (character) => {
    const [only, ...others] = typeof character === 'string' ? [...character] : [];
    if (only === undefined || others.length > 0) throw new Error('It is no character.');
    const number = only.codePointAt(0) ?? 0;
    return number < SURROGATES.first ? number : number - SURROGATES.count;
  },
);
