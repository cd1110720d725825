import { nextBit } from '../../catalogue/bits.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import { takeWordsApart } from '../../text/word-pieces.ts';
import { findForm, findForms, type Lexicon, type WordIndex } from '../index/word-index.ts';
import type { Entity } from '../query/entity.ts';
import { type Unit, WEIGHTS } from '../query/plan.ts';
import { type QueryWord, readQueryWord } from '../query/query-word.ts';

/** Texts that have a unit, in no order, each once, and how well. */
export interface Scored {
  readonly texts: readonly number[];
  /** By place in the list. */
  readonly scores: Float32Array;
}

/** Forms that one unit may be widened to, words that a beginning may become. */
const MAX_FORMS = 64;
const MAX_BEGINNING = 200;

/** How often a word counts that stands in a text again, and how much a long text loses. */
const K1 = 1.2;
const B = 0.75;
/** What a word in a text is worth at most. */
export const MOST = K1 + 1;

/** What is added for a text that has a term, and each of its words as well. */
const BOTH = 0.1;

/** Takes the best score of each text. */
interface Tally {
  readonly add: (text: number, score: number) => void;
  /** The same; what another way found already is a little better for it. */
  readonly addTo: (text: number, score: number) => void;
  readonly read: () => Scored;
}

// Arrays as long as an index, used again: a unit is scored in one go, the parts of one inside it.
const spares = new WeakMap<WordIndex, Float32Array[]>();

function openTally(index: WordIndex): Tally {
  const spare = spares.get(index) ?? [];
  spares.set(index, spare);
  const best = spare.pop() ?? new Float32Array(index.size);
  const texts: number[] = [];
  const add = (text: number, score: number): void => {
    const known = best[text] ?? 0;
    if (known === 0) texts.push(text);
    if (score > known) best[text] = score;
  };
  return {
    add,
    addTo: (text, score) => {
      const known = best[text] ?? 0;
      add(text, known === 0 ? score : Math.max(known, score) + BOTH);
    },
    read: () => {
      const scores = new Float32Array(texts.length);
      for (let place = 0; place < texts.length; place += 1) {
        const text = texts[place] ?? 0;
        scores[place] = best[text] ?? 0;
        best[text] = 0;
      }
      spare.push(best);
      return { texts, scores };
    },
  };
}

/** What a text of each length takes from a word, by the length. */
const losses = new WeakMap<WordIndex, Float32Array>();

function lossesOf(index: WordIndex): Float32Array {
  const known = losses.get(index);
  if (known !== undefined) return known;
  const { averageLength, isOfLabels } = index;
  const made = Float32Array.from({ length: 256 }, (_, length) =>
    isOfLabels ? K1 : K1 * (1 - B + (B * length) / averageLength),
  );
  losses.set(index, made);
  return made;
}

/** What a word is worth that stands in a text so often. */
function worth(index: WordIndex, text: number, count: number): number {
  const loss = lossesOf(index)[index.lengths[text] ?? 0] ?? K1;
  return (count * MOST) / (count + loss);
}

/** The forms of a word in one language, each with how much it counts. */
export function formsOf(lexicon: Lexicon, word: QueryWord, scale = 1): ReadonlyMap<number, number> {
  const read = word.in.get(lexicon.language);
  const found = new Map<number, number>();
  if (read === undefined || word.isSmall) return found;
  const most = word.given === null ? scale : WEIGHTS.corrected;
  const exact = findForm(lexicon, read.form);
  if (exact !== -1) found.set(exact, most * WEIGHTS.form);
  for (const stem of read.stems) {
    for (const form of lexicon.formsOfStem(stem).slice(0, MAX_FORMS)) {
      if (!found.has(form)) found.set(form, most * WEIGHTS.stem);
    }
  }
  return found;
}

function addForm(index: WordIndex, tally: Tally, form: number, weight: number): void {
  const { lengths, counts } = index;
  const { offsets, items } = index.postings;
  const loss = lossesOf(index);
  const end = offsets[form + 1] ?? 0;
  for (let at = offsets[form] ?? 0; at < end; at += 1) {
    const text = items[at] ?? 0;
    const count = counts[at] ?? 1;
    tally.add(text, (weight * count * MOST) / (count + (loss[lengths[text] ?? 0] ?? K1)));
  }
}

function addWord(index: WordIndex, tally: Tally, word: QueryWord, scale = 1): void {
  for (const lexicon of index.lexicons) {
    for (const [form, weight] of formsOf(lexicon, word, scale)) {
      addForm(index, tally, form, weight);
    }
  }
}

