import { GraphQLRequestError, HttpError } from './errors.ts';

/** Longer addresses are cut or refused by servers and caches on the way. */
const MAX_URL = 6_000;

const hashes = new Map<string, Promise<string>>();

async function digest(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The SHA-256 of a document in hexadecimal, kept for the next time. Undefined where the platform
 * has no cryptography, as on a page without https.
 */
export async function hashDocument(text: string): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const known = hashes.get(text) ?? digest(text);
  hashes.set(text, known);
  return known;
}

/** What stands for a document, as automatic persisted queries have it. */
export function persistedQuery(hash: string): object {
  return { persistedQuery: { version: 1, sha256Hash: hash } };
}

/** The address that asks a document by its hash; undefined when it would be too long. */
export function persistedUrl(url: URL, hash: string, variables: object): URL | undefined {
  const address = new URL(url);
  if (Object.keys(variables).length > 0) {
    address.searchParams.set('variables', JSON.stringify(variables));
  }
  address.searchParams.set('extensions', JSON.stringify(persistedQuery(hash)));
  return address.href.length > MAX_URL ? undefined : address;
}

/**
 * Whether this answer to a hash may only mean that the server does not know it. Servers without
 * persisted queries say so in words of their own, but never of a place in the answer.
 */
export function isUnknownHash(error: unknown): boolean {
  if (error instanceof HttpError) return error.status < 500 && error.status !== 408;
  return (
    error instanceof GraphQLRequestError &&
    error.data === null &&
    error.errors.every(({ path }) => path === undefined)
  );
}
