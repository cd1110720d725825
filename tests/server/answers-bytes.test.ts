import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../server/graphiql/examples.ts';
import { listBlocks, readPapers } from '../docs/papers.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { getOf, postOf, type RawAnswer, sendRaw } from './raw-http.ts';

const ROOM = 64_000_000;
const JSON_RESPONSE = 'application/graphql-response+json';

let kept: Graph;
let anew: Graph;
beforeAll(async () => {
  [kept, anew] = await Promise.all([
    openGraph(undefined, undefined, { answerBytes: ROOM }),
    openGraph(),
  ]);
});
afterAll(() => Promise.all([kept.close(), anew.close()]));

/** All that must be the same of two answers to one question. */
function essenceOf({ status, headers, body }: RawAnswer) {
  const own = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return { status, headers: Object.fromEntries(own), body };
}

const bytesOf = ({ body }: RawAnswer) => Buffer.from(body, 'latin1');

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables?: unknown;
}

const examples: readonly Question[] = readExamples().map(({ name, query, variables }) => ({
  name,
  query,
  variables: variables === null ? undefined : JSON.parse(variables),
}));
const shown: readonly Question[] = (await readPapers()).flatMap((paper) =>
  listBlocks(paper)
    .filter(({ language }) => language === 'graphql')
    .map(({ text }, index) => ({ name: `${paper.file} ${index + 1}`, query: text })),
);

describe('the bytes of an answer are the same, kept, compiled or made anew:', () => {
  test('the documents show questions', () => {
    expect(examples.length).toBeGreaterThan(40);
    expect(shown.length).toBeGreaterThan(10);
  });

  test.each([...examples, ...shown])('$name', async ({ query, variables }) => {
    const spelled = JSON.stringify({ query, variables });
    const otherwise = JSON.stringify({ variables, extensions: {}, query }, null, 2);
    const post = (graph: Graph, body: string) =>
      sendRaw(graph.origin, postOf(body, [`Accept: ${JSON_RESPONSE}`]));
    const made = essenceOf(await post(anew, spelled));
    expect(made.status).toBe(200);
    // At the third time it is compiled.
    for (let again = 0; again < 3; again += 1) {
      expect(essenceOf(await post(anew, spelled))).toEqual(made);
    }
    expect(essenceOf(await post(kept, spelled))).toEqual(made);
    const before = kept.statements.filter((sql) => !/"Release"/.test(sql)).length;
    expect(essenceOf(await post(kept, spelled))).toEqual(made);
    expect(essenceOf(await post(kept, otherwise))).toEqual(made);
    expect(kept.statements.filter((sql) => !/"Release"/.test(sql))).toHaveLength(before);
  });
});

const LONG = '{ findings(first: 50) { nodes { reference text } } }';
const SHORT = '{ objective(number: 10) { number } }';
const address = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

const get = (query: string, headers: readonly string[] = [], graph = kept) =>
  sendRaw(graph.origin, getOf(address(query), ['Host: localhost', ...headers]));

