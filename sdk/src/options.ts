import type { Language } from './generated/types.ts';
import type { Hooks } from './hooks.ts';
import { suggest } from './nearest.ts';
import type { RetryOptions, RetryPolicy } from './retry.ts';

/**
 * Headers to send: as an object, as pairs, or as `Headers`. An undefined value is left out.
 *
 * @example
 * const headers: HeadersInput = { authorization: 'Bearer abc' };
 *
 * @category Clients
 */
export type HeadersInput =
  | Headers
  | readonly (readonly [name: string, value: string])[]
  | Readonly<Record<string, string | undefined>>;

/**
 * Where and how a client asks.
 *
 * @example
 * const options: ClientOptions = { url: 'http://127.0.0.1:4000/graphql', language: 'FR' };
 *
 * @category Clients
 */
export interface ClientOptions extends Hooks {
  /** Address of the graph: "http://127.0.0.1:4000/graphql". In a browser it may be relative. */
  readonly url: string | URL;
  /**
   * Headers to send with every request.
   *
   * @default none
   */
  readonly headers?: HeadersInput | undefined;
  /**
   * Sends the requests, for tests and for places with a fetch of their own.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Milliseconds that a call may take in all: every try, the waits between them, and the answer to
   * its last byte. `Infinity` for no limit.
   *
   * @default 30000
   */
  readonly timeout?: number | undefined;
  /**
   * How often a query is asked again when no answer came or the server said "not now"; a number is
   * the `limit`. Mutations are never asked again.
   *
   * @default { limit: 3, delay: 300, maxDelay: 20000 }
   */
  readonly retry?: number | RetryOptions | undefined;
  /**
   * The language of names and titles for every document that has a variable `language` which a
   * call does not give. Texts of findings are never translated.
   *
   * @default that of the document: EN
   */
  readonly language?: Language | undefined;
  /**
   * Whether queries are asked with GET and the hash of their document, so that browsers and CDNs
   * can keep the answers. What the server does not know yet is sent once in full.
   *
   * @default false
   */
  readonly persisted?: boolean | undefined;
}

/** Options that were checked. */
export interface Settings extends ClientOptions {
  readonly url: URL;
  readonly headers: Headers;
  readonly timeout: number;
  readonly retry: RetryPolicy;
}

/** The longest time that a timer takes: 24 days. */
const MAX_TIME = 2 ** 31 - 1;

function wrong(name: string, text: string): TypeError {
  return new TypeError(`Option "${name}" ${text}.`);
}

function readUrl(value: unknown): URL {
  try {
    if (typeof value !== 'string' && !(value instanceof URL)) throw value;
    // Where there is a page, an address may be relative to it.
    const url = new URL(value, globalThis.location?.href);
    if (!/^https?:$/.test(url.protocol)) throw value;
    if (url.username + url.password === '') return url;
  } catch {
    throw wrong('url', 'must be a whole address, such as "http://127.0.0.1:4000/graphql"');
  }
  throw wrong('url', 'must not hold a user name or password; send them in headers');
}

/**
 * Checks headers.
 * @throws TypeError when one cannot be sent.
 */
export function readHeaders(value: HeadersInput = {}): Headers {
  try {
    const isWalkable = Symbol.iterator in value;
    // What can be walked through gives pairs: the type says which values there are.
    const pairs = isWalkable ? (value as Iterable<[string, string]>) : Object.entries(value);
    const headers = new Headers();
    for (const [name, text] of pairs) if (text !== undefined) headers.append(name, text);
    return headers;
  } catch {
    // The platform's own message repeats the value, which may be a secret.
    throw wrong('headers', 'has a name or a value that no header can have');
  }
}

function readNumber(name: string, value: unknown, standard: number, min: number, max: number) {
  const number = value ?? standard;
  if (typeof number !== 'number' || !(number >= min && number <= max)) {
    throw wrong(name, `must be a number from ${min} to ${max}`);
  }
  return number;
}

/**
 * Checks a time limit.
 * @throws TypeError when it is none.
 */
export function readTimeout(value: unknown, standard = 30_000): number {
  return value === Infinity ? value : readNumber('timeout', value, standard, 1, MAX_TIME);
}

/**
 * Refuses names that are not known.
 * @throws TypeError that says which was meant.
 */
export function refuseOthers(given: object, known: readonly string[], what = 'option'): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new TypeError(`There is no ${what} "${name}".${suggest(name, known)}`);
  }
}

function readRetry(value: unknown = {}): RetryPolicy {
  const options = typeof value === 'number' ? { limit: value } : value;
  if (typeof options !== 'object' || options === null) {
    throw wrong('retry', 'must be a number, or an object { limit, delay, maxDelay }');
  }
  refuseOthers(options, ['limit', 'delay', 'maxDelay'], 'retry option');
  // Each is checked where it is read.
  const given: { readonly [Name in keyof RetryPolicy]?: unknown } = options;
  const read = (name: keyof RetryPolicy, standard: number, max = MAX_TIME) =>
    readNumber(`retry.${name}`, given[name], standard, 0, max);
  const limit = read('limit', 3, 10);
  if (limit % 1 !== 0) throw wrong('retry.limit', 'must be a whole number');
  return { limit, delay: read('delay', 300), maxDelay: read('maxDelay', 20_000) };
}

/**
 * Checks what is no more than a value of its kind.
 * @throws TypeError that says what it must be.
 */
function checkKinds(options: ClientOptions): void {
  for (const name of ['fetch', 'onRequest', 'onResponse'] as const) {
    if (typeof (options[name] ?? wrong) !== 'function') throw wrong(name, 'must be a function');
  }
  // New languages of the graph need no new client.
  if (!/^[A-Z]{2}$/.test(options.language ?? 'EN')) {
    throw wrong('language', 'must be a code in capitals, such as "FR"');
  }
  if (typeof (options.persisted ?? true) !== 'boolean') {
    throw wrong('persisted', 'must be true or false');
  }
}

/** The names of all options. */
const OPTIONS = 'url headers fetch timeout retry language persisted onRequest onResponse';

/**
 * Checks options.
 * @throws TypeError that says which option is wrong, without its value.
 */
export function readOptions(options: ClientOptions): Settings {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError('Options are missing. Give at least { url }.');
  }
  refuseOthers(options, OPTIONS.split(' '));
  checkKinds(options);
  return {
    ...options,
    url: readUrl(options.url),
    headers: readHeaders(options.headers),
    timeout: readTimeout(options.timeout),
    retry: readRetry(options.retry),
  };
}
