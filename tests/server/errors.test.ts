import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../schema/support/errors.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';

/** What a caller gets of one error. */
interface Shown {
  readonly message: string;
  readonly path?: unknown;
  readonly extensions: { readonly code: string; readonly requestId?: string };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

async function post(body: unknown, headers: Record<string, string> = {}, from: Graph = graph) {
  const response = await fetch(`${from.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { response, answer: await response.json() };
}

describe('the code of an error', () => {
  test.each([
    ['GRAPHQL_PARSE_FAILED', 'no GraphQL', '{ findings', {}],
    ['GRAPHQL_VALIDATION_FAILED', 'an unknown field', '{ nothing }', {}],
    ['GRAPHQL_VALIDATION_FAILED', 'a missing argument', '{ profile { id } }', {}],
    ['GRAPHQL_VALIDATION_FAILED', 'an unknown enum value', '{ domain(code: X) { id } }', {}],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'a variable of another type',
      'query ($n: Int!) { objective(number: $n) { id } }',
      { n: 'ten' },
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'a missing variable',
      'query ($n: Int!) { objective(number: $n) { id } }',
      {},
    ],
    ['GRAPHQL_VALIDATION_FAILED', 'a mutation', 'mutation { anything }', {}],
    ['GRAPHQL_VALIDATION_FAILED', 'a subscription', 'subscription { anything }', {}],
    ['BAD_USER_INPUT', 'a value that cannot be', '{ findings(first: -1) { totalCount } }', {}],
    ['BAD_USER_INPUT', 'a text with U+0000', '{ profile(slug: "\\u0000") { id } }', {}],
    ['LIMIT_EXCEEDED', 'a page too large', '{ findings(first: 101) { totalCount } }', {}],
    ['LIMIT_EXCEEDED', 'too many tokens', `{ ${'__typename '.repeat(1_001)} }`, {}],
    [
      'LIMIT_EXCEEDED',
      'too many fields',
      '{ findings(first: 100) { nodes { profile { findings(first: 100) { nodes { text kind textLanguage profile { slug title { text } } } } } } } }',
      {},
    ],
    [
      'LIMIT_EXCEEDED',
      'too many levels',
      `{ region(code: "014") { ${'parent { '.repeat(20)} code ${'}'.repeat(20)} } }`,
      {},
    ],
  ])('is %s for %s', async (code, _name, query, variables) => {
    const { errors } = await graph.ask(query, variables);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });

  test.each([
    ['an unknown operation name', { query: 'query A { __typename }', operationName: 'B' }],
    ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }],
    ['no query', {}],
    ['a query that is a number', { query: 5 }],
    ['variables that are a list', { query: '{ __typename }', variables: [1] }],
    ['a parameter that nobody knows', { query: '{ __typename }', more: 1 }],
  ])('is BAD_USER_INPUT for %s, with status 400 or 200', async (_name, body) => {
    const { response, answer } = await post(body);
    expect([200, 400]).toContain(response.status);
    expect(answer.errors).toEqual([
      { message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('is NOT_FOUND for another address', async () => {
    const response = await fetch(`${graph.origin}/elsewhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Nothing is served at /elsewhere. GraphQL is at /graphql.',
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });

  test('is described for every code', () => {
    for (const [code, description] of Object.entries(ERROR_CODES)) {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(description).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});

describe('the message of an error', () => {
  test('is cut, however much was sent', async () => {
    const long = 'x'.repeat(50_000);
    for (const [query, variables] of [
      ['query ($s: Int) { objective(number: $s) { id } }', { s: long }],
      [`{ ${long} }`, {}],
      ['{ node(id: "ID") { id } }'.replace('ID', long), {}],
      ['query ($c: String) { findings(after: $c) { totalCount } }', { c: long }],
    ] as const) {
      const { errors } = await graph.ask(query, variables);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message.length).toBeLessThanOrEqual(1_000);
    }
  });
});

describe('the id of a request', () => {
  test.each(['abcdefgh', 'A_b-1234567', 'x'.repeat(64)])('%s is echoed', async (id) => {
    const { response } = await post({ query: '{ __typename }' }, { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toBe(id);
  });

  test.each(['short', 'x'.repeat(65), 'with space', '<script>', 'a"b;c=d{e}f', ''])(
    '"%s" is replaced',
    async (id) => {
      const { response } = await post({ query: '{ __typename }' }, { 'x-request-id': id });
      expect(response.headers.get('x-request-id')).toMatch(UUID);
    },
  );
});

describe('an error that nobody expected', () => {
  const lines: string[] = [];
  let database: TestDatabase;
  let broken: Graph;
  beforeAll(async () => {
    database = await createLoadedDatabase();
    const log = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    broken = await openGraph(database.url, pino({ level: 'error' }, log));
    await runSql(database.url, 'ALTER TABLE "Finding" RENAME TO "Moved"');
  });
  afterAll(async () => {
    await broken.close();
    await database.drop();
  });

  test('says nothing but that, and the id under which the log has its cause', async () => {
    const id = 'test-request-1';
    const { response, answer } = await post(
      { query: '{ profile(slug: "mali-2021") { slug } findings { nodes { text } } }' },
      { 'x-request-id': id },
      broken,
    );
    const { errors }: { errors: readonly Shown[] } = answer;
    expect(response.headers.get('x-request-id')).toBe(id);
    expect(answer.data).toEqual({ profile: { slug: 'mali-2021' }, findings: null });
    expect(errors).toEqual([
      {
        message:
          'The server failed to answer this. Nothing was changed. If it happens again, report the requestId.',
        locations: expect.any(Array),
        path: ['findings', 'nodes'],
        extensions: { code: 'INTERNAL', requestId: id },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(
      /prisma|select|relation|postgres|\.ts|node_modules/i,
    );
    const logged = lines.filter((line) => line.includes(id)).map((line) => JSON.parse(line));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      requestId: id,
      path: ['findings', 'nodes'],
      msg: 'A request failed',
    });
    expect(logged[0].err.message).toMatch(/Finding/);
    expect(logged[0].err.stack).toMatch(/release\/entities\.ts/);
  });

  test('leaves the rest of the server as it was', async () => {
    const { data, errors } = await broken.ask('{ profile(slug: "mali-2021") { slug } }');
    expect({ data, errors }).toMatchObject({
      data: { profile: { slug: 'mali-2021' } },
      errors: [],
    });
  });

  test('is not logged when it was expected', async () => {
    lines.length = 0;
    await broken.ask('{ objective(number: 99) { id } findings(first: 101) { totalCount } }');
    await broken.ask('{ nothing }');
    expect(lines).toEqual([]);
  });
});
