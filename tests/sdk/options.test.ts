import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ClientOptions, createClient, createRequest } from '../../sdk/src/index.ts';

const ADDRESS = 'http://127.0.0.1:4000/graphql';

afterEach(() => vi.unstubAllGlobals());

/** A fetch that keeps what it is given and answers nothing much. */
function recordFetch() {
  return vi.fn<typeof globalThis.fetch>(async () => Response.json({ data: { meta: 'yes' } }));
}

describe('wrong options are refused with the reason', () => {
  test.each([
    ['nothing', undefined, 'Options are missing. Give at least { url }.'],
    ['no url', {}, 'Option "url" is missing. Give an address: "http://127.0.0.1:4000/graphql".'],
    ['a number', { url: 4000 }, 'Option "url" is missing.'],
    ['a path where no page is', { url: '/graphql' }, 'Option "url" must be a whole address'],
    ['another protocol', { url: 'ftp://a/' }, 'must begin with http: or https:, not with ftp:'],
    ['a password', { url: 'http://a:secret@b/' }, 'must not hold a user name or password'],
    ['a typo', { url: ADDRESS, header: {} }, 'no option "header". There are: url, headers, fetch.'],
    ['a broken header', { url: ADDRESS, headers: { a: 'secret\n!' } }, 'Option "headers" has a'],
    ['no function', { url: ADDRESS, fetch: 'fetch' }, 'Option "fetch" must be a function.'],
  ])('%s', (_, options, message) => {
    // Callers without a compiler give anything.
    const create = () => createClient(options as ClientOptions);
    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
    expect(create).not.toThrow('secret');
  });
});

describe('a request', () => {
  test('is a POST of JSON with the headers of the options', async () => {
    const fetch = recordFetch();
    const headers = { authorization: 'Bearer abc', accept: 'text/html' };
    const request = createRequest({ url: ADDRESS, headers, fetch });
    expect(await request('{ meta }', { a: 1, b: undefined })).toEqual({ meta: 'yes' });
    const [[input, init] = []] = fetch.mock.calls;
    expect(String(input)).toBe(ADDRESS);
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"query":"{ meta }","variables":{"a":1}}',
    });
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: 'Bearer abc',
      'content-type': 'application/json',
    });
  });

  test('takes a string object, such as code generators make', async () => {
    const fetch = recordFetch();
    await createRequest({ url: ADDRESS, fetch })(new String('{ meta }'));
    expect(fetch.mock.calls[0]?.[1]?.body).toBe('{"query":"{ meta }"}');
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
