import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const COUNT = 'query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }';

/** The whole answer, extensions too. */
async function ask(query: string, variables = {}) {
  const response = await fetch(`${graph.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const count = async (filter: object) => (await ask(COUNT, { filter })).data.findings.totalCount;

describe('a code that is written in another way', () => {
  test.each([
    ['countries', 'ken', 'KEN'],
    ['countries', 'KE', 'KEN'],
    ['countries', 'ke', 'KEN'],
    ['countries', 'Kenya', 'KEN'],
    ['countries', ' KENYA ', 'KEN'],
    ['countries', 'République du Mali', 'MLI'],
    ['countries', "Côte d'Ivoire", 'CIV'],
    ['countries', 'Ivory Coast', 'CIV'],
    ['countries', 'Argentine Republic', 'ARG'],
    ['regions', 'Africa', '002'],
    ['regions', 'África', '002'],
    ['regions', '2', '002'],
    ['regions', 'M49:002', '002'],
    ['regions', 'm49:2', '002'],
    ['regions', 'West Africa', '011'],
    ['groups', 'cplp', 'CPLP'],
    ['profiles', 'Mali-2021', 'mali-2021'],
    ['profiles', 'mali 2021', 'mali-2021'],
    ['jurisdictions', 'ken-mombasa', 'KEN-MOMBASA'],
    ['jurisdictions', 'County of Mombasa', 'KEN-MOMBASA'],
    ['jurisdictions', 'Guatemala', 'GTM'],
    ['instruments', 'ILO-C097', 'ilo-c097'],
  ])('means what it means, and the answer says so: %s "%s"', async (field, given, code) => {
    const answer = await ask(COUNT, { filter: { [field]: [given] } });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.findings.totalCount).toBe(await count({ [field]: [code] }));
    expect(answer.extensions.readAs).toEqual([{ argument: field, given, code }]);
  });

  test('is read wherever it stands in a filter, and told once', async () => {
    const filter = {
      or: [{ countries: ['Kenya'] }, { and: [{ not: { regions: ['Africa'] } }] }],
      countries: ['Kenya', 'ARG', 'GTM', 'MLI'],
    };
    const { data, extensions } = await ask(COUNT, { filter });
    expect(data.findings.totalCount).toBe(
      await count({ or: [{ countries: ['KEN'] }, { not: { regions: ['002'] } }] }),
    );
    expect(extensions.readAs).toEqual([
      { argument: 'countries', given: 'Kenya', code: 'KEN' },
      { argument: 'regions', given: 'Africa', code: '002' },
    ]);
  });

  test('is said nothing of when it is as it is', async () => {
    const { data, extensions } = await ask(COUNT, { filter: { countries: ['KEN'] } });
    expect(data.findings.totalCount).toBeGreaterThan(0);
    expect(extensions?.readAs).toBeUndefined();
  });
});

describe('the code of a lookup', () => {
  test.each([
    ['jurisdiction', 'code', 'Kenya', 'KEN'],
    ['jurisdiction', 'code', 'ke', 'KEN'],
    ['jurisdiction', 'code', 'County of Mombasa', 'KEN-MOMBASA'],
    ['region', 'code', 'Africa', '002'],
    ['group', 'code', 'cplp', 'CPLP'],
    ['profile', 'slug', 'Mali 2021', 'mali-2021'],
    ['instrument', 'code', 'ILO-C097', 'ilo-c097'],
  ])('is read in any spelling too: %s "%s"', async (field, argument, given, code) => {
    const answer = await ask(`{ ${field}(${argument}: "${given}") { ${argument} } }`);
    expect(answer.data).toEqual({ [field]: { [argument]: code } });
    expect(answer.extensions.readAs).toEqual([{ argument, given, code }]);
  });

  test.each([
    ['jurisdiction', 'code', 'Congo'],
    ['profile', 'slug', 'mali'],
    ['group', 'code', 'nobody'],
  ])('is null where it means nothing, or two things: %s "%s"', async (field, argument, given) => {
    const answer = await ask(`{ ${field}(${argument}: "${given}") { ${argument} } }`);
    expect(answer.data).toEqual({ [field]: null });
    expect(answer.errors).toBeUndefined();
  });
});

describe('a code that means nothing', () => {
  test.each([
    ['countries', 'Keniya', 'no such country', '"KEN" (Kenya)'],
    ['countries', 'KEM', 'no such country', ''],
    ['countries', 'Congo', 'no such country', '"COD"'],
    ['countries', 'Africa', 'It is a region: ask `regions` for "002" (Africa).', ''],
    ['countries', 'County of Mombasa', 'It is a jurisdiction: ask `jurisdictions`', 'KEN-MOMBASA'],
    ['regions', 'Kenya', 'It is a country: ask `countries` for "KEN" (Kenya).', ''],
    ['groups', 'CLPP', 'no such group', ''],
    ['profiles', 'mali', 'Did you mean "mali-2021"?', ''],
    ['profiles', 'guatemala-2021', 'no such profile', '"guatemala-2022"'],
    ['instruments', 'ilo', 'Did you mean "ilo-', ''],
    ['jurisdictions', 'x'.repeat(500), 'no such jurisdiction', ''],
  ])(
    'is an error that says what it may have meant: %s "%s"',
    async (field, given, says, offers) => {
      const { data, errors } = await ask(COUNT, { filter: { [field]: [given] } });
      expect(data).toEqual({ findings: null });
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({
        path: ['findings'],
        extensions: { code: 'NOT_FOUND' },
      });
      expect(errors[0].message).toContain(`\`${field}\` has "`);
      expect(errors[0].message).toContain(says);
      expect(errors[0].message).toContain(offers);
      expect(errors[0].message.length).toBeLessThan(400);
    },
  );

  test.each([
    '{ coverage(filter: {countries: ["Kenja"]}) { base { findingCount } } }',
    '{ profiles(filter: {regions: ["Afrika land"]}) { totalCount } }',
    '{ jurisdictions(filter: {groups: ["none"]}) { totalCount } }',
    '{ instruments(filter: {profiles: ["none"]}) { totalCount } }',
    '{ search(query: "visa", filter: {findings: {countries: ["Kenja"]}}) { totalCount } }',
    '{ search(query: "visa", filter: {jurisdictions: {regions: ["none"]}}) { totalCount } }',
    '{ profiles(filter: {not: {profiles: ["none"]}}) { totalCount } }',
    '{ jurisdictions(filter: {or: [{jurisdictions: ["none"]}]}) { totalCount } }',
    '{ instruments(filter: {and: [{instruments: ["none"]}]}) { totalCount } }',
    '{ publications(filter: {groups: ["none"]}) { totalCount } }',
    '{ compare(profiles: ["mali", "quilmes-2022"]) { comparedProfiles { slug } } }',
    '{ commonGaps(among: {group: "none"}) { base { findingCount } } }',
    '{ commonGaps(among: {region: "none"}) { base { findingCount } } }',
    '{ domains { findings(filter: {countries: ["Kenja"]}) { totalCount } } }',
  ])('is refused in every argument: %s', async (query) => {
    const { errors } = await ask(query);
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
    expect(errors[0].message).toMatch(/there is no such /);
  });
});
