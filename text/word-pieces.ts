/** A word of a text as it is written there, with its offsets in UTF-16 units; `to` is not included. */
export interface WordPiece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where it begins with a sign before it: the "C" of "C143". */
  readonly start: number;
  /**
   * The word or number that it makes with what stands before it, joined by a hyphen or a point:
   * "cooperation" for the second half of "co-operation"; null for most.
   */
  readonly joined: string | null;
}

/**
 * Is told of the words of a text one after the other, by their offsets.
 * @param joint what stands between the word and the one before it when both make one; null for most.
 */
export type WordVisitor = (from: number, to: number, start: number, joint: '' | '.' | null) => void;

// A word is /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/u. A regular expression takes a
// microsecond a word, which a million texts feel; what a character is, is asked once.
const BEGINS = /[\p{L}\p{N}]/u;
const CONTINUES = /[\p{M}\u00AD\u200B-\u200D\u2060]/u;

/** What UTF-16 units are: not asked yet, no part of words, a part of them, a beginning, half of a character. */
const [UNKNOWN, APART, WITHIN, FIRST, HALF] = [0, 1, 2, 3, 4];
const kinds = new Uint8Array(1 << 16);

function kindOfCharacter(character: string): number {
  if (BEGINS.test(character)) return FIRST;
  return CONTINUES.test(character) ? WITHIN : APART;
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? APART;
  if (known !== UNKNOWN) return known;
  const kind = unit >= 0xd800 && unit <= 0xdfff ? HALF : kindOfCharacter(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function kindAt(text: string, at: number): number {
  const kind = kindOf(text.charCodeAt(at));
  return kind === HALF ? kindOfCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0)) : kind;
}

const unitsAt = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** The place of the next beginning of a word; the end of the text when there is none. */
function findFirst(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) !== FIRST) at += unitsAt(text, at);
  return at;
}

function findEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) >= WITHIN) at += unitsAt(text, at);
  return at;
}

// "nº143", "No143", "n°143", "C143": the number is the word.
const SIGN_AND_NUMBER = /^(?:n[ºo]?|no|nr|c)(?=\d)/iu;
// "migrant(e)s", "travailleur·euse·s", "trabajadores/as": an ending for another gender.
const BEFORE_ENDING = /^[·•(/)]$/u;
const HYPHEN = /^[-‐‑\u00AD]$/u;
const ENDING = /^\p{Ll}{1,4}$/u;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** What joins a word to the one before it, by the one sign between them. */
function jointOf(sign: string, before: string, word: string): '' | '.' | null {
  if (HYPHEN.test(sign)) return /^\p{L}/u.test(word) && /\p{L}$/u.test(before) ? '' : null;
  return sign === '.' && /^\d+$/.test(before) && /^(?:\d+|\p{Ll})$/u.test(word) ? '.' : null;
}

/**
 * Goes through the words of a text. Apostrophes, hyphens and points part them; endings that are added
 * for another gender are left out.
 */
export function visitWords(text: string, visit: WordVisitor): void {
  let [lastFrom, lastTo] = [0, -1];
  // What was left out as an ending may be followed by another.
  let end = -1;
  for (let start = findFirst(text, 0); start < text.length; start = findFirst(text, end)) {
    const sign = start === end + 1 && lastTo !== -1 ? text.charAt(end) : '';
    end = findEnd(text, start);
    const isAfterSign = sign !== '' && sign !== ' ';
    if (isAfterSign && BEFORE_ENDING.test(sign) && ENDING.test(text.slice(start, end))) continue;
    const isNumbered = isDigit(text.charCodeAt(end - 1)) && !isDigit(text.charCodeAt(start));
    const word = isNumbered ? text.slice(start, end) : '';
    const from = start + (SIGN_AND_NUMBER.exec(word)?.[0].length ?? 0);
    const joint = isAfterSign
      ? jointOf(sign, text.slice(lastFrom, lastTo), text.slice(start, end))
      : null;
    visit(from, end, start, joint);
    [lastFrom, lastTo] = [from, end];
  }
}

/** Takes a text apart into its words, as `visitWords` goes through them. */
export function takeWordsApart(text: string): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  visitWords(text, (from, to, start, joint) => {
    const word = text.slice(from, to);
    const before = pieces.at(-1)?.text ?? '';
    const joined = joint === null ? null : `${before}${joint}${word}`;
    pieces.push({ text: word, from, start, to, joined });
  });
  return pieces;
}
