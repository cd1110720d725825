import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

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

interface List {
  /** Lists with the same order take the cursors of each other. */
  readonly order: string;
  readonly ask: (args: string) => string;
}

const list = (order: string, before: string, after = ''): List => ({
  order,
  ask: (args) => `{ ${before}${args}) { pageInfo { endCursor } } ${after} }`,
});

/** Every list of the graph; each has rows. */
const LISTS: readonly List[] = [
  list('findings by profile', 'list: findings('),
  list('findings by year', 'list: findings(orderBy: NEWEST, '),
  list('findings by profile', 'profile(slug: "mali-2021") { list: findings(', '}'),
  list('findings by domain', 'profile(slug: "mali-2021") { list: findings(orderBy: DOMAIN, ', '}'),
  list('findings by profile', 'domain(code: PARTNERSHIPS) { list: findings(', '}'),
  list('findings by reference', 'objective(number: 10) { list: findings(', '}'),
  list('findings by reference', 'principle(code: CHILD_SENSITIVE) { list: findings(', '}'),
  list(
    'findings by reference',
    'instrument(code: "guatemala-2022/migration-code-2016") { list: findings(',
    '}',
  ),
  list('mentions', 'instrument(code: "guatemala-2022/migration-code-2016") { list: mentions(', '}'),
  list('instruments', 'list: instruments('),
  list('profiles by slug', 'list: profiles('),
  list('profiles by year', 'list: profiles(orderBy: NEWEST, '),
  list('profiles by slug', 'jurisdiction(code: "MLI") { list: profiles(', '}'),
  list('jurisdictions by code', 'list: jurisdictions('),
  list('jurisdictions by name', 'list: jurisdictions(orderBy: NAME, '),
  list('jurisdictions by code', 'jurisdiction(code: "KEN") { list: localAuthorities(', '}'),
  list('jurisdictions by code', 'region(code: "014") { list: jurisdictions(', '}'),
  list('publications', 'list: publications('),
  list('documents', 'list: documents('),
  list('releases', 'list: releases('),
  list('revisions', 'meta { release { list: changes(', '} }'),
  list('hits', 'list: search(query: "migrants", '),
];

/** The cursor of the first row of a list. */
async function readCursor({ ask }: List): Promise<string> {
  const { data, errors } = await graph.ask(ask('first: 1'));
  expect(errors).toEqual([]);
  const [endCursor] = /(?<="endCursor":")[^"]+/.exec(JSON.stringify(data)) ?? [];
  if (endCursor === undefined) throw new Error(`This list has no row: ${ask('first: 1')}`);
  return endCursor;
}

const resume = ({ ask }: List, after: string) => codeOf(ask(`after: ${JSON.stringify(after)}`));

const encode = (text: string) => Buffer.from(text).toString('base64');
const decode = (cursor: string) => Buffer.from(cursor, 'base64').toString();

/** Writes a cursor anew, with another key in the same order. */
function withKey(cursor: string, change: (key: readonly unknown[]) => unknown): string {
  const [, order = '', key = '[]'] = /^(\w+):(\[.*\])$/.exec(decode(cursor)) ?? [];
  return encode(`${order}:${JSON.stringify(change(JSON.parse(key)))}`);
}

describe('a cursor', () => {
  const cursors = new Map<List, string>();
  const cursorOf = (one: List | undefined) => (one && cursors.get(one)) ?? '';
  beforeAll(async () => {
    for (const one of LISTS) cursors.set(one, await readCursor(one));
  });

  test.each([
    ['empty', () => ''],
    ['no base64', () => '@@@'],
    ['base64 of something else', () => encode('hello')],
    ['without its last character', (own: string) => own.slice(0, -1)],
    ['in another spelling', (own: string) => ` ${own}`],
    ['of an order that no list has', () => encode('NOWHERE:["mali-2021",1]')],
    [
      'as they were written once',
      () => encode('GPC:S:guatemala-2022/partnerships/well-developed/1'),
    ],
    ['that stops', (own: string) => encode(/^\w+:/.exec(decode(own))?.[0] ?? '')],
    ['with a part too few', (own: string) => withKey(own, (key) => key.slice(1))],
    ['with a part too many', (own: string) => withKey(own, (key) => [...key, 1])],
    [
      'with parts of another type',
      (own: string) =>
        withKey(own, (key) => key.map((part) => (typeof part === 'string' ? 1 : ''))),
    ],
    ['with lists in it', (own: string) => withKey(own, (key) => key.map(() => ['a']))],
    ['with nothing in it', (own: string) => withKey(own, (key) => key.map(() => null))],
    ['that is no list', (own: string) => withKey(own, () => ({ length: 1, 0: 'a' }))],
    ['very long', (own: string) => withKey(own, (key) => key.map(() => 'x'.repeat(5_000)))],
  ])('%s is BAD_USER_INPUT in every list', async (_name, spoil) => {
    for (const one of LISTS) {
      const spoilt = spoil(cursorOf(one));
      expect(await resume(one, spoilt), one.ask(spoilt)).toBe('BAD_USER_INPUT');
    }
  });

  test('of a list in the same order is taken; of any other it is BAD_USER_INPUT', async () => {
    for (const order of [
      'findings by profile',
      'findings by reference',
      'profiles by slug',
      'hits',
    ]) {
      const [first, ...others] = LISTS.filter((one) => one.order === order);
      const own = cursorOf(first);
      for (const one of others) expect(await resume(one, own), one.ask(order)).toBe('no error');
      for (const one of LISTS.filter((each) => each.order !== order)) {
        expect(await resume(one, own), one.ask(order)).toBe('BAD_USER_INPUT');
      }
    }
  });

  test.each([
    ['texts that no row has', 'nowhere-1900'],
    ['texts with U+0000', 'a\u0000b'],
    ['half a surrogate pair', '\uD800'],
    ['numbers beyond a column', 1e300],
    ['half a number', 1.5],
  ])('with %s stands between rows, and goes on there', async (_name, value) => {
    for (const one of LISTS.filter(({ order }) => order !== 'hits')) {
      const moved = withKey(cursorOf(one), (key) =>
        key.map((part) => (typeof part === typeof value ? value : part)),
      );
      expect(await resume(one, moved), one.ask(moved)).toBe('no error');
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
    const { data } = await graph.ask('{ findings(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = data.findings.pageInfo;
    expect(await codeOf(`{ findings(${args}: "${endCursor}") { nodes { id } } }`)).toBe(
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
