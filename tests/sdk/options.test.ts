import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type ClientOptions,
  createClient,
  createCore,
  type HeadersInput,
} from '../../sdk/src/index.ts';

const ADDRESS = 'http://127.0.0.1:4000/graphql';

afterEach(() => vi.unstubAllGlobals());

/** A fetch that keeps what it is given and answers nothing much. */
function recordFetch() {
  return vi.fn<typeof globalThis.fetch>(async () => Response.json({ data: { meta: 'yes' } }));
}

describe('wrong options are refused with the reason', () => {
  test.each([
    ['nothing', undefined, 'Options are missing. Give at least { url }.'],
    [
      'no url',
      {},
      'Option "url" must be a whole address, such as "http://127.0.0.1:4000/graphql".',
    ],
    ['a number', { url: 4000 }, 'Option "url" must be a whole address'],
    ['a path where no page is', { url: '/graphql' }, 'Option "url" must be a whole address'],
    ['another protocol', { url: 'ftp://a/' }, 'must be a whole address, such as "http:'],
    ['a password', { url: 'http://a:secret@b/' }, 'must not hold a user name or password'],
    [
      'a typo',
      { url: ADDRESS, header: {} },
      'There is no option "header". Did you mean "headers"?',
    ],
    [
      'a guess',
      { url: ADDRESS, cache: 1 },
      'There is no option "cache". There is: url, headers, fetch,',
    ],
    ['a broken header', { url: ADDRESS, headers: { a: 'secret\n!' } }, 'Option "headers" has a'],
    ['no function', { url: ADDRESS, fetch: 'fetch' }, 'Option "fetch" must be a function.'],
    ['a hook that is none', { url: ADDRESS, onRequest: {} }, '"onRequest" must be a function.'],
    ['a time as text', { url: ADDRESS, timeout: '5s' }, '"timeout" must be a number from 1 to'],
    ['no time', { url: ADDRESS, timeout: 0 }, '"timeout" must be a number from 1 to 2147483647.'],
    ['NaN', { url: ADDRESS, timeout: Number.NaN }, '"timeout" must be a number'],
    ['a time that timers cannot keep', { url: ADDRESS, timeout: 2 ** 31 }, '"timeout" must be'],
    ['too many tries', { url: ADDRESS, retry: 11 }, '"retry.limit" must be a number from 0 to 10.'],
    ['part of a try', { url: ADDRESS, retry: 1.5 }, '"retry.limit" must be a whole number.'],
    ['retry as text', { url: ADDRESS, retry: '3' }, '"retry" must be a number, or'],
    ['null for retry', { url: ADDRESS, retry: null }, '"retry" must be a number, or'],
    [
      'a typo in retry',
      { url: ADDRESS, retry: { attempts: 3 } },
      'There is no retry option "attempts".',
    ],
    ['a wait below 0', { url: ADDRESS, retry: { delay: -1 } }, '"retry.delay" must be a number'],
    ['a small language', { url: ADDRESS, language: 'fr' }, '"language" must be a code in capitals'],
    ['persisted as text', { url: ADDRESS, persisted: 'yes' }, '"persisted" must be true or false.'],
  ])('%s', (_, options, message) => {
    // Callers without a compiler give anything.
    const create = () => createClient(options as ClientOptions);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
    expect(create).not.toThrow('secret');
  });
});

describe('a call is refused, and nothing sent, with', () => {
  test.each<[string, object, object, string]>([
    ['a typo', { filtr: {} }, {}, 'There is no variable "filtr". Did you mean "filter"?'],
    ['a guess', { page: 2 }, {}, 'no variable "page". There is: filter, orderBy, first, after,'],
    [
      'an option',
      {},
      { retries: 1 },
      'There is no option "retries". There is: signal, timeout, headers',
    ],
    ['a typo in one', {}, { timout: 1 }, 'There is no option "timout". Did you mean "timeout"?'],
  ])('%s', async (_, variables, options, message) => {
    const fetch = recordFetch();
    const { findings } = createClient({ url: ADDRESS, fetch });
    for (const call of [findings(variables, options), findings.collect(variables, options)]) {
      await expect(call).rejects.toThrow(TypeError);
      await expect(call).rejects.toThrow(message);
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  test('a typo in the limit of a whole list', async () => {
    const { findings } = createClient({ url: ADDRESS, fetch: recordFetch() });
    const variables: object = { limt: 5 };
    await expect(findings.collect(variables)).rejects.toThrow('Did you mean "limit"?');
  });

  test('a variable that a document without variables cannot have', async () => {
    const { request } = createCore({ url: ADDRESS, fetch: recordFetch() });
    await expect(request('{ meta }', { a: 1 })).rejects.toThrow(/^There is no variable "a"\.$/);
  });
});

describe('a request', () => {
  test('is a POST of JSON with the headers of the options', async () => {
    const fetch = recordFetch();
    const headers = { authorization: 'Bearer abc', accept: 'text/html' };
    const { request } = createCore({ url: ADDRESS, headers, fetch });
    expect(await request('query($a: Int) { meta(a: $a) }', { a: 1, b: undefined })).toEqual({
      meta: 'yes',
    });
    const [[input, init] = []] = fetch.mock.calls;
    expect(String(input)).toBe(ADDRESS);
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"query":"query($a: Int) { meta(a: $a) }","variables":{"a":1}}',
    });
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: 'Bearer abc',
      'content-type': 'application/json',
    });
  });

  test.each<[string, HeadersInput]>([
    ['an object', { a: '1', b: undefined }],
    ['pairs', [['a', '1']]],
    ['Headers', new Headers({ a: '1' })],
  ])('has headers of %s, without undefined ones', async (_, headers) => {
    const fetch = recordFetch();
    await createCore({ url: ADDRESS, headers, fetch }).request('{ meta }');
    const sent = new Headers(fetch.mock.calls[0]?.[1]?.headers);
    expect([sent.get('a'), sent.has('b')]).toEqual(['1', false]);
  });

  test('has headers and fetch options of its own', async () => {
    const fetch = recordFetch();
    const { request } = createCore({ url: ADDRESS, headers: { a: '1', b: '2' }, fetch });
    const options = {
      headers: { b: '3', c: undefined },
      fetchOptions: { cache: 'no-store', next: { revalidate: 60 } },
    };
    await request('{ meta }', {}, options);
    const [, init] = fetch.mock.calls[0] ?? [];
    expect(init).toMatchObject({ ...options.fetchOptions, method: 'POST' });
    const sent = new Headers(init?.headers);
    expect([sent.get('a'), sent.get('b'), sent.has('c')]).toEqual(['1', '3', false]);
    const broken = request('{ meta }', {}, { headers: { a: 'secret\n!' } });
    await expect(broken).rejects.toThrow('Option "headers" has a name or a value');
  });

  test('takes a string object, such as code generators make', async () => {
    const fetch = recordFetch();
    await createCore({ url: ADDRESS, fetch }).request(new String('{ meta }'));
    expect(fetch.mock.calls[0]?.[1]?.body).toBe('{"query":"{ meta }","variables":{}}');
  });

  test('goes through the fetch that is global at the time', async () => {
    const client = createClient({ url: new URL(ADDRESS) });
    const fetch = recordFetch();
    vi.stubGlobal('fetch', fetch);
    await client.meta();
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('of a page goes to an address relative to it', async () => {
    vi.stubGlobal('location', { href: 'https://example.org/app/' });
    const fetch = recordFetch();
    await createClient({ url: '/graphql', fetch }).meta();
    expect(String(fetch.mock.calls[0]?.[0])).toBe('https://example.org/graphql');
  });
});
