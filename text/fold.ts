/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['þ', 'th'],
]);

/** Nothing of these is changed but their case; most names and words are such. */
const PLAIN_TEXT = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Nothing of these is to be taken apart. */
const ASCII = /^[\0-\x7F]*$/;

/**
 * Reduces a text to what matters for comparison: lower-case letters and digits, words parted by
 * one space. Case, accents, ligatures, apostrophes, quotes, hyphens of any kind and blanks of any
 * kind, and the marks of writing direction fall away; letters of other scripts stay.
 */
export function fold(text: string): string {
  if (PLAIN_TEXT.test(text)) return text.toLowerCase();
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00AD\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[ßæœøðđłıþ]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded; none for a text without letters and digits. */
export function foldWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Folds a text and takes its blanks out too, so that "M I G R A N T S" is as "migrants". */
export function squash(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** Tells whether two names are one after folding: "Guinea‑Bissau" (U+2011) and "Guinea-Bissau". */
export function isSameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Makes the form that addresses use: "Côte d'Ivoire" → "cote-d-ivoire"; '' without Latin letters. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
