import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  createClient,
  createCore,
  graphql,
  ObjectiveDocument,
  ProfileDocument,
  type RequestEvent,
  type ResponseEvent,
} from '../../sdk/src/index.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { answer, openBadServer, WELL } from './bad-server.ts';

let graph: Graph;
let url: string;
beforeAll(async () => {
  graph = await openGraph();
  url = `${graph.origin}/graphql`;
});
afterAll(() => graph.close());

describe('hooks', () => {
  test('see each request and its answer, and may change the headers', async () => {
    const before: RequestEvent[] = [];
    const after: ResponseEvent[] = [];
    const client = createClient({
      url,
      onRequest: async (event) => {
        before.push(event);
        event.headers.set('x-request-id', 'seen-by-a-hook');
      },
      onResponse: (event) => void after.push(event),
    });
    await client.meta();
    expect(before).toMatchObject([{ operation: 'Meta', attempt: 1, method: 'POST' }]);
    expect(after).toMatchObject([
      { operation: 'Meta', attempt: 1, status: 200, error: undefined, retryIn: undefined },
    ]);
    expect(after[0]?.headers?.get('x-request-id')).toBe('seen-by-a-hook');
    expect(after[0]?.duration).toBeGreaterThanOrEqual(0);
  });

  test('end the call by what they throw', async () => {
    const broken = new Error('no token');
    const onRequest = () => Promise.reject(broken);
    await expect(createClient({ url, onRequest }).meta()).rejects.toBe(broken);
    const onResponse = () => {
      throw broken;
    };
    await expect(createClient({ url, onResponse }).meta()).rejects.toBe(broken);
  });

  test('of one request do not change the headers of the next', async () => {
    const server = await openBadServer(WELL);
    const seen: (string | null)[] = [];
    const { request } = createCore({
      url: server.url,
      onRequest: ({ headers }) => {
        seen.push(headers.get('x-count'));
        headers.set('x-count', '1');
      },
    });
    await request('{ a }');
    await request('{ a }');
    expect(seen).toEqual([null, null]);
    await server.close();
  });
});

describe('the language of a client', () => {
  test('is that of every call which gives none', async () => {
    const client = createClient({ url, language: 'FR' });
    const name = async (language?: 'ES') =>
      (await client.objective({ number: 10, language, first: 0 }))?.label.text;
    expect(await name()).toBe('Éradiquer la traite de personnes');
    expect(await name('ES')).toBe('Erradicar la trata de personas');
  });

  test('is given to own documents that have the variable, and to no others', async () => {
    const { request } = createCore({ url, language: 'FR' });
    const own = graphql(
      'query ($language: Language! = EN) { objective(number: 10) { label(language: $language) { text } } }',
    );
    expect((await request(own)).objective?.label.text).toBe('Éradiquer la traite de personnes');
    const other = graphql('{ objective(number: 10) { label { text } } }');
    expect((await request(other)).objective?.label.text).toBe('Eradicate trafficking');
  });
});

describe('persisted queries', () => {
  test('are asked with GET, the text only when the server does not know it', async () => {
    const methods: string[] = [];
    const statuses: (number | undefined)[] = [];
    const client = createClient({
      url,
      persisted: true,
      onRequest: ({ method }) => void methods.push(method),
      onResponse: ({ status }) => void statuses.push(status),
    });
    const first = await client.objective({ number: 3, first: 1 });
    expect(await client.objective({ number: 3, first: 1 })).toEqual(first);
    expect((await client.objective({ number: 4, first: 1 }))?.number).toBe(4);
    expect(methods).toEqual(['GET', 'POST', 'GET', 'GET']);
    expect(statuses).toEqual([404, 200, 200, 200]);
  });

  test.each([
    ['with 200', answer({ errors: [{ message: 'PersistedQueryNotFound' }] })],
    ['with 404', answer({ errors: [{ message: 'PersistedQueryNotFound' }] }, 404)],
    ['that has no GET', answer('', 405)],
    ['that wants a query', answer({ errors: [{ message: 'Must provide query string.' }] }, 400)],
  ])('fall back once on a server %s', async (_, behaviour) => {
    const server = await openBadServer(behaviour, WELL);
    const { request } = createCore({ url: server.url, persisted: true, retry: 0 });
    expect(await request('{ meta }')).toEqual({ meta: 'well' });
    const [get, post] = server.requests;
    expect([get?.method, post?.method]).toEqual(['GET', 'POST']);
    const { searchParams } = new URL(get?.url ?? '', server.url);
    const { query, extensions } = JSON.parse(post?.body ?? '');
    expect(query).toBe('{ meta }');
    expect(JSON.parse(searchParams.get('extensions') ?? '')).toEqual(extensions);
    expect(server.requests).toHaveLength(2);
    await server.close();
  });

  test('that fail in full too throw that', async () => {
    const server = await openBadServer(answer({ errors: [{ message: 'PersistedQueryNotFound' }] }));
    const { request } = createCore({ url: server.url, persisted: true });
    await expect(request('{ meta }')).rejects.toThrow('PersistedQueryNotFound');
    expect(server.requests).toHaveLength(2);
    await server.close();
  });

  test('are not asked again when the graph itself refuses the question', async () => {
    const server = await openBadServer(
      answer({ data: null, errors: [{ message: 'no', path: ['meta'] }] }),
    );
    const { request } = createCore({ url: server.url, persisted: true });
    await expect(request('{ meta }')).rejects.toThrow('no');
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  test('are plain POST for mutations, for long variables, and without cryptography', async () => {
    const server = await openBadServer(WELL);
    const { request } = createCore({ url: server.url, persisted: true });
    await request('mutation { a }');
    await request('query($a: String) { b(a: $a) }', { a: 'x'.repeat(10_000) });
    vi.stubGlobal('crypto', undefined);
    await request('{ c }');
    vi.unstubAllGlobals();
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
    await server.close();
  });
});

describe('a link', () => {
  test('opens GraphiQL with the document, a line a field, and its variables', () => {
    const { link } = createClient({ url: 'http://a.example/graphql', language: 'FR' });
    const address = new URL(link(ObjectiveDocument, { number: 10, first: 5 }));
    expect(address.origin + address.pathname).toBe('http://a.example/graphql');
    expect(JSON.parse(address.searchParams.get('variables') ?? '')).toEqual({
      language: 'FR',
      number: 10,
      first: 5,
    });
    const query = address.searchParams.get('query') ?? '';
    expect(query).toMatch(
      /^query Objective\(\$number:Int!.*\) \{\n {2}objective\(number:\$number\) \{\n {4}\.\.\.Objective\n/,
    );
    expect(query).toMatch(/\n\}\n\nfragment Objective on Objective \{\n {2}id\n {2}number\n/);
  });

  test('leaves a document of your own as it is, and answers what it shows', async () => {
    const { link, request } = createClient({ url });
    const own = '{ objective(number: 10) { number } }';
    expect(new URL(link(own)).searchParams.get('query')).toBe(own);
    expect(new URL(link(own)).searchParams.has('variables')).toBe(false);
    const shown = new URL(link(ProfileDocument, { slug: 'mali-2021' })).searchParams;
    const variables = JSON.parse(shown.get('variables') ?? '');
    expect(await request(shown.get('query') ?? '', variables)).toEqual(
      await request(ProfileDocument, { slug: 'mali-2021' }),
    );
  });
});
