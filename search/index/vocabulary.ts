import { lowerBound } from '../../catalogue/sorted.ts';
import type { Language } from '../../text/languages.ts';
import type { Pace } from '../pace.ts';
import type { ReadWord } from '../words.ts';
import { makeWordTable, type WordTable } from './word-table.ts';

/** A word as it is written in texts of one language. */
export interface KnownWord extends ReadWord {
  /** Its number among all words. */
  readonly word: number;
  /** The number of its form among all forms. */
  readonly formNumber: number;
  /** Whether any term of the thesaurus begins with it. */
  readonly isFirst: boolean;
}

/** Forms of one language with their numbers, sorted by their characters. */
export interface SortedForms {
  readonly forms: readonly string[];
  readonly numbers: readonly number[];
}

/** The words of one language as texts write them; it grows, and forgets none. */
export interface Vocabulary {
  readonly language: Language;
  /** How they are written. */
  readonly table: WordTable;
  /** By their number in the table. */
  readonly words: KnownWord[];
  /** By form: its number. */
  readonly forms: Map<string, number>;
  /** By stem: the words that have it, but for small ones. */
  readonly stems: Map<string, KnownWord[]>;
  /** The forms that were sorted when somebody asked last; those that came since have higher numbers. */
  sorted: SortedForms;
}

/** Makes an empty one. */
export const makeVocabulary = (language: Language): Vocabulary => ({
  language,
  table: makeWordTable(),
  words: [],
  forms: new Map(),
  stems: new Map(),
  sorted: { forms: [], numbers: [] },
});

/** Sorts texts by their code units, as `compareText` compares, those of one first letter at a time. */
async function sortTexts(texts: readonly string[], pace: Pace): Promise<readonly string[]> {
  const byLetter = new Map<string, string[]>();
  for (const text of texts) {
    const letter = text.slice(0, 1);
    const list = byLetter.get(letter);
    if (list === undefined) byLetter.set(letter, [text]);
    else list.push(text);
  }
  const sorted: string[][] = [];
  for (const letter of [...byLetter.keys()].sort()) {
    sorted.push((byLetter.get(letter) ?? []).sort());
    await pace();
  }
  return sorted.flat();
}

/** All forms, sorted; only those are sorted that came since the last time. */
export async function sortForms(vocabulary: Vocabulary, pace: Pace): Promise<SortedForms> {
  const { forms, sorted } = vocabulary;
  if (forms.size === sorted.forms.length) return sorted;
  // A map keeps the order in which its keys came.
  const news = await sortTexts([...forms.keys()].slice(sorted.forms.length), pace);
  const merged: string[] = [];
  const numbers: number[] = [];
  let at = 0;
  for (const form of news) {
    const end = lowerBound(at, sorted.forms.length, (place) =>
      (sorted.forms[place] ?? '') < form ? -1 : 0,
    );
    for (; at < end; at += 1) {
      merged.push(sorted.forms[at] ?? '');
      numbers.push(sorted.numbers[at] ?? 0);
    }
    merged.push(form);
    numbers.push(forms.get(form) ?? 0);
  }
  for (; at < sorted.forms.length; at += 1) {
    merged.push(sorted.forms[at] ?? '');
    numbers.push(sorted.numbers[at] ?? 0);
  }
  vocabulary.sorted = { forms: merged, numbers };
  await pace();
  return vocabulary.sorted;
}
