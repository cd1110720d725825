import { lowerBound } from '../../catalogue/sorted.ts';
import type { Language } from '../../text/languages.ts';

/** Lists of texts, one after the other: those of `i` from `offsets[i]` to before `offsets[i + 1]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** The forms that the texts of one language have. */
export interface Lexicon {
  readonly language: Language;
  /** Sorted by characters. */
  readonly forms: readonly string[];
  /** The number of each form. */
  readonly numbers: readonly number[];
  /** Numbers of the forms that have a stem, in the order of the forms. */
  readonly formsOfStem: (stem: string) => readonly number[];
}

/** The forms of each text in their order. */
export interface Sequence {
  /** By text: where it begins, and the end behind it. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly formAt: (place: number) => number;
}

/**
 * Which text has which words and speaks of which concepts: a list of texts for every form that is
 * written, which stems widen when a query is read. Immutable; all of it in typed arrays but the words,
 * and what texts say shared with the indexes of other releases.
 */
export interface WordIndex {
  /** How many texts there are. */
  readonly size: number;
  /** Whether the texts are names of things: how long one is says nothing then. */
  readonly isOfLabels: boolean;
  readonly lexicons: readonly Lexicon[];
  /** Texts by form. */
  readonly postings: Lists;
  /** How often the text of a posting has the form, 255 at most. */
  readonly counts: Uint8Array;
  /** Texts by concept. */
  readonly concepts: Lists;
  /** Words of each text, small ones left out, 255 at most. */
  readonly lengths: Uint8Array;
  readonly averageLength: number;
  /** The language of each text, as a place in LANGUAGES. */
  readonly languages: Uint8Array;
  readonly sequence: Sequence;
}

/** The number of a form; -1 for one that no text has. */
export function findForm({ forms, numbers }: Lexicon, form: string): number {
  const place = lowerBound(0, forms.length, (at) => ((forms[at] ?? '') < form ? -1 : 0));
  return forms[place] === form ? (numbers[place] ?? -1) : -1;
}

/** The numbers of the forms that begin so, some at most. */
export function findForms({ forms, numbers }: Lexicon, beginning: string, most: number): number[] {
  const place = lowerBound(0, forms.length, (at) => ((forms[at] ?? '') < beginning ? -1 : 0));
  const found: number[] = [];
  for (let at = place; at < forms.length && found.length < most; at += 1) {
    if (forms[at]?.startsWith(beginning) !== true) break;
    found.push(numbers[at] ?? 0);
  }
  return found;
}
