import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import * as z from 'zod';
import type { ErrorCode } from '../../schema/support/errors.ts';

/** Queries that are kept, and the characters of each: 10 MB at most. */
const MAX_QUERIES = 1_000;
const MAX_LENGTH = 10_000;

const Asked = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) });

function refusal(status: number, code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** What is said of a query in a request. */
export interface AskedQuery {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function readHash(extensions: unknown): string | null {
  if (typeof extensions !== 'object' || extensions === null) return null;
  const asked = 'persistedQuery' in extensions ? extensions.persistedQuery : null;
  if (typeof asked !== 'object' || asked === null) return null;
  const read = Asked.safeParse(asked);
  if (read.success) return read.data.sha256Hash;
  throw refusal(
    400,
    'BAD_USER_INPUT',
    '`extensions.persistedQuery` must be {"version": 1, "sha256Hash": "..."}, with 64 digits of lower-case hexadecimal.',
  );
}

/** Whether a text comes with its hash, to be known by it: that must be read each time it comes. */
export function bringsText({ query, extensions }: AskedQuery): boolean {
  const isHashed =
    typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
  return isHashed && typeof query === 'string' && query !== '';
}

/**
 * Queries by the SHA-256 of their text. The longest unused one gives way to a new one; where only
 * registered ones are answered, there are no others.
 */
export class PersistedQueries {
  readonly #texts = new Map<string, string>();
  readonly #registered: ReadonlyMap<string, string> | null;

  /** @param registered the only documents that are answered, by their SHA-256; null: any are. */
  constructor(registered: ReadonlyMap<string, string> | null = null) {
    this.#registered = registered;
  }

  /**
   * The text that is asked: the one given, or the one that is known by its hash. A text that comes
   * with its hash is known from then on.
   * @returns null when there is neither a text nor a hash.
   * @throws GraphQLError for a hash that is none, is not known, or is not that of the text, and for a
   * document that is not registered where only those are answered.
   */
  resolve({ query, extensions }: AskedQuery): string | null {
    const hash = readHash(extensions);
    const given = typeof query === 'string' && query !== '' ? query : null;
    if (hash === null && (given === null || this.#registered === null)) return given;
    if (given !== null && hash !== null && hashOf(given) !== hash) {
      throw refusal(
        400,
        'BAD_USER_INPUT',
        '`extensions.persistedQuery.sha256Hash` is not the SHA-256 of the query.',
      );
    }
    if (this.#registered !== null) return this.#find(this.#registered, hash ?? hashOf(given ?? ''));
    if (hash === null) return given;
    const text = given ?? this.#texts.get(hash);
    if (text === undefined) {
      // Clients know this message and this code, which Apollo's made the custom.
      throw refusal(404, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    }
    this.#keep(hash, text);
    return text;
  }

  #find(registered: ReadonlyMap<string, string>, hash: string): string {
    const text = registered.get(hash);
    if (text !== undefined) return text;
    throw refusal(
      403,
      'DOCUMENT_NOT_REGISTERED',
      `This server answers registered documents only, and has none with the SHA-256 ${hash}. Use those of the SDK, or ask whoever operates it to register yours.`,
    );
  }

  #keep(hash: string, text: string): void {
    if (text.length > MAX_LENGTH) return;
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MAX_QUERIES && oldest !== undefined) this.#texts.delete(oldest);
  }
}
