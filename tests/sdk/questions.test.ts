import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { type Client, createClient } from '../../sdk/src/index.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
let client: Client;
beforeAll(async () => {
  graph = await openGraph();
  client = createClient({ url: `${graph.origin}/graphql` });
});
afterAll(() => graph.close());

const SAFE = 'safe-orderly-regular-migration';

describe('what somebody typed', () => {
  test('search: hits with what matched, in the language asked for, page by page', async () => {
    const search = {
      query: 'traite',
      kinds: ['FINDING', 'OBJECTIVE'],
      queryLanguage: 'FR',
      language: 'ES',
      first: 2,
    } as const;
    const first = await client.search(search);
    expect(first).toMatchObject({ totalCount: 2, didYouMean: null });
    expect(first.edges).toMatchObject([
      {
        matchedField: 'LABEL',
        snippetHtml: 'Éradiquer la <mark>traite de personnes</mark>',
        node: { __typename: 'Objective', number: 10, name: { language: 'ES' } },
      },
      {
        matchedField: 'TEXT',
        textLanguage: 'FR',
        reason: null,
        node: {
          reference: `mali-2021/${SAFE}/well-developed/2`,
          profile: { slug: 'mali-2021' },
          source: { document: { slug: 'mali-2021' } },
        },
      },
    ]);
    const matched = first.edges.map(({ snippet, highlights }) =>
      highlights.map(({ start, end }) => [...snippet].slice(start, end).join('')),
    );
    expect(matched).toEqual([
      ['traite de personnes'],
      ['traite des personnes', 'traite des personnes'],
    ]);
    const second = await client.search({ ...search, after: first.pageInfo.endCursor });
    expect(second.edges).toEqual([]);
  });

  test('search: filters, chooses kinds, and proposes a word for a misspelt one', async () => {
    const { edges } = await client.search({
      query: 'trafficking',
      kinds: ['FINDING'],
      filter: { findings: { kinds: ['AREA_FOR_DEVELOPMENT'] } },
      first: 100,
    });
    expect(edges.map(({ node }) => 'reference' in node && node.reference)).toEqual([
      `mombasa-2022/${SAFE}/area-for-development/2`,
    ]);
    expect(await client.search({ query: 'traficking' })).toMatchObject({
      didYouMean: 'trafficking',
    });
  });

  test('search: instruments by name, and conventions by their other names', async () => {
    const { edges } = await client.search({ query: 'ILO 97', kinds: ['INSTRUMENT'] });
    expect(edges).toMatchObject([
      {
        matchedField: 'ALIAS',
        node: {
          __typename: 'Instrument',
          code: 'ilo-c097',
          instrumentKind: 'CONVENTION',
          yearFrom: 1949,
          isInternational: true,
        },
      },
    ]);
    expect(await client.resolve({ text: 'Migration Code (2016)', first: 1 })).toMatchObject([
      { how: 'NAME', node: { code: 'guatemala-2022/migration-code-2016' } },
    ]);
  });

  test('resolve: a name in use, a number in words, a key; nothing for nonsense', async () => {
    expect(await client.resolve({ text: 'Ivory Coast' })).toMatchObject([
      { how: 'ALIAS', node: { __typename: 'Jurisdiction', code: 'CIV' } },
    ]);
    expect(await client.resolve({ text: 'objectif dix', language: 'FR' })).toMatchObject([
      {
        how: 'NUMBER',
        node: { number: 10, name: { text: 'Éradiquer la traite de personnes' } },
      },
    ]);
    expect(await client.resolve({ text: 'guatemala-2022', first: 1 })).toMatchObject([
      { how: 'EXACT_KEY', certainty: 1, node: { slug: 'guatemala-2022' } },
    ]);
    expect(await client.resolve({ text: 'zzzzqqq', first: 100 })).toEqual([]);
  });
});

