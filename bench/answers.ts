import * as z from 'zod';

const GraphqlAnswer = z.object({
  data: z.record(z.string(), z.unknown()),
  errors: z.never().optional(),
});

/** A server answered with errors, or not at all. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/**
 * Reads the data of an answer.
 * @throws NoAnswerError with the beginning of an answer that has errors or no data.
 */
export function readData(text: string): unknown {
  const { success, data } = GraphqlAnswer.safeParse(JSON.parse(text));
  if (!success) throw new NoAnswerError(text.slice(0, 300));
  return data.data;
}

/**
 * What an answer says, whatever shape the schema gives it: its texts, numbers and truths, sorted. Lists
 * may come in another order and names may differ, but two that say the same have the same.
 */
export function listLeaves(value: unknown): readonly string[] {
  const collect = (each: unknown): readonly string[] =>
    typeof each === 'object' && each !== null
      ? Object.values(each).flatMap(collect)
      : [JSON.stringify(each)];
  return collect(value).toSorted();
}

/** What some answers of a server say. */
export type Sample = readonly (readonly string[])[];

/**
 * Refuses to compare the times of answers that are not equal work.
 * @throws Error naming how they differ.
 */
export function requireEqualWork(
  what: string,
  left: Sample,
  right: Sample,
  rows: 'SAME_ROWS' | 'AS_MANY_ROWS',
): void {
  for (const [index, leaves] of left.entries()) {
    const others = right[index] ?? [];
    const trouble = `${what}, request ${index + 1}, is not equal work`;
    if (leaves.length !== others.length) {
      throw new Error(`${trouble}: ${leaves.length} values and ${others.length}.`);
    }
    const at = leaves.findIndex((leaf, place) => leaf !== others[place]);
    if (rows === 'SAME_ROWS' && at >= 0) {
      throw new Error(`${trouble}: ${leaves[at]} in one, ${others[at]} in the other.`);
    }
  }
}
