import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FindingConditions } from '../../../catalogue/finding-filter.ts';
import { type Database, openDatabase } from '../../../prisma/client.ts';
import { CONFIDENCES, DOMAIN_CODES, FINDING_KINDS, RELEVANCES } from '../../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';
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

interface Mapped {
  readonly objective: { readonly number: number };
  readonly findingCount: number;
  readonly secondaryCount: number;
  readonly byConfidence: readonly {
    readonly findingCount: number;
    readonly primaryCount: number;
  }[];
}

interface Cell {
  readonly objective: { readonly number: number };
  readonly findingCount: number;
}

const CELL = `objective { number } findingCount profileCount
  findings(first: 0) { totalCount }
  primaryCount primary: findings(first: 0, filter: {relevances: [PRIMARY]}) { totalCount }
  secondaryCount secondary: findings(first: 0, filter: {relevances: [SECONDARY]}) { totalCount }
  byConfidence { confidence findingCount primaryCount secondaryCount }
  sure: findings(first: 0, filter: {minConfidence: HIGH}) { totalCount }
  isAsked whyHere { text }`;

const COVERAGE = `query ($filter: FindingFilter) {
  coverage(filter: $filter) {
    base { findingCount profileCount jurisdictionCount }
    byObjective { ${CELL} jurisdictionCount }
    byDomain { ${CELL} domain { code } }
    byKind { ${CELL} kind }
    byDomainAndKind {
      domain { code } kind findingCount outOfCount share profileCount
      findings(first: 0) { totalCount }
    }
    withObjectiveCount
    otherwiseMappedCount
    withoutObjectiveCount
    withoutObjective(first: 0) { totalCount }
  }
}`;

const asksOfMappings = fc.record({
  relevances: fc.subarray([...RELEVANCES]),
  minConfidence: fc.constantFrom(...CONFIDENCES, null),
});

const named = (list: readonly unknown[] | null | undefined) => (list?.length ?? 0) > 0;

/** The objectives that all findings of a filter concern by one of these. */
function askedBy(filter: FindingConditions): readonly number[] {
  return [...(filter.objectives ?? []), ...(filter.and ?? []).flatMap(askedBy)];
}

/** A filter as it is without what it asks of mappings. */
function withoutTraits({ relevances, minConfidence, methods, ...rest }: FindingConditions) {
  return named(rest.objectives) || named(rest.principles) ? { ...rest, methods } : rest;
}

const countProfiles = (list: readonly PlainFinding[]) =>
  new Set(list.map(({ profileId }) => profileId)).size;

