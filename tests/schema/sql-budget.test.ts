import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyFilter } from '../support/filters.ts';
import { type Graph, openColdGraph, openGraph } from '../support/graph.ts';

let cold: Graph;
let warm: Graph;
beforeAll(async () => {
  cold = await openColdGraph();
  warm = await openGraph();
});
afterAll(async () => {
  await cold?.close();
  await warm?.close();
});

async function ask(graph: Graph, query: string, variables?: Record<string, unknown>) {
  const answer = await graph.ask(query, variables);
  expect(answer.errors).toEqual([]);
  return answer;
}

/** A question, and how many tables it reads, or levels of them, when nothing is kept. */
const QUESTIONS: readonly (readonly [reads: number, name: string, query: string])[] = [
  [
    5,
    'a page of findings with all that is around them',
    `{ findings(first: 50) { nodes {
      text profile { slug jurisdiction { code } } domain { code }
      source { lineFrom document { slug } }
      mappings { rationale { text } objective { number label { text } } action { letter } }
      principleMappings { principle { code } }
    } } }`,
  ],
  [1, 'a page of findings with their count', '{ findings { totalCount nodes { text } } }'],
  [
    3,
    'citations, which need the profile and its document',
    '{ findings(first: 100) { nodes { citation } } }',
  ],
  [
    2,
    'one finding by its reference',
    '{ finding(reference: "mali-2021/partnerships/well-developed/1") { text profile { title { text } } } }',
  ],
  [
    2,
    'profiles with counts and first findings',
    '{ profiles { nodes { slug findings(first: 2) { totalCount nodes { text } } } } }',
  ],
  [
    1,
    'profiles with both kinds counted',
    `{ profiles { nodes { slug
      strengths: findings(filter: { kinds: [WELL_DEVELOPED] }) { totalCount }
      gaps: findings(filter: { kinds: [AREA_FOR_DEVELOPMENT] }) { totalCount }
    } } }`,
  ],
  [
    3,
    'profiles with both kinds listed under each domain',
    `{ profiles { nodes { sections { domain { code }
      strengths: findings(filter: {kinds: [WELL_DEVELOPED]}) { nodes { text } }
      gaps: findings(filter: {kinds: [AREA_FOR_DEVELOPMENT]}) { nodes { text } }
    } } } }`,
  ],
  [
    1,
    'domains with both kinds, counted and listed',
    `{ domains { code
      strengths: findings(first: 2, filter: { kinds: [WELL_DEVELOPED] }) { totalCount nodes { text } }
      gaps: findings(first: 2, filter: { kinds: [AREA_FOR_DEVELOPMENT] }) { totalCount nodes { text } }
    } }`,
  ],
  [
    2,
    'all 23 objectives, both kinds counted and listed',
    `{ objectives { number
      strengths: findings(first: 3, filter: { kinds: [WELL_DEVELOPED] }) { totalCount edges { mapping { rationale { text } } node { text } } }
      gaps: findings(first: 3, filter: { kinds: [AREA_FOR_DEVELOPMENT] }) { totalCount nodes { text } }
    } }`,
  ],
  [
    1,
    'all 10 principles, counted and listed',
    '{ principles { code findings { totalCount nodes { text } } } }',
  ],
  [
    1,
    'jurisdictions with their profiles',
    '{ jurisdictions(filter: { hasProfile: true }) { nodes { code profiles { totalCount nodes { slug } } } } }',
  ],
  [
    1,
    'comparable cells, with the findings in them',
    '{ compare(profiles: ["mali-2021", "mombasa-2022"]) { byDomain { kind cells { findings { nodes { text } } } } } }',
  ],
  [1, 'sources', '{ documents { totalCount nodes { title { text } } } }'],
  [
    1,
    'what a release did',
    '{ meta { release { revisions { nodes { profileSlug profileTitle } } } } }',
  ],
];

describe('a question costs at most so many reads when nothing is kept:', () => {
  test.each(QUESTIONS)('%i for %s', async (budget, _name, query) => {
    const { reads } = await ask(cold, query);
    expect(reads.length, reads.join('\n')).toBeLessThanOrEqual(budget);
    // One that reads nothing at all would hold any budget.
    expect(reads).not.toEqual([]);
  });

  test('and no more looks whether the release is still the newest than reads', async () => {
    for (const [, name, query] of QUESTIONS) {
      const { reads, statements } = await ask(cold, query);
      const looks = statements.length - reads.length;
      expect(looks, name).toBeGreaterThan(0);
      expect(looks, name).toBeLessThanOrEqual(reads.length);
    }
  });
});

