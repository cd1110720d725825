import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Asks with GET: these parameters, as JSON where they are no text. */
function get(parameters: Record<string, unknown>, headers: Record<string, string> = {}) {
  const search = Object.entries(parameters).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  const accept = 'application/graphql-response+json';
  return fetch(`${graph.origin}/graphql?${new URLSearchParams(search.map((pair) => [...pair]))}`, {
    headers: { accept, ...headers },
  });
}

const byHash = (hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

async function register(query: string, hash = sha256(query)) {
  const response = await fetch(`${graph.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, extensions: byHash(hash) }),
  });
  return response.json();
}

describe('a query asked by its hash', () => {
  test('is not known until its text came once, then answers with its variables', async () => {
    const query = 'query Named($n: Int!) { objective(number: $n) { number } }';
    const question = { variables: { n: 7 }, extensions: byHash(sha256(query)) };
    const unknown = await get(question);
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    expect(await unknown.json()).toEqual({
      errors: [
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ],
    });
    await register(query);
    const known = await get(question);
    expect(await known.json()).toMatchObject({ data: { objective: { number: 7 } } });
  });

  test('is not kept under a hash that is not its own', async () => {
    const query = '{ meta { attributions } }';
    expect(await register(query, sha256('{ other }'))).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect((await get({ extensions: byHash(sha256('{ other }')) })).status).toBe(404);
  });

  test.each([['short'], [12], [null], [sha256('a').toUpperCase()]])(
    'with a hash that is none is refused: %s',
    async (hash) => {
      const response = await get({ extensions: byHash(hash) });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    },
  );

  test('gives way to newer ones when there are a thousand', async () => {
    const first = '{ first: __typename }';
    await register(first);
    for (let n = 0; n < 1_000; n += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, i) => register(`{ f${n + i}: __typename }`)),
      );
    }
    expect((await get({ extensions: byHash(sha256(first)) })).status).toBe(404);
    expect((await get({ extensions: byHash(sha256('{ f999: __typename }')) })).status).toBe(200);
  });
});

describe('the answer to a GET', () => {
  const question = { query: '{ meta { release { number } } }' };

  test('has a tag, and is not computed again for whoever holds it', async () => {
    const first = await get(question);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('vary')).toBe('Accept, Accept-Encoding');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"1-[0-9a-f]{24}"$/);
    const again = await get(question, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('has another tag for another question or another form of the answer', async () => {
    const tags = await Promise.all([
      get(question),
      get({ query: '{ meta { attributions } }' }),
      get({ ...question, variables: { a: 1 } }),
      get(question, { accept: 'application/json' }),
    ]);
    expect(new Set(tags.map(({ headers }) => headers.get('etag'))).size).toBe(4);
  });

  test.each([['{ nope }'], ['{ findings(first: 200) { totalCount } }']])(
    'is not kept when it has errors: %s',
    async (query) => {
      const { headers } = await get({ query });
      expect(headers.get('etag')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('is not kept when the request says who asks', async () => {
    const { headers } = await get(question, { authorization: 'Bearer abc' });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
