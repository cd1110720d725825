import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Finding } from '../../prisma/generated/client/client.ts';
import type { Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';

/** The words of a text by their stems, each as the text writes it first. */
export type Terms = ReadonlyMap<string, string>;

/** Words shorter than this are no terms, and no more than this many of one text are read. */
const SHORTEST_TERM = 3;
const MOST_WORDS = 200;

function listWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.slice(0, MOST_WORDS).filter((word) => word.length >= SHORTEST_TERM);
}

const keyOf = (language: Language, word: string) => `${language}:${word}`;

/** Stems by "EN:word", '' for a small word, which has none: they never change. */
const KNOWN_STEMS = new LRUCache<string, string>({ max: 50_000 });

/** The stem of each word by "EN:word"; one statement for all that are not known. */
async function readStems(
  { release, database }: Context,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const stems = new Map<string, string>();
  const unknown: string[] = [];
  for (const key of keys) {
    const stem = KNOWN_STEMS.get(key);
    if (stem === undefined) unknown.push(key);
    else stems.set(key, stem);
  }
  if (unknown.length === 0) return stems;
  const rows = await release.reading(
    () => database.$queryRaw<{ key: string; stem: string | null }[]>`
      SELECT k."key", (ts_lexize(
        CASE LEFT(k."key", 2) WHEN 'FR' THEN 'french_stem' WHEN 'ES' THEN 'spanish_stem' ELSE 'english_stem' END::regdictionary,
        SUBSTR(k."key", 4)
      ))[1] AS "stem"
      FROM UNNEST(${unknown}::text[]) k("key")`,
  );
  for (const { key, stem } of rows) {
    stems.set(key, stem ?? '');
    KNOWN_STEMS.set(key, stem ?? '');
  }
  return stems;
}

// Every finding is about migration, so these words say nothing of it.
const isTelling = (stem: string): boolean => stem !== '' && !/^(im|in|e)?migr/.test(stem);

function readTerms({ language, text }: Finding, stems: ReadonlyMap<string, string>): Terms {
  const terms = new Map<string, string>();
  for (const word of listWords(text)) {
    const stem = stems.get(keyOf(language, word)) ?? '';
    if (isTelling(stem) && !terms.has(stem)) terms.set(stem, word);
  }
  return terms;
}

/** Reads the terms of findings, small words left out: each finding once in a request. */
export const findingTerms = createContextCache(
  (context: Context) =>
    new DataLoader<Finding, Terms, number>(
      async (findings) => {
        const keys = findings.flatMap(({ language, text }) =>
          listWords(text).map((word) => keyOf(language, word)),
        );
        const stems = await readStems(context, new Set(keys));
        return findings.map((finding) => readTerms(finding, stems));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
);
