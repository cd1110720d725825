import { LANGUAGES, type Language } from '../../text/languages.ts';
import { findForm, findForms, type Lexicon, type WordIndex } from '../index/word-index.ts';
import type { Thesaurus } from '../thesaurus/thesaurus.ts';
import type { EntityFinder } from './entity.ts';
import { nearestWord, type Vocabulary } from './nearest-word.ts';
import type { Knowledge } from './plan.ts';
import type { QueryWord } from './query-word.ts';

/** Whether a lexicon has a word in another form. */
function hasStem(lexicon: Lexicon, word: QueryWord): boolean {
  const stems = word.in.get(lexicon.language)?.stems ?? [];
  return stems.some((stem) => lexicon.formsOfStem(stem).length > 0);
}

/**
 * What is known of words: those of all texts, of the thesaurus and of names.
 * @param indexes of everything that is searched: a word that any of them has is not misspelt.
 */
export function openKnowledge(
  indexes: readonly WordIndex[],
  thesaurus: Thesaurus,
  entities: EntityFinder,
): (language: Language | null) => Knowledge {
  const vocabularies: readonly Vocabulary[] = indexes.flatMap(
    ({ lexicons: own, postings: { offsets } }) =>
      own.map((lexicon) => ({
        lexicon,
        usesOf: (form) => (offsets[form + 1] ?? 0) - (offsets[form] ?? 0),
      })),
  );
  const lexicons = vocabularies.map(({ lexicon }) => lexicon);
  const hasForm = (word: QueryWord): boolean =>
    lexicons.some((lexicon) => {
      const form = word.in.get(lexicon.language)?.form;
      return form !== undefined && findForm(lexicon, form) !== -1;
    });
  const isTerm = (word: QueryWord): boolean =>
    thesaurus.words.has(word.folded) ||
    entities.words.has(word.folded) ||
    [...word.in.values()].some(({ form }) => thesaurus.words.has(form));
  function* listTerms() {
    yield* thesaurus.words;
    yield* entities.words;
  }
  const languagesOf = (word: QueryWord): ReadonlySet<Language> =>
    new Set(
      [...word.in].flatMap(([language, { form }]) =>
        thesaurus.wholeTerms.get(language)?.has(form) === true ? [language] : [],
      ),
    );
  const wholeTerms = new Set([...thesaurus.wholeTerms.values()].flatMap((terms) => [...terms]));
  return (language) => ({
    thesaurus,
    entities,
    languages: language === null ? LANGUAGES : [language],
    exists: (word) => isTerm(word) || hasForm(word),
    isKnown: (word) =>
      isTerm(word) || hasForm(word) || lexicons.some((lexicon) => hasStem(lexicon, word)),
    languagesOf,
    begins: (folded) =>
      lexicons.some((lexicon) => findForms(lexicon, folded, 1).length > 0) ||
      [...thesaurus.words].some((word) => word.startsWith(folded)),
    nearest: (word) => nearestWord(word.folded, listTerms(), wholeTerms, vocabularies),
    hasForm,
  });
}
