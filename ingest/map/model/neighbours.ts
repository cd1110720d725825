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

/** The texts of one objective, ready to be compared with. */
export interface Neighbours {
  readonly texts: readonly LabelledText[];
  /** How rare each stem is, by its bucket. */
  readonly rarity: Uint8Array;
  /** The length of each text: what its stems say together. */
  readonly lengths: Float64Array;
  /** The places of the texts that have a stem. */
  readonly byStem: ReadonlyMap<number, readonly number[]>;
}

interface Compared {
  readonly text: LabelledText;
  readonly likeness: number;
}

const lengthOf = (stems: readonly number[], rarity: Uint8Array) =>
  Math.sqrt(stems.reduce((sum, stem) => sum + (rarity[stem] ?? 0) ** 2, 0));

/** Makes the texts of an objective ready to be compared with. */
export function indexNeighbours(texts: readonly LabelledText[], rarity: Uint8Array): Neighbours {
  const byStem = new Map<number, number[]>();
  for (const [at, { stems }] of texts.entries()) {
    for (const stem of stems) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [at]);
      else known.push(at);
    }
  }
  const lengths = Float64Array.from(texts, ({ stems }) => lengthOf(stems, rarity));
  return { texts, rarity, lengths, byStem };
}

/** Likest first; the id decides between equals. */
const byLikeness = (a: Compared, b: Compared) =>
  b.likeness - a.likeness || (a.text.id < b.text.id ? -1 : 1);

/** The texts that are likest among those it shares a stem with, rare stems first: 0 to 1 (cosine). */
function findLikest(
  stems: readonly number[],
  { texts, rarity, lengths, byStem }: Neighbours,
): readonly Compared[] {
  const shared = new Float64Array(texts.length);
  for (const stem of stems) {
    const weight = (rarity[stem] ?? 0) ** 2;
    for (const at of byStem.get(stem) ?? []) shared[at] = (shared[at] ?? 0) + weight;
  }
  const own = lengthOf(stems, rarity);
  const likest: Compared[] = [];
  for (const [at, text] of texts.entries()) {
    const weight = shared[at] ?? 0;
    if (weight === 0) continue;
    const likeness = weight / (own * (lengths[at] ?? 0));
    const last = likest[ASKED - 1];
    if (last !== undefined && likeness < last.likeness) continue;
    likest.push({ text, likeness });
    likest.sort(byLikeness);
    if (likest.length > ASKED) likest.pop();
  }
  return likest;
}

function agreeOnAction(nearest: readonly Compared[]): string | null {
  const shares = new Map<string | null, number>();
  for (const { text, likeness } of nearest) {
    shares.set(text.action, (shares.get(text.action) ?? 0) + likeness);
  }
  const all = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return [...shares].find(([, share]) => share >= all * AGREEMENT)?.[0] ?? null;
}

/** Finds the labelled text that is nearest, null where none shares a stem. */
export function findNearest(stems: readonly number[], neighbours: Neighbours): Nearest | null {
  const nearest = findLikest(stems, neighbours);
  const [first] = nearest;
  return first === undefined ? null : { text: first.text, action: agreeOnAction(nearest) };
}
