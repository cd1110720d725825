import { EN } from './exceptions/en.ts';
import { ES } from './exceptions/es.ts';
import { FR } from './exceptions/fr.ts';
import { PT } from './exceptions/pt.ts';
import type { WordException } from './exceptions/word-exception.ts';
import type { Language } from './languages.ts';

/** Words that stemmers read wrongly for this field, by language. */
export const WORD_EXCEPTIONS: Readonly<Partial<Record<Language, readonly WordException[]>>> = {
  EN,
  FR,
  ES,
  PT,
};
