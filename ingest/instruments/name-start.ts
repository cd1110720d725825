import { findNoun } from './nouns.ts';
import { isNameWord, type Reading } from './reading.ts';

/** The first token of a name whose noun comes last. */
export function readNameStart(reading: Reading, noun: number): number {
  const { tokens, lexicon } = reading;
  if (lexicon.nounPlace === 'FIRST') return noun;
  const isPart = (index: number): boolean =>
    isNameWord(tokens[index], lexicon) && !lexicon.stops.has(tokens[index]?.folded ?? '');
  let start = noun;
  for (;;) {
    const before = start - 1;
    if (isPart(before)) {
      start = before;
      continue;
    }
    const year = tokens[before];
    // "the 2006 Refugees Act"
    if (/^(?:19|20)\d{2}$/.test(year?.text ?? '')) {
      return isDetermined(reading, before) ? before : start;
    }
    // "Protection of the Child Act"
    const inner = tokens[before]?.folded === 'the' ? before - 1 : before;
    const other = tokens[inner - 1]?.folded ?? '';
    const joins =
      lexicon.innerConnectors.has(tokens[inner]?.text ?? '') &&
      isPart(inner - 1) &&
      findNoun(reading, inner - 1) === null &&
      (inner === before || tokens[inner]?.text === 'of') &&
      !lexicon.adopters.has(other) &&
      !lexicon.bodies.has(other);
    if (!joins) return start;
    start = inner - 1;
  }
}

/** Whether something known is named from this token on: "the Agreement", "son Plan", "Mali's Code". */
export function isDetermined({ tokens, lexicon }: Reading, start: number): boolean {
  const before = tokens[start - 1];
  return before?.kind === 'POSSESSIVE' || lexicon.determiners.has(before?.folded ?? '');
}

/** Whether the name belongs to that of a body: "Department for Labour Migration Policy". */
export function belongsToBody({ tokens, lexicon }: Reading, start: number): boolean {
  let index = start - 1;
  let joints = 0;
  while (
    lexicon.connectors.has(tokens[index]?.folded ?? '') ||
    lexicon.articles.has(tokens[index]?.folded ?? '')
  ) {
    if (lexicon.connectors.has(tokens[index]?.folded ?? '')) joints += 1;
    index -= 1;
  }
  if (joints === 0) return false;
  for (; isNameWord(tokens[index], lexicon); index -= 1) {
    if (lexicon.bodies.has(tokens[index]?.folded ?? '')) return true;
  }
  return false;
}
