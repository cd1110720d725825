import stemmers from 'snowball-stemmers';
import { fold } from './fold.ts';
import type { Language } from './languages.ts';
import { unifySpelling } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import { WORD_EXCEPTIONS } from './word-exceptions.ts';

type Stem = (word: string) => string;

function snowball(name: string): Stem {
  const stemmer = stemmers.newStemmer(name);
  return (word) => stemmer.stem(word);
}

const STEMMERS: Readonly<Record<Language, Stem>> = {
  EN: snowball('english'),
  FR: snowball('french'),
  ES: snowball('spanish'),
  PT: snowball('portuguese'),
  DE: snowball('german'),
  AR: snowball('arabic'),
};

function listExceptions(language: Language): ReadonlyMap<string, string> {
  const exceptions = (WORD_EXCEPTIONS[language] ?? []).flatMap(({ stem, words }) =>
    words.map((word) => [word, stem] as const),
  );
  // Without its accents a word is the same, unless that is another word.
  const withoutAccents = exceptions.map(([word, stem]) => [fold(word), stem] as const);
  return new Map([...withoutAccents, ...exceptions]);
}

const EXCEPTIONS: ReadonlyMap<Language, ReadonlyMap<string, string>> = new Map(
  (['EN', 'FR', 'ES', 'PT'] as const).map((language) => [language, listExceptions(language)]),
);

/** Words whose accents tell them from another word: they are not folded. */
const ACCENT_TELLS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  FR: new Set(['traité', 'traités']),
};

/** Snowball's stem of a word in small letters, before it is folded and without any exception. */
export function stemPlainly(word: string, language: Language): string {
  return STEMMERS[language](word);
}

/** A word as it is compared. */
export interface WordForm {
  /** In small letters and without accents, unless they tell it from another word. */
  readonly form: string;
  /** What it has in common with its other forms: one, or two where accents change it. */
  readonly stems: readonly string[];
  /** A word that says nothing by itself: "of", "les", "y". */
  readonly isSmall: boolean;
}

function stemOf(word: string, language: Language): string {
  const spelled = unifySpelling(word, language);
  const exceptions = EXCEPTIONS.get(language);
  return fold(exceptions?.get(word) ?? exceptions?.get(spelled) ?? stemPlainly(spelled, language));
}

function readAnew(written: string, language: Language): WordForm {
  const word = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
    .normalize('NFC');
  if (ACCENT_TELLS[language]?.has(word) === true) {
    return { form: word, stems: [EXCEPTIONS.get(language)?.get(word) ?? word], isSmall: false };
  }
  const form = fold(word);
  const first = stemOf(word, language);
  const second = form === word ? first : stemOf(form, language);
  const stems = first === second ? [first] : [first, second];
  return { form, stems, isSmall: isStopWord(form, language) };
}

/** Forms that were worked out, by language and word: texts are made of the same words. */
const KNOWN: Readonly<Record<Language, Map<string, WordForm>>> = {
  EN: new Map(),
  FR: new Map(),
  ES: new Map(),
  PT: new Map(),
  DE: new Map(),
  AR: new Map(),
};

/** A language has room for so many words of so many letters; odd texts shall not fill the memory. */
const MOST_KNOWN = 20_000;
const MOST_LETTERS = 40;

/**
 * Reads a word as it is compared: its spellings are one, its stem is Snowball's, unless
 * `WORD_EXCEPTIONS` has it. Since people leave accents out, the stem of the word without them counts
 * as well.
 */
export function readForm(written: string, language: Language): WordForm {
  const known = KNOWN[language];
  const form = known.get(written);
  if (form !== undefined) return form;
  const read = readAnew(written, language);
  if (written.length > MOST_LETTERS) return read;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, read);
  return read;
}
