import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { isStopWordSomewhere } from '../../text/stop-words.ts';
import type { WordPiece } from '../../text/word-pieces.ts';
import { abbreviationOf, type ReadWord, readWord } from '../words.ts';

/** A word of a query, in each language that it may be of. */
export interface QueryWord {
  /** As it was typed, or as it was corrected. */
  readonly text: string;
  readonly folded: string;
  /** Offsets in the query. */
  readonly from: number;
  readonly to: number;
  /** Where it begins with a sign before it. */
  readonly start: number;
  /** With what stands before it, joined by a hyphen or a point. */
  readonly joined: string | null;
  readonly isSmall: boolean;
  /** What was typed, where the word was corrected. */
  readonly given: string | null;
  readonly in: ReadonlyMap<Language, ReadWord>;
}

/** Abbreviations are typed in small letters too; of two letters they could be any word. */
function keysOfAbbreviation(text: string): readonly string[] {
  if (!/^\p{L}[\p{L}\p{N}]{2,5}$/u.test(text)) return [];
  const letters = text.toUpperCase();
  return letters.endsWith('S') ? [`#${letters}`, `#${letters.slice(0, -1)}`] : [`#${letters}`];
}

/** Leaves a word its other forms in those languages alone; as it is, it may stand in texts of all. */
export function inflectIn(word: QueryWord, languages: ReadonlySet<Language>): QueryWord {
  const read = Array.from(
    word.in,
    ([language, each]) =>
      [language, languages.has(language) ? each : { ...each, stems: [] }] as const,
  );
  return { ...word, in: new Map(read) };
}

/** Reads a word in all languages that are asked. */
export function readQueryWord(
  piece: Pick<WordPiece, 'text' | 'from' | 'to' | 'start' | 'joined'>,
  languages: readonly Language[],
  given: string | null = null,
): QueryWord {
  const { text, from, to, start, joined } = piece;
  const folded = fold(text);
  const isSmall = isStopWordSomewhere(folded) && abbreviationOf(text) === null;
  const more = isSmall ? [] : keysOfAbbreviation(text);
  const inLanguage = languages.map((language) => {
    const read = readWord(text, language);
    return [language, { ...read, keys: [...new Set([...read.keys, ...more])] }] as const;
  });
  return { text, folded, from, to, start, joined, isSmall, given, in: new Map(inLanguage) };
}
