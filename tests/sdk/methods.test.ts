import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../schema/support/global-id.ts';
import { type Client, createClient } from '../../sdk/src/index.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
let client: Client;
beforeAll(async () => {
  graph = await openGraph();
  client = createClient({ url: `${graph.origin}/graphql` });
});
afterAll(() => graph.close());

const TRAFFICKING = 'mali-2021/safe-orderly-regular-migration/well-developed/2';

describe('findings', () => {
  test('findings: those of an objective, with domain, profile, reason and source', async () => {
    const { totalCount, pageInfo, nodes } = await client.findings({ filter: { objectives: [10] } });
    expect(totalCount).toBe(4);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(nodes.find(({ reference }) => reference === TRAFFICKING)).toMatchObject({
      kind: 'WELL_DEVELOPED',
      textLanguage: 'FR',
      domain: { code: 'SAFE_ORDERLY_REGULAR_MIGRATION', number: 6 },
      profile: { slug: 'mali-2021', jurisdiction: { code: 'MLI', name: { text: 'Mali' } } },
      mappings: [
        {
          objective: { number: 10, label: { text: 'Eradicate trafficking' } },
          action: { letter: 'h' },
          relevance: 'PRIMARY',
        },
      ],
      source: { document: { slug: 'mali-2021' } },
    });
  });

  test('findings: pages forward and backward in the order asked', async () => {
    const orderBy = { field: 'YEAR', direction: 'DESC' } as const;
    const first = await client.findings({ first: 2, orderBy });
    const second = await client.findings({ first: 2, orderBy, after: first.pageInfo.endCursor });
    const back = await client.findings({ last: 2, orderBy, before: second.pageInfo.startCursor });
    expect(second.nodes).not.toEqual(first.nodes);
    expect(back.nodes).toEqual(first.nodes);
    expect(first.nodes.map(({ profile }) => profile.year)).toEqual([2022, 2022]);
    const [oldest] = (await client.findings({ first: 1, orderBy: { field: 'YEAR' } })).nodes;
    expect(oldest?.profile.year).toBe(2021);
  });

  test('finding: French text stays French, names come in the language asked for', async () => {
    const finding = await client.finding({ reference: TRAFFICKING, language: 'ES' });
    expect(finding?.text).toMatch(/^Le Plan d’action national de lutte contre la traite/);
    expect(finding?.textLanguage).toBe('FR');
    expect(finding?.mappings[0]?.objective.label.language).toBe('ES');
    // Nobody translated the reason: it says in which language it came back.
    expect(finding?.mappings[0]?.rationale).toMatchObject({ language: 'EN', isFallback: true });
    expect(await client.finding({ reference: 'mali-2021/well-being/well-developed/99' })).toBe(
      null,
    );
  });
});

