import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAUTIONS } from '../../../schema/release/cautions.ts';
import { type Graph, openGraph } from '../../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

describe('the base', () => {
  const readBase = async (filter: object) => {
    const { data } = await graph.ask(
      `query ($filter: FindingFilter) { coverage(filter: $filter) { base {
        findingCount profileCount jurisdictionCount earliestYear latestYear
        byGroup { group { code } memberCount assessedCount withProfileCount statement { text }
          membersNotAssessed { totalCount nodes { nameAsWritten } }
          membersAssessedWithoutProfile { totalCount nodes { nameAsWritten } } }
        assessedWithoutProfile { totalCount nodes { code } } release { number } cautions { text } } } }`,
      { filter },
    );
    return data.coverage.base;
  };

  test('holds the profiles that the filter leaves in, whatever is found in them', async () => {
    expect(await readBase({ objectives: [13] })).toMatchObject({
      findingCount: 0,
      profileCount: 4,
    });
    expect(await readBase({ regions: ['002'], kinds: ['WELL_DEVELOPED'] })).toMatchObject({
      findingCount: 29,
      profileCount: 2,
      jurisdictionCount: 2,
      earliestYear: 2021,
      latestYear: 2022,
    });
    expect(await readBase({ levels: ['LOCAL'] })).toMatchObject({ profileCount: 2 });
    expect(await readBase({ countries: ['KEN'] })).toMatchObject({ profileCount: 1 });
  });

  test.each([
    [
      'what is ruled out of a profile leaves the profile in',
      { not: { kinds: ['WELL_DEVELOPED'] } },
      4,
    ],
    ['a profile that is ruled out is out', { not: { levels: ['LOCAL'] } }, 2],
    [
      'a mixed ruling out leaves the profile in',
      { not: { and: [{ levels: ['LOCAL'] }, { kinds: ['WELL_DEVELOPED'] }] } },
      4,
    ],
    ['and narrows', { and: [{ levels: ['LOCAL'] }, { regions: ['002'] }] }, 1],
    ['or widens', { or: [{ levels: ['LOCAL'] }, { profiles: ['mali-2021'] }] }, 3],
    [
      'an alternative that asks nothing of the profile leaves all in',
      { or: [{ levels: ['LOCAL'] }, { objectives: [10] }] },
      4,
    ],
  ])('%s', async (_rule, filter, profiles) => {
    expect((await readBase(filter)).profileCount).toBe(profiles);
  });

  test('tells members not assessed from members whose text is not here', async () => {
    const { byGroup, assessedWithoutProfile } = await readBase({ groups: ['CPLP'] });
    expect(byGroup).toHaveLength(1);
    expect(byGroup[0]).toMatchObject({
      group: { code: 'CPLP' },
      memberCount: 9,
      assessedCount: 7,
      withProfileCount: 0,
      membersNotAssessed: {
        totalCount: 2,
        nodes: [{ nameAsWritten: 'Equatorial Guinea' }, { nameAsWritten: 'Sao Tome and Principe' }],
      },
      statement: {
        text: 'CPLP: of 9 members 7 were assessed as far as the sources say, 2 were not, and 0 have a profile here.',
      },
    });
    expect(byGroup[0].membersAssessedWithoutProfile.totalCount).toBe(7);
    expect(byGroup[0].membersAssessedWithoutProfile.nodes).toHaveLength(7);
    expect(assessedWithoutProfile.totalCount).toBe(7);
    expect(assessedWithoutProfile.nodes.map(({ code }: { code: string }) => code)).toEqual([
      'AGO',
      'BRA',
      'CPV',
      'GNB',
      'MOZ',
      'PRT',
      'TLS',
    ]);
  });

  test('looks for assessments elsewhere in the places and the level of the filter only', async () => {
    const codes = async (filter: object) =>
      (await readBase(filter)).assessedWithoutProfile.nodes.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes({ regions: ['019'] })).toEqual(['BRA']);
    expect(await codes({ levels: ['LOCAL'] })).toEqual([]);
  });

  test('carries its release and its cautions, its own first', async () => {
    const { release, cautions } = await readBase({ groups: ['CPLP'] });
    expect(release.number).toBeGreaterThanOrEqual(1);
    const texts = cautions.map(({ text }: { text: string }) => text);
    expect(texts[0]).toContain('The base is empty');
    expect(texts[1]).toContain('2 were not');
    expect(texts.slice(2)).toEqual(CAUTIONS.map(({ en }) => en));
    const { data } = await graph.ask('{ meta { cautions { text } } }');
    expect(data.meta.cautions).toEqual(CAUTIONS.map(({ en }) => ({ text: en })));
  });

  test.each([
    ['FR', 'fr', 'La base est vide', '2 ne l’ont pas été'],
    ['ES', 'es', 'La base está vacía', '2 no lo fueron'],
  ] as const)(
    'says its cautions in %s too, which nobody verified',
    async (language, key, ...own) => {
      const { data } = await graph.ask(`{
      coverage(filter: {groups: ["CPLP"]}) { base {
        cautions(language: ${language}) { text language isFallback isVerified }
      } }
      meta { cautions(language: ${language}) { text } }
    }`);
      const { cautions } = data.coverage.base;
      expect(cautions).toHaveLength(CAUTIONS.length + own.length);
      for (const caution of cautions) {
        expect(caution).toMatchObject({ language, isFallback: false, isVerified: false });
      }
      for (const [at, text] of own.entries()) expect(cautions[at].text).toContain(text);
      const texts = cautions.slice(own.length).map(({ text }: { text: string }) => ({ text }));
      expect(texts).toEqual(CAUTIONS.map((words) => ({ text: words[key] })));
      expect(data.meta.cautions).toEqual(texts);
    },
  );

  test('stands beside facets too, narrowed to the parent that knows its profiles', async () => {
    const { data } = await graph.ask(`{
      profiles { nodes { slug findings { totalCount facets { base { findingCount profileCount earliestYear } } } } }
      domains { findings { totalCount facets { base { findingCount profileCount } } } }
    }`);
    for (const { findings: list } of data.profiles.nodes) {
      expect(list.facets.base).toMatchObject({
        findingCount: list.totalCount,
        profileCount: 1,
      });
    }
    for (const { findings: list } of data.domains) {
      expect(list.facets.base).toEqual({
        findingCount: list.totalCount,
        profileCount: 4,
      });
    }
  });
});
