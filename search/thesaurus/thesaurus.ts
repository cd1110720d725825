import type { Language } from '../../text/languages.ts';
import { takeWordsApart } from '../../text/word-pieces.ts';
import { type Breathe, breatheNot, makePace } from '../pace.ts';
import { abbreviationOf, readWord } from '../words.ts';
import bodies from './bodies.json' with { type: 'json' };
import {
  type Concept,
  THESAURUS_LANGUAGES,
  ThesaurusFile,
  type ThesaurusLanguage,
} from './concept.ts';
import crises from './crises.json' with { type: 'json' };
import development from './development.json' with { type: 'json' };
import government from './government.json' with { type: 'json' };
import labour from './labour.json' with { type: 'json' };
import mobility from './mobility.json' with { type: 'json' };
import protection from './protection.json' with { type: 'json' };
import services from './services.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** What a run of words means. */
export interface Meaning {
  /** The place of the concept in the thesaurus. */
  readonly concept: number;
  readonly language: ThesaurusLanguage;
  /** The term as it is written in the thesaurus. */
  readonly term: string;
  /** Where it counts: in texts and queries, in queries only, or nowhere. */
  readonly use: 'BOTH' | 'QUERY' | 'NEVER';
}

/** Terms by the keys of their words, one after the other. */
export interface TermNode {
  readonly next: Map<string, TermNode>;
  readonly meanings: Meaning[];
}

/** The terms of one language. */
export interface Terms {
  /** Terms of the field: the longest run of words wins, and has them. */
  readonly field: TermNode;
  /** Plain words, which are read beside them. */
  readonly plain: TermNode;
}

/** The words of the field, ready to be looked up. */
export interface Thesaurus {
  readonly concepts: readonly Concept[];
  /** By place: the concepts that are a part of one. */
  readonly narrower: readonly (readonly number[])[];
  /** By place: the concepts around one, the nearest first: its parts, what it is a part of, other parts of that, what lies beside it. */
  readonly around: readonly (readonly number[])[];
  /** By place: whether the concept is of the field, and no plain word. */
  readonly isOfField: readonly boolean[];
  readonly termsOf: (language: ThesaurusLanguage) => Terms;
  /** All words of terms, folded: nobody misspelt them. */
  readonly words: ReadonlySet<string>;
  /** Those that are a term of the field by themselves, by language. */
  readonly wholeTerms: ReadonlyMap<Language, ReadonlySet<string>>;
  /** The word of a term that a folded one is a slip of: a letter too many or too few, or two swapped. */
  readonly slipOf: (folded: string) => string | null;
}

const FIELD_FILES: readonly unknown[] = [
  protection,
  mobility,
  labour,
  development,
  services,
  crises,
  government,
  bodies,
];

const makeNode = (): TermNode => ({ next: new Map(), meanings: [] });

/** The keys of the words of a term, small ones left out; in two ways where accents change stems. */
function readTerm(term: string, language: Language): readonly (readonly string[])[] {
  const pieces = takeWordsApart(term);
  // A short abbreviation counts in capitals only: "AU" is no "au".
  const single = pieces.length === 1 ? abbreviationOf(term) : null;
  if (single !== null && single.length <= 4) return [[single]];
  const read = pieces.map(({ text }) => readWord(text, language));
  const content = read.filter(({ isSmall }) => !isSmall);
  const kept = content.length > 0 ? content : read;
  const ways = [kept.map(({ stems, keys }) => stems[0] ?? keys[0] ?? '')];
  if (kept.some(({ stems }) => stems.length > 1)) {
    ways.push(kept.map(({ stems, keys }) => stems.at(-1) ?? keys[0] ?? ''));
  }
  return ways;
}

function addTerm(root: TermNode, meaning: Meaning): void {
  for (const keys of readTerm(meaning.term, meaning.language)) {
    let node = root;
    for (const key of keys) {
      const next = node.next.get(key) ?? makeNode();
      node.next.set(key, next);
      node = next;
    }
    const isKnown = node.meanings.some(
      ({ concept, use }) => concept === meaning.concept && use === meaning.use,
    );
    if (!isKnown) node.meanings.push(meaning);
  }
}

function listMeanings(concepts: readonly Concept[], language: ThesaurusLanguage): Meaning[] {
  return concepts.flatMap(({ terms }, concept) => {
    const { pref, alt = [], hidden = [], never = [] } = terms[language];
    const as = (use: Meaning['use']) => (term: string) => ({ concept, language, term, use });
    return [
      ...[pref, ...alt].map(as('BOTH')),
      ...hidden.map(as('QUERY')),
      ...never.map(as('NEVER')),
    ];
  });
}

function foldedWords({ term, language }: Meaning): readonly string[] {
  return takeWordsApart(term).map(({ text }) => readWord(text, language).form);
}

