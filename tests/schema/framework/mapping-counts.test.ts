import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';
import { type Graph, openGraph } from '../../support/graph.ts';
import { type Curated, curated, domainOf, kindOf, withObjective } from '../finding/curated.ts';

// An answer has the shape that its query asks for.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Row = any;

const byReference = (a: Row, b: Row) => (a.node.reference < b.node.reference ? -1 : 1);

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
      strengths: findings(filter: { kinds: [WELL_DEVELOPED] }) { totalCount }
      gaps: findings(filter: { kinds: [AREA_FOR_DEVELOPMENT] }) { totalCount }
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
      `{ objectives { number findings(first: 100) { totalCount edges {
        mapping { objective { number } relevance confidence action { letter } rationale { text } }
        node { reference }
      } } } }`,
    );
    for (const { number, findings } of data.objectives) {
      expect(findings.edges).toHaveLength(findings.totalCount);
      const expected = withObjective(number).flatMap(({ reference, objectives }) =>
        objectives
          .filter(({ objective }) => objective === number)
          .map(({ objective, action, rationale, ...rest }) => ({
            mapping: {
              ...rest,
              objective: { number: objective },
              action: action === null ? null : { letter: action },
              rationale: { text: rationale },
            },
            node: { reference },
          })),
      );
      expect(findings.edges.toSorted(byReference)).toEqual(expected.toSorted(byReference));
    }
  });

  test('speak of the mapping to this objective: relevance, confidence, method', async () => {
    const { data } = await graph.ask(`{ objectives { number
      primary: findings(filter: { relevances: [PRIMARY] }) { totalCount edges { mapping { relevance } } }
      sure: findings(filter: { minConfidence: HIGH }) { totalCount }
      rule: findings(filter: { methods: [RULE] }, first: 100) { totalCount edges { mapping { method } } }
    } }`);
    const count = (number: number, test: (mapping: Curated['objectives'][number]) => boolean) =>
      curated
        .flatMap(({ objectives }) => objectives)
        .filter((m) => m.objective === number && test(m)).length;
    for (const { number, primary, sure, rule } of data.objectives) {
      expect(primary.totalCount).toBe(count(number, ({ relevance }) => relevance === 'PRIMARY'));
      expect(sure.totalCount).toBe(count(number, ({ confidence }) => confidence === 'HIGH'));
      expect(rule.edges).toHaveLength(rule.totalCount);
      for (const { mapping } of rule.edges) expect(mapping.method).toBe('RULE');
      for (const { mapping } of primary.edges) expect(mapping.relevance).toBe('PRIMARY');
    }
  });

  test('objective 13 is there, and empty', async () => {
    const { data, errors } = await graph.ask(
      '{ objective(number: 13) { number label { text } actions { letter } findings { totalCount edges { mapping { rationale { text } } } nodes { id } pageInfo { hasNextPage } } } }',
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
    `{ principles { code findings(first: 100) { totalCount nodes { reference }
      edges { principleMapping { principle { code } confidence rationale { text } } node { reference } }
    } } }`,
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
    const mappings = expected.flatMap(({ reference, principles }) =>
      principles
        .filter(({ principle }) => principle === code)
        .map(({ confidence, rationale }) => ({
          principleMapping: { principle: { code }, confidence, rationale: { text: rationale } },
          node: { reference },
        })),
    );
    expect(findings.edges.toSorted(byReference)).toEqual(mappings.toSorted(byReference));
  }
});

test('the counts of the release are those of the corpus', async () => {
  const { data } = await graph.ask(
    `{ meta { counts {
      profileCount findingCount wellDevelopedCount areaForDevelopmentCount
      objectiveMappingCount principleMappingCount jurisdictionWithProfileCount documentCount
    } } }`,
  );
  expect(data.meta.counts).toEqual({
    profileCount: 4,
    findingCount: 118,
    wellDevelopedCount: 77,
    areaForDevelopmentCount: 41,
    objectiveMappingCount: curated.flatMap(({ objectives }) => objectives).length,
    principleMappingCount: curated.flatMap(({ principles }) => principles).length,
    jurisdictionWithProfileCount: 4,
    documentCount: 5,
  });
});
