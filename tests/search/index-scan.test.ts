import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Concept } from '../../search/thesaurus/concept.ts';
import { makeThesaurus } from '../../search/thesaurus/thesaurus.ts';
import { isStopWord, isStopWordSomewhere } from '../../text/stop-words.ts';
import { readForm } from '../../text/word-stems.ts';
import { askTexts, type Text } from './support/small-index.ts';

// The index against a plain scan of all texts, which shares with it how a word is read and no more.

const nothing = { pref: 'zzzz' };
const CONCEPTS = [
  { id: 'visa', terms: { EN: { pref: 'single visa' }, FR: { pref: 'visa unique' } } },
  {
    id: 'asylum',
    terms: { EN: { pref: 'asylum', alt: ['right of asylum'] }, FR: { pref: 'asile' } },
  },
  {
    id: 'refugee',
    broader: ['asylum'],
    terms: { EN: { pref: 'refugee' }, FR: { pref: 'réfugié' } },
  },
].map(({ terms, ...concept }) =>
  Concept.parse({ ...concept, terms: { ...terms, ES: nothing, PT: nothing } }),
);
const thesaurus = makeThesaurus(CONCEPTS);

const VOCABULARY = {
  EN: [
    'the',
    'single',
    'visa',
    'visas',
    'asylum',
    'right',
    'of',
    'refugees',
    'labour',
    'labor',
    'worker',
  ],
  FR: ['le', 'visa', 'unique', 'visant', 'asile', 'droit', "l'", 'réfugiés', 'travail', 'travaux'],
} as const;

const textIn = (language: 'EN' | 'FR') =>
  fc
    .array(fc.constantFrom(...VOCABULARY[language]), { minLength: 1, maxLength: 8 })
    .map((words): Text => [language, words.join(' ')]);
const texts = fc.array(fc.oneof(textIn('EN'), textIn('FR')), { minLength: 1, maxLength: 12 });
const query = fc
  .array(fc.constantFrom(...VOCABULARY.EN, ...VOCABULARY.FR), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Whether a text has a word, in any form of its own language. */
function hasWord([language, text]: Text, word: string): boolean {
  const asked = readForm(word, language);
  return wordsOf(text).some((each) => {
    const { form, stems } = readForm(each, language);
    if (isStopWord(form, language)) return false;
    return form === asked.form || stems.some((stem) => asked.stems.includes(stem));
  });
}

test('the texts that have each word are found, whatever else is', async () => {
  await fc.assert(
    fc.asyncProperty(texts, query, async (list, asked) => {
      const ask = await askTexts(list, thesaurus);
      const words = wordsOf(asked).filter(
        (word) => !isStopWordSomewhere(readForm(word, 'EN').form),
      );
      // A blank behind it: the last word is finished.
      const { all } = ask(`${asked} `);
      const expected = list.flatMap((text, at) =>
        words.length > 0 && words.every((word) => hasWord(text, word)) ? [at] : [],
      );
      expect(expected.filter((at) => !all.includes(at))).toEqual([]);
    }),
  );
});

test('without a thesaurus exactly these are', async () => {
  const empty = makeThesaurus([]);
  await fc.assert(
    fc.asyncProperty(texts, query, async (list, asked) => {
      const ask = await askTexts(list, empty);
      const words = wordsOf(asked).filter(
        (word) => !isStopWordSomewhere(readForm(word, 'EN').form),
      );
      // What no text has may be corrected, which the scan knows nothing of.
      fc.pre(words.every((word) => list.some((text) => hasWord(text, word))));
      const { all } = ask(`${asked} `);
      const expected = list.flatMap((text, at) =>
        words.length > 0 && words.every((word) => hasWord(text, word)) ? [at] : [],
      );
      expect(all.toSorted((a, b) => a - b)).toEqual(expected);
    }),
  );
});

test('a concept finds its terms in any language, and what is a part of it further down', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (list) => {
      const ask = await askTexts(list, thesaurus);
      const expected = list.flatMap(([, text], at) =>
        /asylum|asile|r.fugi/.test(text) || /refugee/.test(text) ? [at] : [],
      );
      expect(ask('asylum ').all.toSorted((a, b) => a - b)).toEqual(expected);
    }),
  );
});

test('a phrase finds the texts that have it as it is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.constantFrom('single visa', 'visa unique', 'right of asylum'),
      async (list, phrase) => {
        const ask = await askTexts(list, thesaurus);
        const expected = list.flatMap(([, text], at) =>
          ` ${text} `.includes(` ${phrase} `) ? [at] : [],
        );
        expect(ask(`"${phrase}"`).all.toSorted((a, b) => a - b)).toEqual(expected);
      },
    ),
  );
});
