import { stemmer as stemArabic } from '@orama/stemmers/arabic';
import { stemmer as stemEnglishShort } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { fold } from './fold.ts';
import type { Language } from './languages.ts';

/**
 * The package takes the letter before "-ion" away with it: "protection" would be no form of "protect".
 */
function stemEnglish(word: string): string {
  const stem = stemEnglishShort(word);
  const rest = word.startsWith(stem) ? word.slice(stem.length) : '';
  return /^[st]ion/.test(rest) ? word.slice(0, stem.length + 1) : stem;
}

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  EN: stemEnglish,
  FR: stemFrench,
  ES: stemSpanish,
  PT: stemPortuguese,
  DE: stemGerman,
  AR: stemArabic,
};

/** What a word is compared by. */
export interface WordForms {
  /** Lower-case, without accents. */
  readonly folded: string;
  /**
   * The Snowball stems of the word, folded: of the word as it is written and, since pages drop accents,
   * of the word without them. Two words are forms of one when they share a stem.
   */
  readonly stems: readonly string[];
}

/** Forms that were worked out, by language and word: texts are made of the same words. */
const KNOWN: Readonly<Record<Language, Map<string, WordForms>>> = {
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

function workOutForms(word: string, language: Language): WordForms {
  const stem = STEMMERS[language];
  const folded = fold(word);
  const written = fold(stem(word.normalize('NFC').toLowerCase()));
  const plain = stem(folded);
  return { folded, stems: written === plain ? [plain] : [written, plain] };
}

/** Tells what a word is compared by. */
export function readForms(word: string, language: Language): WordForms {
  const known = KNOWN[language];
  const forms = known.get(word);
  if (forms !== undefined) return forms;
  const worked = workOutForms(word, language);
  if (word.length > MOST_LETTERS) return worked;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, worked);
  return worked;
}

/** The stems of a word, as `WordForms` tells them. */
export function readStems(word: string, language: Language): readonly string[] {
  return readForms(word, language).stems;
}
