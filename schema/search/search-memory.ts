import { LRUCache } from 'lru-cache';
import type { Bits } from '../../catalogue/bits.ts';
import { type Found, match } from '../../search/match/match.ts';
import { type Plan, planQuery } from '../../search/query/plan.ts';
import type { Words } from '../../search/words-of-release.ts';
import type { Language } from '../../text/languages.ts';
import type { Context } from '../context.ts';
import { takeTurn } from '../support/pace.ts';
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

const memories = new WeakMap<Words, SearchMemory>();

function memoryOf(words: Words): SearchMemory {
  const known = memories.get(words);
  if (known !== undefined) return known;
  const memory: SearchMemory = {
    plans: new LRUCache({ max: MAX_PLANS }),
    found: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: sizeOf }),
  };
  memories.set(words, memory);
  return memory;
}

/**
 * Reads what somebody looks for.
 * @param text as `readSearchText` gives it.
 * @param language the one that it is in; null for any.
 */
export function planOf(words: Words, text: string, language: Language | null): Plan {
  const { plans } = memoryOf(words);
  const key = JSON.stringify([text, language]);
  const known = plans.get(key);
  if (known !== undefined) return known;
  const plan = planQuery(text, words.knowledge(language));
  plans.set(key, plan);
  return plan;
}

/** Finds the texts of one type that a text means. */
export function findTexts(
  words: Words,
  type: SearchType,
  text: string,
  language: Language | null,
): Found {
  const { found } = memoryOf(words);
  const key = JSON.stringify([type, text, language]);
  const known = found.get(key);
  if (known !== undefined) return known;
  const index = type === 'FINDING' ? words.findings : words.shelves[type].index;
  const texts = match(index, planOf(words, text, language), { language });
  found.set(key, texts);
  return texts;
}

/** The findings that a search finds with all that it says. */
export async function findOwnTexts(context: Context, text: string): Promise<Bits> {
  const words = await context.release.words();
  return takeTurn(context, () => findTexts(words, 'FINDING', text, null).all);
}
