import type { Language } from '../text/languages.ts';
import { makeIndex } from './index/make-index.ts';
import { openTexts } from './index/read-texts.ts';
import type { WordIndex } from './index/word-index.ts';
import { type Breathe, breatheNot, makePace } from './pace.ts';
import type { EntityFinder } from './query/entity.ts';
import { openKnowledge } from './query/knowledge.ts';
import type { Knowledge } from './query/plan.ts';
import type { Thesaurus } from './thesaurus/thesaurus.ts';

/** What is found by its names beside the findings. */
export const SHELF_NAMES = ['PROFILE', 'JURISDICTION', 'OBJECTIVE', 'INSTRUMENT'] as const;
export type ShelfName = (typeof SHELF_NAMES)[number];

/** Which name of a thing. */
export type ShelfField = 'TITLE' | 'NAME' | 'ALIAS' | 'LABEL';

/** A name of a thing. */
export interface ShelfText {
  /** The place of the thing among all of its kind. */
  readonly place: number;
  readonly field: ShelfField;
  readonly language: Language;
  readonly text: string;
}

/** The names of all things of one kind. */
export interface Shelf {
  readonly texts: readonly ShelfText[];
  readonly index: WordIndex;
}

/** All words of a release. */
export interface Words {
  readonly thesaurus: Thesaurus;
  /** By the numbers of the catalogue. */
  readonly findings: WordIndex;
  readonly shelves: Readonly<Record<ShelfName, Shelf>>;
  /** What queries are held against, in one language or in all. */
  readonly knowledge: (language: Language | null) => Knowledge;
}

/** Makes the index of a list of names. */
export async function makeShelf(
  thesaurus: Thesaurus,
  texts: readonly ShelfText[],
  breathe: Breathe = breatheNot,
): Promise<Shelf> {
  const read = openTexts(thesaurus, true);
  const pace = makePace(breathe);
  for (const [number, { text, language }] of texts.entries()) {
    read.add(number, text, language);
    const pause = pace();
    if (pause !== null) await pause;
  }
  return { texts, index: await makeIndex(read, Uint32Array.from(texts.keys()), breathe) };
}

/** Puts the indexes of a release together. */
export function makeWords(
  thesaurus: Thesaurus,
  findings: WordIndex,
  shelves: Words['shelves'],
  entities: EntityFinder,
): Words {
  const indexes = [findings, ...SHELF_NAMES.map((name) => shelves[name].index)];
  return {
    thesaurus,
    findings,
    shelves,
    knowledge: openKnowledge(indexes, thesaurus, entities),
  };
}
