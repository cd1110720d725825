import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../../prisma/client.ts';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { runSearch } from '../../../schema/search/run-search.ts';
import { type Graph, openGraph } from '../../support/graph.ts';

let graph: Graph;
let hasty: Database;
beforeAll(async () => {
  graph = await openGraph();
  hasty = openDatabase(inject('databaseUrl'), { statementTimeout: 200 });
});
afterAll(() => Promise.all([graph.close(), hasty.$disconnect()]));

const ALL = `query ($text: String!) {
  search(query: $text, first: 3) {
    totalCount didYouMean edges { cursor snippet snippetHtml highlights { start end } }
  }
  findings(filter: { or: [{ text: $text }, { not: { text: $text } }] }, first: 1) { totalCount }
  resolve(text: $text) { how certainty matchedText node { __typename } }
}`;

const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['"', '-', '--', ' ', ' ', 'OR', 'or', 'AND', '&', '|', '!', ':*', ':', '(', ')', '<->'],
        ...['\\', "'", "''", '$1', '%', '_', '*', '/*', ';', 'the', 'migrants', 'é', '\u0301', '’'],
        ...[
          '﷐',
          '\uFDD1',
          '\u202E',
          '\uFEFF',
          'ﬁ',
          'ŉ',
          '😀',
          '\ud800',
          '\u0001',
          '\t',
          '10',
          'GCM',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

const unicode = fc
  .array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

test('whatever is typed is answered, with snippets that hold together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(soup, unicode), async (text) => {
      fc.pre([...text.normalize('NFC').trim()].length <= 256);
      const { status, data, errors } = await graph.ask(ALL, { text });
      expect({ status, errors }).toEqual({ status: 200, errors: [] });
      for (const { snippet, snippetHtml, highlights } of data.search.edges) {
        expect(snippetHtml.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
        for (const { start, end } of highlights) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual([...snippet].length);
        }
      }
      expect(data.findings.totalCount).toBeGreaterThan(0);
    }),
    {
      examples: [
        ['"'],
        ['-'],
        ['\\'],
        ["'':*"],
        ['a'.repeat(256)],
        ['- " '.repeat(64)],
        ['\ud800'],
      ],
    },
  );
});

describe.each([
  ['query', '{ search(query: $text) { totalCount } }'],
  ['text', '{ findings(filter: { not: { text: $text } }) { totalCount } }'],
  ['text', '{ resolve(text: $text) { how } }'],
])('`%s` of %s', (name, fields) => {
  const refuse = async (text: string) =>
    (await graph.ask(`query ($text: String!) ${fields}`, { text })).errors[0];

  test('is refused with U+0000', async () => {
    expect(await refuse('migr\0ants')).toMatchObject({
      message: `\`${name}\` has the character U+0000, which no text has.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('is refused beyond 256 characters, not counting blanks around it', async () => {
    expect(await refuse('é'.repeat(257))).toMatchObject({
      message: `\`${name}\` has 257 characters; at most 256 are searched for.`,
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    expect(await refuse(`  ${'é'.repeat(256)}\n`)).toBeUndefined();
    expect(await refuse('😀'.repeat(256))).toBeUndefined();
  });
});

test('a search that takes too long is ended, and says so with a code', async () => {
  await expect(runSearch(hasty, Prisma.sql`SELECT pg_sleep(5)::text`)).rejects.toMatchObject({
    extensions: { code: 'LIMIT_EXCEEDED' },
  });
});

test('more searches than some twenty do not fit into one request', async () => {
  const ask = (count: number) =>
    graph.ask(
      `{ ${Array.from({ length: count }, (_item, index) => `a${index}: search(query: "x") { totalCount }`).join(' ')} }`,
    );
  expect((await ask(20)).errors).toEqual([]);
  expect((await ask(30)).errors[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
});
