import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { MediaType } from './media-type.ts';
import type { AskedQuery, PersistedQueries } from './persisted-queries.ts';

// A record would leave out a variable that is called __proto__.
const JsonObject = z
  .custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .nullish();

/** What GraphQL over HTTP lets a request say; Yoga refuses all else. */
const Parameters = z.strictObject({
  query: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: JsonObject,
  extensions: JsonObject,
});

/** Writes JSON with the keys of each object in order, so that what means the same reads the same. */
function writeOrdered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeOrdered).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${writeOrdered(item)}`).join()}}`;
  }
  // JSON has -0, and 1e999, which is infinite: both would be written as another value.
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return JSON.stringify(value);
}

/** A well-formed question of GraphQL over HTTP. */
export interface Question {
  /** The text of the document. */
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: object;
}

function resolve(asked: AskedQuery, queries: PersistedQueries): string | null {
  try {
    return queries.resolve(asked);
  } catch {
    return null;
  }
}

/**
 * Reads a question from its parameters.
 * @param parameters as they came, read as JSON.
 * @returns null for what is no well-formed question. Why is for Yoga to say.
 */
export function readQuestion(parameters: object, queries: PersistedQueries): Question | null {
  const read = Parameters.safeParse(parameters);
  if (!read.success) return null;
  const { operationName, variables, ...asked } = read.data;
  const query = resolve(asked, queries);
  if (query === null) return null;
  return { query, operationName: operationName ?? null, variables: variables ?? {} };
}

/**
 * Names a question: SHA-256, in hexadecimal, of all that its answer depends on. Equal questions have
 * one name, however they are spelled: by address or body, with keys and blanks of JSON in any order,
 * with the text of the query or its hash.
 * @param version stands for the schema: an answer of another is another answer.
 */
export function nameQuestion(
  { query, operationName, variables }: Question,
  { number, checksum, publicUrl }: Pick<PublishedRelease, 'number' | 'checksum' | 'publicUrl'>,
  mediaType: MediaType,
  version: string,
): string {
  const parts = [version, number, checksum, publicUrl, mediaType, query, operationName, variables];
  return createHash('sha256').update(writeOrdered(parts)).digest('hex');
}
