import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { describe, expect, test } from 'vitest';
import { AnswersByRelease, KEEPS_NOTHING, KeptAnswers } from '../../server/answers/kept-answers.ts';
import { mediaTypeFor } from '../../server/answers/media-type.ts';
import { PersistedQueries } from '../../server/answers/persisted-queries.ts';
import { nameQuestion, readQuestion } from '../../server/answers/question.ts';
import { isHeld, preferEncoding } from '../../server/conditional.ts';

const RELEASE = { number: 1, checksum: 'a'.repeat(64), publicUrl: 'https://mgi.example.org' };
const QUERY = '{ __typename }';

function nameOf(parameters: object, queries = new PersistedQueries()): string | null {
  const question = readQuestion(parameters, queries);
  return question && nameQuestion(question, RELEASE, 'application/json', 'v1');
}

/** The same value with the keys of each object in another order. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  const turned: object = Object.create(null);
  for (const [key, item] of Object.entries(value).reverse()) {
    Object.defineProperty(turned, key, { value: turn(item), enumerable: true });
  }
  return turned;
}

describe('the name of a question', () => {
  test('is the same in whatever order its keys are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (variables) => {
        expect(nameOf({ query: QUERY, variables: turn(variables) })).toBe(
          nameOf({ variables, query: QUERY }),
        );
      }),
    );
  });

  test('is another for another value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const names = [a, b].map((value) => nameOf({ query: QUERY, variables: { value } }));
        expect(names[0] === names[1]).toBe(isDeepStrictEqual(a, b));
      }),
    );
  });

  test.each([
    ['infinite and null', '{"v":1e999}', '{"v":null}'],
    ['infinite and its word', '{"v":1e999}', '{"v":"Infinity"}'],
    ['zero and its negative', '{"v":0}', '{"v":-0}'],
    ['a number and its digits', '{"v":1}', '{"v":"1"}'],
    ['no key and __proto__', '{}', '{"__proto__":{"a":1}}'],
    ['two values of __proto__', '{"__proto__":1}', '{"__proto__":2}'],
    ['a key and a text that reads like it', '{"a":"1","b":"2"}', '{"a":"1\\",\\"b\\":\\"2"}'],
    ['a list and its only item', '{"v":[1]}', '{"v":1}'],
    ['null and nothing', '{"v":null}', '{}'],
  ])('tells apart %s', (_name, a, b) => {
    const names = [a, b].map((text) => nameOf({ query: QUERY, variables: JSON.parse(text) }));
    expect(names[0]).not.toBe(names[1]);
  });

  test('depends on all that the answer depends on', () => {
    const question = { query: QUERY, operationName: null, variables: {} };
    const names = [
      nameOf({ query: QUERY }),
      nameOf({ query: `${QUERY} ` }),
      nameOf({ query: QUERY, operationName: 'A' }),
      nameQuestion(question, { ...RELEASE, number: 2 }, 'application/json', 'v1'),
      nameQuestion(question, { ...RELEASE, checksum: 'b' }, 'application/json', 'v1'),
      nameQuestion(question, { ...RELEASE, publicUrl: 'b' }, 'application/json', 'v1'),
      nameQuestion(question, RELEASE, 'application/graphql-response+json', 'v1'),
      nameQuestion(question, RELEASE, 'application/json', 'v2'),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(null);
  });

  test('is that of the text, once it is known by its hash', () => {
    const queries = new PersistedQueries();
    const sha256Hash = createHash('sha256').update(QUERY).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(nameOf({ extensions }, queries)).toBeNull();
    expect(nameOf({ query: QUERY, extensions }, queries)).toBe(nameOf({ query: QUERY }));
    expect(nameOf({ extensions }, queries)).toBe(nameOf({ query: QUERY }));
  });

  test.each([
    ['no query', {}],
    ['a query that is a number', { query: 5 }],
    ['variables that are a list', { query: QUERY, variables: [] }],
    ['extensions that are a text', { query: QUERY, extensions: 'x' }],
    ['a parameter too many', { query: QUERY, more: 1 }],
    ['a hash that is none', { query: QUERY, extensions: { persistedQuery: { version: 2 } } }],
  ])('is none for %s', (_name, parameters) => {
    expect(nameOf(parameters)).toBeNull();
  });
});

describe('the type of an answer', () => {
  const yoga = createYoga({
    schema: new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', fields: { a: { type: GraphQLString } } }),
    }),
    logging: false,
  });

  const part = fc.constantFrom('application', 'text', '*', 'multipart', 'APPLICATION', '');
  const form = fc.constantFrom(
    'json',
    'graphql-response+json',
    '*',
    'event-stream',
    'mixed',
    'html',
  );
  const parameter = fc.constantFrom(
    '',
    ';q=0',
    ';q=0.5',
    '; charset=utf-8',
    ';charset=latin1',
    ';',
  );
  const range = fc.tuple(part, form, parameter).map(([a, b, c]) => `${a}/${b}${c}`);
  const accept = fc.array(
    fc.oneof(range, fc.constantFrom('*', 'application', 'application/json/x')),
  );

  test('is the one that Yoga gives', async () => {
    await fc.assert(
      fc.asyncProperty(accept, fc.constantFrom(',', ', '), async (ranges, comma) => {
        const header = ranges.join(comma);
        const response = await yoga.fetch('http://localhost/graphql', {
          method: 'POST',
          headers: { accept: header, 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ __typename }' }),
        });
        const type = response.headers.get('content-type') ?? '';
        await response.text();
        const ours = /^application\/(graphql-response\+)?json; charset=utf-8$/.test(type)
          ? type.split(';')[0]
          : null;
        expect(mediaTypeFor(header)).toBe(ours);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the coding of an answer', () => {
  test.each([
    ['', null],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['BR ; Q=0.2 , gzip;q=0.1', 'br'],
    ['br;q=0, gzip;q=0', null],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['identity', null],
    ['identity;q=0.5, gzip;q=0.4', null],
    ['identity, gzip', 'gzip'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['deflate, zstd', null],
    ['gzip;q=nonsense', null],
  ])('for "%s" is %s', (accepted, encoding) => {
    expect(preferEncoding(accepted, ['br', 'gzip'])).toBe(encoding);
  });
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['"b"', false],
  ['a', false],
  ['', false],
])('a client that sends If-None-Match: %s holds "a": %s', (held, expected) => {
  expect(isHeld('"a"', held)).toBe(expected);
});

describe('kept answers', () => {
  const answerOf = (bytes: number) => ({
    status: 200,
    headers: [],
    body: Buffer.alloc(bytes, 'a'),
    encoded: {},
    isWhole: true,
    isMixed: false,
  });

  test('count their codings too, and keep both when both come at once', async () => {
    const kept = new KeptAnswers(1_000_000);
    const answer = await kept.answer('name', async () => answerOf(10_000));
    const before = kept.bytes;
    const [br, gzip] = await Promise.all([
      kept.encode('name', answer, 'br'),
      kept.encode('name', answer, 'gzip'),
    ]);
    expect(kept.bytes).toBe(before + br.length + gzip.length);
    expect(kept.find('name')?.encoded).toEqual({ br, gzip });
  });

  test('write large ones beside the event loop, and once', async () => {
    const kept = new KeptAnswers(10_000_000);
    const answer = await kept.answer('name', async () => answerOf(100_000));
    const [one, other] = await Promise.all([
      kept.encode('name', answer, 'br'),
      kept.encode('name', answer, 'br'),
    ]);
    expect(one).toBe(other);
  });

  test('leave out what is larger than a sixteenth of the room, and its spellings', async () => {
    const kept = new KeptAnswers(160_000);
    await kept.answer('large', async () => answerOf(10_000));
    kept.remember('how it is spelled', 'large');
    expect([kept.find('large'), kept.nameOf('how it is spelled'), kept.bytes]).toEqual([
      null,
      null,
      0,
    ]);
  });

  test('do not remember spellings beyond 8,000 characters', async () => {
    const kept = new KeptAnswers(1_000_000);
    await kept.answer('name', async () => answerOf(10));
    for (const length of [8_000, 8_001]) kept.remember('x'.repeat(length), 'name');
    expect([kept.nameOf('x'.repeat(8_000)), kept.nameOf('x'.repeat(8_001))]).toEqual([
      'name',
      null,
    ]);
  });

  test('belong to the object of their release, and are none without room', () => {
    const answers = new AnswersByRelease(1_000_000);
    expect(answers.of(RELEASE)).toBe(answers.of(RELEASE));
    expect(answers.of({ ...RELEASE })).not.toBe(answers.of(RELEASE));
    expect(new AnswersByRelease(0).of(RELEASE)).toBe(KEEPS_NOTHING);
  });
});
