import type { Language } from '../text/languages.ts';
import { readForm } from '../text/word-stems.ts';

/** A word as it is looked up. */
export interface ReadWord {
  /** One term of an index, with the language. */
  readonly form: string;
  readonly stems: readonly string[];
  /** Says nothing by itself: left out of matching, but not of phrases. */
  readonly isSmall: boolean;
  /** What terms of the thesaurus are found by: the stems, and an abbreviation as it stands. */
  readonly keys: readonly string[];
}

const ABBREVIATION = /^(\p{Lu}[\p{Lu}\p{N}]{1,5})s?$/u;

/** The key of an abbreviation in capitals; null for another word. */
export function abbreviationOf(written: string): string | null {
  const letters = ABBREVIATION.exec(written)?.[1];
  return letters === undefined ? null : `#${letters}`;
}

/** Words that are remembered of each language: names and terms share most of theirs. */
const MOST_REMEMBERED = 20_000;

const remembered = new Map<Language, Map<string, ReadWord>>();

/**
 * Reads a word of a text or of a query in one language. "US", "IT", "WHO" in capitals are no small words.
 */
export function readWord(written: string, language: Language): ReadWord {
  const words = remembered.get(language) ?? new Map<string, ReadWord>();
  const known = words.get(written);
  if (known !== undefined) return known;
  if (words.size >= MOST_REMEMBERED) words.clear();
  const read = readAnew(written, language);
  remembered.set(language, words.set(written, read));
  return read;
}

function readAnew(written: string, language: Language): ReadWord {
  const { form, stems, isSmall } = readForm(written, language);
  const abbreviation = abbreviationOf(written);
  if (abbreviation === null) return { form, stems, isSmall, keys: stems };
  return isSmall
    ? { form: abbreviation, stems: [], isSmall: false, keys: [abbreviation] }
    : { form, stems, isSmall, keys: [...stems, abbreviation] };
}

/** Reads a word of a text; one that is a slip of a word of a term is found by that term too. */
export function readTextWord(
  written: string,
  language: Language,
  slipOf: (folded: string) => string | null,
): ReadWord {
  const read = readWord(written, language);
  const meant = slipOf(read.form);
  if (meant === null) return read;
  return { ...read, keys: [...read.keys, ...readWord(meant, language).keys] };
}
