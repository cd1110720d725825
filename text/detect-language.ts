import { eld } from 'eld/extrasmall';
import { foldWords } from './fold.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { languageOfStopWord } from './stop-words.ts';

/** Fewer words than this are no evidence: a name such as "Fiesta de las Colectividades". */
const LEAST_WORDS = 5;

/** Nearer to each other than this, two languages are not told apart. */
const LEAST_LEAD = 0.02;

const LONGEST = 20_000;

/** More than this of a text is seldom read to see that it is long enough. */
const BEGINNING = 200;

eld.setLanguageSubset(LANGUAGES.map((language) => language.toLowerCase()));

const BY_CODE = new Map<string, Language>(
  LANGUAGES.map((language) => [language.toLowerCase(), language]),
);

/**
 * Tells the language of a text by its sequences of letters. Null when it is too short, or when two
 * languages are about as likely: a wrong language is worse than none.
 */
export function detectLanguage(whole: string): Language | null {
  const text = whole.slice(0, LONGEST);
  if (!isLong(text)) return null;
  const result = eld.detect(text);
  const [best = 0, next = 0] = Object.values(result.getScores()).toSorted((a, b) => b - a);
  if (!result.isReliable() || best - next < LEAST_LEAD) return null;
  return BY_CODE.get(result.language) ?? null;
}

/** So many different small words of a language tell it, where another has a third of them at most. */
const LEAST_SMALL_WORDS = 2;
const LEAST_TIMES = 3;

/**
 * Whether a text is plainly in a language, by its small words: most sentences of more than a few words
 * are in theirs. Cheaper than to detect it.
 * @param folded the text, folded.
 */
export function isPlainlyIn(folded: string, language: Language): boolean {
  const counts = new Map<Language, number>();
  for (const word of new Set(folded.split(' '))) {
    const own = languageOfStopWord(word);
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const count = counts.get(language) ?? 0;
  counts.delete(language);
  return count >= Math.max(LEAST_SMALL_WORDS, LEAST_TIMES * Math.max(0, ...counts.values()));
}

// The last word of a beginning may be the first half of one: hence one more.
function isLong(text: string): boolean {
  const isLongSoon = foldWords(text.slice(0, BEGINNING)).length > LEAST_WORDS;
  return isLongSoon || foldWords(text).length >= LEAST_WORDS;
}