describe('a question that was asked before costs nothing:', () => {
  test.each(QUESTIONS.map(([, name, query]) => [name, query]))('%s', async (_name, query) => {
    const first = await ask(warm, query);
    const { data, statements } = await ask(warm, query);
    expect(statements).toEqual([]);
    expect(data).toEqual(first.data);
  });

  test('a part of it costs nothing either, whatever way leads there', async () => {
    await ask(warm, '{ findings(first: 100) { nodes { text profile { title { text } } } } }');
    const { statements } = await ask(
      warm,
      `{ finding(reference: "guatemala-2022/migrants-rights/well-developed/1") { text profile { slug } }
        profile(slug: "guatemala-2022") { title { text } findings(first: 5) { nodes { text } } } }`,
    );
    expect(statements).toEqual([]);
  });
});

describe('no read for each row:', () => {
  test.each([
    [
      'nested objects',
      (n: number) =>
        `{ findings(first: ${n}) { nodes { text profile { jurisdiction { region { parent { code } } } } } } }`,
    ],
    [
      'nested lists',
      (n: number) =>
        `{ findings(first: ${n}) { nodes { mappings { objective { actions { gist { text } } } } } } }`,
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
      'pages beneath rows',
      (n: number) =>
        `{ jurisdictions(first: ${n}, filter: { hasProfile: true }) { nodes { profiles { totalCount nodes { findings(first: 2) { totalCount nodes { text } } } } } } }`,
    ],
    [
      'the same field twice with other arguments',
      (n: number) =>
        `{ profile(slug: "guatemala-2022") { a: findings(first: ${n}) { nodes { text } } b: findings(first: ${n}, orderBy: {field: DOMAIN}) { nodes { text } } } }`,
    ],
  ])('%s', async (_name, query) => {
    const few = await ask(cold, query(2));
    const many = await ask(cold, query(100));
    expect(many.reads.length).toBe(few.reads.length);
    expect(few.reads).not.toEqual([]);
  });

  test('`nodes` by 100 ids of one type costs one for each table', async () => {
    const { data } = await ask(cold, '{ findings(first: 100) { nodes { id } } }');
    const { reads } = await ask(
      cold,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Finding { text profile { slug } } } }',
      { ids: data.findings.nodes.map(({ id }: { id: string }) => id) },
    );
    expect(reads).toHaveLength(2);
  });
});

describe('what the release holds in memory costs nothing:', () => {
  test.each([
    ['nothing of the database', '{ __typename meta { cautions { text } } }'],
    [
      'the release',
      '{ meta { attributions counts { findingCount } release { number summary { text } } } }',
    ],
    [
      'domains',
      '{ domains { code number name { text } title { text } sdgBreakdown placements { position indicatorArea { name { text } } } } }',
    ],
    [
      'objectives',
      '{ objectives { number title { text } label { text } actionCount actions { letter gist { text } } indicatorAreas { code } sdgTargets { code } } }',
    ],
    ['principles', '{ principles { code number name { text } } }'],
    ['indicator areas', '{ indicatorAreas { code name { text } placements { domain { code } } } }'],
    ['the process', '{ processSteps { number title { text } description { text } } }'],
    [
      'regions',
      '{ regions { code name { text } parent { code } children { code jurisdictions { totalCount nodes { code } } } } }',
    ],
    [
      'jurisdictions',
      `{ jurisdictions(first: 100, orderBy: {field: NAME}) { totalCount nodes { code name { text } kind
        region { code } country { code } memberships { nodes { group { code } } } assessments { nodes { year } }
        localAuthorities { totalCount nodes { code } } profiles { totalCount } } } }`,
    ],
    [
      'groups',
      `{ groups { code name { text } body { code } publications { nodes { title { text } } } profiles { totalCount }
        members { nodes { isAssessed jurisdiction { name { text } } } } } }`,
    ],
    [
      'publications',
      '{ publications { totalCount nodes { title { text } year group { code } } } }',
    ],
  ])('%s', async (_name, query) => {
    expect((await ask(cold, query)).statements).toEqual([]);
  });
});

