import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeIndex } from '../../search/index/make-index.ts';
import { openTexts, type ReadTexts } from '../../search/index/read-texts.ts';
import type { Lists, WordIndex } from '../../search/index/word-index.ts';
import { openThesaurus } from '../../search/thesaurus/thesaurus.ts';
import type { Language } from '../../text/languages.ts';
import { takeWordsApart } from '../../text/word-pieces.ts';
import { readForm } from '../../text/word-stems.ts';
import type { Text } from './support/small-index.ts';
import { WORDS_OF_FIELD } from './support/words-of-field.ts';

// The index of a release is made of texts that were read for releases before it, and of others that
// have gone. It must be the one that a process makes that reads nothing else.

const wordsOf = (text: string) => takeWordsApart(text).map((piece) => piece.text);

const LANGUAGES = ['EN', 'FR', 'ES'] as const;
const STEMS: Readonly<Partial<Record<Language, readonly string[]>>> = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    WORDS_OF_FIELD.flatMap((words) => wordsOf(words)).flatMap(
      (word) => readForm(word, language).stems,
    ),
  ]),
);

const text = fc.tuple(
  fc.constantFrom(...LANGUAGES),
  fc.array(fc.constantFrom(...WORDS_OF_FIELD), { maxLength: 9 }).map((words) => words.join(' ')),
);

const listAt = ({ offsets, items }: Lists, list: number): readonly number[] =>
  Array.from(items.slice(offsets[list] ?? 0, offsets[list + 1] ?? 0));

/** All that an index says, by words instead of numbers, which tell in which order texts were read. */
function describe(index: WordIndex) {
  const { lexicons, postings, counts, concepts, sequence } = index;
  const nameOf = new Map<number, string>();
  for (const { language, forms, numbers } of lexicons) {
    for (const [place, form] of forms.entries())
      nameOf.set(numbers[place] ?? -1, `${language} ${form}`);
  }
  const postingsOf = (number: number) => ({
    texts: listAt(postings, number),
    counts: listAt({ offsets: postings.offsets, items: Uint32Array.from(counts) }, number),
  });
  return {
    size: index.size,
    averageLength: index.averageLength,
    lengths: Array.from(index.lengths),
    languages: Array.from(index.languages),
    concepts: Array.from({ length: concepts.offsets.length - 1 }, (_, at) =>
      listAt(concepts, at).join(),
    ),
    lexicons: lexicons.map(({ language, forms, numbers, formsOfStem }) => ({
      language,
      forms: forms.map((form, place) => ({ form, ...postingsOf(numbers[place] ?? -1) })),
      stems: STEMS[language]?.map((stem) => formsOfStem(stem).map((number) => nameOf.get(number))),
    })),
    sequences: Array.from(sequence.from, (from, at) =>
      Array.from({ length: (sequence.to[at] ?? 0) - from }, (_, place) =>
        nameOf.get(sequence.formAt(from + place)),
      ),
    ),
  };
}

function indexOf(read: ReadTexts, release: readonly (readonly [number, Text])[]) {
  for (const [id, [language, written]] of release) read.add(id, written, language);
  return makeIndex(
    read,
    Uint32Array.from(release, ([id]) => read.placeOf(id)),
  );
}

test('the index of a release is the same whatever was read before', async () => {
  const releases = fc.array(text, { minLength: 1, maxLength: 20 }).chain((texts) =>
    fc.array(fc.shuffledSubarray(texts.map((each, id) => [id, each] as const)), {
      minLength: 2,
      maxLength: 4,
    }),
  );
  await fc.assert(
    fc.asyncProperty(releases, async (list) => {
      const grown = openTexts(await openThesaurus());
      for (const release of list) {
        const fresh = openTexts(await openThesaurus());
        expect(describe(await indexOf(grown, release))).toEqual(
          describe(await indexOf(fresh, release)),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('an index of a release before stays as it was', async () => {
  const read = openTexts(await openThesaurus());
  const first = await indexOf(read, [[0, ['EN', 'labour migrants']]]);
  const before = describe(first);
  await indexOf(read, [[1, ['EN', 'migrant workers and visas']]]);
  expect(describe(first)).toEqual(before);
});