/** Shorter words have too many neighbours that are words too. */
const MIN_SLIP = 8;

const without = (word: string): readonly string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** A letter that is replaced makes another word too often: "emergence" is no slip of "emergency". */
function findSlips(words: ReadonlySet<string>): Thesaurus['slipOf'] {
  const long = [...words].filter(({ length }) => length >= MIN_SLIP);
  const shortened = new Map(long.flatMap((word) => without(word).map((less) => [less, word])));
  return (folded) => {
    if (folded.length < MIN_SLIP || words.has(folded) || /\d/.test(folded)) return null;
    const isLike = (word: string | undefined): word is string =>
      word !== undefined && word[0] === folded[0] && word.at(-1) === folded.at(-1);
    const longer = shortened.get(folded);
    if (isLike(longer)) return longer;
    const shorter = without(folded).find((word) => words.has(word) && word.length >= MIN_SLIP);
    if (isLike(shorter)) return shorter;
    const swapped = Array.from(
      folded,
      (letter, at) => folded.slice(0, at) + (folded[at + 1] ?? '') + letter + folded.slice(at + 2),
    ).find((word) => word !== folded && word.length >= MIN_SLIP && words.has(word));
    return isLike(swapped) ? swapped : null;
  };
}

/** Makes a thesaurus, a term at a time: each is stemmed, and there are thousands. */
function* layOut(field: readonly Concept[], plain: readonly Concept[]): Generator<void, Thesaurus> {
  const concepts = [...field, ...plain];
  const places = new Map(concepts.map(({ id }, place) => [id, place]));
  if (places.size < concepts.length) throw new Error('A concept stands in the thesaurus twice.');
  const placeOf = (name: string, id: string): number => {
    const place = places.get(name);
    if (place !== undefined) return place;
    throw new Error(`The concept ${id} names the concept ${name}, which is not there.`);
  };
  const broader = concepts.map(({ id, broader: names }) => names.map((name) => placeOf(name, id)));
  const narrower: number[][] = concepts.map(() => []);
  const beside: number[][] = concepts.map(() => []);
  for (const [place, { id, related }] of concepts.entries()) {
    for (const whole of broader[place] ?? []) narrower[whole]?.push(place);
    for (const other of related.map((name) => placeOf(name, id))) {
      beside[place]?.push(other);
      beside[other]?.push(place);
    }
  }
  const around = concepts.map((_, place) => {
    const wholes = broader[place] ?? [];
    const siblings = wholes.flatMap((whole) => narrower[whole] ?? []);
    const all = new Set([
      ...(narrower[place] ?? []),
      ...wholes,
      ...siblings,
      ...(beside[place] ?? []),
    ]);
    all.delete(place);
    return [...all];
  });
  const terms = new Map<ThesaurusLanguage, Terms>();
  const known = new Set<string>();
  const wholeTerms = new Map<Language, ReadonlySet<string>>();
  for (const language of THESAURUS_LANGUAGES) {
    const made: Terms = { field: makeNode(), plain: makeNode() };
    const whole = new Set<string>();
    for (const meaning of listMeanings(concepts, language)) {
      addTerm(meaning.concept < field.length ? made.field : made.plain, meaning);
      const forms = foldedWords(meaning);
      for (const word of forms) known.add(word);
      const [only] = forms;
      if (forms.length === 1 && only !== undefined && meaning.concept < field.length)
        whole.add(only);
      yield;
    }
    terms.set(language, made);
    wholeTerms.set(language, whole);
  }
  const nothing: Terms = { field: makeNode(), plain: makeNode() };
  return {
    concepts,
    narrower,
    around,
    isOfField: concepts.map((_, place) => place < field.length),
    termsOf: (language) => terms.get(language) ?? nothing,
    words: known,
    wholeTerms,
    slipOf: findSlips(known),
  };
}

/**
 * Makes a thesaurus of concepts.
 * @param plain concepts that are no more than plain words.
 * @throws Error for a concept that names one which is not there, or that stands there twice.
 */
export function makeThesaurus(
  field: readonly Concept[],
  plain: readonly Concept[] = [],
): Thesaurus {
  const steps = layOut(field, plain);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

async function openFiles(breathe: Breathe): Promise<Thesaurus> {
  const steps = layOut(
    FIELD_FILES.flatMap((file) => ThesaurusFile.parse(file).concepts),
    ThesaurusFile.parse(words).concepts,
  );
  const pace = makePace(breathe);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const pause = pace();
    if (pause !== null) await pause;
  }
}

let thesaurus: Promise<Thesaurus> | null = null;

/**
 * The thesaurus of this repository, made when it is first asked for, some terms at a time.
 * @throws ZodError when one of its files is none.
 */
export function openThesaurus(breathe: Breathe = breatheNot): Promise<Thesaurus> {
  thesaurus ??= openFiles(breathe);
  return thesaurus;
}
