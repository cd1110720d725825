import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const cursor = (text: string) => Buffer.from(text).toString('base64');
const FINDING = cursor('GPC:S:guatemala-2022/migrants-rights/well-developed/2');

async function codeOf(query: string, variables?: Record<string, unknown>) {
  const { errors } = await graph.ask(query, variables);
  return errors[0]?.extensions?.code ?? 'no error';
}

describe('a page size', () => {
  test('0 gives no rows, the count, and whether there are any', async () => {
    const { data } = await graph.ask(
      '{ findings(first: 0) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    );
    expect(data.findings).toEqual({
      totalCount: 118,
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });

  test('left out is 20, and 100 is served', async () => {
    const { data } = await graph.ask(
      '{ a: findings { nodes { id } } b: findings(first: 100) { nodes { id } } c: findings(first: null) { nodes { id } } }',
    );
    expect([data.a, data.b, data.c].map(({ nodes }) => nodes.length)).toEqual([20, 100, 20]);
  });

  test.each([
    ['first: -1', 'BAD_USER_INPUT', '`first` is -1; it must be 0 to 100.'],
    ['last: -1', 'BAD_USER_INPUT', '`last` is -1; it must be 0 to 100.'],
    ['first: -2147483648', 'BAD_USER_INPUT', '`first` is -2147483648; it must be 0 to 100.'],
    [
      'first: 101',
      'LIMIT_EXCEEDED',
      '`first` is 101; it must be 0 to 100. Take more pages with `after` and `pageInfo.endCursor`.',
    ],
    [
      'last: 2147483647',
      'LIMIT_EXCEEDED',
      '`last` is 2147483647; it must be 0 to 100. Take more pages with `after` and `pageInfo.endCursor`.',
    ],
    [
      'first: 1, last: 1',
      'BAD_USER_INPUT',
      '`first` and `last` exclude each other; give one of them.',
    ],
  ])('(%s) is %s', async (args, code, message) => {
    for (const query of [
      `{ findings(${args}) { totalCount } }`,
      `{ profile(slug: "mali-2021") { findings(${args}) { nodes { id } } } }`,
      `{ objectives { findings(${args}) { totalCount } } }`,
    ]) {
      const { errors } = await graph.ask(query);
      expect(errors[0]).toMatchObject({ message, extensions: { code } });
    }
  });

  test('that is negative is refused before anything is read', async () => {
    const { errors, statements } = await graph.ask(
      '{ a: profile(slug: "mali-2021") { findings(first: -1) { nodes { id } } } b: findings { nodes { text } } }',
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(statements).toEqual([]);
  });
});

describe('a cursor', () => {
  const CONNECTIONS = [
    'query ($after: String) { findings(after: $after) { nodes { id } } }',
    'query ($after: String) { profiles(after: $after) { nodes { id } } }',
    'query ($after: String) { jurisdictions(after: $after) { nodes { id } } }',
    'query ($after: String) { publications(after: $after) { nodes { id } } }',
    'query ($after: String) { documents(after: $after) { nodes { id } } }',
    'query ($after: String) { releases(after: $after) { nodes { id } } }',
    'query ($after: String) { objective(number: 10) { findings(after: $after) { nodes { id } } } }',
    'query ($after: String) { principles { findings(after: $after) { nodes { id } } } }',
    'query ($after: String) { profile(slug: "mali-2021") { findings(after: $after) { nodes { id } } } }',
    'query ($after: String) { group(code: "CPLP") { profiles(after: $after) { nodes { id } } } }',
    'query ($after: String) { instruments(after: $after) { nodes { id } } }',
    'query ($after: String) { instrument(code: "icrmw") { mentions(after: $after) { nodes { text } } } }',
    'query ($after: String) { instrument(code: "icrmw") { findings(after: $after) { nodes { id } } } }',
    'query ($after: String) { search(query: "migrants", after: $after) { edges { score } } }',
  ];

  test.each([
    ['empty', ''],
    ['no base64', '@@@'],
    ['base64 of something else', cursor('hello')],
    ['without its last character', FINDING.slice(0, -1)],
    ['of a kind that no list has', cursor('GPC:J:{"contains":"a"}')],
    ['with a date', cursor('GPC:D:99999999999999999999')],
    ['with U+0000', cursor('GPC:S:a\u0000b')],
    ['with half a number', cursor('GPC:N:1.5')],
    ['with a number beyond the column', cursor('GPC:N:99999999999')],
    ['of a text that names no row', cursor('GPC:S:nowhere-1900')],
    ['of a number that names no row', cursor('GPC:N:999999')],
    ['very long', 'x'.repeat(5_000)],
  ])('%s is BAD_USER_INPUT in every list', async (_name, after) => {
    for (const query of CONNECTIONS) expect(await codeOf(query, { after })).toBe('BAD_USER_INPUT');
  });

  test('of another list is BAD_USER_INPUT', async () => {
    const [findings, ...others] = CONNECTIONS;
    expect(await codeOf(findings ?? '', { after: FINDING })).toBe('no error');
    for (const query of others.filter((each) => !each.includes('profile(slug'))) {
      expect(await codeOf(query, { after: FINDING })).toBe('BAD_USER_INPUT');
    }
  });

  test('its message names it, cut short', async () => {
    const { errors } = await graph.ask('{ findings(after: "abc") { nodes { id } } }');
    expect(errors[0]?.message).toBe(
      '"abc" is not a cursor of this list. Take `pageInfo.endCursor` or the `cursor` of an edge, or begin without one.',
    );
  });

  test('of the last row gives an empty page, not an error', async () => {
    const { data } = await graph.ask('{ findings(last: 1) { pageInfo { endCursor } } }');
    const { data: after, errors } = await graph.ask(
      'query ($after: String) { findings(after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } } }',
      { after: data.findings.pageInfo.endCursor },
    );
    expect(errors).toEqual([]);
    expect(after.findings).toEqual({
      totalCount: 118,
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  test.each(['first: 1, before', 'last: 1, after'])('(%s) is BAD_USER_INPUT', async (args) => {
    expect(await codeOf(`{ findings(${args}: "${FINDING}") { nodes { id } } }`)).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('is checked in every connection of the schema', () => {
    const connections = Object.keys(schema.getTypeMap()).filter((name) =>
      name.endsWith('Connection'),
    );
    expect(connections.sort()).toEqual([
      'FindingConnection',
      'InstrumentConnection',
      'InstrumentFindingConnection',
      'InstrumentMentionConnection',
      'JurisdictionConnection',
      'ObjectiveFindingConnection',
      'PrincipleFindingConnection',
      'ProfileConnection',
      'ProfileRevisionConnection',
      'PublicationConnection',
      'ReleaseConnection',
      'SearchConnection',
      'SourceDocumentConnection',
    ]);
  });
});
