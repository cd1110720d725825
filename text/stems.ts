import { stemmer as stemArabic } from '@orama/stemmers/arabic';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { fold } from './fold.ts';
import type { Language } from './languages.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  EN: stemEnglish,
  FR: stemFrench,
  ES: stemSpanish,
  PT: stemPortuguese,
  DE: stemGerman,
  AR: stemArabic,
};

/**
 * The Snowball stems of a word, folded: of the word as it is written and, since pages drop accents,
 * of the word without them. Two words are forms of one when they share a stem.
 */
export function readStems(word: string, language: Language): readonly string[] {
  const stem = STEMMERS[language];
  const written = fold(stem(word.normalize('NFC').toLowerCase()));
  const plain = stem(fold(word));
  return written === plain ? [plain] : [written, plain];
}
