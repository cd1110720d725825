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
  readonly findings: number;
}

const COVERAGE = `query ($filter: FindingFilter) {
  coverage(filter: $filter) {
    base { findings profiles jurisdictions }
    objectives { objective { number } findings profiles jurisdictions }
    byDomain { objective { number } domain { code } findings profiles }
    byKind { objective { number } kind findings profiles }
    withoutObjective
  }
}`;

/** The matrix in plain JavaScript. */
function coverPlainly(filter: FindingConditions) {
  const asked = { ...filter, method: filter.method ?? ('CURATED' as const) };
  const set = findings.filter((finding) => fits(finding, filter));
  const concerned = (number: number) =>
    set.filter((finding) => objectivesOf(finding, asked).includes(number));
  const count = (list: readonly PlainFinding[]) => ({
    findings: list.length,
    profiles: new Set(list.map(({ profileId }) => profileId)).size,
  });
  const isFilled = (cell: { readonly findings: number }) => cell.findings > 0;
  return {
    objectives: OBJECTIVE_NUMBERS.map((number) => ({
      objective: { number },
      ...count(concerned(number)),
      jurisdictions: new Set(concerned(number).map(({ profile }) => profile.jurisdictionId)).size,
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
    withoutObjective: set.filter((finding) => objectivesOf(finding, asked).length === 0).length,
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
      expect(base.findings).toBe(set.length);
      // The base holds every profile that has such a finding, and may hold others.
      expect(base.profiles).toBeGreaterThanOrEqual(new Set(set.map((one) => one.profileId)).size);
    }),
  );
}, 60_000);

describe('coverage of the corpus', () => {
  test('lists all 23 objectives, also the one that no finding concerns', async () => {
    const { data } = await graph.ask(COVERAGE);
    const { objectives } = data.coverage;
    expect(objectives).toHaveLength(23);
    expect(objectives[12]).toEqual({
      objective: { number: 13 },
      findings: 0,
      profiles: 0,
      jurisdictions: 0,
    });
  });

  test('agrees with itself and with the objectives’ own counts', async () => {
    const { data } = await graph.ask(COVERAGE);
    const { objectives, byDomain, byKind } = data.coverage;
    const { data: own } = await graph.ask('{ objectives { number findings { totalCount } } }');
    const sum = (cells: readonly Cell[], number: number) =>
      cells
        .filter(({ objective }) => objective.number === number)
        .reduce((total, cell) => total + cell.findings, 0);
    for (const [index, row] of objectives.entries()) {
      const { number } = row.objective;
      expect(sum(byDomain, number), `domains of ${number}`).toBe(row.findings);
      expect(sum(byKind, number), `kinds of ${number}`).toBe(row.findings);
      expect(own.objectives[index].findings.totalCount).toBe(row.findings);
    }
  });

  test('is empty and not missing where the filter finds nothing', async () => {
    const { data } = await graph.ask(COVERAGE, { filter: { groups: ['CPLP'] } });
    expect(data.coverage.objectives).toHaveLength(23);
    expect(data.coverage.byDomain).toEqual([]);
    expect(data.coverage.base).toEqual({ findings: 0, profiles: 0, jurisdictions: 0 });
  });
});

