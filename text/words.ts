import { beginsWithCapital } from './characters.ts';
import type { Language } from './languages.ts';
import { takeWordsApart } from './word-pieces.ts';
import { readForm, type WordForm } from './word-stems.ts';

/** A word or number of a text, with its offsets in UTF-16 units; `to` is not included. */
export interface Word extends WordForm {
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
  /** Which sentence it stands in, from 0. */
  readonly sentence: number;
  /** What stands between the word before and this one. */
  readonly before: string;
}

const SENTENCE_END = /[.;!?…](?:["”»’)\]]*)(?:\s|$)|\n\s*\n/u;

/** Reads a text as words, with the sentence each one stands in. */
export function readWords(text: string, language: Language): readonly Word[] {
  let sentence = 0;
  let end = 0;
  return takeWordsApart(text).map(({ text: written, from, to }, index) => {
    const { form, stems, isSmall } = readForm(written, language);
    const before = text.slice(end, from);
    if (index > 0 && before !== ' ' && SENTENCE_END.test(before)) sentence += 1;
    end = to;
    return {
      form,
      stems,
      from,
      to,
      isCapital: beginsWithCapital(written),
      sentence,
      isSmall,
      before,
    };
  });
}
