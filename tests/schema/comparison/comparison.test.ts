import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openColdGraph } from '../../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openColdGraph();
});
afterAll(() => graph.close());

const SLUGS = ['quilmes-2022', 'mali-2021', 'mombasa-2022', 'guatemala-2022'];

interface Cell {
  readonly isMissing: boolean;
  readonly profile: { readonly slug: string };
  readonly findingCount: number;
  readonly findings: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly reference: string }[];
  };
}

describe('a comparison', () => {
  const QUERY = `query ($profiles: [String!]!) {
    compare(profiles: $profiles) {
      comparedProfiles { slug }
      byDomain {
        kind domain { code number }
        cells {
          isMissing profile { slug } findingCount
          findings { totalCount nodes { reference text source { lineFrom document { file } } } }
        }
      }
      byObjective {
        kind objective { number label { text } }
        cells { isMissing profile { slug } findingCount findings { totalCount nodes { reference } } }
      }
      base { profileCount release { number } cautions { text } }
    }
  }`;

  test('holds every finding of its profiles once by domain, in the order asked', async () => {
    const { data } = await graph.ask(QUERY, { profiles: SLUGS });
    const { comparedProfiles, byDomain, base } = data.compare;
    expect(comparedProfiles.map(({ slug }: { slug: string }) => slug)).toEqual(SLUGS);
    expect(byDomain).toHaveLength(12);
    expect(
      byDomain.map((row: { domain: { number: number }; kind: string }) => [
        row.domain.number,
        row.kind,
      ]),
    ).toEqual(
      [1, 2, 3, 4, 5, 6].flatMap((number) => [
        [number, 'WELL_DEVELOPED'],
        [number, 'AREA_FOR_DEVELOPMENT'],
      ]),
    );
    const seen: string[] = [];
    for (const { cells } of byDomain) {
      expect(cells.map((cell: Cell) => cell.profile.slug)).toEqual(SLUGS);
      for (const { isMissing, profile, findingCount, findings } of cells as Cell[]) {
        expect(isMissing).toBe(findingCount === 0);
        expect(findings.totalCount).toBe(findingCount);
        expect(findings.nodes).toHaveLength(findingCount);
        for (const { reference } of findings.nodes) {
          expect(reference.startsWith(`${profile.slug}/`)).toBe(true);
          seen.push(reference);
        }
      }
    }
    expect(seen).toHaveLength(118);
    expect(new Set(seen).size).toBe(118);
    expect(base).toMatchObject({ profileCount: 4, release: { number: 1 } });
  });

  test('puts a finding in the row of each of its objectives, and marks who has none', async () => {
    const { data } = await graph.ask(QUERY, { profiles: ['mombasa-2022', 'guatemala-2022'] });
    const row = data.compare.byObjective.find(
      (each: { objective: { number: number }; kind: string }) =>
        each.objective.number === 10 && each.kind === 'AREA_FOR_DEVELOPMENT',
    );
    expect(row.objective.label.text).toBe('Eradicate trafficking');
    expect(row.cells).toEqual([
      {
        isMissing: false,
        profile: { slug: 'mombasa-2022' },
        findingCount: 1,
        findings: {
          totalCount: 1,
          nodes: [
            { reference: 'mombasa-2022/safe-orderly-regular-migration/area-for-development/2' },
          ],
        },
      },
      {
        isMissing: true,
        profile: { slug: 'guatemala-2022' },
        findingCount: 0,
        findings: { totalCount: 0, nodes: [] },
      },
    ]);
    for (const { cells } of data.compare.byObjective) {
      for (const { isMissing, findingCount, findings } of cells as Cell[]) {
        expect(isMissing).toBe(findingCount === 0);
        expect(findings.totalCount).toBe(findingCount);
        expect(findings.nodes).toHaveLength(findingCount);
      }
    }
  });

  test('leaves out rows that no profile fills, unless they are asked for', async () => {
    const { data } = await graph.ask(`{
      compare(profiles: ["mombasa-2022", "quilmes-2022"]) {
        filled: byObjective { cells { isMissing } }
        all: byObjective(includeEmpty: true) { cells { isMissing } }
        byRule: byObjective(methods: [RULE]) { kind cells { isMissing findingCount findings { totalCount } } }
        either: byObjective(methods: [CURATED, RULE]) { kind cells { isMissing findingCount findings { totalCount } } }
      }
    }`);
    const { filled, all, byRule, either } = data.compare;
    const isFilled = ({ cells }: { cells: Cell[] }) => cells.some(({ isMissing }) => !isMissing);
    expect(all).toHaveLength(46);
    expect(filled).toEqual(all.filter(isFilled));
    expect(filled.length).toBeLessThan(46);
    expect(byRule.length).toBeGreaterThan(0);
    expect(byRule.every(isFilled)).toBe(true);
    expect(either.length).toBeGreaterThanOrEqual(Math.max(byRule.length, filled.length));
    for (const { cells } of [...byRule, ...either]) {
      for (const { findingCount, findings } of cells as Cell[]) {
        expect(findings.totalCount).toBe(findingCount);
      }
    }
  });

  test('shows only the rows of the domains and objectives that are asked for', async () => {
    const { data } = await graph.ask(`{
      compare(profiles: ["mombasa-2022", "quilmes-2022"]) {
        byDomain(domains: [WELL_BEING, PARTNERSHIPS]) { domain { code } kind }
        byObjective(objectives: [16, 10], includeEmpty: true) { objective { number } kind }
      }
    }`);
    const { byDomain, byObjective } = data.compare;
    expect(byDomain.map((row: { domain: { code: string } }) => row.domain.code)).toEqual([
      'PARTNERSHIPS',
      'PARTNERSHIPS',
      'WELL_BEING',
      'WELL_BEING',
    ]);
    expect(
      byObjective.map((row: { objective: { number: number } }) => row.objective.number),
    ).toEqual([10, 10, 16, 16]);
    const { errors } = await graph.ask(
      '{ compare(profiles: ["mombasa-2022", "quilmes-2022"]) { byObjective(objectives: [24]) { kind } } }',
    );
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('says what sets its profiles apart', async () => {
    const ask = async (...profiles: string[]): Promise<string[]> =>
      (await graph.ask(QUERY, { profiles })).data.compare.base.cautions.map(
        ({ text }: { text: string }) => text,
      );
    const mixed = await ask('mali-2021', 'mombasa-2022');
    expect(mixed.join(' ')).toMatch(/different years \(2021, 2022\)/);
    expect(mixed.join(' ')).toMatch(/National and local profiles/);
    expect(mixed.join(' ')).toMatch(/different languages \(EN, FR\)/);
    const alike = await ask('quilmes-2022', 'mombasa-2022');
    expect(alike.join(' ')).not.toMatch(/different years|National and local|languages/);
    expect(alike.join(' ')).toMatch(/MGI never ranks/);
    expect(alike[0]).toMatch(/does not mean that there is no gap/);
    const { data } = await graph.ask(`{ compare(profiles: ["mali-2021", "mombasa-2022"]) { base {
      cautions(language: FR) { text language isFallback isVerified }
    } } }`);
    const { cautions } = data.compare.base;
    expect(cautions).toHaveLength(mixed.length);
    for (const caution of cautions) {
      expect(caution).toMatchObject({ language: 'FR', isFallback: false, isVerified: false });
      expect(mixed).not.toContain(caution.text);
    }
  });

  test('reads as often for four profiles as for two', async () => {
    const two = await graph.ask(QUERY, { profiles: SLUGS.slice(0, 2) });
    const four = await graph.ask(QUERY, { profiles: SLUGS });
    expect(four.errors).toEqual([]);
    // Profiles, findings, documents, and the profiles once more when their time has passed.
    for (const { reads } of [two, four]) expect([3, 4]).toContain(reads.length);
  });
});

describe('what cannot be compared', () => {
  test.each([
    ['one profile', ['mali-2021'], 'BAD_USER_INPUT', /has 1 items.*at least 2/],
    ['no profile', [], 'BAD_USER_INPUT', /has 0 items/],
    [
      'a profile with itself',
      ['mali-2021', 'mali-2021'],
      'BAD_USER_INPUT',
      /names "mali-2021" more than once/,
    ],
    [
      'eleven profiles',
      Array.from({ length: 11 }, (_, at) => `mali${'-'.repeat(at + 1)}2021`),
      'LIMIT_EXCEEDED',
      /has 11 items; at most 10/,
    ],
    [
      'profiles that are not there',
      ['mali-2021', 'nowhere-1999', 'atlantis-2020'],
      'NOT_FOUND',
      /"nowhere-1999", and there is no such profile\..+"atlantis-2020"/,
    ],
  ])('%s is refused by name, before anything is read', async (_what, profiles, code, message) => {
    const { data, errors, statements } = await graph.ask(
      'query ($profiles: [String!]!) { compare(profiles: $profiles) { comparedProfiles { slug } } }',
      { profiles },
    );
    expect(data).toEqual({ compare: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions?.code).toBe(code);
    expect(errors[0]?.message).toMatch(message);
    expect(statements).toEqual([]);
  });
});