/** The matrix in plain JavaScript. */
function coverPlainly(filter: FindingConditions) {
  const methods: FindingConditions['methods'] = named(filter.methods)
    ? filter.methods
    : ['CURATED'];
  const asked = { ...filter, methods };
  const set = findings.filter((finding) => fits(finding, filter));
  const base = findings.filter((finding) => fits(finding, withoutTraits(filter)));
  const numbers = askedBy(filter);
  const inOrder = [
    ...OBJECTIVE_NUMBERS.filter((number) => numbers.includes(number)),
    ...OBJECTIVE_NUMBERS.filter((number) => !numbers.includes(number)),
  ];
  const concerned = (number: number) =>
    set.filter((finding) => objectivesOf(finding, asked).includes(number));
  const under = (finding: PlainFinding, number: number, more: FindingConditions) =>
    objectivesOf(finding, { ...asked, ...more }).includes(number);
  /** The nearest of the mappings of a finding to an objective, then the surest. */
  const bestWay = (finding: PlainFinding, number: number) =>
    RELEVANCES.flatMap((relevance) =>
      CONFIDENCES.flatMap((confidence) =>
        (!named(filter.relevances) || filter.relevances?.includes(relevance)) &&
        finding.objectiveMappings.some(
          (mapping) =>
            mapping.objectiveNumber === number &&
            mapping.relevance === relevance &&
            mapping.confidence === confidence &&
            methods?.includes(mapping.method),
        )
          ? [{ relevance, confidence }]
          : [],
      ),
    )[0];
  const count = (number: number, list: readonly PlainFinding[]) => {
    const ways = list.map((finding) => bestWay(finding, number));
    const nearer = (relevance: string, among = ways) =>
      among.filter((way) => way?.relevance === relevance).length;
    const narrowed = (more: FindingConditions) =>
      list.filter((finding) => under(finding, number, { ...asked, ...more })).length;
    const isAsked = numbers.length === 0 || numbers.includes(number);
    return {
      objective: { number },
      findingCount: list.length,
      // The list of a cell holds what its count counts.
      findings: { totalCount: list.length },
      profileCount: countProfiles(list),
      primaryCount: nearer('PRIMARY'),
      primary: { totalCount: narrowed({ relevances: ['PRIMARY'] }) },
      secondaryCount: nearer('SECONDARY'),
      secondary: { totalCount: narrowed({ relevances: ['SECONDARY'] }) },
      byConfidence: CONFIDENCES.map((confidence) => {
        const sure = ways.filter((way) => way?.confidence === confidence);
        return {
          confidence,
          findingCount: sure.length,
          primaryCount: nearer('PRIMARY', sure),
          secondaryCount: nearer('SECONDARY', sure),
        };
      }),
      sure: { totalCount: narrowed({ relevances: [], minConfidence: 'HIGH' }) },
      isAsked,
      whyHere: isAsked ? null : { text: expect.stringContaining(`${list.length} concern this`) },
    };
  };
  const isFilled = (cell: { readonly findingCount: number }) => cell.findingCount > 0;
  const isMapped = (finding: PlainFinding, how: FindingConditions) =>
    objectivesOf(finding, how).length > 0;
  const unmapped = base.filter((finding) => !isMapped(finding, { methods })).length;
  const mapped = set.filter((finding) => isMapped(finding, asked)).length;
  const wheel = findings.filter((one) => fits(one, { ...withoutTraits(filter), kinds: [] }));
  return {
    byObjective: inOrder.map((number) => ({
      ...count(number, concerned(number)),
      jurisdictionCount: new Set(concerned(number).map(({ profile }) => profile.jurisdictionId))
        .size,
    })),
    byDomain: inOrder
      .flatMap((number) =>
        DOMAIN_CODES.map((code) => ({
          ...count(
            number,
            concerned(number).filter(({ domainCode }) => domainCode === code),
          ),
          domain: { code },
        })),
      )
      .filter(isFilled),
    byKind: inOrder
      .flatMap((number) =>
        FINDING_KINDS.map((kind) => ({
          ...count(
            number,
            concerned(number).filter((finding) => finding.kind === kind),
          ),
          kind,
        })),
      )
      .filter(isFilled),
    byDomainAndKind: DOMAIN_CODES.flatMap((code) =>
      FINDING_KINDS.filter((kind) => !named(filter.kinds) || filter.kinds?.includes(kind)).map(
        (kind) => {
          const whole = wheel.filter(({ domainCode }) => domainCode === code);
          const list = whole.filter((finding) => finding.kind === kind);
          return {
            domain: { code },
            kind,
            findingCount: list.length,
            findings: { totalCount: list.length },
            outOfCount: whole.length,
            share: whole.length === 0 ? null : list.length / whole.length,
            profileCount: countProfiles(list),
          };
        },
      ),
    ),
    withObjectiveCount: mapped,
    otherwiseMappedCount: base.length - unmapped - mapped,
    withoutObjectiveCount: unmapped,
    withoutObjective: { totalCount: unmapped },
    base,
  };
}

test('coverage counts what plain JavaScript counts, in its order, whatever the filter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(plainFilter, nestedFilter), async (filter) => {
      const { data, errors } = await graph.ask(COVERAGE, { filter });
      expect(errors).toEqual([]);
      const { base: plain, ...matrix } = coverPlainly(filter);
      const { base, ...answered } = data.coverage;
      expect(answered).toEqual(matrix);
      expect(base.findingCount).toBe(plain.length);
      expect(answered.otherwiseMappedCount).toBeGreaterThanOrEqual(0);
      // The base holds every profile that has such a finding, and may hold others.
      expect(base.profileCount).toBeGreaterThanOrEqual(countProfiles(plain));
    }),
  );
}, 60_000);

test('nothing that is asked of relevance and confidence changes the base, or what has no objective', async () => {
  await fc.assert(
    fc.asyncProperty(plainFilter, asksOfMappings, async (filter, asked) => {
      const { methods: _, relevances: __, minConfidence: ___, ...rest } = filter;
      const read = async (more: object) => {
        const { data } = await graph.ask(
          `query ($filter: FindingFilter) { coverage(filter: $filter) {
            base { findingCount profileCount jurisdictionCount earliestYear latestYear }
            withoutObjectiveCount byDomainAndKind { findingCount outOfCount }
            withObjectiveCount otherwiseMappedCount } }`,
          { filter: { ...rest, ...more } },
        );
        const { withObjectiveCount, otherwiseMappedCount, ...fixed } = data.coverage;
        const parts = withObjectiveCount + otherwiseMappedCount + fixed.withoutObjectiveCount;
        expect(parts).toBe(fixed.base.findingCount);
        return fixed;
      };
      expect(await read(asked)).toEqual(await read({}));
    }),
  );
}, 60_000);

