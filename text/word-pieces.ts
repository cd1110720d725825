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

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/gu;
// "nº143", "No143", "n°143", "C143": the number is the word.
const SIGN_AND_NUMBER = /^(?:n[ºo]?|no|nr|c)(?=\d)/iu;
// "migrant(e)s", "travailleur·euse·s", "trabajadores/as": an ending for another gender.
const BEFORE_ENDING = /^[·•(/)]$/u;
const HYPHEN = /^[-‐‑\u00AD]$/u;

const isLowercase = (word: string): boolean => /^\p{Ll}{1,4}$/u.test(word);

/**
 * Takes a text apart into its words. Apostrophes, hyphens and points part them; endings that are added
 * for another gender are left out.
 */
export function takeWordsApart(text: string): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  // What was left out as an ending may be followed by another.
  let end = -1;
  for (const { 0: whole, index } of text.matchAll(WORD)) {
    const before = end === -1 ? '' : text.slice(end, index);
    const last = pieces.at(-1);
    end = index + whole.length;
    if (last !== undefined && before !== ' ' && BEFORE_ENDING.test(before) && isLowercase(whole))
      continue;
    const sign = /\d$/.test(whole) ? (SIGN_AND_NUMBER.exec(whole)?.[0].length ?? 0) : 0;
    const word = whole.slice(sign);
    const isJoined =
      last !== undefined &&
      before.length === 1 &&
      before !== ' ' &&
      ((HYPHEN.test(before) && /^\p{L}/u.test(whole) && /\p{L}$/u.test(last.text)) ||
        (before === '.' && /^\d+$/.test(last.text) && /^(?:\d+|\p{Ll})$/u.test(whole)));
    const sep = before === '.' ? '.' : '';
    pieces.push({
      text: word,
      from: index + sign,
      start: index,
      to: end,
      joined: isJoined ? `${last.text}${sep}${word}` : null,
    });
  }
  return pieces;
}
