import { GraphQLRequestError, HttpError } from './errors.ts';

/** Longer addresses are cut or refused by servers and caches on the way. */
const MAX_URL = 6_000;

/** What stands for a document, as automatic persisted queries have it. */
interface Persisted {
  readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string };
}

const MAX_KNOWN = 500;
const known = new Map<string, Promise<Persisted>>();

async function digest(text: string): Promise<Persisted> {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'));
  return { persistedQuery: { version: 1, sha256Hash: hex.join('') } };
}

/**
 * What stands for a document, kept for the next time. Undefined where the platform has no
 * cryptography, as on a page without https.
 */
export function persist(text: string): Promise<Persisted> | undefined {
  if (!globalThis.crypto?.subtle) return undefined;
  // Documents made at run time would fill it without end.
  if (known.size >= MAX_KNOWN) known.clear();
  const persisted = known.get(text) ?? digest(text);
  known.set(text, persisted);
  return persisted;
}

/** The address that asks a document by its hash; undefined when it would be too long. */
export function persistedUrl(url: URL, variables: object, extensions: Persisted): URL | undefined {
  const address = new URL(url);
  address.searchParams.set('variables', JSON.stringify(variables));
  address.searchParams.set('extensions', JSON.stringify(extensions));
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
