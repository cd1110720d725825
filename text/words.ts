import { fold } from './fold.ts';
import type { Language } from './languages.ts';
import { readStems } from './stems.ts';

/** A word or number of a text. */
export interface Word {
  /** Lower-case, without accents. */
  readonly folded: string;
  readonly stems: readonly string[];
  /** Offsets in the text, in UTF-16 units; `to` is not included. */
  readonly from: number;
  readonly to: number;
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
  /** A small word ("of", "les", "y") that a phrase may be parted by. */
  readonly isSmall: boolean;
  readonly isCapital: boolean;
  /** What stands between the word before and this one. */
  readonly before: string;
}

// A hyphen parts words, so that "one-stop" and "one stop" are alike.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/gu;
const SENTENCE_END = /[.;!?…](?:["”»’)\]]*)(?:\s|$)|\n\s*\n/u;

/** Takes a text apart into words, with the sentence each one stands in. */
export function readWords(
  text: string,
  language: Language,
  small: ReadonlySet<string>,
): readonly Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const folded = fold(written);
    const before = text.slice(at, match.index);
    if (words.length > 0 && SENTENCE_END.test(before)) sentence += 1;
    at = match.index + written.length;
    words.push({
      folded,
      stems: readStems(written, language),
      from: match.index,
      to: at,
      sentence,
      isSmall: small.has(folded),
      isCapital: /^\p{Lu}/u.test(written),
      before,
    });
  }
  return words;
}
