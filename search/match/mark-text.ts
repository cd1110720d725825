import type { Language } from '../../text/languages.ts';
import { takeWordsApart, type WordPiece } from '../../text/word-pieces.ts';
import type { Unit } from '../query/plan.ts';
import type { QueryWord } from '../query/query-word.ts';
import { type FoundTerm, findTerms } from '../thesaurus/find-terms.ts';
import type { Thesaurus } from '../thesaurus/thesaurus.ts';
import { type ReadWord, readTextWord } from '../words.ts';
import { phraseOf } from './score-unit.ts';

/** How a text has what was asked, the surest first. */
export const WAYS = [
  'FORM',
  'SPELLING',
  'STEM',
  'CORRECTED',
  'BEGINNING',
  'CONCEPT',
  'NAMED',
  'MAPPING',
] as const;
export type Way = (typeof WAYS)[number];

/** A part of a text that was asked for; offsets in UTF-16 units, `to` is behind the last. */
export interface MatchedSpan {
  readonly from: number;
  readonly to: number;
  readonly way: Way;
  /** The concept that the words stand for; null where they are those that were asked for. */
  readonly concept: number | null;
}

/** A text taken apart as the index does. */
interface TextRead {
  readonly pieces: readonly WordPiece[];
  readonly words: readonly ReadWord[];
  readonly terms: readonly FoundTerm[];
  readonly language: Language;
  readonly isOfLabels: boolean;
}

/** The words of a text that one word of a query is about. */
function* markWord(
  { pieces, words, language }: TextRead,
  word: QueryWord,
  beginning: string | null,
): Generator<MatchedSpan> {
  const asked = word.in.get(language);
  if (asked === undefined || word.isSmall) return;
  const asIs: Way = word.given === null ? 'FORM' : 'CORRECTED';
  for (const [place, { form, stems, isSmall }] of words.entries()) {
    const piece = pieces[place];
    if (piece === undefined || isSmall) continue;
    const { from, to, joined } = piece;
    const before = pieces[place - 1];
    if (form === asked.form) yield { from, to, way: asIs, concept: null };
    else if (stems.some((stem) => asked.stems.includes(stem))) {
      yield { from, to, way: word.given === null ? 'STEM' : 'CORRECTED', concept: null };
    } else if (beginning !== null && form.startsWith(beginning)) {
      yield { from, to, way: 'BEGINNING', concept: null };
    }
    if (joined === null || before === undefined) continue;
    const whole = readTextWord(joined, language, () => null);
    if (whole.form === asked.form || whole.stems.some((stem) => asked.stems.includes(stem))) {
      yield { from: before.from, to, way: 'SPELLING', concept: null };
    }
  }
}

function* markPhrase(
  { pieces, words, language }: TextRead,
  phrase: readonly QueryWord[],
  way: Way,
): Generator<MatchedSpan> {
  const forms = phrase.map((word) => word.in.get(language)?.form);
  for (let at = 0; at + forms.length <= words.length; at += 1) {
    if (!forms.every((form, place) => words[at + place]?.form === form)) continue;
    const first = pieces[at];
    const last = pieces[at + forms.length - 1];
    if (first === undefined || last === undefined) continue;
    yield { from: first.from, to: last.to, way, concept: null };
  }
}

function* markConcepts(
  { pieces, terms, isOfLabels }: TextRead,
  { concepts }: Unit,
): Generator<MatchedSpan> {
  const wanted = new Set(concepts.map(({ concept }) => concept));
  for (const { from, to, meanings } of terms) {
    const meaning = meanings.find(
      ({ concept, use }) =>
        wanted.has(concept) && (use === 'BOTH' || (isOfLabels && use === 'QUERY')),
    );
    const first = pieces[from];
    const last = pieces[to - 1];
    if (meaning === undefined || first === undefined || last === undefined) continue;
    yield { from: first.from, to: last.to, way: 'CONCEPT', concept: meaning.concept };
  }
}

function listSpans(text: TextRead, unit: Unit): readonly MatchedSpan[] {
  const { word, joined, phrase, parts, entities, beginning } = unit;
  const names = entities.flatMap((entity) => entity.names);
  const ofParts = parts.map((part) => listSpans(text, part));
  return [
    ...(word === null ? [] : markWord(text, word, beginning)),
    ...(joined === null ? [] : markWord(text, joined, null)),
    ...(phrase.length === 0 ? [] : markPhrase(text, phrase, 'FORM')),
    ...names.flatMap((name) => [...markPhrase(text, phraseOf(name, [text.language]), 'NAMED')]),
    // Of several words all must be there, as in the index.
    ...(ofParts.every(({ length }) => length > 0) ? ofParts.flat() : []),
    ...markConcepts(text, unit),
  ];
}

/** What a text has of each unit. */
export interface MarkedUnits {
  /** By unit. */
  readonly spans: readonly (readonly MatchedSpan[])[];
}

/**
 * Marks in a text what units mean, by the reading that the index has of it.
 * @param isOfLabels whether the text is a name: terms that say little in a text count there too.
 */
export function markText(
  thesaurus: Thesaurus,
  text: string,
  language: Language,
  units: readonly Unit[],
  isOfLabels = false,
): MarkedUnits {
  const pieces = takeWordsApart(text);
  const words = pieces.map((piece) => readTextWord(piece.text, language, thesaurus.slipOf));
  const terms = findTerms(thesaurus, words, language);
  const read: TextRead = { pieces, words, terms, language, isOfLabels };
  return { spans: units.map((unit) => listSpans(read, unit)) };
}

/** The surest way in which a text has a unit; null where no word of it does. */
export function surestOf(spans: readonly MatchedSpan[]): MatchedSpan | null {
  const [surest] = spans.toSorted((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way));
  return surest ?? null;
}
