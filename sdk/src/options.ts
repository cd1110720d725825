import type { Language } from './generated/types.ts';
import type { Hooks } from './hooks.ts';
import { suggest } from './nearest.ts';
import type { RetryOptions, RetryPolicy } from './retry.ts';

/**
 * Headers to send: as an object, as pairs, or as `Headers`. An undefined value is left out.
 *
 * @example
 * const headers: HeadersInput = { authorization: 'Bearer abc' };
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
export interface Settings extends Hooks {
  readonly url: URL;
  readonly headers: Headers;
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: number;
  readonly retry: RetryPolicy;
  readonly language: Language | undefined;
  readonly isPersisted: boolean;
}

const OPTIONS = [
  'url',
  'headers',
  'fetch',
  'timeout',
  'retry',
  'language',
  'persisted',
  'onRequest',
  'onResponse',
] as const satisfies readonly (keyof ClientOptions)[];

/** The longest time that a timer takes: 24 days. */
const MAX_TIME = 2 ** 31 - 1;

function wrong(name: string, text: string): TypeError {
  return new TypeError(`Option "${name}" ${text}.`);
}

function readUrl(value: unknown): URL {
  const example = 'such as "http://127.0.0.1:4000/graphql"';
  if (typeof value !== 'string' && !(value instanceof URL)) {
    throw wrong('url', `must be an address, ${example}`);
  }
  let url: URL;
  try {
    // Where there is a page, an address may be relative to it.
    url = new URL(value, globalThis.location?.href);
  } catch {
    throw wrong('url', `must be a whole address, ${example}`);
  }
  if (!/^https?:$/.test(url.protocol)) {
    throw wrong('url', `must begin with http: or https:, not with ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong('url', 'must not hold a user name or password; send them in headers');
  }
  return url;
}

/**
 * Checks headers.
 * @throws TypeError when one cannot be sent.
 */
export function readHeaders(value: HeadersInput = {}): Headers {
  try {
    // What can be walked through gives pairs: the type says which values there are.
    const isWalkable = Symbol.iterator in value;
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
 * Refuses what is left of options when all that there are were taken out.
 * @throws TypeError that says which was meant.
 */
export function refuseOthers(others: object, known: readonly string[], prefix = ''): void {
  const [unknown] = Object.keys(others);
  if (unknown === undefined) return;
  const text = `Option "${prefix}${unknown}" does not exist.${suggest(unknown, known)}`;
  throw new TypeError(text);
}

function readRetry(value: unknown): RetryPolicy {
  if (typeof value !== 'number' && (typeof value !== 'object' || value === null)) {
    throw wrong('retry', 'must be a number, or an object { limit, delay, maxDelay }');
  }
  const options: RetryOptions = typeof value === 'number' ? { limit: value } : value;
  const { limit, delay, maxDelay, ...others } = options;
  refuseOthers(others, ['limit', 'delay', 'maxDelay'], 'retry.');
  const times = readNumber('retry.limit', limit, 3, 0, 10);
  if (times % 1 !== 0) throw wrong('retry.limit', 'must be a whole number');
  return {
    limit: times,
    delay: readNumber('retry.delay', delay, 300, 0, MAX_TIME),
    maxDelay: readNumber('retry.maxDelay', maxDelay, 20_000, 0, MAX_TIME),
  };
}

/**
 * Checks options.
 * @throws TypeError that says which option is wrong, without its value.
 */
export function readOptions(options: ClientOptions): Settings {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError('Options are missing. Give at least { url }.');
  }
  const { url, headers, fetch, timeout, retry = {}, language, persisted, ...others } = options;
  const { onRequest, onResponse, ...unknown } = others;
  refuseOthers(unknown, OPTIONS);
  for (const [name, value] of Object.entries({ fetch, onRequest, onResponse })) {
    if (value !== undefined && typeof value !== 'function') throw wrong(name, 'must be a function');
  }
  // New languages of the graph need no new client.
  if (language !== undefined && !/^[A-Z]{2}$/.test(language)) {
    throw wrong('language', 'must be a code in capitals, such as "FR"');
  }
  if (persisted !== undefined && typeof persisted !== 'boolean') {
    throw wrong('persisted', 'must be true or false');
  }
  return {
    url: readUrl(url),
    headers: readHeaders(headers),
    // The global one is looked up at each call: it may be replaced, and must not lose its `this`.
    fetch: (input, init) => (fetch ?? globalThis.fetch)(input, init),
    timeout: readTimeout(timeout),
    retry: readRetry(retry),
    language,
    isPersisted: persisted ?? false,
    onRequest,
    onResponse,
  };
}
