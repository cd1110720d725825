import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FINDINGS_PER_PROFILE, generate } from '../../bench/generate.ts';
import { createLoadedDatabase, type TestDatabase } from '../support/database.ts';
import { type Graph, openColdGraph } from '../support/graph.ts';

// The same questions on the corpus of four profiles and beside a thousand invented ones.

const PROFILES = 1_000;

let store: TestDatabase;
let small: Graph;
let large: Graph;
beforeAll(async () => {
  store = await createLoadedDatabase();
  const client = new Client({ connectionString: store.url });
  await client.connect();
  await generate(client, PROFILES);
  await client.end();
  small = await openColdGraph();
  large = await openColdGraph(store.url);
}, 180_000);
afterAll(async () => {
  await small?.close();
  await large?.close();
  await store?.drop();
});

const BASE =
  'base { findingCount profileCount jurisdictionCount cautions { text } assessedWithoutProfile { nodes { code } } byGroup { memberCount } }';
const FACETS = `domains { domain { code } count } objectives { objective { number } count }
  principles { principle { code } count } kinds { count } levels { count }
  regions { region { code } count } countries { country { code } count }
  years { count } textLanguages { count } instruments { count instrument { code } }`;

test.each([
  ['facets', `{ findings { facets { ${BASE} ${FACETS} } } }`],
  [
    'filtered facets',
    `{ findings(filter: {regions: ["002"], objectives: [7]}) { facets { ${FACETS} } } }`,
  ],
  [
    'facets under parents',
    '{ domains { findings(first: 1) { facets { kinds { count } objectives { count } } } } }',
  ],
  [
    'coverage',
    `{ coverage { ${BASE} byObjective { objective { number } findingCount } byDomain { domain { code } findingCount }
    byKind { findingCount } withoutObjectiveCount } }`,
  ],
  [
    'gaps',
    `{ commonGaps(among: {region: "002"}) { ${BASE} byObjective { objective { number } statement { text } examples { citation } }
    byDomain { domain { code } examples { reference } } } }`,
  ],
])('%s cost no more reads for a thousand profiles than for four', async (_name, query) => {
  const few = await small.ask(query);
  const many = await large.ask(query);
  expect(few.errors).toEqual([]);
  expect(many.errors).toEqual([]);
  expect(many.reads.length).toBe(few.reads.length);
});

test('invented profiles say of themselves that they are invented', async () => {
  const { data } = await large.ask(`{
    profiles { totalCount }
    profile(slug: "invented-1") { title { text } document { attribution } findings(first: 1) { totalCount nodes { text } } }
  }`);
  expect(data.profiles.totalCount).toBe(PROFILES + 4);
  expect(data.profile.title.text).toContain('INVENTED');
  expect(data.profile.document.attribution).toContain('Invented');
  expect(data.profile.findings.totalCount).toBe(FINDINGS_PER_PROFILE);
  expect(data.profile.findings.nodes[0].text).toMatch(/^Invented/);
});

test('counts a finding once that two ways of mapping lead to the same objective', async () => {
  const { data } = await large.ask(`{
    findings { facets { objectives { objective { number } count } } }
    filtered: findings(filter: {levels: [LOCAL]}) { facets { objectives { objective { number } count } } }
    seven: findings(filter: {objectives: [7]}) { totalCount }
    local: findings(filter: {objectives: [7], levels: [LOCAL]}) { totalCount }
  }`);
  const seventh = (list: { facets: { objectives: { count: number }[] } }) =>
    list.facets.objectives[6]?.count;
  expect(seventh(data.findings)).toBe(data.seven.totalCount);
  expect(seventh(data.filtered)).toBe(data.local.totalCount);
  const { data: rule } = await large.ask(
    '{ findings(filter: {objectives: [7], methods: [RULE]}) { totalCount } }',
  );
  expect(rule.findings.totalCount).toBeGreaterThan(0);
});

test('the matrix counts profiles and jurisdictions of many editions as the lists do', async () => {
  const { data } = await large.ask(`{
    coverage(filter: {domains: [PARTNERSHIPS], countries: ["KEN", "MLI"]}) {
      base { profileCount jurisdictionCount }
      byObjective { objective { number } findingCount profileCount jurisdictionCount }
      byKind { objective { number } kind findingCount profileCount }
    }
  }`);
  const { byObjective, base } = data.coverage;
  expect(base.profileCount).toBeGreaterThan(base.jurisdictionCount);
  const { data: list } = await large.ask(`{ objective(number: 7) {
    findings(first: 100, filter: {domains: [PARTNERSHIPS], countries: ["KEN", "MLI"]}) {
      nodes { kind profile { slug jurisdiction { code } } } } } }`);
  const nodes = list.objective.findings.nodes as {
    kind: string;
    profile: { slug: string; jurisdiction: { code: string } };
  }[];
  expect(nodes.length).toBeGreaterThan(1);
  expect(byObjective[6]).toMatchObject({
    findingCount: nodes.length,
    profileCount: new Set(nodes.map(({ profile }) => profile.slug)).size,
    jurisdictionCount: new Set(nodes.map(({ profile }) => profile.jurisdiction.code)).size,
  });
  for (const cell of data.coverage.byKind) {
    if (cell.objective.number !== 7) continue;
    const own = nodes.filter(({ kind }) => kind === cell.kind);
    expect(cell).toMatchObject({
      findingCount: own.length,
      profileCount: new Set(own.map(({ profile }) => profile.slug)).size,
    });
  }
});
