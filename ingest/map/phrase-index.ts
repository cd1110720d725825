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
  /** What was found before, by the stems of a word, which are one list wherever the word stands. */
  readonly known: Map<readonly string[], readonly IndexedPhrase[]>;
}

/** Words that are known of a language at most; it begins anew when it is full. */
const MOST_KNOWN = 20_000;

/** Whether a word is what a cue asks for. */
export function isWord(cue: CueWord, { form, stems }: Word): boolean {
  if (cue.by === 'STEM') {
    for (const stem of cue.stems) if (stems.includes(stem)) return true;
    return false;
  }
  return cue.by === 'FORM' ? form === cue.form : form.startsWith(cue.form);
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
  const byPhrase = new Map<CuePhrase, number[]>();
  for (const { index, phrases } of elements) {
    for (const phrase of phrases) {
      const filled = byPhrase.get(phrase);
      if (filled !== undefined) filled.push(index);
      else byPhrase.set(phrase, [index]);
    }
  }
  const starts = [...byPhrase.keys()].flatMap(([first]) =>
    first?.by === 'START' ? first.form : [],
  );
  const startLength = Math.min(...starts.map(({ length }) => length));
  for (const [phrase, filled] of byPhrase) {
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
  return {
    elementCount: elements.length,
    byStem,
    byForm,
    byStart,
    startLength,
    known: new Map(),
  };
}

/** The phrases that begin with a word, each once. */
export function findPhrases(index: PhraseIndex, word: Word): readonly IndexedPhrase[] {
  const known = index.known.get(word.stems);
  if (known !== undefined) return known;
  const { byStem, byForm, byStart, startLength } = index;
  const candidates = new Set([
    ...word.stems.flatMap((stem) => byStem.get(stem) ?? []),
    ...(byForm.get(word.form) ?? []),
    ...(byStart.get(word.form.slice(0, startLength)) ?? []),
  ]);
  const found = new Map<CuePhrase, IndexedPhrase>();
  for (const candidate of candidates) {
    const [first] = candidate.phrase;
    if (first !== undefined && isWord(first, word)) found.set(candidate.phrase, candidate);
  }
  const phrases = [...found.values()];
  if (index.known.size >= MOST_KNOWN) index.known.clear();
  index.known.set(word.stems, phrases);
  return phrases;
}
