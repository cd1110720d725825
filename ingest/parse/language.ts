import { LANGUAGES, type Language } from '../../prisma/reference/codes.ts';
import { fold } from './fold.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Fewer small words than this are no evidence: a name such as "Fiesta de las Colectividades". */
const LEAST_EVIDENCE = 3;

const WORDS = LANGUAGES.map((language) => ({ language, words: new Set(STOP_WORDS[language]) }));

/**
 * Tells the language of a text by its small words. Null when they are too few, or when the best
 * language has not half as many again as the next: a wrong language is worse than none.
 */
export function detectLanguage(text: string): Language | null {
  const tokens = fold(text).split(' ');
  const scores = WORDS.map(({ language, words }) => ({
    language,
    score: tokens.filter((token) => words.has(token)).length,
  })).toSorted((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (best === undefined || best.score < LEAST_EVIDENCE) return null;
  return next !== undefined && best.score < next.score * 1.5 ? null : best.language;
}
