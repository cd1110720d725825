import type { Word } from '../../text/words.ts';
import type { Cue, CueElement, CuePart, CuePhrase, CueWord } from './cue.ts';

/** Words of a text by place: `to` is not included. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

const NONE: readonly number[] = [];

/** A text made ready for cues. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Places of words that no cue may use: names of bodies and places, boilerplate. */
  readonly masked: ReadonlySet<number>;
  /** The places of each stem. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** The places of each form. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  /** Where elements were looked for so far: hundreds of cues ask for the same ones. */
  readonly found: Map<CueElement, FoundElement>;
}

/** Where an element may begin in a text, and where it was seen to end. */
interface FoundElement {
  readonly starts: readonly number[];
  readonly spans: Map<number, WordSpan | null>;
}

/** Makes a text ready for cues. */
export function createReading(
  text: string,
  words: readonly Word[],
  masked: ReadonlySet<number>,
): Reading {
  const stems = listPlaces(words, (word) => word.stems);
  const forms = listPlaces(words, ({ form }) => [form]);
  return { text, words, masked, stems, forms, found: new Map() };
}

function listPlaces(words: readonly Word[], keysOf: (word: Word) => readonly string[]) {
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    for (const key of keysOf(word)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  }
  return places;
}

function isWord(cue: CueWord, word: Word): boolean {
  if (cue.by === 'STEM') return cue.stems.some((stem) => word.stems.includes(stem));
  return cue.by === 'FORM' ? word.form === cue.form : word.form.startsWith(cue.form);
}

/** Where the phrase ends that starts at or after `at`, past small words only; null for nowhere. */
function matchPhrase(reading: Reading, phrase: CuePhrase, at: number): WordSpan | null {
  let from: number | null = null;
  let next = at;
  for (const cue of phrase) {
    let word = reading.words[next];
    while (word?.isSmall === true && !isWord(cue, word) && from !== null) {
      next += 1;
      word = reading.words[next];
    }
    if (word === undefined || reading.masked.has(next) || !isWord(cue, word)) return null;
    if (from !== null && word.sentence !== reading.words[from]?.sentence) return null;
    from ??= next;
    next += 1;
  }
  return from === null ? null : { from, to: next };
}

function readElement(reading: Reading, element: CueElement): FoundElement {
  const known = reading.found.get(element);
  if (known !== undefined) return known;
  const made = { starts: listStarts(reading, element), spans: new Map<number, WordSpan | null>() };
  reading.found.set(element, made);
  return made;
}

function findLongest(reading: Reading, element: CueElement, at: number): WordSpan | null {
  let longest: WordSpan | null = null;
  for (const phrase of element) {
    const span = matchPhrase(reading, phrase, at);
    if (span !== null && (longest === null || span.to > longest.to)) longest = span;
  }
  return longest;
}

function matchElement(reading: Reading, element: CueElement, at: number): WordSpan | null {
  const { spans } = readElement(reading, element);
  const known = spans.get(at);
  if (known !== undefined) return known;
  const span = findLongest(reading, element, at);
  spans.set(at, span);
  return span;
}

function matchPartAt(reading: Reading, part: CuePart, at: number): WordSpan | null {
  let to = at;
  for (const [index, element] of part.entries()) {
    let span = matchElement(reading, element, to);
    while (span === null && index > 0 && reading.words[to]?.isSmall === true) {
      to += 1;
      span = matchElement(reading, element, to);
    }
    if (span === null) return null;
    to = span.to;
  }
  const isOneSentence = reading.words[at]?.sentence === reading.words[to - 1]?.sentence;
  return isOneSentence ? { from: at, to } : null;
}

// Most words have one stem, and most stems of cues stand nowhere: nothing is made for these.
function findStems(
  places: ReadonlyMap<string, readonly number[]>,
  stems: readonly string[],
): readonly number[] {
  const [stem = ''] = stems;
  return stems.length === 1
    ? (places.get(stem) ?? NONE)
    : stems.flatMap((each) => places.get(each) ?? NONE);
}

function findWord({ words, stems, forms }: Reading, cue: CueWord): readonly number[] {
  if (cue.by === 'FORM') return forms.get(cue.form) ?? NONE;
  if (cue.by === 'STEM') return findStems(stems, cue.stems);
  const places: number[] = [];
  words.forEach(({ form }, place) => {
    if (form.startsWith(cue.form)) places.push(place);
  });
  return places;
}

/** The places where the first word of any phrase of an element stands, each once, in order. */
function listStarts(reading: Reading, element: CueElement): readonly number[] {
  const starts: number[] = [];
  for (const [first] of element) {
    if (first !== undefined) for (const place of findWord(reading, first)) starts.push(place);
  }
  // Most elements stand nowhere: a text of a sentence is asked for hundreds.
  return starts.length < 2 ? starts : [...new Set(starts)].sort((a, b) => a - b);
}

function findPart(reading: Reading, part: CuePart): readonly WordSpan[] {
  const [element = []] = part;
  const { starts } = readElement(reading, element);
  return starts.flatMap((at) => matchPartAt(reading, part, at) ?? []);
}

const gapBetween = (a: WordSpan, b: WordSpan) => Math.max(b.from - a.to, a.from - b.to);

function isNear(reading: Reading, a: WordSpan, b: WordSpan, window: number | null): boolean {
  const gap = gapBetween(a, b);
  if (gap < 0) return false;
  if (window === null) return true;
  return gap <= window && reading.words[a.from]?.sentence === reading.words[b.from]?.sentence;
}

function matchParts(
  reading: Reading,
  parts: readonly CuePart[],
  window: number | null,
): readonly WordSpan[] | null {
  const found: (readonly WordSpan[])[] = [];
  for (const part of parts) {
    const spans = findPart(reading, part);
    if (spans.length === 0) return null;
    found.push(spans);
  }
  const [first, ...others] = found;
  for (const anchor of first ?? []) {
    const spans = [anchor];
    for (const candidates of others) {
      // Near to any part found so far, so that "a ~ b ~ c" may stand in any order.
      const near = candidates
        .filter((span) => spans.every((other) => gapBetween(span, other) >= 0))
        .filter((span) => spans.some((other) => isNear(reading, other, span, window)))
        .sort((a, b) => gapBetween(anchor, a) - gapBetween(anchor, b))[0];
      if (near !== undefined) spans.push(near);
    }
    if (spans.length === parts.length) return spans.sort((a, b) => a.from - b.from);
  }
  return null;
}

/**
 * Finds the first place where a cue holds.
 * @returns the words of each of its parts in the order of the text, or null where it does not hold.
 */
export function matchCue(reading: Reading, cue: Cue): readonly WordSpan[] | null {
  const spans = matchParts(reading, cue.parts, cue.window);
  if (spans === null) return null;
  const isExcluded = cue.unless.some((parts) => matchParts(reading, parts, null) !== null);
  return isExcluded ? null : spans;
}
