import type { Word } from '../../text/words.ts';
import type { CueElement, CuePhrase, CueWord } from './cue.ts';

/** A phrase with the elements that it fills, by their numbers. */
export interface IndexedPhrase {
  readonly phrase: CuePhrase;
  readonly elements: readonly number[];
}

/** The phrases of all cues of a language by their first word: a text has a word for few of them. */
export interface PhraseIndex {
  readonly elementCount: number;
  readonly byStem: ReadonlyMap<string, readonly IndexedPhrase[]>;
  readonly byForm: ReadonlyMap<string, readonly IndexedPhrase[]>;
  /** Phrases that begin with the beginning of a word, by its first letters. */
  readonly byStart: ReadonlyMap<string, readonly IndexedPhrase[]>;
  /** How many first letters: as many as all beginnings have. */
  readonly startLength: number;
}

function keysOf(word: CueWord, startLength: number): readonly string[] {
  if (word.by === 'STEM') return word.stems;
  return [word.by === 'FORM' ? word.form : word.form.slice(0, startLength)];
}

/** Makes the phrases of elements ready to be found. */
export function indexPhrases(elements: readonly CueElement[]): PhraseIndex {
  const indices = {
    STEM: new Map<string, IndexedPhrase[]>(),
    FORM: new Map<string, IndexedPhrase[]>(),
    START: new Map<string, IndexedPhrase[]>(),
  };
  const known = new Map<CuePhrase, number[]>();
  for (const { index, phrases } of elements) {
    for (const phrase of phrases) {
      const filled = known.get(phrase);
      if (filled !== undefined) filled.push(index);
      else known.set(phrase, [index]);
    }
  }
  const starts = [...known.keys()].flatMap(([first]) => (first?.by === 'START' ? first.form : []));
  const startLength = Math.min(...starts.map(({ length }) => length));
  for (const [phrase, filled] of known) {
    const [first] = phrase;
    if (first === undefined) continue;
    const byKey = indices[first.by];
    for (const key of keysOf(first, startLength)) {
      const indexed = { phrase, elements: filled };
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [indexed]);
      else others.push(indexed);
    }
  }
  const { STEM: byStem, FORM: byForm, START: byStart } = indices;
  return { elementCount: elements.length, byStem, byForm, byStart, startLength };
}

/** Tells of each phrase that may begin with a word; of one twice where two of its stems match. */
export function visitPhrases(
  { byStem, byForm, byStart, startLength }: PhraseIndex,
  { form, stems }: Word,
  visit: (phrase: IndexedPhrase) => void,
): void {
  for (const stem of stems) byStem.get(stem)?.forEach(visit);
  byForm.get(form)?.forEach(visit);
  byStart.get(form.slice(0, startLength))?.forEach(visit);
}
