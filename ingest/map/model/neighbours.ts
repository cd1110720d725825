import type { Word } from '../../../text/words.ts';
import { bucketOfStem, stemOf } from './features.ts';

/** A labelled text that others may be near to. */
export interface LabelledText {
  readonly id: string;
  /** Letter of its action, null where none was given. */
  readonly action: string | null;
  readonly text: string;
  /** Its stems as buckets of features, each once, in ascending order. */
  readonly stems: readonly number[];
}

/** What labelled texts say of a text that is held to be about an objective. */
export interface Nearest {
  readonly text: LabelledText;
  /** The action that the nearest agree on, null where they do not. */
  readonly action: string | null;
}

/** How many texts are asked for the action, and what share of their likeness must agree. */
const ASKED = 5;
const AGREEMENT = 0.6;

/** The stems of a text as its neighbours are found by, each once, in ascending order. */
export function listStemBuckets(
  words: readonly Word[],
  masked: ReadonlySet<number>,
): readonly number[] {
  const buckets = words.flatMap((word, at) => (masked.has(at) ? [] : [bucketOfStem(stemOf(word))]));
  return [...new Set(buckets)].sort((a, b) => a - b);
}

const lengthOf = (stems: readonly number[], rarity: Uint8Array) =>
  Math.sqrt(stems.reduce((sum, stem) => sum + (rarity[stem] ?? 0) ** 2, 0));

/** A text that others are compared with. */
interface Compared {
  readonly stems: ReadonlySet<number>;
  readonly length: number;
}

/** How alike two texts are by the stems that they share, rare ones first: 0 to 1 (cosine). */
function compare(a: Compared, b: readonly number[], rarity: Uint8Array): number {
  let shared = 0;
  for (const stem of b) if (a.stems.has(stem)) shared += (rarity[stem] ?? 0) ** 2;
  return shared === 0 ? 0 : shared / (a.length * lengthOf(b, rarity));
}

function agreeOnAction(
  nearest: readonly { readonly text: LabelledText; readonly likeness: number }[],
): string | null {
  const shares = new Map<string | null, number>();
  for (const { text, likeness } of nearest) {
    shares.set(text.action, (shares.get(text.action) ?? 0) + likeness);
  }
  const all = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return [...shares].find(([, share]) => share >= all * AGREEMENT)?.[0] ?? null;
}

/**
 * Finds the labelled text that is nearest, null where none shares a stem.
 * @param labelled the texts of one objective.
 */
export function findNearest(
  stems: readonly number[],
  labelled: readonly LabelledText[],
  rarity: Uint8Array,
): Nearest | null {
  const own = { stems: new Set(stems), length: lengthOf(stems, rarity) };
  const nearest = labelled
    .map((text) => ({ text, likeness: compare(own, text.stems, rarity) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.text.id < b.text.id ? -1 : 1))
    .slice(0, ASKED);
  const [first] = nearest;
  return first === undefined ? null : { text: first.text, action: agreeOnAction(nearest) };
}
