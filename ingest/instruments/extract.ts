import { fold, foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { tokenize } from '../../text/tokens.ts';
import { WORDS_OF } from '../languages/languages.ts';
import { readAdoptionYear } from './adoption-year.ts';
import { findConventions } from './conventions.ts';
import type { Mention, Years } from './mention.ts';
import { type NameEnd, readNameEnd } from './name-end.ts';
import { belongsToBody, isDetermined, readNameStart } from './name-start.ts';
import { findNoun, type Noun } from './nouns.ts';
import { isNameWord, type Reading } from './reading.ts';
import { findSmallName } from './small-names.ts';
import { readNumber } from './years.ts';

interface Candidate {
  readonly start: number;
  readonly noun: Noun;
  readonly end: NameEnd;
  /** Years of its number: "n° 2012-023". */
  readonly numberYears: Years | null;
  readonly hasNumber: boolean;
}

function readCandidate(reading: Reading, index: number): Candidate | null {
  const { text, tokens, lexicon } = reading;
  const noun = findNoun(reading, index);
  const last = tokens[(noun?.next ?? 0) - 1];
  if (noun === null || last === undefined) return null;
  const number = readNumber(text, last.to);
  const isNumbered = number !== null && (noun.kind === 'LAW' || noun.kind === 'REGULATION');
  if (tokens[index]?.isCapital !== true && !isNumbered) return null;
  const start = tokens[index]?.isCapital === true ? readNameStart(reading, index) : index;
  const to = isNumbered ? number.to : last.to;
  let next = noun.next;
  while (isNumbered && (tokens[next]?.from ?? to) < to) next += 1;
  const follower = tokens[next];
  // "Migration Policy Unit", "Plan International": the noun is not what is named.
  if (lexicon.nounPlace === 'LAST' && isNameWord(follower, lexicon)) return null;
  const end = readNameEnd(reading, next, to, { isBare: start === index });
  return { start, noun, end, numberYears: isNumbered ? number.years : null, hasNumber: isNumbered };
}

function isSigned({ text, lexicon }: Reading, from: number): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  return foldWords(before).some((word) => lexicon.signing.has(word));
}

/** Whether a candidate is told apart from others of its noun, by more than general words. */
function isSpecific(reading: Reading, index: number, candidate: Candidate): boolean {
  const { tokens, lexicon } = reading;
  const { start, noun, end } = candidate;
  if (end.years !== null || candidate.hasNumber || lexicon.namesAlone.has(noun.name)) return true;
  const before = tokens.slice(start, index).filter((token) => isNameWord(token, lexicon));
  return [...before, ...end.words].some(
    ({ kind, folded }) => kind === 'WORD' && folded !== '' && !lexicon.generic.has(folded),
  );
}

/** Whether it only looks like a name: the first word of a sentence, then words in small letters. */
function isSentence(reading: Reading, { start, end }: Candidate): boolean {
  const { tokens, lexicon } = reading;
  const before = tokens[start - 1]?.text ?? '.';
  return /^[.;:!?•]$/.test(before) && !end.words.some((word) => isNameWord(word, lexicon));
}

function isNamed(reading: Reading, index: number, candidate: Candidate): boolean {
  const { text, tokens, lexicon } = reading;
  const { start, noun, end } = candidate;
  const from = tokens[start]?.from ?? 0;
  const folded = fold(text.slice(from, end.to));
  if (!isSpecific(reading, index, candidate)) return false;
  if (noun.needsSigning && !isSigned(reading, from)) return false;
  const isSure = end.years !== null || candidate.hasNumber || start < index;
  if (!isSure && isSentence(reading, candidate)) return false;
  if (lexicon.notInstruments.some((name) => folded.startsWith(name))) return false;
  if (lexicon.notInstruments.includes(folded)) return false;
  return end.years !== null || !belongsToBody(reading, start);
}

/** The earlier mention that a bare noun speaks of: "… but the Agreement contains no provisions". */
function findRepeated(
  reading: Reading,
  index: number,
  noun: Noun,
  earlier: readonly Mention[],
): number | null {
  if (reading.tokens[index]?.isCapital !== true || !isDetermined(reading, index)) return null;
  const at = earlier.findLastIndex(
    ({ text, kind, repeats }) =>
      repeats === null && kind === noun.kind && foldWords(text).includes(noun.name),
  );
  return at < 0 ? null : at;
}

function toMention(
  { text }: Reading,
  kind: Mention['kind'],
  span: { readonly from: number; readonly to: number },
  inName: Years | null,
  inSentence: Years | null,
): Mention {
  return {
    ...span,
    text: text.slice(span.from, span.to),
    kind,
    years: inName ?? inSentence,
    yearsFrom: inName === null ? (inSentence === null ? null : 'SENTENCE') : 'NAME',
    convention: null,
    repeats: null,
  };
}

function readMention(reading: Reading, index: number, earlier: readonly Mention[]): Mention | null {
  const { tokens } = reading;
  const small = findSmallName(reading, index);
  if (small !== null) {
    const years = small.years === null ? readAdoptionYear(reading, small) : null;
    return toMention(reading, small.kind, small, small.years, years);
  }
  const candidate = readCandidate(reading, index);
  const first = tokens[candidate?.start ?? -1];
  if (candidate === null || first === undefined) return null;
  const { noun, end, numberYears } = candidate;
  const span = { from: first.from, to: end.to };
  if (isNamed(reading, index, candidate)) {
    const leading = /^(?:19|20)\d{2}$/.test(first.text)
      ? { from: Number(first.text), to: null }
      : null;
    const inName = end.years ?? numberYears ?? leading;
    return toMention(reading, noun.kind, span, inName, readAdoptionYear(reading, span));
  }
  const isBare = candidate.start === index && end.words.length === 0;
  const repeats = isBare ? findRepeated(reading, index, noun, earlier) : null;
  if (repeats === null) return null;
  const convention = earlier[repeats]?.convention ?? null;
  return { ...toMention(reading, noun.kind, span, null, null), convention, repeats };
}

/**
 * Finds the instruments that a text names: laws, policies, strategies, plans, agreements,
 * conventions. By rules that prefer silence to a false name; never throws.
 * @returns the mentions in the order of the text; none overlaps another.
 */
export function extractInstruments(text: string, language: Language): readonly Mention[] {
  const lexicon = WORDS_OF[language].instruments;
  if (lexicon === null) return [];
  const tokens = tokenize(text);
  const reading: Reading = { text, tokens, lexicon };
  const conventions = findConventions(text, tokens);
  const found: Mention[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.from < at) continue;
    const convention = conventions.find(({ from, to }) => token.from >= from && token.from < to);
    const mention = convention ?? readMention(reading, index, found);
    if (mention === null || mention.from < at) continue;
    const overlaps = conventions.some(({ from, to }) => mention.from < to && from < mention.to);
    if (convention === undefined && overlaps) continue;
    found.push(mention);
    at = mention.to;
  }
  return found;
}