describe('coverage of the corpus', () => {
  test('lists all 23 objectives, also the one that no finding concerns', async () => {
    const { data } = await graph.ask(COVERAGE);
    const { byObjective } = data.coverage;
    expect(byObjective).toHaveLength(23);
    expect(byObjective[12]).toMatchObject({
      objective: { number: 13 },
      findingCount: 0,
      profileCount: 0,
      jurisdictionCount: 0,
      findings: { totalCount: 0 },
    });
  });

  test('tells what is about an objective, and surely, from what touches it', async () => {
    const { data } = await graph.ask(COVERAGE);
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    const rows: readonly Mapped[] = data.coverage.byObjective;
    expect(sum(rows.map(({ findingCount }) => findingCount))).toBe(133);
    expect(sum(rows.map(({ secondaryCount }) => secondaryCount))).toBe(31);
    expect(sum(rows.map(({ byConfidence }) => byConfidence[0]?.findingCount ?? 0))).toBe(77);
    const sure = ({ byConfidence: [high] }: Mapped) => high?.primaryCount ?? 0;
    const numberOf = ({ objective }: Mapped) => objective.number;
    expect(rows.filter((row) => sure(row) === 0).map(numberOf)).toEqual([4, 11, 13, 22]);
    // The table of docs/analysts.md.
    const table = [rows[1], rows[11], rows[21]].map(
      (row) => row && [row.findingCount, row.findingCount - row.secondaryCount, sure(row)],
    );
    expect(table).toEqual([
      [16, 12, 6],
      [7, 6, 1],
      [1, 0, 0],
    ]);
    const { data: asked } = await graph.ask(COVERAGE, {
      filter: { relevances: ['PRIMARY'], minConfidence: 'HIGH' },
    });
    expect(asked.coverage.byObjective.map(({ findingCount }: Mapped) => findingCount)).toEqual(
      rows.map(sure),
    );
    expect(asked.coverage).toMatchObject({
      base: data.coverage.base,
      withoutObjectiveCount: data.coverage.withoutObjectiveCount,
    });
    expect(asked.coverage.otherwiseMappedCount).toBeGreaterThan(0);
  });

  test('shows first what the filter names, and says why others are there', async () => {
    const { data } = await graph.ask(
      `{ coverage(filter: {objectives: [10, 9]}) {
        byObjective { objective { number } isAsked findingCount
          whyHere { text } french: whyHere(language: FR) { text } }
        byDomain { objective { number } } byKind { objective { number } } } }`,
    );
    const { byObjective, byDomain, byKind } = data.coverage;
    expect(byObjective.slice(0, 3)).toMatchObject([
      { objective: { number: 9 }, isAsked: true, whyHere: null },
      { objective: { number: 10 }, isAsked: true, findingCount: 4, whyHere: null },
      {
        objective: { number: 1 },
        isAsked: false,
        findingCount: 0,
        whyHere: {
          text: 'Not asked for: of the 5 findings on objectives 9 or 10, 0 concern this one, too.',
        },
        french: {
          text: 'Non demandé : sur les 5 constats relatifs à l’objectif 9 ou 10, 0 concernent aussi celui-ci.',
        },
      },
    ]);
    expect([byDomain[0], byKind[0]].map(({ objective }) => objective.number)).toEqual([9, 9]);
    const { data: common } = await graph.ask(
      `{ commonGaps(among: {region: "002"}, filter: {objectives: [21]}) { byObjective {
        objective { number } isAsked primaryCount secondaryCount findingCount } } }`,
    );
    expect(common.commonGaps.byObjective[0]).toMatchObject({
      objective: { number: 21 },
      isAsked: true,
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

test.each([
  ['{objectives: [0]}', 'BAD_USER_INPUT'],
  ['{years: {from: 2023, to: 2021}}', 'BAD_USER_INPUT'],
  [`{or: [${'{kinds: [WELL_DEVELOPED]}, '.repeat(60)}]}`, 'LIMIT_EXCEEDED'],
])('refuses the filter %s as a list of findings does', async (filter, code) => {
  const { errors } = await graph.ask(`{ coverage(filter: ${filter}) { withoutObjectiveCount } }`);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
});