describe('profiles and places', () => {
  test('profiles', async () => {
    const { totalCount, nodes } = await client.profiles({ filter: { levels: ['LOCAL'] } });
    expect(totalCount).toBe(2);
    expect(nodes.map(({ slug }) => slug)).toEqual(['mombasa-2022', 'quilmes-2022']);
  });

  test('profile: with six sections and the findings of each', async () => {
    const profile = await client.profile({ slug: 'mali-2021' });
    expect(profile?.sections.map(({ domain }) => domain.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const findings = profile?.sections.flatMap((section) => section.findings.nodes) ?? [];
    const { totalCount } = await client.findings({ filter: { profiles: ['mali-2021'] } });
    expect(findings).toHaveLength(totalCount);
    expect(profile).toMatchObject({ level: 'NATIONAL', textLanguage: 'FR', year: 2021 });
    // Its page has a title in French alone.
    expect(profile?.title).toMatchObject({ language: 'FR', isFallback: true });
    expect(await client.profile({ slug: 'atlantis-2021' })).toBe(null);
  });

  test('jurisdictions', async () => {
    const { nodes } = await client.jurisdictions({ filter: { hasProfile: true } });
    expect(nodes.map(({ code }) => code)).toEqual(['ARG-QUILMES', 'GTM', 'KEN-MOMBASA', 'MLI']);
    expect((await client.jurisdictions({ first: 0 })).totalCount).toBe(252);
  });

  test('jurisdiction: with its country, profiles and local authorities', async () => {
    const mombasa = await client.jurisdiction({ code: 'KEN-MOMBASA' });
    expect(mombasa).toMatchObject({ kind: 'LOCAL_AUTHORITY', country: { code: 'KEN' } });
    expect(mombasa?.profiles.nodes.map(({ slug }) => slug)).toEqual(['mombasa-2022']);
    const kenya = await client.jurisdiction({ code: 'KEN' });
    expect(kenya).toMatchObject({ alpha2: 'KE', region: { code: '014' } });
    expect(kenya?.localAuthorities.nodes.map(({ code }) => code)).toEqual(['KEN-MOMBASA']);
    const angola = await client.jurisdiction({ code: 'AGO' });
    expect(angola?.memberships.nodes).toMatchObject([
      { group: { code: 'CPLP' }, isAssessed: true },
    ]);
    expect(angola?.assessments.nodes.length).toBeGreaterThan(0);
  });

  test('regions and region', async () => {
    expect(await client.regions()).toHaveLength(29);
    const africa = await client.region({ code: '002', language: 'FR' });
    expect(africa).toMatchObject({ kind: 'REGION', parent: null, name: { text: 'Afrique' } });
    expect(africa?.children.map(({ code }) => code)).toEqual(['015', '202']);
    const eastern = await client.region({ code: '014', first: 100 });
    expect(eastern?.jurisdictions.nodes.map(({ code }) => code)).toContain('KEN');
  });

  test('groups and group: nine members, seven assessed', async () => {
    expect(await client.groups()).toMatchObject([{ code: 'CPLP' }]);
    const group = await client.group({ code: 'CPLP' });
    expect(group?.members.nodes).toHaveLength(9);
    expect(group?.members.nodes.filter(({ isAssessed }) => isAssessed)).toHaveLength(7);
    expect(group?.localName).toBe('Comunidade dos Países de Língua Portuguesa');
    expect(group?.publications.nodes).toHaveLength(1);
  });
});

describe('the Compact and the framework', () => {
  test('objectives: all 23, in French, also those without findings', async () => {
    const objectives = await client.objectives({ language: 'FR' });
    expect(objectives).toHaveLength(23);
    expect(objectives[9]).toMatchObject({
      number: 10,
      label: { text: 'Éradiquer la traite de personnes', language: 'FR', isFallback: false },
      findings: { totalCount: 4 },
    });
    expect(objectives[12]?.findings.totalCount).toBe(0);
  });

  test('objective: each finding with its reason', async () => {
    const objective = await client.objective({
      number: 10,
      filter: { kinds: ['AREA_FOR_DEVELOPMENT'] },
    });
    expect(objective?.actions).toHaveLength(10);
    expect(objective?.findings.totalCount).toBe(1);
    const [edge] = objective?.findings.edges ?? [];
    expect(edge?.node.profile.slug).toBe('mombasa-2022');
    expect(edge?.mapping).toMatchObject({ relevance: 'PRIMARY', method: 'CURATED' });
    expect(edge?.mapping.rationale.text).toMatch(/\w/);
    expect(await client.objective({ number: 24 })).toBe(null);
  });

  test('principles and principle', async () => {
    const principles = await client.principles();
    expect(principles).toHaveLength(10);
    const principle = await client.principle({ code: 'CHILD_SENSITIVE', first: 100 });
    expect(principle?.findings.edges).toHaveLength(principle?.findings.totalCount ?? -1);
    expect(principle?.findings.totalCount).toBe(principles[7]?.findings.totalCount);
    expect(principle?.findings.edges[0]?.principleMapping.method).toBe('CURATED');
  });

  test('domains, domain, indicatorAreas and indicatorArea', async () => {
    const domains = await client.domains({ language: 'FR' });
    expect(domains.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(domains.reduce((sum, { findings }) => sum + findings.totalCount, 0)).toBe(118);
    const domain = await client.domain({ code: 'PARTNERSHIPS', first: 1 });
    expect(domain?.name.text).toBe('Partnerships');
    expect(domain?.findings).toMatchObject({ totalCount: 17, pageInfo: { hasNextPage: true } });
    const areas = await client.indicatorAreas();
    expect(areas).toHaveLength(27);
    const codes = areas.map(({ code }) => code);
    const placed = domain?.placements.map(({ indicatorArea }) => indicatorArea.code) ?? [];
    expect(placed.length).toBeGreaterThan(0);
    expect(placed.every((code) => codes.includes(code))).toBe(true);
    const area = await client.indicatorArea({ code: 'remittances' });
    expect(area).toEqual(areas.find(({ code }) => code === 'remittances'));
    expect(await client.indicatorArea({ code: 'weather' })).toBe(null);
  });
});

describe('the corpus', () => {
  test('meta, releases and release', async () => {
    const { counts, release, cautions } = await client.meta();
    expect(counts).toMatchObject({
      documentCount: 5,
      profileCount: 4,
      findingCount: 118,
      wellDevelopedCount: 77,
    });
    expect(cautions.length).toBeGreaterThan(0);
    const { cautions: french } = await client.meta({ language: 'FR' });
    expect(french).toHaveLength(cautions.length);
    for (const caution of french) {
      expect(caution).toMatchObject({ language: 'FR', isFallback: false, isVerified: false });
    }
    expect((await client.releases()).nodes).toEqual([release]);
    const loaded = await client.release({ number: 1 });
    expect(loaded).toMatchObject({ ...release, revisions: { totalCount: 4 } });
    expect(loaded?.revisions.nodes.reduce((sum, { addedCount }) => sum + addedCount, 0)).toBe(118);
    expect(await client.release({ number: 99 })).toBe(null);
  });

  test('documents and document', async () => {
    const { totalCount, nodes } = await client.documents();
    expect(totalCount).toBe(5);
    const overview = nodes.find(({ kind }) => kind === 'OVERVIEW');
    expect(overview).toMatchObject({ slug: 'mgi-overview', profile: null });
    expect(await client.document({ slug: 'mgi-overview' })).toEqual(overview);
    expect(await client.document({ slug: 'nowhere' })).toBe(null);
    expect(nodes.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  test('publications and publication, processSteps and processStep', async () => {
    const { totalCount, nodes } = await client.publications();
    expect(totalCount).toBe(11);
    expect(nodes[0]).toMatchObject({ kind: 'REPORT', year: 2024, group: null });
    const [first] = nodes;
    expect(await client.publication({ slug: first?.slug ?? '' })).toEqual(first);
    expect(await client.publication({ slug: 'nowhere' })).toBe(null);
    const steps = await client.processSteps({ language: 'FR' });
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(steps[0]?.title.text).toBe('Lancement des IGM');
    expect(await client.processStep({ number: 1, language: 'FR' })).toEqual(steps[0]);
    expect(await client.processStep({ number: 5 })).toBe(null);
  });

  test('node and nodes: what a global id stands for', async () => {
    const finding = await client.finding({ reference: TRAFFICKING });
    const id = finding?.id ?? '';
    expect(await client.node({ id })).toMatchObject({
      __typename: 'Finding',
      reference: TRAFFICKING,
    });
    const { id: domainId } = (await client.domains())[2] ?? { id: '' };
    const unknownId = encodeGlobalId('Finding', 'nowhere');
    expect(await client.nodes({ ids: [domainId, unknownId, id] })).toMatchObject([
      { __typename: 'Domain', domainCode: 'PARTNERSHIPS', name: { text: 'Partnerships' } },
      null,
      { __typename: 'Finding' },
    ]);
    // An id is taken from an answer; one that is made by hand is refused.
    const made = btoa('Domain:PARTNERSHIPS').replaceAll('=', '');
    await expect(client.node({ id: made })).rejects.toThrow('is not a global id');
  });
});

test('every list answers a page of 100, the most that the graph gives', async () => {
  const first = 100;
  const [{ nodes }, objective, principle, domain] = await Promise.all([
    client.findings({ first }),
    client.objective({ number: 16, first }),
    client.principle({ code: 'WHOLE_OF_GOVERNMENT', first }),
    client.domain({ code: 'WELL_BEING', first }),
    client.profiles({ first }),
    client.jurisdictions({ first }),
    client.region({ code: '202', first }),
    client.publications({ first }),
    client.documents({ first }),
    client.releases({ first }),
    client.instruments({ first }),
    client.instrument({ code: 'ilo-c097', first }),
    client.citations({ first }),
    client.timeline({ code: 'KEN', first }),
    client.search({ query: 'migration', first }),
  ]);
  expect(nodes).toHaveLength(100);
  expect(objective?.findings.edges).toHaveLength(objective?.findings.totalCount ?? -1);
  expect(principle?.findings.edges).toHaveLength(principle?.findings.totalCount ?? -1);
  expect(domain?.findings.nodes).toHaveLength(domain?.findings.totalCount ?? -1);
  expect(await client.nodes({ ids: nodes.map(({ id }) => id) })).toHaveLength(100);
});
