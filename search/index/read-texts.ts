import { LANGUAGES, type Language } from '../../text/languages.ts';
import { visitWords } from '../../text/word-pieces.ts';
import { findTerms, isFirstOfTerm } from '../thesaurus/find-terms.ts';
import type { Thesaurus } from '../thesaurus/thesaurus.ts';
import { readTextWord } from '../words.ts';
import { type Growing, makeGrowing } from './grow.ts';
import { type KnownWord, makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** A list of numbers for each text, in the order in which texts were read. */
export interface ListsOfTexts {
  /** Where the list of a text begins; that of the next is its end. */
  readonly starts: Growing;
  readonly items: Growing;
}

/**
 * Texts taken apart into words and concepts. What a text says does not depend on the others, so it is
 * read once, and stands in the index of each release that has it.
 */
export interface ReadTexts {
  readonly thesaurus: Thesaurus;
  readonly isOfLabels: boolean;
  /** How many were read. */
  readonly count: () => number;
  /** The place of a text among those that were read, by its id; -1 for one that was not. */
  readonly placeOf: (id: number) => number;
  /** Whether the text of an id was read last with this digest and in this language. */
  readonly isRead: (id: number, digest: number, language: Language) => boolean;
  /**
   * Reads a text. One of the same id that was read before stays for the indexes that have it.
   * @param id from 0.
   * @param digest tells it from other texts of the same id: a number from 0 to 2³² - 1.
   */
  readonly add: (id: number, text: string, language: Language, digest?: number) => void;
  /** By place, as a place in LANGUAGES. */
  readonly languages: Growing;
  /** The words of each text in their order. */
  readonly words: ListsOfTexts;
  /** Words that two words of a text make together: "cooperation" of "co-operation". */
  readonly joined: ListsOfTexts;
  /** The concepts that each text speaks of, each once. */
  readonly concepts: ListsOfTexts;
  readonly vocabularies: () => Iterable<Vocabulary>;
  /** By number of a word: the number of its form. */
  readonly formOf: Growing;
  /** By number of a form: 1 for one that says nothing by itself. */
  readonly isSmall: Growing;
}

const makeLists = (): ListsOfTexts => ({ starts: makeGrowing(), items: makeGrowing() });

/**
 * Begins to read texts.
 * @param isOfLabels whether terms that count in queries only count in these texts: labels say little,
 * and mean it.
 */
export function openTexts(thesaurus: Thesaurus, isOfLabels = false): ReadTexts {
  const vocabularies = new Map<Language, Vocabulary>();
  // By id, the place and 1.
  const places = makeGrowing();
  const digests = makeGrowing();
  const languages = makeGrowing();
  const [words, joined, concepts] = [makeLists(), makeLists(), makeLists()];
  const formOf = makeGrowing();
  const isSmall = makeGrowing();
  // Of the text that is read, each used again for the next one.
  const read: KnownWord[] = [];
  const noted: number[] = [];

  function vocabularyOf(language: Language): Vocabulary {
    const known = vocabularies.get(language);
    if (known !== undefined) return known;
    const made = makeVocabulary(language);
    vocabularies.set(language, made);
    return made;
  }

  function learnWord(vocabulary: Vocabulary, written: string): KnownWord {
    const { language } = vocabulary;
    const asRead = readTextWord(written, language, thesaurus.slipOf);
    const formNumber = vocabulary.forms.get(asRead.form) ?? isSmall.length;
    if (formNumber === isSmall.length) {
      vocabulary.forms.set(asRead.form, formNumber);
      isSmall.push(asRead.isSmall ? 1 : 0);
    }
    const isFirst = isFirstOfTerm(thesaurus, asRead, language);
    const word = { ...asRead, word: formOf.length, formNumber, isFirst };
    formOf.push(formNumber);
    for (const stem of asRead.isSmall ? [] : asRead.stems) {
      const list = vocabulary.stems.get(stem);
      if (list === undefined) vocabulary.stems.set(stem, [word]);
      else list.push(word);
    }
    // Of the whole text, which would stay in memory, the word would be a part.
    vocabulary.table.add(Buffer.from(written, 'utf16le').toString('utf16le'));
    vocabulary.words.push(word);
    return word;
  }

  function readWord(vocabulary: Vocabulary, text: string, from: number, to: number): KnownWord {
    const known = vocabulary.words[vocabulary.table.find(text, from, to)];
    return known ?? learnWord(vocabulary, text.slice(from, to));
  }

  function noteConcepts(language: Language): void {
    concepts.starts.push(concepts.items.length);
    noted.length = 0;
    for (const { meanings } of findTerms(thesaurus, read, language)) {
      for (const { concept, use } of meanings) {
        const counts = use === 'BOTH' || (isOfLabels && use === 'QUERY');
        if (counts && !noted.includes(concept)) noted.push(concept);
      }
    }
    for (const concept of noted) concepts.items.push(concept);
  }

  return {
    thesaurus,
    isOfLabels,
    count: () => languages.length,
    placeOf: (id) => places.at(id) - 1,
    isRead: (id, digest, language) => {
      const place = places.at(id) - 1;
      if (place === -1 || digests.at(place) !== digest) return false;
      return LANGUAGES[languages.at(place)] === language;
    },
    add: (id, text, language, digest = 0) => {
      digests.push(digest);
      languages.push(LANGUAGES.indexOf(language));
      places.set(id, languages.length);
      const vocabulary = vocabularyOf(language);
      words.starts.push(words.items.length);
      joined.starts.push(joined.items.length);
      read.length = 0;
      let [lastFrom, lastTo] = [0, 0];
      visitWords(text, (from, to, _start, joint) => {
        const word = readWord(vocabulary, text, from, to);
        read.push(word);
        words.items.push(word.word);
        if (joint !== null) {
          const both = `${text.slice(lastFrom, lastTo)}${joint}${text.slice(from, to)}`;
          joined.items.push(readWord(vocabulary, both, 0, both.length).word);
        }
        [lastFrom, lastTo] = [from, to];
      });
      noteConcepts(language);
    },
    languages,
    words,
    joined,
    concepts,
    vocabularies: () => vocabularies.values(),
    formOf,
    isSmall,
  };
}

/** Where the list of a text begins, and the end behind it. */
export function rangeOf({ starts, items }: ListsOfTexts, place: number): readonly [number, number] {
  return [starts.at(place), place + 1 < starts.length ? starts.at(place + 1) : items.length];
}
