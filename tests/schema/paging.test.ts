import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

/** A page as every connection answers it; `key` is the natural key of a row. */
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly key: string } }[];
  readonly nodes: readonly { readonly key: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list of the graph: the field, its fixed arguments, the natural key of its rows. */
interface List {
  readonly name: string;
  readonly field: string;
  readonly fixed: string;
  readonly key: string;
  readonly around?: string;
}

const PAGE = (key: string) => `
  edges { cursor node { key: ${key} } }
  nodes { key: ${key} }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

/** The cursor is a variable, so that all pages of a walk are of one document, which is compiled once. */
async function ask({ field, fixed, key, around }: List, args: string, cursor: string | null) {
  const list = `${field}(${fixed} ${args}) { ${PAGE(key)} }`;
  const fields = around === undefined ? list : `${around} { ${list} }`;
  return graph.ask(`query ($cursor: String) { ${fields} }`, { cursor });
}

async function readPage(list: List, args: string, cursor: string | null): Promise<Page> {
  const { data, errors } = await ask(list, args, cursor);
  expect(errors).toEqual([]);
  const parent = list.around === undefined ? data : data[list.around.split('(')[0] ?? ''];
  return parent[list.field];
}

const keysOf = (page: Page) => page.nodes.map(({ key }) => key);

/** Walks a list page by page; every page is held against the rules of connections on the way. */
async function walk(list: List, size: number, direction: 'first' | 'last'): Promise<string[][]> {
  const [mark, more, cursorOf] =
    direction === 'first'
      ? (['after', 'hasNextPage', 'endCursor'] as const)
      : (['before', 'hasPreviousPage', 'startCursor'] as const);
  const pages: string[][] = [];
  let cursor: string | null = null;
  for (let hasMore = true; hasMore; ) {
    const page: Page = await readPage(list, `${direction}: ${size} ${mark}: $cursor`, cursor);
    expect(page.edges.map(({ node }) => node.key)).toEqual(keysOf(page));
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    expect(page.nodes.length).toBe(page.pageInfo[more] ? size : page.nodes.length);
    pages.push(keysOf(page));
    cursor = page.pageInfo[cursorOf];
    hasMore = page.pageInfo[more];
    expect(pages.length).toBeLessThan(300);
  }
  return pages;
}

async function readWhole(list: List): Promise<string[]> {
  const pages = await walk(list, 100, 'first');
  return pages.flat();
}

const NEWEST = '{ field: YEAR, direction: DESC }';
const OLDEST = '{ field: YEAR }';
/** The orders by some fields, as they are and turned round. */
const bothWays = (fields: readonly string[]) =>
  fields.flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => `{ field: ${field}, direction: ${direction} }`),
  );

const findings = (order: string): List => ({
  name: `findings in the order ${order}`,
  field: 'findings',
  fixed: `orderBy: ${order}`,
  key: 'reference',
});
const LISTS: readonly (List & { readonly size: number; readonly pages: readonly number[] })[] = [
  ...bothWays(['PROFILE', 'DOMAIN', 'YEAR']).map((order) => ({
    ...findings(order),
    size: 118,
    pages: [1, 7, 59, 100],
  })),
  ...bothWays(['SLUG', 'YEAR']).map((order) => ({
    name: `profiles in the order ${order}`,
    field: 'profiles',
    fixed: `orderBy: ${order}`,
    key: 'slug',
    size: 4,
    pages: [1, 2, 3, 4],
  })),
  ...bothWays(['CODE', 'NAME']).map((order) => ({
    name: `jurisdictions in the order ${order}`,
    field: 'jurisdictions',
    fixed: `orderBy: ${order}`,
    key: 'code',
    size: 252,
    pages: [9, 84, 100],
  })),
  {
    name: 'findings of one objective',
    around: 'objective(number: 15)',
    field: 'findings',
    fixed: '',
    key: 'reference',
    size: 11,
    pages: [1, 4, 100],
  },
  {
    name: 'findings of one domain, newest first',
    around: 'domain(code: PARTNERSHIPS)',
    field: 'findings',
    fixed: `orderBy: ${NEWEST}`,
    key: 'reference',
    size: 17,
    pages: [1, 5, 17],
  },
  ...bothWays(['CODE', 'YEAR']).map((order) => ({
    name: `instruments in the order ${order}`,
    field: 'instruments',
    fixed: `orderBy: ${order}`,
    key: 'code',
    size: 35,
    pages: [4, 35],
  })),
  ...bothWays(['POSITION', 'YEAR']).map((order) => ({
    name: `publications in the order ${order}`,
    field: 'publications',
    fixed: `orderBy: ${order}`,
    key: 'slug',
    size: 11,
    pages: [1, 3],
  })),
  {
    name: 'members of a group',
    around: 'group(code: "CPLP")',
    field: 'members',
    fixed: '',
    key: 'nameAsWritten',
    size: 9,
    pages: [1, 4, 9],
  },
  { name: 'documents', field: 'documents', fixed: '', key: 'slug', size: 5, pages: [2, 5] },
];

describe.each(LISTS)('$name', (list) => {
  test('has every row once', async () => {
    const rows = await readWhole(list);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBe(list.size);
  });

  test.each(list.pages)(
    'gives the same rows in pages of %i, forwards and backwards',
    async (size) => {
      const rows = await readWhole(list);
      const forwards = await walk(list, size, 'first');
      expect(forwards.flat()).toEqual(rows);
      const backwards = await walk(list, size, 'last');
      expect(backwards.toReversed().flat()).toEqual(rows);
    },
  );
});

describe('the order of findings', () => {
  const readKeys = (order: string) => readWhole(findings(order));
  const profileOf = (reference: string) => reference.split('/')[0];

  test('PROFILE keeps each document together, by slug, as the document has them', async () => {
    const rows = await readKeys('{ field: PROFILE }');
    expect([...new Set(rows.map(profileOf))]).toEqual([
      'guatemala-2022',
      'mali-2021',
      'mombasa-2022',
      'quilmes-2022',
    ]);
    expect(rows.slice(3, 7)).toEqual([
      'guatemala-2022/migrants-rights/well-developed/4',
      'guatemala-2022/migrants-rights/area-for-development/1',
      'guatemala-2022/migrants-rights/area-for-development/2',
      'guatemala-2022/whole-of-government/well-developed/1',
    ]);
  });

  test('YEAR differs in the years alone, whichever way, and ties by PROFILE', async () => {
    const profile = await readKeys('{ field: PROFILE }');
    const mali = profile.filter((reference) => profileOf(reference) === 'mali-2021');
    const others = profile.filter((reference) => profileOf(reference) !== 'mali-2021');
    expect(await readKeys(NEWEST)).toEqual([...others, ...mali]);
    expect(await readKeys(OLDEST)).toEqual([...mali, ...others]);
  });

  test('turned round turns the field alone: each document and each domain stays as it is', async () => {
    const profile = await readKeys('{ field: PROFILE }');
    const slugs = [...new Set(profile.map(profileOf))].toReversed();
    expect(await readKeys('{ field: PROFILE, direction: DESC }')).toEqual(
      slugs.flatMap((slug) => profile.filter((each) => profileOf(each) === slug)),
    );
    const domains = [...new Set(profile.map((reference) => reference.split('/')[1]))].toReversed();
    expect(await readKeys('{ field: DOMAIN, direction: DESC }')).toEqual(
      domains.flatMap((domain) => profile.filter((each) => each.split('/')[1] === domain)),
    );
  });

  test('DOMAIN follows the wheel, then PROFILE', async () => {
    const profile = await readKeys('{ field: PROFILE }');
    const domains = [...new Set(profile.map((reference) => reference.split('/')[1]))];
    expect(await readKeys('{ field: DOMAIN }')).toEqual(
      domains.flatMap((domain) => profile.filter((each) => each.split('/')[1] === domain)),
    );
  });
});