describe('the base', () => {
  const readBase = async (filter: object) => {
    const { data } = await graph.ask(
      `query ($filter: FindingFilter) { coverage(filter: $filter) { base {
        findings profiles jurisdictions earliestYear latestYear
        groups { group { code } members assessed withProfile statement
          notAssessed { nameAsWritten } assessedWithoutProfile { nameAsWritten } }
        assessedWithoutProfile { code } release { number } cautions } } }`,
      { filter },
    );
    return data.coverage.base;
  };

  test('holds the profiles that the filter leaves in, whatever is found in them', async () => {
    expect(await readBase({ objectives: [13] })).toMatchObject({ findings: 0, profiles: 4 });
    expect(await readBase({ regions: ['002'], kind: 'WELL_DEVELOPED' })).toMatchObject({
      findings: 29,
      profiles: 2,
      jurisdictions: 2,
      earliestYear: 2021,
      latestYear: 2022,
    });
    expect(await readBase({ level: 'LOCAL' })).toMatchObject({ profiles: 2 });
    expect(await readBase({ countries: ['KEN'] })).toMatchObject({ profiles: 1 });
  });

  test.each([
    [
      'what is ruled out of a profile leaves the profile in',
      { not: { kind: 'WELL_DEVELOPED' } },
      4,
    ],
    ['a profile that is ruled out is out', { not: { level: 'LOCAL' } }, 2],
    [
      'a mixed ruling out leaves the profile in',
      { not: { and: [{ level: 'LOCAL' }, { kind: 'WELL_DEVELOPED' }] } },
      4,
    ],
    ['and narrows', { and: [{ level: 'LOCAL' }, { regions: ['002'] }] }, 1],
    ['or widens', { or: [{ level: 'LOCAL' }, { profiles: ['mali-2021'] }] }, 3],
    [
      'an alternative that asks nothing of the profile leaves all in',
      { or: [{ level: 'LOCAL' }, { objectives: [10] }] },
      4,
    ],
  ])('%s', async (_rule, filter, profiles) => {
    expect((await readBase(filter)).profiles).toBe(profiles);
  });

  test('tells members not assessed from members whose text is not here', async () => {
    const { groups, assessedWithoutProfile } = await readBase({ groups: ['CPLP'] });
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      group: { code: 'CPLP' },
      members: 9,
      assessed: 7,
      withProfile: 0,
      notAssessed: [
        { nameAsWritten: 'Equatorial Guinea' },
        { nameAsWritten: 'Sao Tome and Principe' },
      ],
      statement:
        'CPLP: of 9 members 7 were assessed as far as the sources say, 2 were not, and 0 have a profile here.',
    });
    expect(groups[0].assessedWithoutProfile).toHaveLength(7);
    expect(assessedWithoutProfile.map(({ code }: { code: string }) => code)).toEqual([
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
      (await readBase(filter)).assessedWithoutProfile.map(({ code }: { code: string }) => code);
    expect(await codes({ regions: ['019'] })).toEqual(['BRA']);
    expect(await codes({ level: 'LOCAL' })).toEqual([]);
  });

  test('carries its release and its cautions, its own first', async () => {
    const { release, cautions } = await readBase({ groups: ['CPLP'] });
    expect(release.number).toBeGreaterThanOrEqual(1);
    expect(cautions[0]).toContain('The base is empty');
    expect(cautions[1]).toContain('2 were not');
    expect(cautions.slice(2)).toEqual(CAUTIONS);
    const { data } = await graph.ask('{ meta { cautions } }');
    expect(data.meta.cautions).toEqual(CAUTIONS);
  });

  test('stands beside facets too, narrowed to the parent that knows its profiles', async () => {
    const { data } = await graph.ask(`{
      profiles { nodes { slug findings { totalCount facets { base { findings profiles earliestYear } } } } }
      domains { findings { totalCount facets { base { findings profiles } } } }
    }`);
    for (const { findings: list } of data.profiles.nodes) {
      expect(list.facets.base).toMatchObject({ findings: list.totalCount, profiles: 1 });
    }
    for (const { findings: list } of data.domains) {
      expect(list.facets.base).toEqual({ findings: list.totalCount, profiles: 4 });
    }
  });
});

test.each([
  ['{objectives: [0]}', 'BAD_USER_INPUT'],
  ['{years: {from: 2023, to: 2021}}', 'BAD_USER_INPUT'],
  [`{or: [${'{kind: WELL_DEVELOPED}, '.repeat(60)}]}`, 'LIMIT_EXCEEDED'],
])('refuses the filter %s as a list of findings does', async (filter, code) => {
  const { errors } = await graph.ask(`{ coverage(filter: ${filter}) { withoutObjective } }`);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
});