describe('what is counted costs nothing:', () => {
  test.each([
    '{ findings { totalCount } }',
    '{ findings(first: 100, filter: { objectives: [10], levels: [LOCAL] }) { totalCount __typename } }',
    '{ findings { totalCount pageInfo { hasNextPage endCursor } } }',
    '{ profiles { totalCount } }',
    '{ jurisdictions { totalCount } }',
    '{ instruments { totalCount } }',
    '{ publications { totalCount } }',
    '{ documents { totalCount } }',
    '{ releases { totalCount } }',
    '{ domains { findings { totalCount } } }',
    '{ objectives { findings { totalCount } } }',
    '{ principles { findings { totalCount } } }',
  ])('%s', async (query) => {
    expect((await ask(cold, query)).statements).toEqual([]);
  });

  const COUNTED = `query ($filter: FindingFilter) {
    findings(filter: $filter) {
      totalCount
      facets {
        base { findingCount profileCount jurisdictionCount cautions { text } assessedWithoutProfile { nodes { code } } }
        domains { domain { code } count } objectives { objective { number } count }
        principles { principle { code } count } kinds { count } levels { count }
        regions { region { code } count } countries { country { code } count }
        groups { group { code } count } years { count } textLanguages { count }
      }
    }
    coverage(filter: $filter) {
      byObjective { objective { number } findingCount profileCount jurisdictionCount }
      byDomain { findingCount profileCount } byKind { findingCount } withoutObjectiveCount
      base { findingCount byGroup { statement { text } withProfileCount membersNotAssessed { nodes { nameAsWritten } } } }
    }
    commonGaps(among: {region: "002"}, filter: $filter, minJurisdictions: 1) {
      byObjective { statement { text } findingCount jurisdictionCount } byDomain { statement { text } profileCount }
    }
    commonStrengths(among: {group: "CPLP"}, filter: $filter) { byObjective { statement { text } } base { cautions { text } } }
  }`;

  test('facets, coverage, gaps and strengths, whatever the filter', async () => {
    await fc.assert(
      // Gaps and strengths have a kind of their own, which the filter may not contradict.
      fc.asyncProperty(anyFilter, async ({ kinds: _kinds, ...filter }) => {
        expect((await ask(cold, COUNTED, { filter })).statements).toEqual([]);
      }),
    );
  });

  test('words included', async () => {
    // The words of a release are read once, by whoever asks for them first.
    await ask(warm, '{ findings(filter: { text: "borders" }) { totalCount } }');
    const filter = { or: [{ text: 'passports' }, { domains: ['PARTNERSHIPS'] }] };
    expect((await ask(warm, COUNTED, { filter })).reads).toEqual([]);
  });

  test('a comparison, and which of its cells are missing', async () => {
    const { statements } = await ask(
      cold,
      `{ compare(profiles: ["guatemala-2022", "mali-2021", "mombasa-2022", "quilmes-2022"]) {
        base { profileCount cautions { text } }
        byDomain { domain { code } kind cells { isMissing } }
        byObjective(includeEmpty: true) { objective { number } kind cells { isMissing } }
      } }`,
    );
    expect(statements).toEqual([]);
  });
});

describe('what is not asked for is not read:', () => {
  test.each([
    ['the rows of other tables', '{ findings { nodes { reference } } }', ['"Finding"']],
    [
      'the findings that are counted',
      '{ profiles { nodes { slug findings { totalCount } } } }',
      ['"Profile"'],
    ],
    [
      'the profile of a finding',
      '{ findings { edges { node { text domain { code } } } } }',
      ['"Finding"'],
    ],
  ])('%s', async (_name, query, tables) => {
    const { reads } = await ask(cold, query);
    expect(reads.map((sql) => /FROM "public"\.("\w+")/.exec(sql)?.[1])).toEqual(tables);
  });

  test('the text of a revision, which is for the archive', async () => {
    const { reads } = await ask(
      cold,
      '{ meta { release { revisions { nodes { profileSlug profileTitle } } } } }',
    );
    expect(reads).toHaveLength(1);
    expect(reads.join()).not.toMatch(/"(content|documentText)"/);
  });
});
