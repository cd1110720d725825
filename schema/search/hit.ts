import type { ObjectiveMapping } from '../../prisma/generated/client/client.ts';
import type { Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import { once } from '../support/once.ts';
import { type Hits, pickReason, type Search } from './find-hits.ts';
import type { HitAt } from './rank-hits.ts';
import { encodePlace } from './search-cursor.ts';
import { markText } from './search-memory.ts';
import type { SearchResult } from './search-result.ts';
import type { SearchField } from './search-sql.ts';
import { labelOf, SEARCHED } from './searched.ts';
import { cutSnippet, type Marked } from './snippet.ts';

/** A hit; what it stands for is read when it is asked for. */
export interface Hit {
  readonly cursor: string;
  readonly score: number;
  readonly field: SearchField;
  /** Null where no language of the text is stated. */
  readonly language: Language | null;
  readonly readNode: () => Promise<typeof SearchResult.$inferType>;
  readonly readSnippet: () => Promise<Marked>;
  /** Null where the thing's own text matches. */
  readonly readReason: () => Promise<ObjectiveMapping | null>;
}

/** What the hits of a page come from. */
export interface HitSource {
  readonly context: Context;
  readonly search: Search;
  /** From `hashSearch`. */
  readonly hash: string;
  readonly labels: Hits['labels'];
}

/** Reads the mapping that led to a finding; null where the thing's own text matches. */
async function readReason(
  { context: { release }, search, labels }: HitSource,
  { line: { ranked }, at }: HitAt,
): Promise<ObjectiveMapping | null> {
  if (ranked.fieldAt(at) !== 'OBJECTIVE_LABEL') return null;
  const { catalogue, entities } = release;
  const finding = ranked.placeAt(at);
  const mappings = await entities.objectiveMappings.get(catalogue.ids[finding] ?? 0);
  return pickReason(mappings, labels, search.filter);
}

/** Reads the text that matched. */
async function readText(source: HitSource, hit: HitAt): Promise<string> {
  const { release } = source.context;
  const { type, ranked } = hit.line;
  const language = ranked.languageAt(hit.at);
  const reason = await readReason(source, hit);
  return reason === null
    ? SEARCHED[type].readText(release, ranked.placeAt(hit.at), ranked.fieldAt(hit.at), language)
    : labelOf(release.reference.objective(reason.objectiveNumber), language);
}

function openHit(source: HitSource, hit: HitAt, readSnippet: Hit['readSnippet']): Hit {
  const { line, at } = hit;
  const { type, ranked, keyOf } = line;
  const place = ranked.placeAt(at);
  const score = ranked.scoreAt(at);
  return {
    cursor: encodePlace({ search: source.hash, score, type, key: keyOf(place) }),
    score: score / 1_000_000,
    field: ranked.fieldAt(at),
    // The title of a profile may be in another language than its findings.
    language: type === 'PROFILE' ? null : ranked.languageAt(at),
    // What is searched is what the union has.
    readNode: () =>
      SEARCHED[type].readNode(source.context.release, place) as Promise<
        typeof SearchResult.$inferType
      >,
    readSnippet,
    readReason: () => readReason(source, hit),
  };
}

/** Opens the hits of a page; their texts are read together, once one of them is asked for. */
export function openHits(source: HitSource, hits: readonly HitAt[]): readonly Hit[] {
  const readSnippets = once(async () => {
    const { context, search } = source;
    const texts = await Promise.all(hits.map((hit) => readText(source, hit)));
    const marked = hits.map(({ line, at }, index) => {
      const language = line.ranked.languageAt(at);
      return markText(context, { text: texts[index] ?? '', language, query: search.query });
    });
    return (await Promise.all(marked)).map(cutSnippet);
  });
  return hits.map((hit, index) =>
    openHit(source, hit, async () => (await readSnippets())[index] ?? { text: '', spans: [] }),
  );
}
