import { GraphQLRequestError, HttpError } from './errors.ts';

/** Longer addresses are cut or refused by servers and caches on the way. */
const MAX_URL = 6_000;

/** What stands for a document, as automatic persisted queries have it. */
interface Persisted {
  readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string };
}

/**
 * What stands for a document. Undefined where the platform has no cryptography, as on a page without
 * https.
 */
export async function persist(text: string): Promise<Persisted | undefined> {
  const bytes = new TextEncoder().encode(text);
  const hash = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  if (hash === undefined) return undefined;
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  return { persistedQuery: { version: 1, sha256Hash: hex.join('') } };
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
