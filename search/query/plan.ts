import type { Language } from '../../text/languages.ts';
import { takeWordsApart } from '../../text/word-pieces.ts';
import type { Meaning, Thesaurus } from '../thesaurus/thesaurus.ts';
import type { Entity, EntityFinder } from './entity.ts';
import { meaningsFrom } from './query-terms.ts';
import { inflectIn, type QueryWord, readQueryWord } from './query-word.ts';
import { type QueryTerm, readQuery } from './read-query.ts';

/** A concept that a unit means, and how much a text counts that speaks of it. */
export interface UnitConcept {
  readonly concept: number;
  readonly weight: number;
  /** The term that led there. */
  readonly meaning: Meaning;
}

/** What belongs together in a query: a word, a phrase, a term of the field, a name. */
export interface Unit {
  /** As it was typed. */
  readonly text: string;
  /** For one word. */
  readonly word: QueryWord | null;
  /** For several: each by itself, all of which a text may have instead. */
  readonly parts: readonly Unit[];
  /** For words that stand together in quotes. */
  readonly phrase: readonly QueryWord[];
  /** For words that are also written as one. */
  readonly joined: QueryWord | null;
  readonly concepts: readonly UnitConcept[];
  readonly entities: readonly Entity[];
  /** How words may go on that begin like the last one; null where it is finished. */
  readonly beginning: string | null;
}

/** A word that nobody knows, and the likeliest that was meant. */
export interface Correction {
  readonly given: string;
  readonly used: string;
}

/** What is looked for. */
export interface Plan {
  /** Any of these, each with all its units, or most. */
  readonly alternatives: readonly (readonly Unit[])[];
  readonly excluded: readonly Unit[];
  readonly corrections: readonly Correction[];
  /** Whether the query had more than is looked for. */
  readonly isCut: boolean;
}

/** What the words of a query are held against. */
export interface Knowledge {
  readonly thesaurus: Thesaurus;
  readonly entities: EntityFinder;
  /** The languages that the query may be in. */
  readonly languages: readonly Language[];
  /** Whether any text, term or name has the word as it is. */
  readonly exists: (word: QueryWord) => boolean;
  /** Whether any text, term or name has the word, in any of its forms. */
  readonly isKnown: (word: QueryWord) => boolean;
  /** The languages in which the word is a term of the field as it is. */
  readonly languagesOf: (word: QueryWord) => ReadonlySet<Language>;
  /** Whether any word begins so. */
  readonly begins: (folded: string) => boolean;
  /** The likeliest word for one that nobody knows; null when none is near. */
  readonly nearest: (word: QueryWord) => string | null;
  /** Whether a text has two words as one. */
  readonly hasForm: (word: QueryWord) => boolean;
}

/** How much a text counts that says a thing in this way. */
export const WEIGHTS = {
  form: 1,
  spelling: 0.95,
  stem: 0.7,
  corrected: 0.6,
  beginning: 0.6,
  concept: 0.5,
  narrower: 0.3,
} as const;

/** Units of a query that are looked for. */
const MAX_UNITS = 16;
/** Words that a term or a name may have. */
const MAX_RUN = 9;
/** Letters before a beginning says anything. */
const MIN_BEGINNING = 3;
/** Words that are corrected in one query: to look for near ones takes milliseconds. */
const MAX_CORRECTED = 3;

const EMPTY: Unit = {
  text: '',
  word: null,
  parts: [],
  phrase: [],
  joined: null,
  concepts: [],
  entities: [],
  beginning: null,
};

function widen({ narrower }: Thesaurus, meanings: readonly Meaning[]): readonly UnitConcept[] {
  const found = new Map<number, UnitConcept>();
  for (const meaning of meanings) {
    if (meaning.use === 'NEVER') continue;
    found.set(meaning.concept, { concept: meaning.concept, weight: WEIGHTS.concept, meaning });
  }
  for (const { concept, meaning } of [...found.values()]) {
    for (const part of narrower[concept] ?? []) {
      if (!found.has(part)) found.set(part, { concept: part, weight: WEIGHTS.narrower, meaning });
    }
  }
  return [...found.values()];
}

