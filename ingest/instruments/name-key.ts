import { foldWords } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { listInstrumentWords } from '../languages/languages.ts';
import type { Mention } from './mention.ts';

/** The mentions of one finding. */
export interface FindingMentions {
  readonly reference: string;
  readonly text: string;
  readonly language: Language;
  readonly mentions: readonly Mention[];
}

/** A mention and the words that it is compared by. */
interface Keyed {
  readonly mention: Mention;
  readonly key: readonly string[];
}

/** Words that make no difference between two forms of a name, in any of the languages. */
const SMALL_WORDS = new Set(
  listInstrumentWords(({ connectors, articles }) => [...connectors, ...articles]),
);
const GENERIC = new Set(listInstrumentWords(({ generic }) => [...generic]));

/** The words of a name that tell it from others: without years, brackets, joints and the place. */
export function readKey({ text }: Mention, places: ReadonlySet<string>): readonly string[] {
  const bare = text.replaceAll(/\([^)]*\)/g, ' ');
  const words = foldWords(bare).filter(
    (word) => !SMALL_WORDS.has(word) && !/^(?:19|20)\d{2}$/.test(word),
  );
  const placeless = words.filter((word) => !places.has(word));
  return placeless.length > 1 ? placeless : words;
}

function yearsOf({ mention }: Keyed): string | null {
  const { years, yearsFrom } = mention;
  return years === null || yearsFrom !== 'NAME' ? null : `${years.from}-${years.to ?? ''}`;
}

/** Whether two names are one: the same words, of one kind, and no two different years. */
export function isSameInstrument(a: Keyed, b: Keyed): boolean {
  const [yearsA, yearsB] = [yearsOf(a), yearsOf(b)];
  return (
    a.mention.kind === b.mention.kind &&
    a.key.join(' ') === b.key.join(' ') &&
    (yearsA === yearsB || yearsA === null || yearsB === null)
  );
}

/**
 * Whether a name is the beginning or the end of a longer one, and means it: both have the same years
 * ("Plan d'Action (2020-2024)"), or what it leaves out is general ("Migration Policy" for "National
 * Migration Policy").
 */
export function isShortFor(short: Keyed, full: Keyed): boolean {
  const more = full.key.length - short.key.length;
  if (more <= 0 || short.mention.kind !== full.mention.kind) return false;
  const isPart = (rest: readonly string[]) => rest.join(' ') === short.key.join(' ');
  const isStart = isPart(full.key.slice(0, short.key.length));
  if (!isStart && !isPart(full.key.slice(more))) return false;
  const years = yearsOf(short);
  if (years !== null) return years === yearsOf(full);
  const left = isStart ? full.key.slice(short.key.length) : full.key.slice(0, more);
  return left.every((word) => GENERIC.has(word));
}
