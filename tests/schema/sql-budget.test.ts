import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

async function spend(query: string): Promise<readonly string[]> {
  const { errors, statements } = await graph.ask(query);
  expect(errors).toEqual([]);
  return statements;
}

describe('a question costs at most so many statements:', () => {
  test.each([
    [
      1,
      'a page of findings with all that is around them',
      `{
      findings(first: 50) { nodes {
        text profile { slug jurisdiction { code } } domain { code }
        source { lineFrom document { name } }
        mappings { rationale objective { number label { text } } action { letter } }
        principleMappings { principle { code } }
      } }
    }`,
    ],
    [2, 'a page of findings with their count', '{ findings { totalCount nodes { text } } }'],
    [2, 'citations, which need the release', '{ findings(first: 100) { nodes { citation } } }'],
    [
      1,
      'one finding by its reference',
      '{ finding(reference: "mali-2021/partnerships/well-developed/1") { text profile { title } } }',
    ],
    [
      1,
      'profiles with counts and first findings',
      '{ profiles { nodes { slug findings(first: 2) { totalCount nodes { text } } } } }',
    ],
    [
      2,
      'profiles with both kinds counted',
      `{ profiles { nodes { slug
      strengths: findings(filter: { kind: WELL_DEVELOPED }) { totalCount }
      gaps: findings(filter: { kind: AREA_FOR_DEVELOPMENT }) { totalCount }
    } } }`,
    ],
    [
      2,
      'profiles with both kinds listed under each domain',
      `{ profiles { nodes { domains { domain { code }
      strengths: findings(kind: WELL_DEVELOPED) { text }
      gaps: findings(kind: AREA_FOR_DEVELOPMENT) { text }
    } } } }`,
    ],
    [
      2,
      'domains with both kinds, counted and listed',
      `{ domains { code
      strengths: findings(first: 2, filter: { kind: WELL_DEVELOPED }) { totalCount nodes { text } }
      gaps: findings(first: 2, filter: { kind: AREA_FOR_DEVELOPMENT }) { totalCount nodes { text } }
    } }`,
    ],
    [2, 'all 23 objectives, counted', '{ objectives { number findings { totalCount } } }'],
    [
      4,
      'all 23 objectives, both kinds counted',
      `{ objectives { number
      strengths: findings(filter: { kind: WELL_DEVELOPED }) { totalCount }
      gaps: findings(filter: { kind: AREA_FOR_DEVELOPMENT }) { totalCount }
    } }`,
    ],
    [
      4,
      'all 23 objectives, both kinds counted and listed',
      `{ objectives { number
      strengths: findings(first: 3, filter: { kind: WELL_DEVELOPED }) { totalCount edges { rationale node { text } } }
      gaps: findings(first: 3, filter: { kind: AREA_FOR_DEVELOPMENT }) { totalCount nodes { text } }
    } }`,
    ],
    [
      2,
      'all 10 principles, counted and listed',
      '{ principles { code findings { totalCount nodes { text } } } }',
    ],
    [
      1,
      'jurisdictions with counts of what they have',
      '{ jurisdictions(first: 100) { nodes { code profiles { totalCount } localAuthorities { totalCount } } } }',
    ],
    [
      3,
      'a group with its profiles',
      '{ group(code: "CPLP") { members { isAssessed jurisdiction { code } } profiles { totalCount nodes { slug } } } }',
    ],
    [2, 'the release', '{ meta { release { number } cautions } }'],
    [0, 'nothing of the database', '{ __typename meta { cautions } }'],
  ])('%i for %s', async (budget, _name, query) => {
    expect((await spend(query)).length).toBeLessThanOrEqual(budget);
  });
});

describe('no statement for each row:', () => {
  test.each([
    [
      'nested objects',
      (n: number) =>
        `{ findings(first: ${n}) { nodes { text profile { jurisdiction { region { parent { code } } } } } } }`,
    ],
    [
      'nested lists',
      (n: number) =>
        `{ findings(first: ${n}) { nodes { mappings { objective { actions { gist } } } } } }`,
    ],
    [
      'nested pages',
      (n: number) => `{ objectives { findings(first: ${n}) { nodes { text citation } } } }`,
    ],
    [
      'rows under `nodes` and under `edges`',
      (n: number) =>
        `{ findings(first: ${n}) { nodes { text profile { slug } } edges { node { reference domain { code } } } } }`,
    ],
    [
      'counts beneath rows',
      (n: number) =>
        `{ jurisdictions(first: ${n}) { nodes { profiles { totalCount nodes { findings(first: 2) { totalCount } } } } } }`,
    ],
    [
      'the same field twice with other arguments',
      (n: number) =>
        `{ profile(slug: "guatemala-2022") { a: findings(first: ${n}) { nodes { text } } b: findings(first: ${n}, orderBy: DOMAIN) { nodes { text } } } }`,
    ],
  ])('%s', async (_name, query) => {
    const few = await spend(query(2));
    const many = await spend(query(100));
    expect(many.length).toBe(few.length);
  });

  test('`nodes` by 100 ids of one type costs one', async () => {
    const { data } = await graph.ask('{ findings(first: 100) { nodes { id } } }');
    const { statements } = await graph.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Finding { text profile { slug } } } }',
      { ids: data.findings.nodes.map(({ id }: { id: string }) => id) },
    );
    expect(statements).toHaveLength(1);
  });
});

describe('`totalCount` alone', () => {
  test.each([
    '{ findings { totalCount } }',
    '{ findings(first: 100, filter: { objectives: [10], level: LOCAL }) { totalCount __typename } }',
    '{ profiles { totalCount } }',
    '{ jurisdictions { totalCount } }',
    '{ publications { totalCount } }',
    '{ documents { totalCount } }',
    '{ releases { totalCount } }',
  ])('%s counts, and reads no row', async (query) => {
    const statements = await spend(query);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(/COUNT\(/i);
    expect(statements[0]).not.toMatch(/"(text|title|nameEn)"/);
  });

  test('is not counted when it is not asked for', async () => {
    const statements = await spend(
      '{ findings { nodes { reference } } profiles { nodes { slug } } }',
    );
    for (const sql of statements) expect(sql).not.toMatch(/COUNT\(/i);
  });
});

test('only the columns that are asked for are read', async () => {
  const [sql] = await spend('{ findings { nodes { reference } } }');
  expect(sql).toMatch(/"reference"/);
  expect(sql).not.toMatch(/"(text|textHash|quote)"/);
});