/** Makes a plan of a query; a pure reading of what was typed. */
export function planQuery(query: string, knowledge: Knowledge): Plan {
  const { thesaurus, entities, languages } = knowledge;
  const read = readQuery(query);
  const corrections: Correction[] = [];
  // Who writes all in capitals writes no abbreviations.
  const isShouted = /\p{Lu}{6}/u.test(query) && !/\p{Ll}/u.test(query);
  const text = isShouted ? query.toLowerCase() : query;
  const wholeOf = (words: readonly QueryWord[]) =>
    text.slice(words[0]?.start ?? 0, words.at(-1)?.to ?? 0);

  // "santé" is French: the Spanish "Santa" is no other form of it, though Spanish endings say so. What
  // other languages say is found by the concept.
  const readOne = (piece: Parameters<typeof readQueryWord>[0], given: string | null = null) => {
    const word = readQueryWord(piece, languages, given);
    const spoken = knowledge.languagesOf(word);
    return spoken.size === 0 ? word : inflectIn(word, spoken);
  };

  const readWords = (term: QueryTerm): readonly QueryWord[] =>
    takeWordsApart(text.slice(term.from, term.from + term.text.length)).map((piece) =>
      readOne({
        ...piece,
        from: piece.from + term.from,
        to: piece.to + term.from,
        start: piece.start + term.from,
      }),
    );

  function correct(word: QueryWord): QueryWord {
    if (corrections.length >= MAX_CORRECTED) return word;
    const used = knowledge.nearest(word);
    if (used === null) return word;
    corrections.push({ given: word.text, used });
    return readOne({ ...word, text: used }, word.text);
  }

  function unitOfWord(word: QueryWord, beginning: string | null, more: Partial<Unit> = {}): Unit {
    const meanings = meaningsFrom(thesaurus, [word], 0, beginning).get(1) ?? [];
    return {
      ...EMPTY,
      text: word.text,
      word,
      concepts: widen(thesaurus, meanings),
      beginning,
      ...more,
    };
  }

  function joinedOf(words: readonly QueryWord[]): QueryWord | null {
    const [first, second, ...rest] = words;
    if (first === undefined || second === undefined || rest.length > 0) return null;
    const together = second.joined ?? `${first.text}${second.text}`;
    const word = readOne({ ...first, to: second.to, text: together, joined: null });
    return second.joined !== null || knowledge.hasForm(word) ? word : null;
  }

  function unitOfRun(
    words: readonly QueryWord[],
    meanings: readonly Meaning[],
    named: readonly Entity[],
    beginning: string | null,
  ): Unit {
    const content = words.filter(({ isSmall }) => !isSmall);
    const last = content.at(-1);
    const [only] = content;
    if (content.length === 1 && only !== undefined) {
      return unitOfWord(only, beginning, {
        text: wholeOf(words),
        concepts: widen(thesaurus, meanings),
        entities: named,
      });
    }
    const joined = joinedOf(content);
    const meant = joined === null ? [] : (meaningsFrom(thesaurus, [joined], 0, null).get(1) ?? []);
    return {
      ...EMPTY,
      text: wholeOf(words),
      parts: content.map((word) => unitOfWord(word, word === last ? beginning : null)),
      joined,
      concepts: widen(thesaurus, [...meanings, ...meant]),
      entities: named,
    };
  }

  /** Takes plain words in a row apart into units, the longest run first. */
  function segment(all: readonly QueryWord[], isEnd: boolean, isWhole: boolean): Unit[] {
    const last = all.at(-1);
    const isKnown = (word: QueryWord) => word.isSmall || knowledge.isKnown(word);
    const unfinished =
      isEnd &&
      last !== undefined &&
      last.folded.length >= MIN_BEGINNING &&
      !last.isSmall &&
      !knowledge.exists(last) &&
      knowledge.begins(last.folded)
        ? last
        : null;
    const isNamed = namedWords(all, isWhole);
    const words = all.map((word) =>
      word === unfinished || isKnown(word) || isNamed.has(word) ? word : correct(word),
    );
    const units: Unit[] = [];
    let at = 0;
    while (at < words.length) {
      const terms =
        words[at]?.isSmall === true
          ? new Map<number, readonly Meaning[]>()
          : meaningsFrom(thesaurus, words, at, unfinished?.folded ?? null);
      let end = at + 1;
      let named: readonly Entity[] = [];
      for (let to = Math.min(words.length, at + MAX_RUN); to > at; to -= 1) {
        const run = words.slice(at, to);
        named = entities.find(runText(run), isWhole && run.length === words.length);
        const isPair = to === at + 2 && (words[at + 1]?.joined !== null || joinedOf(run) !== null);
        if (named.length > 0 || terms.has(to) || isPair) {
          end = to;
          break;
        }
      }
      const run = words.slice(at, end);
      const isLast = unfinished !== null && run.includes(unfinished);
      if (run.some(({ isSmall }) => !isSmall) || named.length > 0) {
        units.push(unitOfRun(run, terms.get(end) ?? [], named, isLast ? unfinished.folded : null));
      }
      at = end;
    }
    return units;
  }

  // As it was typed, but for what was corrected.
  const runText = (run: readonly QueryWord[]): string =>
    run.some(({ given }) => given !== null) ? run.map((word) => word.text).join(' ') : wholeOf(run);

  /** The words that stand in a name: they are not misspelt, whatever they look like. */
  function namedWords(words: readonly QueryWord[], isWhole: boolean): ReadonlySet<QueryWord> {
    const found = new Set<QueryWord>();
    if (words.every(({ isSmall }) => isSmall)) return found;
    for (let from = 0; from < words.length; from += 1) {
      for (let to = Math.min(words.length, from + MAX_RUN); to > from; to -= 1) {
        const run = words.slice(from, to);
        if (entities.find(wholeOf(run), isWhole && run.length === words.length).length === 0)
          continue;
        for (const word of run) found.add(word);
        break;
      }
    }
    return found;
  }

  function unitsOf(terms: readonly QueryTerm[], isEnd: boolean): readonly Unit[] {
    const units: Unit[] = [];
    let run: QueryWord[] = [];
    const isWhole = terms.every(({ isPhrase }) => !isPhrase);
    const close = (isLast: boolean) => {
      if (run.length > 0) units.push(...segment(run, isEnd && isLast, isWhole));
      run = [];
    };
    for (const term of terms) {
      const words = readWords(term);
      if (!term.isPhrase) {
        run.push(...words);
        continue;
      }
      close(false);
      if (words.length > 0) units.push({ ...EMPTY, text: term.text, phrase: words });
    }
    close(true);
    return units;
  }

  const all = read.alternatives.map((terms, at) =>
    unitsOf(terms, read.isUnfinished && at === read.alternatives.length - 1),
  );
  const excluded = read.excluded.flatMap((term): Unit[] => {
    const words = readWords(term);
    const [only] = words;
    if (only === undefined) return [];
    return words.length === 1 && !term.isPhrase
      ? [{ ...EMPTY, text: only.text, word: only }]
      : [{ ...EMPTY, text: term.text, phrase: words }];
  });
  return {
    alternatives: all
      .filter(({ length }) => length > 0)
      .slice(0, MAX_UNITS)
      .map((units) => units.slice(0, MAX_UNITS)),
    excluded: excluded.slice(0, MAX_UNITS),
    corrections,
    isCut: all.some(({ length }) => length > MAX_UNITS),
  };
}
