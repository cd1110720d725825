import type { Token } from '../../text/tokens.ts';
import type { Years } from './mention.ts';
import { findNoun } from './nouns.ts';
import { isJoint, isNameWord, type Reading } from './reading.ts';
import { readClosing, readFirmYears } from './years.ts';

/** Where a name ends, and the years that it ends with. */
export interface NameEnd {
  readonly to: number;
  readonly years: Years | null;
  /** Words that it has after its noun, beside connectors. */
  readonly words: readonly Token[];
}

/** Words of a name in small letters at most, with years at its end and without. */
const MAX_CLOSED = 40;
const MAX_OPEN = 14;

/** Whether a word is a verb: no connector, and before an article ("establishes the Council"). */
function isBeforeArticle(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading;
  const next = tokens[index + 1];
  return next !== undefined && next.kind !== 'MARK' && lexicon.articles.has(next.folded);
}

/**
 * Reads on in small letters: to the years that close the name, else to the verb or the mark after it.
 * @returns null when that leads nowhere.
 */
function readSmall(reading: Reading, start: number, mustClose: boolean): NameEnd | null {
  const { text, tokens, lexicon } = reading;
  const words: Token[] = [];
  let open: NameEnd | null = null;
  let isOpen = true;
  let previous = tokens[start - 1];
  for (let index = start; index - start < MAX_CLOSED; index += 1) {
    const token = tokens[index];
    if (previous !== undefined && index > start) {
      const years = readFirmYears(text, previous.to);
      if (years !== null && words.length > 0) return { ...years, words };
    }
    if (token === undefined) break;
    if (token.text === ',') {
      isOpen = false;
      previous = token;
      continue;
    }
    const joint = isJoint(token, lexicon);
    const isWord = token.kind === 'WORD' || token.kind === 'ELISION';
    if (!isWord || lexicon.stops.has(token.folded)) break;
    if (!joint && token.kind === 'WORD') {
      if (isBeforeArticle(reading, index) && !token.isCapital) break;
      if (token.isCapital && isAfterDeterminer(reading, index) && findNoun(reading, index)) break;
      words.push(token);
      if (isOpen) open = { to: token.to, years: null, words: [...words] };
    }
    previous = token;
  }
  return mustClose || open === null || open.words.length > MAX_OPEN ? null : open;
}

function isAfterDeterminer({ tokens, lexicon }: Reading, index: number): boolean {
  return lexicon.determiners.has(tokens[index - 1]?.folded ?? '');
}

/** Whether a name of its own begins here: its noun comes before the name ends. */
function beginsName(reading: Reading, start: number): boolean {
  const { tokens, lexicon } = reading;
  if (lexicon.nounPlace === 'FIRST') return findNoun(reading, start) !== null;
  for (let index = start; index - start < 10; index += 1) {
    const token = tokens[index];
    if (!isNameWord(token, lexicon) && !isJoint(token, lexicon)) return false;
    const noun = token?.isCapital === true ? findNoun(reading, index) : null;
    if (noun !== null && !isNameWord(tokens[noun.next], lexicon)) return true;
  }
  return false;
}

/** Where a list within a name goes on: "El Salvador, Honduras, Guatemala and Nicaragua". */
function readListItems(reading: Reading, comma: number): number | null {
  const { tokens, lexicon } = reading;
  let index = comma;
  while (tokens[index]?.text === ',') {
    index += 1;
    if (lexicon.conjunctions.has(tokens[index]?.folded ?? '')) break;
    const start = index;
    while (isNameWord(tokens[index], lexicon)) {
      if (findNoun(reading, index) !== null) return null;
      index += 1;
    }
    if (index === start || index - start > 4) return null;
  }
  const isLast = lexicon.conjunctions.has(tokens[index]?.folded ?? '');
  return isLast && isNameWord(tokens[index + 1], lexicon) && !beginsName(reading, index + 1)
    ? index + 1
    : null;
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
]);

function readQuote({ tokens }: Reading, index: number): number | null {
  const close = QUOTES.get(tokens[index]?.text ?? '');
  if (close === undefined || tokens[index + 1]?.isCapital !== true) return null;
  for (let end = index + 2; end - index < 20; end += 1) {
    if (tokens[end]?.text === close) return end;
  }
  return null;
}

