/** Words in a row, and what they stand for. */
export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases by their first word, the longest first, so that none is cut short. */
export type PhraseList<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** Makes phrases ready to be found; one without a word is never found. */
export function listPhrases<Value>(phrases: readonly Phrase<Value>[]): PhraseList<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const phrase of phrases.toSorted((a, b) => b.words.length - a.words.length)) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [phrase]);
    else known.push(phrase);
  }
  return byFirst;
}

/**
 * Finds the longest phrase that begins at a place of a text; of equal ones, the first of the list.
 * @param wordAt the word at a place, as the phrases write it; undefined beyond the text.
 */
export function findPhrase<Value>(
  phrases: PhraseList<Value>,
  at: number,
  wordAt: (place: number) => string | undefined,
): Phrase<Value> | undefined {
  const first = wordAt(at);
  if (first === undefined) return undefined;
  return phrases
    .get(first)
    ?.find(({ words }) => words.every((word, index) => wordAt(at + index) === word));
}
