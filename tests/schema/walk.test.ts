import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

test('answers which findings concern objective 10, where, strength or gap, with the source', async () => {
  const { data, statements } = await graph.ask(`{
    findings(filter: { objectives: [10] }) {
      totalCount
      nodes { reference kind profile { slug } source { lineFrom lineTo document { name } } }
    }
  }`);
  const { totalCount, nodes } = data.findings;
  expect(totalCount).toBe(4);
  expect(nodes.map((node: { reference: string }) => node.reference)).toEqual([
    'guatemala-2022/safe-orderly-regular-migration/well-developed/1',
    'guatemala-2022/safe-orderly-regular-migration/well-developed/2',
    'mali-2021/safe-orderly-regular-migration/well-developed/2',
    'mombasa-2022/safe-orderly-regular-migration/area-for-development/2',
  ]);
  expect(nodes[3]).toMatchObject({
    kind: 'AREA_FOR_DEVELOPMENT',
    profile: { slug: 'mombasa-2022' },
    source: { lineFrom: 145, lineTo: 145, document: { name: 'mombasa-2022' } },
  });
  expect(statements.length).toBeLessThanOrEqual(2);
});