/** Joints from an index on: "for the", "entre la". */
function countJoints({ tokens, lexicon }: Reading, index: number): number {
  let count = 0;
  while (isJoint(tokens[index + count], lexicon)) count += 1;
  return count;
}

/** Whether a conjunction may lead on: not to a name of its own, nor past the parties of an agreement. */
function mayJoin(reading: Reading, index: number, joints: number, words: readonly Token[]) {
  const { tokens, lexicon } = reading;
  const run = tokens.slice(index, index + joints);
  const at = run.findIndex(({ folded }) => lexicon.conjunctions.has(folded));
  if (at < 0) return true;
  if (beginsName(reading, index + joints)) return false;
  const hasArticle = run.slice(at + 1).some(({ folded }) => lexicon.articles.has(folded));
  if (!hasArticle || lexicon.nounPlace === 'FIRST') return true;
  const firstWord = words[0];
  const from = firstWord === undefined ? index : tokens.indexOf(firstWord);
  return tokens.slice(Math.max(0, from - 2), index).some(({ folded }) => folded === 'between');
}

/**
 * Reads the subject of a name in small letters: "Law on asylum", "Plan national de lutte contre …".
 * After other joints it must end in years: "Regulations for the registration of … (2022)".
 */
function readSubject(
  reading: Reading,
  index: number,
  after: {
    readonly joints: number;
    /** Nothing stands beside the noun yet, so that a name must follow it. */
    readonly isOnlyNoun: boolean;
    readonly mayFollowNoun: boolean;
  },
): NameEnd | null {
  const { tokens, lexicon } = reading;
  const token = tokens[index];
  if (token === undefined) return null;
  const isFirst = lexicon.nounPlace === 'FIRST';
  if (after.joints === 0) {
    // "Stratégie nationale": an adjective needs no joint where nouns come first.
    const isAdjective = isFirst && after.mayFollowNoun && token.kind === 'WORD';
    return isAdjective ? readSmall(reading, index, !after.isOnlyNoun) : null;
  }
  const mayStayOpen =
    lexicon.subjectConnectors.has(token.folded) ||
    (after.isOnlyNoun && (isFirst || token.folded === 'of'));
  return readSmall(reading, index, !mayStayOpen);
}

/**
 * Reads where a name ends that goes on after its noun.
 * @param start the token after the noun, or after its number.
 * @param end offset after the noun or its number.
 * @param options `isBare`: nothing stands before the noun, so that its subject must follow.
 */
export function readNameEnd(
  reading: Reading,
  start: number,
  end: number,
  { isBare }: { readonly isBare: boolean },
): NameEnd {
  const { text, tokens, lexicon } = reading;
  const words: Token[] = [];
  let to = end;
  let index = start;
  for (;;) {
    const closing = readClosing(text, to);
    if (closing?.years) return { to: closing.to, years: closing.years, words };
    if (closing !== null) {
      to = closing.to;
      while ((tokens[index]?.from ?? to) < to) index += 1;
    }
    const token = tokens[index];
    if (token === undefined || /\S/.test(text.slice(to, token.from))) break;
    const mayFollowNoun = lexicon.nounPlace === 'FIRST' || words.length > 0;
    const joints = countJoints(reading, index);
    const next = tokens[index + joints];
    const list = token.text === ',' && words.length > 0 ? readListItems(reading, index) : null;
    const quote = joints > 0 || index === start ? readQuote(reading, index + joints) : null;
    if (list !== null) {
      words.push(...tokens.slice(index, list + 1).filter((each) => isNameWord(each, lexicon)));
      index = list + 1;
    } else if (quote !== null) {
      const close = tokens[quote];
      return { to: close?.to ?? to, years: null, words: [...words, ...tokens.slice(index, quote)] };
    } else if (next !== undefined && isNameWord(next, lexicon) && (joints > 0 || mayFollowNoun)) {
      if (lexicon.stops.has(next.folded) || !mayJoin(reading, index, joints, words)) break;
      words.push(next);
      index += joints + 1;
    } else {
      const isOnlyNoun = isBare && words.length === 0;
      const small = readSubject(reading, index, { joints, isOnlyNoun, mayFollowNoun });
      if (small !== null) return { ...small, words: [...words, ...small.words] };
      break;
    }
    to = tokens[index - 1]?.to ?? to;
  }
  return { to, years: null, words };
}
