import { describe, expect, test } from 'vitest';
import { Concept, THESAURUS_LANGUAGES } from '../../search/thesaurus/concept.ts';
import { findTerms } from '../../search/thesaurus/find-terms.ts';
import { makeThesaurus, openThesaurus } from '../../search/thesaurus/thesaurus.ts';
import { readWord } from '../../search/words.ts';
import type { Language } from '../../text/languages.ts';
import { takeWordsApart } from '../../text/word-pieces.ts';

const thesaurus = await openThesaurus();

/** Names of the concepts that a text speaks of. */
function spokenOf(text: string, language: Language): readonly string[] {
  const words = takeWordsApart(text).map((piece) => readWord(piece.text, language));
  const found = findTerms(thesaurus, words, language).flatMap(({ meanings }) =>
    meanings.flatMap(({ concept, use }) => (use === 'BOTH' ? [concept] : [])),
  );
  return [...new Set(found)].flatMap((place) =>
    thesaurus.isOfField[place] === true ? (thesaurus.concepts[place]?.id ?? []) : [],
  );
}

describe('the thesaurus of this repository', () => {
  test('has the field in four languages', () => {
    const field = thesaurus.concepts.filter((_, place) => thesaurus.isOfField[place]);
    expect(field.length).toBeGreaterThan(100);
  });

  test('finds each of its terms as a query', () => {
    const lost = thesaurus.concepts.flatMap(({ id, terms }, place) =>
      THESAURUS_LANGUAGES.flatMap((language) => {
        const { pref, alt = [] } = terms[language];
        return [pref, ...alt].flatMap((term) => {
          const words = takeWordsApart(term).map((piece) => readWord(piece.text, language));
          const found = findTerms(thesaurus, words, language);
          const isFound = found.some(
            ({ from, to, meanings }) =>
              from === 0 &&
              words.slice(to).every(({ isSmall }) => isSmall) &&
              meanings.some(({ concept }) => concept === place),
          );
          return isFound || words[0]?.isSmall === true ? [] : [`${id} ${language}: ${term}`];
        });
      }),
    );
    expect(lost).toEqual([]);
  });
});

describe('a concept of the field', () => {
  test('leads to another one, for findings that do not speak of it', () => {
    const alone = thesaurus.concepts.flatMap(({ id }, place) =>
      thesaurus.isOfField[place] === true && thesaurus.around[place]?.length === 0 ? [id] : [],
    );
    expect(alone).toEqual([]);
  });

  test('has its parts first, then what it is a part of, other parts, and what lies beside it', () => {
    const made = makeThesaurus(
      ['whole', 'part', 'of-part', 'other', 'beside'].map((id) =>
        Concept.parse({
          id,
          broader: { part: ['whole'], other: ['whole'], 'of-part': ['part'] }[id] ?? [],
          related: id === 'beside' ? ['part'] : [],
          terms: { EN: { pref: id }, FR: { pref: id }, ES: { pref: id }, PT: { pref: id } },
        }),
      ),
    );
    const namesAround = (id: string) =>
      made.around[made.concepts.findIndex((each) => each.id === id)]?.map(
        (place) => made.concepts[place]?.id,
      );
    expect(namesAround('part')).toEqual(['of-part', 'whole', 'other', 'beside']);
    expect(namesAround('beside')).toEqual(['part']);
  });
});

describe('a text speaks of', () => {
  test.each([
    ['EN', 'They fight drug trafficking.', []],
    ['EN', 'The Central American Integration System', ['sica']],
    ['FR', "Le Ministère de l'Intégration Africaine", []],
    ['FR', "l'intégration des migrants", ['integration']],
    ['FR', 'renforcements réguliers des capacités', ['training']],
    ['FR', 'besoins des populations déplacées et retournées', ['internal-displacement', 'return']],
    ['EN', 'trafficking in persons', ['trafficking']],
    ['EN', 'trafficking', []],
  ] as const)('in %s "%s"', (language, text, expected) => {
    expect(spokenOf(text, language)).toEqual(expected);
  });
});

const terms = (pref: string) => ({ EN: { pref }, FR: { pref }, ES: { pref }, PT: { pref } });

test('a concept stands there once, and is a part of one that is there', () => {
  const one = Concept.parse({ id: 'one', terms: terms('one thing') });
  expect(() => makeThesaurus([one, one])).toThrow('twice');
  const lost = Concept.parse({ id: 'two', broader: ['three'], terms: terms('two things') });
  expect(() => makeThesaurus([one, lost])).toThrow('three');
});

test('a slip of the pen is taken for the word of a term, another word is not', () => {
  expect(thesaurus.slipOf('frontrieres')).toBe('frontieres');
  expect(thesaurus.slipOf('traffickng')).toBe('trafficking');
  expect(thesaurus.slipOf('emergence')).toBeNull();
  expect(thesaurus.slipOf('visas')).toBeNull();
});
