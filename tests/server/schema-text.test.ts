import { buildSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_FIELDS } from '../../schema/support/query-cost.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const at = (init: RequestInit = {}) => fetch(`${graph.origin}/schema.graphql`, init);

async function ask(query: string) {
  const response = await fetch(`${graph.origin}/graphql?query=${encodeURIComponent(query)}`);
  return response.json();
}

describe('the text of the schema', () => {
  test('is the schema, with what its fields say of null', async () => {
    const response = await at();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const text = await response.text();
    expect(text).toContain('): FindingConnection @semanticNonNull');
    const { data } = await (
      await fetch(`${graph.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: getIntrospectionQuery() }),
      })
    ).json();
    const names = data.__schema.types.map(({ name }: { name: string }) => name).sort();
    expect(Object.keys(buildSchema(text).getTypeMap()).sort()).toEqual(names);
  });

  test('is not sent to whoever has it, and HEAD has the headers alone', async () => {
    const etag = (await at()).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{16}-gzip"$/);
    expect((await at({ headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await at({ method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });
});

describe('beside every answer stands', () => {
  test('what it cost, and of which release it is', async () => {
    const { data, extensions } = await ask(
      '{ findings(first: 3) { nodes { text } } meta { release { number checksum publishedAt } } }',
    );
    // findings, three texts, meta, release and what is said of it.
    expect(extensions.cost).toEqual({ requested: 9, maximum: MAX_FIELDS });
    expect(extensions.release).toEqual(data.meta.release);
  });

  test('the cost of one that is refused, which says why', async () => {
    const { errors, extensions } = await ask(
      '{ findings(first: 100) { nodes { profile { findings(first: 100) { nodes { mappings { action { letter } } } } } } } }',
    );
    expect(errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
    expect(extensions.cost.requested).toBeGreaterThan(MAX_FIELDS);
  });

  test('no cost where the query is not one of the schema, and the release all the same', async () => {
    const { extensions } = await ask('{ nothing }');
    expect(extensions).toEqual({ release: expect.objectContaining({ number: 1 }) });
  });

  test('the dearest of what a thing may be, not the sum', async () => {
    const node = (selection: string) => ask(`{ node(id: "x") { ${selection} } }`);
    const finding = '... on Finding { reference text }';
    const profile = '... on Profile { slug }';
    const both = await node(`${finding} ${profile}`);
    expect(both.extensions.cost).toEqual((await node(finding)).extensions.cost);
    const named = await node(`id ... on Node { ${finding} } ${profile}`);
    expect(named.extensions.cost.requested).toBe(both.extensions.cost.requested + 1);
  });
});
