import { foldWords } from './fold.ts';
import { isStopWordSomewhere } from './stop-words.ts';

/** The parts of a text: how often each occurs, and how many there are in all. */
export interface TextParts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function listTrigrams(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) =>
    padded.slice(at, at + 3),
  );
}

/** Takes a text apart into the runs of three letters of its words, small words left out. */
export function takeApart(text: string): TextParts {
  const words = foldWords(text);
  const content = words.filter((word) => !isStopWordSomewhere(word));
  const parts = (content.length > 0 ? content : words).flatMap(listTrigrams);
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return { counts, total: parts.length };
}

/**
 * The Sørensen-Dice coefficient of two texts: twice what they share over what both have.
 * @returns 0 for texts without a common run of letters, 1 for texts of the same words in whatever
 * order, case, accents and punctuation, also for two that have none.
 */
export function compareTexts(a: TextParts, b: TextParts): number {
  const total = a.total + b.total;
  if (total === 0) return 1;
  let shared = 0;
  for (const [part, count] of a.counts) shared += Math.min(count, b.counts.get(part) ?? 0);
  return (2 * shared) / total;
}