function addBeginning(index: WordIndex, tally: Tally, beginning: string): void {
  for (const lexicon of index.lexicons) {
    for (const form of findForms(lexicon, beginning, MAX_BEGINNING)) {
      addForm(index, tally, form, WEIGHTS.beginning);
    }
  }
}

/** Whether the forms stand in a text one after the other. */
function standsIn({ sequence }: WordIndex, text: number, forms: readonly number[]): boolean {
  const end = (sequence.to[text] ?? 0) - forms.length;
  for (let at = sequence.from[text] ?? 0; at <= end; at += 1) {
    if (forms.every((form, place) => sequence.formAt(at + place) === form)) return true;
  }
  return false;
}

/** Adds the texts that have these words one after the other, in one language, as they are written. */
function addPhrase(
  index: WordIndex,
  add: Tally['add'],
  words: readonly QueryWord[],
  weight: number,
): void {
  for (const lexicon of index.lexicons) {
    const forms = words.map((word) => findForm(lexicon, word.in.get(lexicon.language)?.form ?? ''));
    if (forms.length === 0 || forms.includes(-1)) continue;
    const { offsets, items } = index.postings;
    const sizeOf = (form: number) => (offsets[form + 1] ?? 0) - (offsets[form] ?? 0);
    // A small word has no postings.
    const [rarest] = forms.filter((form) => sizeOf(form) > 0).sort((a, b) => sizeOf(a) - sizeOf(b));
    if (rarest === undefined) continue;
    for (let at = offsets[rarest] ?? 0; at < (offsets[rarest + 1] ?? 0); at += 1) {
      const text = items[at] ?? 0;
      if (standsIn(index, text, forms)) add(text, weight * worth(index, text, 1));
    }
  }
}

/** Reads a name as a phrase in every language. */
export function phraseOf(
  name: string,
  languages: readonly Language[] = LANGUAGES,
): readonly QueryWord[] {
  return takeWordsApart(name).map((piece) => readQueryWord(piece, languages));
}

/** Adds the texts that have all parts, by what they have of each on average. */
function addParts(index: WordIndex, tally: Tally, parts: readonly Unit[]): void {
  const [first, ...others] = parts
    .map((part) => scoreUnit(index, part))
    .toSorted(
      // The rarest first: nothing is kept that it has not.
      (a, b) => a.texts.length - b.texts.length,
    );
  if (first === undefined) return;
  let sums = new Map<number, number>();
  for (let at = 0; at < first.texts.length; at += 1) {
    sums.set(first.texts[at] ?? 0, first.scores[at] ?? 0);
  }
  for (const { texts, scores } of others) {
    const both = new Map<number, number>();
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? 0;
      const sum = sums.get(text);
      if (sum !== undefined) both.set(text, sum + (scores[at] ?? 0));
    }
    sums = both;
  }
  for (const [text, sum] of sums) tally.addTo(text, sum / parts.length);
}

/** Adds the findings that things lead to; those that name one as well are a little better for it. */
function addEntities(index: WordIndex, tally: Tally, entities: readonly Entity[]): void {
  for (const { findings, weight } of entities.flatMap(({ led }) => led)) {
    for (let text = nextBit(findings, 0); text !== -1; text = nextBit(findings, text + 1)) {
      tally.add(text, weight);
    }
  }
  for (const name of new Set(entities.flatMap(({ names }) => names))) {
    addPhrase(index, tally.addTo, phraseOf(name), WEIGHTS.form);
  }
}

/** Finds the texts that have a unit in any of its ways, each by the best of them. */
export function scoreUnit(index: WordIndex, unit: Unit): Scored {
  const tally = openTally(index);
  const { word, parts, phrase, joined, concepts, entities, beginning } = unit;
  if (word !== null) addWord(index, tally, word);
  if (word !== null && beginning !== null) addBeginning(index, tally, beginning);
  if (joined !== null) addWord(index, tally, joined, WEIGHTS.spelling);
  if (phrase.length > 0) addPhrase(index, tally.add, phrase, WEIGHTS.form);
  const loss = lossesOf(index);
  for (const { concept, weight } of concepts) {
    const { offsets, items } = index.concepts;
    const end = offsets[concept + 1] ?? 0;
    for (let at = offsets[concept] ?? 0; at < end; at += 1) {
      const text = items[at] ?? 0;
      tally.add(text, (weight * MOST) / (1 + (loss[index.lengths[text] ?? 0] ?? K1)));
    }
  }
  // What a thing leads to is findings.
  if (!index.isOfLabels) addEntities(index, tally, entities);
  if (parts.length > 0) addParts(index, tally, parts);
  return tally.read();
}
