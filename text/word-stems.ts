import stemmers from 'snowball-stemmers';
import { fold } from './fold.ts';
import type { Language } from './languages.ts';
import { unifySpelling } from './spelling.ts';
import { readStems } from './stems.ts';
import { WORD_EXCEPTIONS } from './word-exceptions.ts';

type Stem = (word: string) => string;

// The library's English one is Snowball's; that of the other package is an older one with a defect.
function snowball(name: string): Stem {
  const stemmer = stemmers.newStemmer(name);
  return (word) => stemmer.stem(word);
}

const STEMMERS: Readonly<Partial<Record<Language, Stem>>> = {
  EN: snowball('english'),
  FR: snowball('french'),
  ES: snowball('spanish'),
  PT: snowball('portuguese'),
};

function listExceptions(language: Language): ReadonlyMap<string, string> {
  const exceptions = (WORD_EXCEPTIONS[language] ?? []).flatMap(({ stem, words }) =>
    words.map((word) => [word, stem] as const),
  );
  return new Map(exceptions);
}

const EXCEPTIONS: ReadonlyMap<Language, ReadonlyMap<string, string>> = new Map(
  (['EN', 'FR', 'ES', 'PT'] as const).map((language) => [language, listExceptions(language)]),
);

/** Words whose accents tell them from another word: they are not folded. */
const ACCENT_TELLS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  FR: new Set(['traité', 'traités']),
};

/** Snowball's stem of a word in small letters, before it is folded and without any exception. */
export function stemPlainly(word: string, language: 'EN' | 'FR' | 'ES' | 'PT'): string {
  return STEMMERS[language]?.(word) ?? word;
}

/** A word as it is compared. */
export interface WordForm {
  /** In small letters and without accents, unless they tell it from another word. */
  readonly form: string;
  /** What it has in common with its other forms: one, or two where accents change it. */
  readonly stems: readonly string[];
}

function stemOf(word: string, language: Language, stem: Stem): string {
  const spelled = unifySpelling(word, language);
  const exceptions = EXCEPTIONS.get(language);
  return fold(exceptions?.get(word) ?? exceptions?.get(spelled) ?? stem(spelled));
}

/**
 * Reads a word as it is compared: its spellings are one, its stem is Snowball's, unless
 * `WORD_EXCEPTIONS` has it. Since people leave accents out, the stem of the word without them counts
 * as well.
 */
export function readForm(written: string, language: Language): WordForm {
  const word = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
    .normalize('NFC');
  const stem = STEMMERS[language];
  if (stem === undefined) return { form: fold(word), stems: readStems(word, language) };
  if (ACCENT_TELLS[language]?.has(word) === true) {
    return { form: word, stems: [EXCEPTIONS.get(language)?.get(word) ?? word] };
  }
  const form = fold(word);
  const first = stemOf(word, language, stem);
  const second = form === word ? first : stemOf(form, language, stem);
  return { form, stems: first === second ? [first] : [first, second] };
}