describe.each([
  ['kept', () => kept],
  ['made anew', () => anew],
])('an answer that is %s', (_name, graph) => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('goes in %s to who takes it, under a tag of its own', async (coding, decode) => {
    const plain = await get(LONG, [], graph());
    const first = await get(LONG, [`Accept-Encoding: ${coding}`], graph());
    const second = await get(LONG, [`Accept-Encoding: ${coding}`], graph());
    expect(essenceOf(second)).toEqual(essenceOf(first));
    expect(first.headers.get('content-encoding')).toBe(coding);
    expect(Number(first.headers.get('content-length'))).toBe(first.body.length);
    expect(first.body.length).toBeLessThan(plain.body.length / 2);
    expect(decode(bytesOf(first)).equals(bytesOf(plain))).toBe(true);
    const tag = plain.headers.get('etag')?.replaceAll('"', '');
    expect(first.headers.get('etag')).toBe(`"${tag}-${coding}"`);
  });

  test('goes as it is to who takes no coding, or when it is short', async () => {
    for (const accepted of ['identity', 'br;q=0, gzip;q=0', 'compress', '']) {
      const { headers } = await get(LONG, [`Accept-Encoding: ${accepted}`], graph());
      expect(headers.has('content-encoding')).toBe(false);
    }
    const { headers } = await get(SHORT, ['Accept-Encoding: br'], graph());
    expect(headers.has('content-encoding')).toBe(false);
  });

  test('has one type for each that is accepted', async () => {
    for (const type of ['application/json', JSON_RESPONSE, 'application/json']) {
      const answer = await get(SHORT, [`Accept: ${type}`], graph());
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    }
  });

  test('tells by HEAD what GET would send', async () => {
    for (const headers of [[], ['Accept-Encoding: br']]) {
      const whole = essenceOf(await get(LONG, headers, graph()));
      const request = getOf(address(LONG), ['Host: localhost', ...headers]);
      const head = await sendRaw(graph().origin, request.replace('GET', 'HEAD'));
      expect(essenceOf(head)).toEqual({ ...whole, body: '' });
    }
  });

  test('is 304 for who holds it in a coding that it would have, or as it is', async () => {
    const tag = (await get(LONG, [], graph())).headers.get('etag')?.replaceAll('"', '');
    const holding = (held: string, coding: string) =>
      get(LONG, [`If-None-Match: ${held}`, `Accept-Encoding: ${coding}`], graph());
    for (const [held, coding, etag] of [
      [`"${tag}"`, 'identity', `"${tag}"`],
      [`W/"${tag}"`, 'identity', `"${tag}"`],
      [`"other", W/"${tag}-br"`, 'gzip, br', `"${tag}-br"`],
      [`"${tag}"`, 'br', `"${tag}"`],
      ['*', 'identity', `"${tag}"`],
    ] as const) {
      const { status, headers, body } = await holding(held, coding);
      expect({ status, body, etag: headers.get('etag') }).toEqual({ status: 304, body: '', etag });
      expect(headers.get('vary')).toBe('Accept, Accept-Encoding');
      expect(headers.get('cache-control')).toBe('public, no-cache');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('x-request-id')).toMatch(/./);
      expect(headers.has('date')).toBe(true);
    }
    for (const [held, coding] of [
      [`"${tag}-br"`, 'gzip'],
      [`"${tag}-br"`, 'identity'],
      ['"other"', 'identity'],
      [`${tag}`, 'identity'],
    ] as const) {
      expect((await holding(held, coding)).status).toBe(200);
    }
  });
});

test('every answer of the address says what it depends on, refusals too', async () => {
  const json = 'Content-Type: application/json';
  for (const request of [
    getOf(address(SHORT)),
    getOf(address('{ nope }')),
    getOf('/graphql?variables=5'),
    getOf(address(SHORT), ['Host: localhost', 'Accept: text/html']),
    getOf(address(SHORT), ['Host: localhost', 'Accept: image/png']),
    getOf('/graphql').replace('GET', 'PUT'),
    getOf('/graphql').replace('GET', 'OPTIONS'),
    postOf('{', [json]),
    postOf('{}', ['Content-Type: text/plain']),
    postOf(JSON.stringify({ query: SHORT }), [json]),
    postOf(JSON.stringify({ query: SHORT }), [json, 'Cookie: a=b']),
  ]) {
    const { headers } = await sendRaw(kept.origin, request);
    expect(headers.get('vary'), String(request)).toMatch(/^Accept, Accept-Encoding\b/);
  }
});

test('each request has its own id, though it gets the same bytes', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => get(SHORT)));
  expect(new Set(ids.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
  const given = await get(SHORT, ['X-Request-Id: my-own-id']);
  expect(given.headers.get('x-request-id')).toBe('my-own-id');
});
