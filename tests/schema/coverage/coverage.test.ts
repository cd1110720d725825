import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FindingConditions } from '../../../catalogue/finding-filter.ts';
import { type Database, openDatabase } from '../../../prisma/client.ts';
import { DOMAIN_CODES, FINDING_KINDS } from '../../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';
import { CAUTIONS } from '../../../schema/release/cautions.ts';
import { nestedFilter, plainFilter } from '../../support/filters.ts';
import { type Graph, openGraph } from '../../support/graph.ts';
import {
  fits,
  objectivesOf,
  type PlainFinding,
  readPlainFindings,
} from '../../support/plain-findings.ts';

let graph: Graph;
let database: Database;
let findings: readonly PlainFinding[];
beforeAll(async () => {
  graph = await openGraph();
  database = openDatabase(inject('databaseUrl'));
  findings = await readPlainFindings(database);
});
afterAll(async () => {
  await database.$disconnect();
  await graph.close();
});

interface Cell {
  readonly objective: { readonly number: number };
  readonly findingCount: number;
}

const COVERAGE = `query ($filter: FindingFilter) {
  coverage(filter: $filter) {
    base { findingCount profileCount jurisdictionCount }
    byObjective {
      objective { number } findingCount profileCount jurisdictionCount
      findings(first: 0) { totalCount }
    }
    byDomain {
      objective { number } domain { code } findingCount profileCount
      findings(first: 0) { totalCount }
    }
    byKind { objective { number } kind findingCount profileCount findings(first: 0) { totalCount } }
    withoutObjectiveCount
  }
}`;

/** The matrix in plain JavaScript. */
function coverPlainly(filter: FindingConditions) {
  const asked = {
    ...filter,
    methods: filter.methods?.length ? filter.methods : (['CURATED'] as const),
  };
  const set = findings.filter((finding) => fits(finding, filter));
  const concerned = (number: number) =>
    set.filter((finding) => objectivesOf(finding, asked).includes(number));
  const count = (list: readonly PlainFinding[]) => ({
    findingCount: list.length,
    // The list of a cell holds what its count counts.
    findings: { totalCount: list.length },
    profileCount: new Set(list.map(({ profileId }) => profileId)).size,
  });
  const isFilled = (cell: { readonly findingCount: number }) => cell.findingCount > 0;
  return {
    byObjective: OBJECTIVE_NUMBERS.map((number) => ({
      objective: { number },
      ...count(concerned(number)),
      jurisdictionCount: new Set(concerned(number).map(({ profile }) => profile.jurisdictionId))
        .size,
    })),
    byDomain: OBJECTIVE_NUMBERS.flatMap((number) =>
      DOMAIN_CODES.map((code) => ({
        objective: { number },
        domain: { code },
        ...count(concerned(number).filter(({ domainCode }) => domainCode === code)),
      })),
    ).filter(isFilled),
    byKind: OBJECTIVE_NUMBERS.flatMap((number) =>
      FINDING_KINDS.map((kind) => ({
        objective: { number },
        kind,
        ...count(concerned(number).filter((finding) => finding.kind === kind)),
      })),
    ).filter(isFilled),
    withoutObjectiveCount: set.filter((finding) => objectivesOf(finding, asked).length === 0)
      .length,
    set,
  };
}

test('coverage counts what plain JavaScript counts, in its order, whatever the filter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(plainFilter, nestedFilter), async (filter) => {
      const { data, errors } = await graph.ask(COVERAGE, { filter });
      expect(errors).toEqual([]);
      const { set, ...matrix } = coverPlainly(filter);
      const { base, ...answered } = data.coverage;
      expect(answered).toEqual(matrix);
      expect(base.findingCount).toBe(set.length);
      // The base holds every profile that has such a finding, and may hold others.
      expect(base.profileCount).toBeGreaterThanOrEqual(
        new Set(set.map((one) => one.profileId)).size,
      );
    }),
  );
}, 60_000);

describe('coverage of the corpus', () => {
  test('lists all 23 objectives, also the one that no finding concerns', async () => {
    const { data } = await graph.ask(COVERAGE);
    const { byObjective } = data.coverage;
    expect(byObjective).toHaveLength(23);
    expect(byObjective[12]).toEqual({
      objective: { number: 13 },
      findingCount: 0,
      profileCount: 0,
      jurisdictionCount: 0,
      findings: { totalCount: 0 },
    });
  });

  test('agrees with itself and with the objectives’ own counts', async () => {
    const { data } = await graph.ask(COVERAGE);
    const { byObjective, byDomain, byKind } = data.coverage;
    const { data: own } = await graph.ask('{ objectives { number findings { totalCount } } }');
    const sum = (cells: readonly Cell[], number: number) =>
      cells
        .filter(({ objective }) => objective.number === number)
        .reduce((total, cell) => total + cell.findingCount, 0);
    for (const [index, row] of byObjective.entries()) {
      const { number } = row.objective;
      expect(sum(byDomain, number), `domains of ${number}`).toBe(row.findingCount);
      expect(sum(byKind, number), `kinds of ${number}`).toBe(row.findingCount);
      expect(own.objectives[index].findings.totalCount).toBe(row.findingCount);
    }
  });

  test('is empty and not missing where the filter finds nothing', async () => {
    const { data } = await graph.ask(COVERAGE, { filter: { groups: ['CPLP'] } });
    expect(data.coverage.byObjective).toHaveLength(23);
    expect(data.coverage.byDomain).toEqual([]);
    expect(data.coverage.base).toEqual({
      findingCount: 0,
      profileCount: 0,
      jurisdictionCount: 0,
    });
  });
});

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

test.each([
  ['{objectives: [0]}', 'BAD_USER_INPUT'],
  ['{years: {from: 2023, to: 2021}}', 'BAD_USER_INPUT'],
  [`{or: [${'{kinds: [WELL_DEVELOPED]}, '.repeat(60)}]}`, 'LIMIT_EXCEEDED'],
])('refuses the filter %s as a list of findings does', async (filter, code) => {
  const { errors } = await graph.ask(`{ coverage(filter: ${filter}) { withoutObjectiveCount } }`);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
});
