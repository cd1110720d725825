import { LRUCache } from 'lru-cache';
import type { Bits } from '../../catalogue/bits.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { type Found, match } from '../../search/match/match.ts';
import { type Plan, planQuery } from '../../search/query/plan.ts';
import type { Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import type { SearchType } from './search-types.ts';

/** What was looked for in a release, so that nothing is looked for twice. */
interface SearchMemory {
  readonly plans: LRUCache<string, Plan>;
  readonly found: LRUCache<string, Found>;
}

/** Plans that are kept, and bytes of what was found. */
const MAX_PLANS = 1_000;
const MAX_BYTES = 64_000_000;

const sizeOf = ({ texts, scores, had, all }: Found, key: string): number =>
  texts.byteLength +
  scores.byteLength +
  had.byteLength +
  all.words.byteLength +
  key.length * 2 +
  500;

const memories = new WeakMap<PublishedRelease, SearchMemory>();

function memoryOf(release: PublishedRelease): SearchMemory {
  const known = memories.get(release);
  if (known !== undefined) return known;
  const memory: SearchMemory = {
    plans: new LRUCache({ max: MAX_PLANS }),
    found: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: sizeOf }),
  };
  memories.set(release, memory);
  return memory;
}

/**
 * Reads what somebody looks for.
 * @param text as `readSearchText` gives it.
 * @param language the one that it is in; null for any.
 */
export function planOf(release: PublishedRelease, text: string, language: Language | null): Plan {
  const { plans } = memoryOf(release);
  const key = JSON.stringify([text, language]);
  const known = plans.get(key);
  if (known !== undefined) return known;
  const plan = planQuery(text, release.words.knowledge(language));
  plans.set(key, plan);
  return plan;
}

/** Finds the texts of one type that a text means. */
export function findTexts(
  release: PublishedRelease,
  type: SearchType,
  text: string,
  language: Language | null,
): Found {
  const { found } = memoryOf(release);
  const key = JSON.stringify([type, text, language]);
  const known = found.get(key);
  if (known !== undefined) return known;
  const { findings, shelves } = release.words;
  const index = type === 'FINDING' ? findings : shelves[type].index;
  const texts = match(index, planOf(release, text, language), { language });
  found.set(key, texts);
  return texts;
}

/** The findings that a search finds with all that it says. */
export async function findOwnTexts({ release }: Context, text: string): Promise<Bits> {
  return findTexts(release, 'FINDING', text, null).all;
}
