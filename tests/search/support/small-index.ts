import { makeIndex } from '../../../search/index/make-index.ts';
import { openTexts } from '../../../search/index/read-texts.ts';
import type { WordIndex } from '../../../search/index/word-index.ts';
import { match } from '../../../search/match/match.ts';
import { orderFound } from '../../../search/match/order-found.ts';
import { type EntityFinder, NO_ENTITIES } from '../../../search/query/entity.ts';
import { openKnowledge } from '../../../search/query/knowledge.ts';
import { planQuery } from '../../../search/query/plan.ts';
import { openThesaurus, type Thesaurus } from '../../../search/thesaurus/thesaurus.ts';
import type { Language } from '../../../text/languages.ts';

export type Text = readonly [Language, string];

export async function indexTexts(
  texts: readonly Text[],
  thesaurus?: Thesaurus,
): Promise<WordIndex> {
  const read = openTexts(thesaurus ?? (await openThesaurus()));
  for (const [number, [language, text]] of texts.entries()) read.add(number, text, language);
  return makeIndex(read, Uint32Array.from(texts.keys()));
}

/** What a query finds in some texts. */
export interface Asked {
  /** Places of the texts that have all units, the best first. */
  readonly all: readonly number[];
  /** Those that have most. */
  readonly most: readonly number[];
  readonly corrections: readonly { readonly given: string; readonly used: string }[];
}

/** Opens texts so that they can be asked. */
export async function askTexts(
  texts: readonly Text[],
  given?: Thesaurus,
  entities: EntityFinder = NO_ENTITIES,
): Promise<(query: string, language?: Language) => Asked> {
  const thesaurus = given ?? (await openThesaurus());
  const index = await indexTexts(texts, thesaurus);
  const knowledge = openKnowledge([index], thesaurus, entities);
  return (query, language) => {
    const plan = planQuery(query, knowledge(language ?? null));
    const found = match(index, plan, { language: language ?? null });
    const ordered = orderFound(found, (text) => text);
    const ranked = Array.from({ length: ordered.length }, (_, rank) => ordered.at(rank));
    const textAt = (place: number) => found.texts[place] ?? -1;
    const hasAll = (place: number) => (found.scores[place] ?? 0) >= 1_000_000;
    return {
      all: ranked.filter(hasAll).map(textAt),
      most: ranked.filter((place) => !hasAll(place)).map(textAt),
      corrections: plan.corrections,
    };
  };
}