describe('questions across profiles', () => {
  test('coverage: all objectives of a region, in cells, beside their base', async () => {
    const filter = { regions: ['002'] };
    const { base, byObjective, byDomain, byKind, withoutObjectiveCount } = await client.coverage({
      filter,
    });
    const { totalCount } = await client.findings({ filter, first: 0 });
    expect(base).toMatchObject({
      profileCount: 2,
      jurisdictionCount: 2,
      findingCount: totalCount,
    });
    expect(base).toMatchObject({ earliestYear: 2021, latestYear: 2022, release: { number: 1 } });
    expect(base.assessedWithoutProfile.nodes.map(({ code }) => code)).toEqual([
      'AGO',
      'CPV',
      'GNB',
      'MOZ',
    ]);
    expect(byObjective.map(({ objective }) => objective.number)).toEqual(OBJECTIVE_NUMBERS);
    const counts = (count: number) => ({
      findingCount: count,
      profileCount: count,
      jurisdictionCount: count,
    });
    expect(byObjective[9]).toMatchObject(counts(2));
    expect(byObjective[12]).toMatchObject(counts(0));
    for (const { objective, findingCount } of byObjective) {
      for (const cells of [byDomain, byKind]) {
        const own = cells.filter((cell) => cell.objective.number === objective.number);
        expect(own.reduce((sum, cell) => sum + cell.findingCount, 0)).toBe(findingCount);
      }
    }
    expect(withoutObjectiveCount).toBe(7);
  });

  test('commonGaps: what a region shares, each with findings to quote', async () => {
    const { kind, byObjective, byDomain } = await client.commonGaps({
      among: { region: '002' },
      language: 'FR',
    });
    expect(kind).toBe('AREA_FOR_DEVELOPMENT');
    expect(byObjective.map(({ objective }) => objective.number)).toEqual([2, 6, 7, 16, 19, 21]);
    expect(byObjective[1]).toMatchObject({
      objective: { label: { text: 'Recrutement et travail décent' } },
      findingCount: 3,
      profileCount: 2,
      jurisdictionCount: 2,
      statement: { language: 'FR', isFallback: false, isVerified: false },
    });
    expect(byObjective[1]?.examples[0]).toMatchObject({
      reference: 'mali-2021/migrants-rights/area-for-development/1',
      textLanguage: 'FR',
      text: expect.stringMatching(/^En septembre 2021, le Mali n’a pas encore ratifié/),
      citation: expect.stringContaining('mali-2021/migrants-rights/area-for-development/1'),
    });
    expect(byDomain.map(({ domain }) => domain.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const english = await client.commonGaps({ among: { region: '002' } });
    expect(english.byObjective[1]?.statement).toMatchObject({
      text: '2 of 2 assessed with a profile here; 2 of 2 profiles.',
      language: 'EN',
    });
  });

  test('commonGaps: of a group without a profile here says so, and who was not assessed', async () => {
    const { byObjective, byDomain, base } = await client.commonGaps({ among: { group: 'CPLP' } });
    expect([byObjective, byDomain]).toEqual([[], []]);
    expect(base.byGroup).toMatchObject([{ memberCount: 9, assessedCount: 7, withProfileCount: 0 }]);
    const [group] = base.byGroup;
    const notAssessed = group?.membersNotAssessed.nodes.map(
      ({ jurisdiction }) => jurisdiction.code,
    );
    expect(notAssessed).toEqual(['GNQ', 'STP']);
    expect(group?.membersAssessedWithoutProfile.nodes).toHaveLength(7);
    expect(base.cautions[0]?.text).toMatch(/^The base is empty/);
  });

  test('commonStrengths: what a region shares, fewer as more must share it', async () => {
    const among = { region: '002' };
    const { kind, byObjective } = await client.commonStrengths({ among });
    expect(kind).toBe('WELL_DEVELOPED');
    expect(byObjective.map(({ objective }) => objective.number)).toEqual([2, 7, 15, 21, 23]);
    const any = await client.commonStrengths({ among, minJurisdictions: 1 });
    expect(any.byObjective).toHaveLength(17);
    const more = await client.commonStrengths({ among, minJurisdictions: 3 });
    expect(more.byObjective).toEqual([]);
  });

  test('compare: profiles side by side in the order asked', async () => {
    const slugs = ['quilmes-2022', 'mali-2021', 'mombasa-2022', 'guatemala-2022'];
    const { comparedProfiles, base, byDomain, byObjective } = await client.compare({
      profiles: slugs,
    });
    expect(comparedProfiles.map(({ slug }) => slug)).toEqual(slugs);
    expect(base.profileCount).toBe(4);
    expect(byDomain).toHaveLength(12);
    for (const { cells } of [...byDomain, ...byObjective]) {
      expect(cells.map(({ profile }) => profile.slug)).toEqual(slugs);
      expect(cells.every(({ isMissing, findings }) => isMissing === !findings.nodes.length)).toBe(
        true,
      );
    }
    const all = byDomain.flatMap(({ cells }) => cells.flatMap(({ findings }) => findings.nodes));
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(118);
    const trafficking = byObjective.filter(({ objective }) => objective.number === 10);
    expect(
      trafficking.map(({ cells }) => cells.map(({ findings }) => findings.nodes.length)),
    ).toEqual([
      [0, 1, 0, 2],
      [0, 0, 1, 0],
    ]);
    const full = await client.compare({ profiles: slugs, includeEmpty: true });
    expect(full.byObjective).toHaveLength(46);
  });
});

describe('instruments', () => {
  test('instruments: laws and codes that findings name', async () => {
    const { totalCount, nodes } = await client.instruments({
      filter: { kinds: ['LAW', 'CODE'] },
      first: 100,
    });
    expect(totalCount).toBe(nodes.length);
    expect(nodes.find(({ code }) => code === 'guatemala-2022/migration-code-2016')).toMatchObject({
      name: { text: 'Migration Code (2016)', language: 'EN' },
      kind: 'CODE',
      yearFrom: 2016,
      jurisdiction: { code: 'GTM' },
      findings: { totalCount: 1 },
    });
  });

  test('instrument: where findings name it, and the findings', async () => {
    const convention = await client.instrument({ code: 'ilo-c097', language: 'FR', first: 100 });
    expect(convention).toMatchObject({
      isInternational: true,
      jurisdiction: null,
      name: { text: 'Convention sur les travailleurs migrants (révisée)', language: 'FR' },
      profiles: { nodes: [{ slug: 'mali-2021' }] },
      findings: { totalCount: 1 },
    });
    const [finding] = convention?.findings.nodes ?? [];
    const [mention] = convention?.mentions.nodes ?? [];
    expect(mention?.finding.reference).toBe(finding?.reference);
    const characters = [...(finding?.text ?? '')].slice(mention?.start, mention?.end);
    expect(characters.join('')).toBe('Conventions de l’OIT (nº 97)');
    expect(await client.node({ id: convention?.id ?? '' })).toMatchObject({
      __typename: 'Instrument',
      code: 'ilo-c097',
    });
    expect(await client.instrument({ code: 'ilo-c999' })).toBe(null);
  });
});

describe('deeper in the graph', () => {
  const GAP = `mombasa-2022/${SAFE}/area-for-development/2`;

  test('similar: strengths elsewhere that are like a gap, each with the reason', async () => {
    const similar = await client.similar({ reference: GAP, kinds: ['WELL_DEVELOPED'] });
    expect(similar?.length).toBeGreaterThan(0);
    expect(similar?.[0]).toMatchObject({
      statement: { text: expect.stringContaining('objective 10'), language: 'EN' },
      sharedObjectives: [{ objective: { number: 10 } }],
      finding: { kind: 'WELL_DEVELOPED' },
    });
    expect(await client.similar({ reference: `${GAP}9` })).toBeNull();
  });

  test('facets: counts that add up to what is listed', async () => {
    const { kinds, domains, objectives } = await client.facets({
      filter: { regions: ['002'] },
      language: 'FR',
    });
    const { totalCount } = await client.findings({ filter: { regions: ['002'] }, first: 0 });
    for (const counts of [kinds, domains]) {
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    }
    expect(objectives[9]?.objective.label.text).toBe('Éradiquer la traite de personnes');
  });

  test('timeline: of a country with its local authorities', async () => {
    const events = await client.timeline({ code: 'KEN', includeLocal: true });
    expect(events?.nodes.at(-1)).toMatchObject({
      kind: 'PROFILE_PUBLISHED',
      jurisdiction: { code: 'KEN-MOMBASA' },
      profile: { slug: 'mombasa-2022' },
    });
    expect(await client.timeline({ code: 'XXX' })).toBeNull();
  });

  test('changes: null where the edition before is not here, and where there is no profile', async () => {
    expect(await client.changes({ slug: 'guatemala-2022' })).toBeNull();
    expect(await client.changes({ slug: 'atlantis-2021' })).toBeNull();
  });
});
