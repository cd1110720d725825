import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../schema/support/global-id.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const ask = (query: string, accept = 'application/json', variables = {}) =>
  fetch(`${graph.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });

const nested = (levels: number) =>
  `${'findings { nodes { profile { '.repeat(levels)} slug ${'} } }'.repeat(levels)}`;

describe('what can be refused before anything is read', () => {
  test.each([
    ['a size below 0', '{ domains { code } findings(first: -1) { totalCount } }', '`first` is -1'],
    ['a size too large', '{ domains { code } findings(first: 200) { totalCount } }', '`first` is'],
    [
      'the same further down',
      '{ domains { code } objective(number: 1) { findings(last: 200) { totalCount } } }',
      '`last` is 200',
    ],
    ['too many levels', `{ domains { code } ${nested(7)} }`, 'nests 22 levels'],
    ['the same beside introspection', `{ __schema { queryType { name } } ${nested(7)} }`, 'nests'],
    [
      'too many fields',
      '{ domains { code } findings(first: 100) { nodes { profile { findings(first: 100) { nodes { mappings { rationale { text } } } } } } } }',
      'may return',
    ],
  ])('is one error of the request, without data: %s', async (_name, query, message) => {
    for (const [accept, status] of [
      ['application/json', 200],
      ['application/graphql-response+json', 400],
    ] as const) {
      const response = await ask(query, accept);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
      const answer = await response.json();
      expect(Object.keys(answer)).toEqual(['errors', 'extensions']);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0].message).toContain(message);
      expect(answer.errors[0]).not.toHaveProperty('path');
    }
  });

  test('says where it stands', async () => {
    const { errors } = await (
      await ask('{ domains { code }\n  findings(first: 200) { totalCount } }')
    ).json();
    expect(errors[0].locations).toEqual([{ line: 2, column: 3 }]);
  });

  test('is told of a value that does not fit, with the same status as of all such errors', async () => {
    const query = 'query ($n: Int) { findings(first: $n) { totalCount } }';
    const statuses = await Promise.all(
      ['application/json', 'application/graphql-response+json'].map(
        async (accept) => (await ask(query, accept, { n: 'many' })).status,
      ),
    );
    expect(statuses).toEqual([200, 400]);
  });

  test('counts a fragment wherever it is spread, and variables', async () => {
    const query = `query ($n: Int) { ${Array.from({ length: 40 }, (_, at) => `a${at}: findings(first: $n) { ...Page }`).join(' ')} }
      fragment Page on FindingConnection { nodes { reference text kind profile { slug title { text } sections { heading } } } }`;
    const few = await (await ask(query, undefined, { n: 5 })).json();
    expect(few.errors).toBeUndefined();
    const many = await (await ask(query, undefined, { n: 100 })).json();
    expect(many).not.toHaveProperty('data');
    expect(many.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('what only a resolver can know', () => {
  test('fails its own field, under its own path', async () => {
    const { data, errors } = await (
      await ask('{ node(id: "x") { id } profile(slug: "mali-2021") { slug } }')
    ).json();
    expect(data).toEqual({ node: null, profile: { slug: 'mali-2021' } });
    expect(errors).toMatchObject([
      { path: ['node'], message: expect.stringContaining('"x" is not a global id') },
    ]);
  });

  test('fails one item of a list', async () => {
    const good = encodeGlobalId('Profile', 'mali-2021');
    const { data, errors } = await (
      await ask(`{ nodes(ids: ["x", "${good}"]) { id } profile(slug: "mali-2021") { slug } }`)
    ).json();
    expect(data).toEqual({ nodes: [null, { id: good }], profile: { slug: 'mali-2021' } });
    expect(errors).toMatchObject([{ path: ['nodes', 0] }]);
  });
});

describe('what a client of the protocol meets', () => {
  const at = (path: string, init: RequestInit = {}) => fetch(`${graph.origin}${path}`, init);

  test.each(['authorization', 'if-none-match, range', 'traceparent, X-Own'])(
    'may send any header from a page: %s',
    async (headers) => {
      const response = await at('/graphql', {
        method: 'OPTIONS',
        headers: {
          origin: 'https://example.org',
          'access-control-request-method': 'POST',
          'access-control-request-headers': headers,
        },
      });
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-headers')).toBe(headers);
      expect(response.headers.get('vary')).toContain('Access-Control-Request-Headers');
    },
  );

  test('is told in words that no answer suits it', async () => {
    const response = await at('/graphql?query={__typename}', { headers: { accept: 'image/png' } });
    expect(response.status).toBe(406);
    expect((await response.json()).errors[0].message).toContain('application/json');
  });

  test.each(['/graphql/?query={__typename}', '/graphql?query={__typename}'])(
    'is answered with a slash and without: %s',
    async (path) => {
      expect(await (await at(path)).json()).toMatchObject({ data: { __typename: 'Query' } });
    },
  );

  test.each(['/graphql?query={__typename}', '/health', '/nowhere'])(
    'gets an answer whose type is not guessed at: %s',
    async (path) => {
      expect((await at(path)).headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test.each(['%ff', '%c3%28', 'a%80'])('is told of bytes that are no text: %s', async (text) => {
    const response = await at(`/findings.csv?text=${text}`);
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].message).toContain('UTF-8');
  });

  test.each(['%EF%BF%BD', '%C3%A9tudiant', '100%25'])('may send any text: %s', async (text) => {
    const response = await at(`/findings.csv?text=${text}`);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  });

  test('is told where there are files', async () => {
    const response = await at('/findings.json');
    expect(response.status).toBe(404);
    expect((await response.json()).errors[0].message).toContain('/findings.ndjson');
  });

  test.each(['POST', 'PUT', 'DELETE'])('asks for a file by GET, not by %s', async (method) => {
    const response = await at('/findings.csv', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('is told how the codes of a file were read, or that there is none', async () => {
    const file = await at('/findings.csv?countries=Kenya,c%C3%B4te%20d%27ivoire');
    expect(file.headers.get('x-read-as')).toBe(
      "countries=Kenya:KEN, countries=c%C3%B4te%20d'ivoire:CIV",
    );
    expect(await file.text()).toBe(await (await at('/findings.csv?countries=KEN,CIV')).text());
    const none = await at('/findings.csv?countries=Keniya');
    expect(none.status).toBe(400);
    expect((await none.json()).errors[0].message).toContain('Did you mean "KEN" (Kenya)');
  });

  test('is advised of pages only where there are any', async () => {
    const { errors } = await (await ask('{ resolve(text: "mali", first: 999) { how } }')).json();
    expect(errors[0].message).toBe(
      '`first` is 999; it must be 0 to 100. There are no pages behind it.',
    );
  });
});
