import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openColdGraph } from '../../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

async function ask(query: string) {
  const answer = await graph.ask(query);
  expect(answer.errors).toEqual([]);
  return answer;
}

async function references(filter: string): Promise<string[]> {
  const { data } = await ask(`{ findings(filter: ${filter}, first: 100) { nodes { reference } } }`);
  return data.findings.nodes.map(({ reference }: { reference: string }) => reference).sort();
}

describe('a text filter', () => {
  test('finds what a search finds with all its words', async () => {
    const { data } = await ask(
      '{ search(query: "migrants", kinds: [FINDING], first: 100) { wholeCount edges { leftOut node { ... on Finding { reference } } } } }',
    );
    const found = data.search.edges.flatMap(
      (edge: { leftOut: string[]; node: { reference: string } }) =>
        edge.leftOut.length === 0 ? [edge.node.reference] : [],
    );
    expect(await references('{ text: "migrants" }')).toEqual(found.sort());
    expect(data.search.wholeCount).toBe(found.length);
  });

  test('composes with and, or, not and with other fields', async () => {
    const [both, either, first, second, without] = await Promise.all(
      [
        '{ text: "migrants", and: [{ text: "access" }] }',
        '{ or: [{ text: "migrants" }, { text: "access" }] }',
        '{ text: "migrants" }',
        '{ text: "access" }',
        '{ text: "migrants", not: { text: "access" } }',
      ].map(references),
    );
    expect(both).toEqual(first?.filter((reference) => second?.includes(reference)));
    expect(both?.length).toBeGreaterThan(0);
    expect(without).toEqual(first?.filter((reference) => !second?.includes(reference)));
    expect(either).toEqual([...new Set([...(first ?? []), ...(second ?? [])])].sort());
    const gaps = await references('{ text: "migrants", kinds: [AREA_FOR_DEVELOPMENT] }');
    expect(gaps).toEqual(first?.filter((reference) => reference.includes('area-for-development')));
  });

  test('that is blank says nothing; one without words finds nothing', async () => {
    expect(await references('{ text: " ", kinds: [WELL_DEVELOPED] }')).toEqual(
      await references('{ kinds: [WELL_DEVELOPED] }'),
    );
    expect(await references('{ text: "the" }')).toEqual([]);
    expect(await references('{ not: { text: "the" }, kinds: [WELL_DEVELOPED] }')).toEqual(
      await references('{ kinds: [WELL_DEVELOPED] }'),
    );
  });

  test('works in every connection of findings, with its counts', async () => {
    const { data, reads } = await ask(`{
      findings(filter: { text: "trafficking" }) { totalCount nodes { reference } }
      domains { code findings(filter: { text: "trafficking" }) { totalCount nodes { reference } } }
      profiles { nodes { slug findings(filter: { text: "trafficking" }) { totalCount nodes { reference } } } }
      objective(number: 10) { findings(filter: { text: "trafficking" }) { totalCount nodes { reference } } }
      principles { code findings(filter: { text: "trafficking" }) { totalCount nodes { reference } } }
    }`);
    const { totalCount, nodes } = data.findings;
    expect(totalCount).toBe(4);
    expect(nodes).toHaveLength(4);
    const sum = (connections: readonly { findings: { totalCount: number; nodes: unknown[] } }[]) =>
      connections.reduce((sums, { findings }) => {
        expect(findings.nodes).toHaveLength(findings.totalCount);
        return sums + findings.totalCount;
      }, 0);
    expect(sum(data.domains)).toBe(4);
    expect(sum(data.profiles.nodes)).toBe(4);
    expect(sum([data.objective])).toBe(4);
    expect(sum(data.principles)).toBe(0);
    // The profiles, and findings in two waves, of which one waits for the profiles.
    expect(reads.length).toBeLessThanOrEqual(3);
  });

  test('pages like any other', async () => {
    const whole = await references('{ text: "migrants" }');
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 20; page += 1) {
      const { data } = await ask(
        `{ findings(filter: { text: "migrants" }, first: 9 ${after}) { nodes { reference } pageInfo { hasNextPage endCursor } } }`,
      );
      const { nodes, pageInfo } = data.findings;
      seen.push(...nodes.map(({ reference }: { reference: string }) => reference));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen.sort()).toEqual(whole);
  });
});
