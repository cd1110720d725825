import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';
import { type Graph, openGraph } from '../../support/graph.ts';
import { type Curated, curated, domainOf, kindOf, withObjective } from '../finding/curated.ts';

// An answer has the shape that its query asks for.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Row = any;

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

describe('the counts of an objective', () => {
  test('are those of the curated files, for all 23', async () => {
    const { data } = await graph.ask('{ objectives { number findings { totalCount } } }');
    expect(data.objectives).toEqual(
      OBJECTIVE_NUMBERS.map((number) => ({
        number,
        findings: { totalCount: withObjective(number).length },
      })),
    );
  });

  test('part by kind', async () => {
    const { data } = await graph.ask(`{ objectives { number
      strengths: findings(filter: { kind: WELL_DEVELOPED }) { totalCount }
      gaps: findings(filter: { kind: AREA_FOR_DEVELOPMENT }) { totalCount }
    } }`);
    const count = (number: number, kind: string) =>
      withObjective(number).filter(({ reference }) => kindOf(reference) === kind).length;
    expect(data.objectives).toEqual(
      OBJECTIVE_NUMBERS.map((number) => ({
        number,
        strengths: { totalCount: count(number, 'WELL_DEVELOPED') },
        gaps: { totalCount: count(number, 'AREA_FOR_DEVELOPMENT') },
      })),
    );
  });

  test('part by domain', async () => {
    const { data } = await graph.ask(
      `{ domains { code ${OBJECTIVE_NUMBERS.map(
        (number) => `o${number}: findings(filter: { objectives: [${number}] }) { totalCount }`,
      ).join(' ')} } }`,
    );
    for (const { code, ...counts } of data.domains) {
      const expected = OBJECTIVE_NUMBERS.map((number) => [
        `o${number}`,
        {
          totalCount: withObjective(number).filter(({ reference }) => domainOf(reference) === code)
            .length,
        },
      ]);
      expect(counts).toEqual(Object.fromEntries(expected));
    }
  });

  test('agree with the list, edge by edge', async () => {
    const { data } = await graph.ask(
      `{ objectives { number findings(first: 100) { totalCount edges { relevance confidence actionLetter rationale node { reference } } } } }`,
    );
    for (const { number, findings } of data.objectives) {
      expect(findings.edges).toHaveLength(findings.totalCount);
      const expected = withObjective(number).flatMap(({ reference, objectives }) =>
        objectives
          .filter(({ objective }) => objective === number)
          .map(({ objective: _, action, ...rest }) => ({
            ...rest,
            actionLetter: action,
            node: { reference },
          })),
      );
      const byReference = (a: Row, b: Row) => (a.node.reference < b.node.reference ? -1 : 1);
      expect(findings.edges.toSorted(byReference)).toEqual(expected.toSorted(byReference));
    }
  });

  test('speak of the mapping to this objective: relevance, confidence, method', async () => {
    const { data } = await graph.ask(`{ objectives { number
      primary: findings(filter: { relevance: PRIMARY }) { totalCount edges { relevance } }
      sure: findings(filter: { minConfidence: HIGH }) { totalCount }
      rule: findings(filter: { method: RULE }, first: 100) { totalCount edges { method } }
    } }`);
    const count = (number: number, test: (mapping: Curated['objectives'][number]) => boolean) =>
      curated
        .flatMap(({ objectives }) => objectives)
        .filter((m) => m.objective === number && test(m)).length;
    for (const { number, primary, sure, rule } of data.objectives) {
      expect(primary.totalCount).toBe(count(number, ({ relevance }) => relevance === 'PRIMARY'));
      expect(sure.totalCount).toBe(count(number, ({ confidence }) => confidence === 'HIGH'));
      expect(rule.edges).toHaveLength(rule.totalCount);
      for (const { method } of rule.edges) expect(method).toBe('RULE');
      for (const { relevance } of primary.edges) expect(relevance).toBe('PRIMARY');
    }
  });

  test('objective 13 is there, and empty', async () => {
    const { data, errors } = await graph.ask(
      '{ objective(number: 13) { number label { text } actions { letter } findings { totalCount edges { rationale } nodes { id } pageInfo { hasNextPage } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.objective).toMatchObject({
      number: 13,
      label: { text: 'Alternatives to detention' },
      findings: { totalCount: 0, edges: [], nodes: [], pageInfo: { hasNextPage: false } },
    });
    expect(data.objective.actions).toHaveLength(8);
  });

  test.each([0, 24, -1, 2147483647])('there is no objective %i', async (number) => {
    const { data, errors } = await graph.ask('query ($n: Int!) { objective(number: $n) { id } }', {
      n: number,
    });
    expect({ data, errors }).toEqual({ data: { objective: null }, errors: [] });
  });
});

test('the counts of a principle are those of the curated files', async () => {
  const { data } = await graph.ask(
    '{ principles { code findings(first: 100) { totalCount nodes { reference } } } }',
  );
  expect(data.principles).toHaveLength(10);
  for (const { code, findings } of data.principles) {
    const expected = curated.filter(({ principles }) =>
      principles.some(({ principle }) => principle === code),
    );
    expect(findings.totalCount).toBe(expected.length);
    expect(findings.nodes.map(({ reference }: Row) => reference).toSorted()).toEqual(
      expected.map(({ reference }) => reference).toSorted(),
    );
  }
});

test('the counts of the release are those of the corpus', async () => {
  const { data } = await graph.ask(
    '{ meta { counts { profiles findings wellDeveloped areasForDevelopment objectiveMappings principleMappings jurisdictionsWithProfile documents } } }',
  );
  expect(data.meta.counts).toEqual({
    profiles: 4,
    findings: 118,
    wellDeveloped: 77,
    areasForDevelopment: 41,
    objectiveMappings: curated.flatMap(({ objectives }) => objectives).length,
    principleMappings: curated.flatMap(({ principles }) => principles).length,
    jurisdictionsWithProfile: 4,
    documents: 5,
  });
});
