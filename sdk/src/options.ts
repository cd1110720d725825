/**
 * Where and how a client asks.
 *
 * @example
 * const options: ClientOptions = { url: 'http://127.0.0.1:4000/graphql' };
 */
export interface ClientOptions {
  /** Address of the graph: "http://127.0.0.1:4000/graphql". In a browser it may be relative. */
  readonly url: string | URL;
  /**
   * Headers to send with every request.
   *
   * @default none
   */
  readonly headers?: HeadersInit | undefined;
  /**
   * Sends the requests, for tests and for places with a fetch of their own.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options that were checked. */
export interface Settings {
  readonly url: URL;
  readonly headers: Headers;
  readonly fetch: typeof globalThis.fetch;
}

const NAMES = ['url', 'headers', 'fetch'];

function parseUrl(value: string | URL): URL {
  try {
    // Where there is a page, an address may be relative to it.
    return new URL(value, globalThis.location?.href);
  } catch {
    throw new TypeError(
      'Option "url" must be a whole address, such as "http://127.0.0.1:4000/graphql".',
    );
  }
}

function readUrl(value: unknown): URL {
  if (typeof value !== 'string' && !(value instanceof URL)) {
    throw new TypeError(
      'Option "url" is missing. Give an address: "http://127.0.0.1:4000/graphql".',
    );
  }
  const url = parseUrl(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new TypeError(`Option "url" must begin with http: or https:, not with ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError(
      'Option "url" must not hold a user name or password; send them in headers.',
    );
  }
  return url;
}

function readHeaders(value: HeadersInit | undefined): Headers {
  try {
    return new Headers(value);
  } catch {
    // The platform's own message repeats the value, which may be a secret.
    throw new TypeError('Option "headers" has a name or a value that no header can have.');
  }
}

function readFetch(value: unknown): typeof globalThis.fetch {
  if (value === undefined) return (input, init) => globalThis.fetch(input, init);
  if (typeof value !== 'function') throw new TypeError('Option "fetch" must be a function.');
  return (input, init) => value(input, init);
}

/**
 * Checks options.
 * @throws TypeError that says which option is wrong, without its value.
 */
export function readOptions(options: ClientOptions): Settings {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError('Options are missing. Give at least { url }.');
  }
  const unknown = Object.keys(options).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`There is no option "${unknown}". There are: ${NAMES.join(', ')}.`);
  }
  return {
    url: readUrl(options.url),
    headers: readHeaders(options.headers),
    fetch: readFetch(options.fetch),
  };
}
