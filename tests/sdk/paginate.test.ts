import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Client,
  createClient,
  createCore,
  FindingsDocument,
  ObjectiveDocument,
  type PaginationError,
  paginate,
} from '../../sdk/src/index.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
let client: Client;
let bodies: { variables: { first?: number; after?: string } }[];
beforeAll(async () => {
  graph = await openGraph();
  client = createClient({
    url: `${graph.origin}/graphql`,
    fetch: (input, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return globalThis.fetch(input, init);
    },
  });
});
afterAll(() => graph.close());

/** What each request asked a page of, in order. */
async function pagesAsked(work: () => Promise<unknown>): Promise<(number | undefined)[]> {
  bodies = [];
  await work();
  return bodies.map(({ variables }) => variables.first);
}

describe('a whole list', () => {
  test('is read row by row, each once, in order', async () => {
    const references: string[] = [];
    const asked = await pagesAsked(async () => {
      for await (const { reference } of client.findings.all({ first: 7 })) {
        references.push(reference);
      }
    });
    expect(references).toHaveLength(118);
    expect(new Set(references).size).toBe(118);
    expect(references.slice(0, 100)).toEqual(
      (await client.findings({ first: 100 })).nodes.map(({ reference }) => reference),
    );
    expect(asked).toEqual(Array.from({ length: 17 }, () => 7));
  });

  test('is asked for in pages of 100 unless told otherwise, and only as far as it is read', async () => {
    const asked = await pagesAsked(async () => {
      let rows = 0;
      for await (const finding of client.findings.all()) {
        rows += finding.reference === '' ? 0 : 1;
        if (rows === 100) break;
      }
    });
    expect(asked).toEqual([100]);
  });

  test('is read page by page, from a cursor on', async () => {
    const { pageInfo } = await client.findings({ first: 18 });
    const sizes: number[] = [];
    const after = pageInfo.endCursor;
    for await (const { nodes, totalCount } of client.findings.pages({ after, first: 60 })) {
      expect(totalCount).toBe(118);
      sizes.push(nodes.length);
    }
    expect(sizes).toEqual([60, 40]);
  });

  test.each([
    [{ limit: 0 }, 0, []],
    [{ limit: 5 }, 5, [5]],
    [{ limit: 110 }, 110, [100, 100]],
    [{ limit: 25, first: 10 }, 25, [10, 10, 10]],
    [{}, 118, [100, 100]],
  ])('is collected: %j', async (variables, count, pages) => {
    const asked = await pagesAsked(async () => {
      expect(await client.findings.collect(variables)).toHaveLength(count);
    });
    expect(asked).toEqual(pages);
    expect(bodies.every((body) => !('limit' in body.variables))).toBe(true);
  });

  test('refuses a limit that is none', async () => {
    await expect(client.findings.collect({ limit: -1 })).rejects.toThrow('"limit" must be');
  });

  test('of search hits is read with what is said of each', async () => {
    const hits = await client.search.collect({
      query: 'traite',
      kinds: ['FINDING', 'OBJECTIVE'],
      first: 2,
    });
    expect(hits).toHaveLength(5);
    expect(hits[0]).toMatchObject({ matchedField: 'LABEL' });
  });

  test('deeper in an answer is read too, and ends where there is nothing', async () => {
    const read = (number: number) =>
      client
        .paginate(ObjectiveDocument, { number, first: 2 }, (data) => data.objective?.findings)
        .collect();
    const edges = await read(10);
    expect(edges).toHaveLength(4);
    expect(edges.every(({ mapping }) => mapping.rationale.text.length > 0)).toBe(true);
    expect(await read(99)).toEqual([]);
  });

  test('of citations holds every style', async () => {
    const cited = await client.citations({ filter: { objectives: [10] }, style: 'BIBTEX' });
    expect(cited.citation).toMatch(/^@/);
    expect(cited.nodes[0]?.citation).toMatch(/^@\w+\{mgi:guatemala-2022/);
  });
});

describe('an aborted list', () => {
  test('ends in the middle of a page', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const rows: string[] = [];
    const read = async () => {
      for await (const { id } of client.findings.all({}, { signal })) {
        rows.push(id);
        if (rows.length === 3) controller.abort();
      }
    };
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
    expect(rows).toHaveLength(3);
  });
});

describe('a list that cannot be read to its end', () => {
  /** Reads a list whose pages are these. */
  function read(...pages: unknown[]) {
    let count = 0;
    const fetch = async () => Response.json({ data: { findings: pages[count++] } });
    const core = createCore({ url: 'http://example.org/', fetch });
    return paginate(core, FindingsDocument, {}, (data) => data.findings).collect();
  }
  const page = (endCursor: unknown, hasNextPage: unknown = true) => ({
    pageInfo: { hasNextPage, endCursor },
    nodes: [1],
  });

  test.each<[string, unknown[], PaginationError['message']]>([
    ['without pageInfo', [{ nodes: [] }], 'A page has no pageInfo { hasNextPage endCursor }.'],
    ['without hasNextPage', [page('a', null)], 'A page has no pageInfo'],
    ['without a cursor', [page(null)], 'has no endCursor'],
    ['with the same cursor again', [page('a'), page('a')], 'ends where an earlier one ended'],
    ['in a circle', [page('a'), page('b'), page('a')], 'ends where an earlier one ended'],
  ])('%s', async (_, pages, message) => {
    const call = read(...pages);
    await expect(call).rejects.toMatchObject({ name: 'PaginationError' });
    await expect(call).rejects.toThrow(message);
  });

  test('but one that ends is read', async () => {
    expect(await read(page('a'), page('b'), page(null, false))).toHaveLength(3);
  });
});
