import type { InstrumentKind } from '../../reference/codes.ts';
import type { Token } from '../../text/tokens.ts';
import type { Years } from './mention.ts';
import { readNameEnd } from './name-end.ts';
import { isDetermined } from './name-start.ts';
import { findNoun } from './nouns.ts';
import { isJoint, isNameWord, type Reading } from './reading.ts';

/** A name whose noun is written small. */
export interface SmallName {
  readonly from: number;
  readonly to: number;
  readonly kind: InstrumentKind;
  readonly years: Years | null;
}

const CAPITALS_NEEDED = 2;

/** Words of a small noun itself that may stand before it: "contingency plans". */
const MAX_BEFORE = 2;

function hasBody(tokens: readonly Token[], { lexicon }: Reading): boolean {
  return tokens.some(({ folded }) => lexicon.bodies.has(folded) || folded === 'nations');
}

/** "the Punto Emprende program" */
function readNamedProgramme(reading: Reading, index: number): SmallName | null {
  const { tokens, lexicon } = reading;
  const noun = tokens[index];
  if (noun === undefined || !lexicon.smallNouns.has(noun.folded)) return null;
  let start = index;
  while (isNameWord(tokens[start - 1], lexicon)) start -= 1;
  const words = tokens.slice(start, index);
  const [first] = words;
  if (first === undefined || words.length < CAPITALS_NEEDED) return null;
  if (hasBody(words, reading) || !isDetermined(reading, start)) return null;
  return { from: first.from, to: noun.to, kind: 'PROGRAMME', years: null };
}

/** "the strategy on the Temporary Work Programme", "contingency plans for the “Evacuation …”" */
export function findSmallName(reading: Reading, index: number): SmallName | null {
  const { tokens, lexicon } = reading;
  const first = tokens[index];
  if (first?.kind !== 'WORD' || first.isCapital) return null;
  const programme = readNamedProgramme(reading, index);
  if (programme !== null) return programme;
  const singular = findNoun(reading, index);
  const noun = singular ?? findPlural(reading, index);
  if (noun === null) return null;
  const isPlural = singular === null;
  const last = tokens[noun.next - 1];
  let joints = 0;
  while (isJoint(tokens[noun.next + joints], lexicon)) joints += 1;
  const next = tokens[noun.next + joints];
  const end = readNameEnd(reading, noun.next, last?.to ?? first.to, { isBare: false });
  const isQuoted = /[“«"]/.test(next?.text ?? '') && end.to > (next?.to ?? 0);
  if (isQuoted) {
    const start = tokens[index - countBefore(reading, index)] ?? first;
    return { from: start.from, to: end.to, kind: noun.kind, years: end.years };
  }
  const connector = tokens[noun.next]?.folded ?? '';
  const isSubject = lexicon.subjectConnectors.has(connector) || connector === 'for';
  const capitals = end.words.filter((word) => isNameWord(word, lexicon));
  const isName =
    isSubject &&
    !isPlural &&
    isNameWord(next, lexicon) &&
    capitals.length >= CAPITALS_NEEDED &&
    !hasBody(capitals, reading) &&
    isDetermined(reading, index);
  return isName ? { from: first.from, to: end.to, kind: noun.kind, years: end.years } : null;
}

function findPlural(reading: Reading, index: number) {
  const token = reading.tokens[index];
  const singular = token?.folded.replace(/s$/, '') ?? '';
  const kind = reading.lexicon.nouns.get(singular);
  return kind === undefined || singular === token?.folded ? null : { kind, next: index + 1 };
}

/** Words of a noun with words of its own before it: "contingency plans". */
function countBefore({ tokens, lexicon }: Reading, index: number): number {
  for (let count = 0; count < MAX_BEFORE; count += 1) {
    const before = tokens[index - count - 1];
    const isWord =
      before?.kind === 'WORD' && !before.isCapital && !lexicon.stops.has(before.folded);
    if (!isWord || isJoint(before, lexicon) || lexicon.determiners.has(before.folded)) return count;
  }
  return MAX_BEFORE;
}
