import type { Word } from '../../text/words.ts';
import type { Cue, CueElement, CuePart, CuePhrase } from './cue.ts';
import { findPhrases, isWord, type PhraseIndex } from './phrase-index.ts';

/** Words of a text by place: `to` is not included. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

const NONE: readonly WordSpan[] = [];

/** A text made ready for cues. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Places of words that no cue may use: names of bodies and places, boilerplate. */
  readonly masked: ReadonlySet<number>;
  /** What fills each element, by its number: the longest at each place, in the order of the text. */
  readonly spans: readonly (readonly WordSpan[] | undefined)[];
  /** The elements that something fills, by their numbers. */
  readonly filled: readonly number[];
}

/** Makes a text ready for cues: finds each phrase that any of them has, once. */
export function createReading(
  text: string,
  words: readonly Word[],
  masked: ReadonlySet<number>,
  phrases: PhraseIndex,
): Reading {
  const spans = new Array<WordSpan[] | undefined>(phrases.elementCount);
  const filled: number[] = [];
  for (const [at, word] of words.entries()) {
    if (masked.has(at)) continue;
    const alone = { from: at, to: at + 1 };
    for (const { phrase, elements } of findPhrases(phrases, word)) {
      const span = phrase.length === 1 ? alone : matchPhrase(words, masked, phrase, at);
      if (span === null) continue;
      for (const element of elements) {
        const known = spans[element];
        if (known === undefined) {
          spans[element] = [span];
          filled.push(element);
        } else addLongest(known, span);
      }
    }
  }
  return { text, words, masked, spans, filled };
}

/** Adds a span to those before it, of which none begins later; of two at one place, the longer stays. */
function addLongest(spans: WordSpan[], span: WordSpan): void {
  const last = spans.at(-1);
  if (last?.from !== span.from) spans.push(span);
  else if (span.to > last.to) spans[spans.length - 1] = span;
}

/**
 * Where the phrase ends that starts at `at`, past small words only; null for nowhere.
 * Its first word is known to be there.
 */
function matchPhrase(
  words: readonly Word[],
  masked: ReadonlySet<number>,
  phrase: CuePhrase,
  at: number,
): WordSpan | null {
  let next = at + 1;
  for (let each = 1; each < phrase.length; each += 1) {
    const cue = phrase[each];
    if (cue === undefined) break;
    let word = words[next];
    while (word?.isSmall === true && !isWord(cue, word)) {
      next += 1;
      word = words[next];
    }
    if (word === undefined || masked.has(next) || !isWord(cue, word)) return null;
    if (word.sentence !== words[at]?.sentence) return null;
    next += 1;
  }
  return { from: at, to: next };
}

const spansOf = ({ spans }: Reading, { index }: CueElement) => spans[index] ?? NONE;

function matchElement(reading: Reading, element: CueElement, at: number): WordSpan | null {
  return spansOf(reading, element).find(({ from }) => from === at) ?? null;
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

function findPart(reading: Reading, part: CuePart): readonly WordSpan[] {
  const [first] = part;
  if (first === undefined) return NONE;
  const spans = spansOf(reading, first);
  return part.length === 1
    ? spans
    : spans.flatMap(({ from }) => matchPartAt(reading, part, from) ?? []);
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
