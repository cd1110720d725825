import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../schema/support/errors.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { postOf, sendRaw } from './raw-http.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

async function post(body: string | Buffer) {
  const answer = await sendRaw(graph.origin, postOf(body));
  expect(answer.status).toBeLessThan(500);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: answer.status, ...JSON.parse(answer.body) };
}

const query = (text: string, variables?: unknown) => JSON.stringify({ query: text, variables });

afterEach(async () => {
  expect(await post(query('{ __typename }'))).toMatchObject({
    status: 200,
    data: { __typename: 'Query' },
  });
});

describe('a body that is no JSON object is 400:', () => {
  test.each([
    ['empty', ''],
    ['half of one', '{"query":"{ __typename }"'],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['a number', '1e999'],
    ['a batch', '[{"query":"{ __typename }"}]'],
    ['an empty batch', '[]'],
    ['invalid UTF-8', Buffer.from([0xff, 0xfe, 0x7b, 0x7d])],
    ['UTF-16', Buffer.from(query('{ __typename }'), 'utf16le')],
    ['with a byte order mark', `\ufeff${query('{ __typename }')}`],
    ['101 levels deep', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`],
    ['10,000 levels deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['15,000 objects deep', `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`],
  ])('%s', async (_name, body) => {
    const { status, errors } = await post(body);
    expect(status).toBe(400);
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a body with odd keys is answered, and changes nothing:', () => {
  test.each([
    ['__proto__ at the top', '{"query":"{ __typename }","__proto__":{"polluted":1}}'],
    [
      'constructor at the top',
      '{"query":"{ __typename }","constructor":{"prototype":{"polluted":1}}}',
    ],
    [
      '__proto__ as variables',
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}',
    ],
    [
      '__proto__ in a filter',
      '{"query":"query ($f: FindingFilter) { findings(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"polluted":1}}}}',
    ],
    ['a key twice', '{"query":"{ nothing }","query":"{ __typename }"}'],
    ['extensions of another type', '{"query":"{ __typename }","extensions":7}'],
  ])('%s', async (_name, body) => {
    const { errors = [] } = await post(body);
    for (const { extensions } of errors)
      expect(Object.keys(ERROR_CODES)).toContain(extensions.code);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a query that would exhaust the server is refused:', () => {
  const spread = (n: number) => `...F${n + 1} `;
  const doubling = (type: string, count: number, leaf: string) =>
    Array.from({ length: count }, (_, n) => `fragment F${n} on ${type} { ${spread(n)}${spread(n)}}`)
      .concat(`fragment F${count} on ${type} { ${leaf} }`)
      .join(' ');
  test.each([
    ['5,000 braces', '{'.repeat(5_000), 'GRAPHQL_PARSE_FAILED'],
    [
      '5,000 fields inside one another',
      `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`,
      'LIMIT_EXCEEDED',
    ],
    ['5,000 lists inside one another', `{ nodes(ids: ${'['.repeat(5_000)}`, 'LIMIT_EXCEEDED'],
    ['1,001 tokens', `{ ${'__typename '.repeat(999)}}`, 'LIMIT_EXCEEDED'],
    ['240 unknown levels', `${'{ a '.repeat(240)}${'}'.repeat(240)}`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a circle of fragments',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '2^60 spreads of a field',
      `{ findings(first: 1) { nodes { ...F0 } } } ${doubling('Finding', 60, 'text')}`,
      'LIMIT_EXCEEDED',
    ],
    [
      'loops of pages',
      '{ findings(first: 100) { nodes { profile { findings(first: 100) { nodes { profile { findings(first: 100) { nodes { text } } } } } } } } }',
      'LIMIT_EXCEEDED',
    ],
    [
      'a flood of aliases',
      `{ ${Array.from({ length: 60 }, (_, n) => `a${n}: findings(first: 100) { nodes { text mappings { rationale } } }`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'aliases hidden behind a negative page',
      '{ a: findings(first: -2147483648) { nodes { text } } b: findings(first: 100) { nodes { profile { findings(first: 100) { nodes { text title: text kind textLanguage reference } } } } } }',
      'BAD_USER_INPUT',
    ],
    ['a page size in a variable', '', 'LIMIT_EXCEEDED'],
  ])('%s', async (_name, text, code) => {
    const start = performance.now();
    const { errors } =
      text === ''
        ? await post(
            query(
              'query ($n: Int) { findings(first: $n) { nodes { profile { findings(first: $n) { nodes { text mappings { rationale { text } } } } } } } }',
              { n: 100 },
            ),
          )
        : await post(query(text));
    expect(errors[0].extensions.code).toBe(code);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('2^60 spreads of a name are refused at once', async () => {
    const start = performance.now();
    const { data, errors } = await post(query(`{ ...F0 } ${doubling('Query', 60, '__typename')}`));
    expect(data).toBeUndefined();
    expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a query just below the cap of tokens is served', async () => {
    const aliases = Array.from({ length: 332 }, (_, n) => `a${n}: __typename`);
    const { data } = await post(query(`{ ${aliases.join(' ')} }`));
    expect(Object.keys(data)).toHaveLength(332);
  });

  test('a field named 990 times, which is dear to validate, is refused', async () => {
    const { errors } = await post(query(`{ ${'__typename '.repeat(990)}}`));
    expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });

  test('filters inside one another, in variables', async () => {
    const nested = (depth: number): unknown => (depth === 0 ? {} : { not: nested(depth - 1) });
    const text = 'query ($f: FindingFilter) { findings(filter: $f) { totalCount } }';
    const { errors } = await post(query(text, { f: nested(90) }));
    expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('CORS', () => {
  const from = { origin: 'https://elsewhere.example' };

  test('lets every page read, without credentials, and whoever asks gets the same answer', async () => {
    for (const init of [
      {
        method: 'POST',
        headers: { ...from, 'content-type': 'application/json' },
        body: query('{ __typename }'),
      },
      { method: 'POST', headers: { ...from, 'content-type': 'text/plain' }, body: 'x' },
      { method: 'GET', headers: from },
    ]) {
      const { headers } = await fetch(`${graph.origin}/graphql`, init);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary') ?? '').not.toMatch(/origin/i);
    }
  });

  test('answers a preflight', async () => {
    const { status, headers } = await fetch(`${graph.origin}/graphql`, {
      method: 'OPTIONS',
      headers: {
        ...from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
    expect(headers.get('access-control-allow-headers')).toMatch(/\bcontent-type\b/);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('shows the id of the request to the page', async () => {
    const { headers } = await fetch(`${graph.origin}/graphql?query=%7B__typename%7D`, {
      headers: from,
    });
    expect(`${headers.get('access-control-expose-headers')}`.split(', ')).toEqual(
      expect.arrayContaining(['date', 'ratelimit', 'retry-after', 'x-request-id']),
    );
  });
});
