import type { Language } from './languages.ts';
import { type Piece, scan } from './scan.ts';
import { readForms, type WordForms } from './stems.ts';

/** A word or number of a text, with its offsets in it. */
export interface Word extends Piece<'WORD'>, WordForms {
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
  /** A small word ("of", "les", "y") that a phrase may be parted by. */
  readonly isSmall: boolean;
  /** What stands between the word before and this one. */
  readonly before: string;
}

// A hyphen parts words, so that "one-stop" and "one stop" are alike.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/uy;
const SENTENCE_END = /[.;!?…](?:["”»’)\]]*)(?:\s|$)|\n\s*\n/u;

/** Takes a text apart into words, with the sentence each one stands in. */
export function readWords(
  text: string,
  language: Language,
  small: ReadonlySet<string>,
): readonly Word[] {
  let sentence = 0;
  let end = 0;
  return scan(text, [['WORD', WORD]]).map((piece, index) => {
    const { folded, stems } = readForms(piece.text, language);
    const before = text.slice(end, piece.from);
    if (index > 0 && SENTENCE_END.test(before)) sentence += 1;
    end = piece.to;
    return {
      ...piece,
      folded,
      stems,
      sentence,
      isSmall: small.has(folded),
      before,
    };
  });
}
