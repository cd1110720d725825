import { isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { seal, unseal } from '../../schema/support/opaque.ts';
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

const NEWEST = '{ field: YEAR, direction: DESC }';
const CODE = 'guatemala-2022/migration-code-2016';
const NAMING = 'mombasa-2022/well-being/area-for-development/2';

/** Every list of the graph that has rows in the corpus. */
const LISTS: readonly List[] = [
  list('findings by profile', 'list: findings('),
  list(
    'findings by profile, turned',
    `list: findings(orderBy: { field: PROFILE, direction: DESC }, `,
  ),
  list('findings by year', 'list: findings(orderBy: { field: YEAR }, '),
  list('findings by year, turned', `list: findings(orderBy: ${NEWEST}, `),
  list('findings by profile', 'profile(slug: "mali-2021") { list: findings(', '}'),
  list(
    'findings by domain',
    'profile(slug: "mali-2021") { list: findings(orderBy: { field: DOMAIN }, ',
    '}',
  ),
  list('findings by profile', 'profile(slug: "mali-2021") { sections { list: findings(', '} }'),
  list('findings by profile', 'domain(code: PARTNERSHIPS) { list: findings(', '}'),
  list('findings by profile', 'objective(number: 10) { list: findings(', '}'),
  list('findings by profile', 'principle(code: CHILD_SENSITIVE) { list: findings(', '}'),
  list('findings by profile', `instrument(code: "${CODE}") { list: findings(`, '}'),
  list(
    'findings by profile',
    'compare(profiles: ["mali-2021", "mombasa-2022"]) { byDomain { cells { list: findings(',
    '} } }',
  ),
  list('findings by profile', 'coverage { byObjective { list: findings(', '} }'),
  list('findings by profile', 'coverage { byDomain { list: findings(', '} }'),
  list('findings by profile', 'coverage { byKind { list: findings(', '} }'),
  list('findings by profile', 'coverage { byDomainAndKind { list: findings(', '} }'),
  list('findings by profile', 'coverage { list: withoutObjective(', '}'),
  list(
    'findings by profile',
    'commonGaps(among: { region: "002" }) { byObjective { list: findings(',
    '} }',
  ),
  list(
    'findings by profile',
    'commonStrengths(among: { region: "002" }) { byDomain { list: findings(',
    '} }',
  ),
  list('mentions by finding', `instrument(code: "${CODE}") { list: mentions(`, '}'),
  list('mentions by place', `finding(reference: "${NAMING}") { list: mentions(`, '}'),
  list('instruments by code', 'list: instruments('),
  list('instruments by code', `finding(reference: "${NAMING}") { list: instruments(`, '}'),
  list('instruments by year', `list: instruments(orderBy: ${NEWEST}, `),
  list('profiles by slug', 'list: profiles('),
  list('profiles by year', `list: profiles(orderBy: ${NEWEST}, `),
  list('profiles by slug', `instrument(code: "${CODE}") { list: profiles(`, '}'),
  list('profiles by slug', 'jurisdiction(code: "MLI") { list: profiles(', '}'),
  list('jurisdictions by code', 'list: jurisdictions('),
  list('jurisdictions by name', 'list: jurisdictions(orderBy: { field: NAME }, '),
  list('jurisdictions by code', 'jurisdiction(code: "KEN") { list: localAuthorities(', '}'),
  list('jurisdictions by code', 'region(code: "014") { list: jurisdictions(', '}'),
  list(
    'jurisdictions by code',
    'coverage(filter: { groups: ["CPLP"] }) { base { list: assessedWithoutProfile(',
    '} }',
  ),
  list('members', 'group(code: "CPLP") { list: members(', '}'),
  list('members', 'jurisdiction(code: "BRA") { list: memberships(', '}'),
  list(
    'members',
    'coverage(filter: { groups: ["CPLP"] }) { base { byGroup { list: membersNotAssessed(',
    '} } }',
  ),
  list(
    'members',
    'coverage(filter: { groups: ["CPLP"] }) { base { byGroup { list: membersAssessedWithoutProfile(',
    '} } }',
  ),
  list('assessments', 'jurisdiction(code: "BRA") { list: assessments(', '}'),
  list('events', 'jurisdiction(code: "MLI") { list: timeline(', '}'),
  list('publications by position', 'list: publications('),
  list('publications by position', 'group(code: "CPLP") { list: publications(', '}'),
  list('publications by year', `list: publications(orderBy: ${NEWEST}, `),
  list('documents', 'list: documents('),
  list('releases', 'list: releases('),
  list('revisions', 'meta { release { list: revisions(', '} }'),
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
const decode = (cursor: string) => unseal(cursor) ?? '';

/** Writes a cursor anew, with another key in the same order. */
function withKey(cursor: string, change: (key: readonly unknown[]) => unknown): string {
  const [, order = '', key = '[]'] = /^(\w+):(\[.*\])$/.exec(decode(cursor)) ?? [];
  return seal(`${order}:${JSON.stringify(change(JSON.parse(key)))}`);
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
    ['sealed, of something else', () => seal('hello')],
    ['of an order that no list has', () => seal('NOWHERE:["mali-2021",1]')],
    [
      'as they were written once',
      () => encode('GPC:S:guatemala-2022/partnerships/well-developed/1'),
    ],
    ['not sealed', (own: string) => encode(decode(own))],
    ['that stops', (own: string) => seal(/^\w+:/.exec(decode(own))?.[0] ?? '')],
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
    for (const order of ['findings by profile', 'profiles by slug', 'members', 'hits']) {
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

  test('is checked in every list of the schema', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => String(field.type).replace('!', '').endsWith('Connection'))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    const checked = LISTS.map(({ ask }) => {
      const info = new TypeInfo(schema);
      let found = '';
      visit(
        parse(ask('first: 1')),
        visitWithTypeInfo(info, {
          Field: ({ alias, name }) => {
            if (alias?.value === 'list') found = `${info.getParentType()?.name}.${name.value}`;
          },
        }),
      );
      return found;
    });
    // The corpus holds no two editions of a profile, and no profile of a member of its only group;
    // tests/schema/comparison pages through the changes.
    const empty = ['added', 'dropped', 'gapsNowStrengths', 'kept', 'reworded'];
    expect([...new Set(checked)].toSorted()).toEqual(
      fields
        .filter((field) => field !== 'Group.profiles')
        .filter((field) => !empty.some((name) => field === `ProfileChanges.${name}`))
        .toSorted(),
    );
  });
});
