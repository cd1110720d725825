import { LANGUAGES, type Language } from '../../text/languages.ts';
import { ARABIC } from './ar.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import type { LanguageWords } from './language-words.ts';
import type { Lexicon } from './lexicon.ts';
import { anyOf, type Pattern } from './pattern.ts';
import { PORTUGUESE } from './pt.ts';

/** The words of each language: the one list of them, from which all readers take theirs. */
export const WORDS_OF: Readonly<Record<Language, LanguageWords>> = {
  EN: ENGLISH,
  FR: FRENCH,
  ES: SPANISH,
  PT: PORTUGUESE,
  DE: GERMAN,
  AR: ARABIC,
};

const ALL = LANGUAGES.map((language) => WORDS_OF[language]);

/** What all languages have of something, language by language: a page may mix them. */
export function listWords<Item>(pick: (words: LanguageWords) => readonly Item[]): readonly Item[] {
  return ALL.flatMap(pick);
}

/** What all languages with words for instruments have of something, language by language. */
export function listInstrumentWords<Item>(
  pick: (lexicon: Lexicon) => readonly Item[],
): readonly Item[] {
  return ALL.flatMap(({ instruments }) => (instruments === null ? [] : pick(instruments)));
}

/** A regular expression that finds any of the patterns in a folded text, as whole words. */
export function matchWords(pick: (words: LanguageWords) => readonly Pattern[]): RegExp {
  const latin = ALL.filter(({ isLatin }) => isLatin).flatMap(pick);
  const others = ALL.filter(({ isLatin }) => !isLatin).flatMap(pick);
  return new RegExp([`\\b${anyOf(latin)}\\b`, ...others].join('|'));
}
