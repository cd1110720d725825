import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FindingConditions } from '../../../catalogue/finding-filter.ts';
import { type Database, openDatabase } from '../../../prisma/client.ts';
import { DOMAIN_CODES, FINDING_KINDS, LEVELS, PRINCIPLE_CODES } from '../../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../../reference/objectives.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { nestedFilter, plainFilter } from '../../support/filters.ts';
import { type Graph, openColdGraph } from '../../support/graph.ts';
import {
  fits,
  objectivesOf,
  type PlainFinding,
  principlesOf,
  readPlainFindings,
} from '../../support/plain-findings.ts';

let graph: Graph;
let database: Database;
let findings: readonly PlainFinding[];
beforeAll(async () => {
  graph = await openColdGraph();
  database = openDatabase(inject('databaseUrl'));
  findings = await readPlainFindings(database);
});
afterAll(async () => {
  await database.$disconnect();
  await graph.close();
});

const FACETS = `
  domains { value: domain { code } count }
  objectives { value: objective { number } count }
  principles { value: principle { code } count }
  kinds { value: kind count }
  levels { value: level count }
  regions { value: region { code } count }
  countries { value: country { code } count }
  groups { value: group { code } count }
  years { value: year count }
  textLanguages { value: textLanguage count }
  instruments(first: 100) { value: instrument { code } count }`;

interface Answered {
  readonly value: string | number | { readonly code?: string; readonly number?: number };
  readonly count: number;
}

/** The values of each facet with their counts, in the order of the answer. */
function readFacets(facets: Record<string, readonly Answered[]>) {
  return Object.fromEntries(
    Object.entries(facets).map(([name, items]) => [
      name,
      items.map(({ value, count }) => [
        typeof value === 'object' ? (value.code ?? value.number) : value,
        count,
      ]),
    ]),
  );
}

type Value = string | number;

interface FacetRule {
  /** The field of the filter that has its name. */
  readonly own: keyof FindingConditions;
  readonly valuesOf: (finding: PlainFinding, filter: FindingConditions) => readonly Value[];
  /** All values in their order; null where only those that occur are listed, sorted. */
  readonly all: readonly Value[] | null;
}

const RULES: Record<string, FacetRule> = {
  domains: { own: 'domains', valuesOf: ({ domainCode }) => [domainCode], all: DOMAIN_CODES },
  objectives: {
    own: 'objectives',
    valuesOf: objectivesOf,
    all: OBJECTIVE_NUMBERS,
  },
  principles: { own: 'principles', valuesOf: principlesOf, all: PRINCIPLE_CODES },
  kinds: { own: 'kinds', valuesOf: ({ kind }) => [kind], all: FINDING_KINDS },
  levels: { own: 'levels', valuesOf: ({ profile }) => [profile.level], all: LEVELS },
  regions: { own: 'regions', valuesOf: ({ regions }) => regions, all: null },
  countries: { own: 'countries', valuesOf: ({ countries }) => countries, all: null },
  groups: { own: 'groups', valuesOf: ({ groups }) => groups, all: null },
  years: { own: 'years', valuesOf: ({ profile }) => [profile.year], all: null },
  textLanguages: {
    own: 'textLanguages',
    valuesOf: ({ language }) => [language],
    all: LANGUAGES,
  },
  instruments: { own: 'instruments', valuesOf: ({ instruments }) => instruments, all: null },
};

function countPlainly(filter: FindingConditions, ignoreOwn: boolean) {
  const lists = Object.entries(RULES).map(([name, { own, valuesOf, all }]) => {
    const used = ignoreOwn ? { ...filter, [own]: null } : filter;
    const counts = new Map<Value, number>();
    for (const finding of findings.filter((one) => fits(one, used))) {
      for (const value of new Set(valuesOf(finding, filter))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const values = all ?? [...counts.keys()].sort();
    const list = values.map((value) => [value, counts.get(value) ?? 0] as const);
    // The sort is stable: instruments of one count stay by code.
    return [name, name === 'instruments' ? list.toSorted(([, a], [, b]) => b - a) : list];
  });
  return Object.fromEntries(lists);
}

test.each([true, false])(
  'facets count what plain JavaScript counts, whatever the filter (ignoreOwn: %s)',
  async (ignoreOwn) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(plainFilter, nestedFilter), async (filter) => {
        const { data, errors } = await graph.ask(
          `query ($filter: FindingFilter, $ignoreOwn: Boolean!) {
            findings(filter: $filter, first: 1) { facets(ignoreOwn: $ignoreOwn) { ${FACETS} } }
          }`,
          { filter, ignoreOwn },
        );
        expect(errors).toEqual([]);
        expect(readFacets(data.findings.facets)).toEqual(countPlainly(filter, ignoreOwn));
      }),
    );
  },
  60_000,
);

/** How many findings each filter finds, many asked at once. */
async function countLists(filters: readonly object[]): Promise<readonly number[]> {
  const counts: number[] = [];
  for (let from = 0; from < filters.length; from += 40) {
    const some = filters.slice(from, from + 40);
    const { data, errors } = await graph.ask(
      `query (${some.map((_, at) => `$f${at}: FindingFilter`)}) {
        ${some.map((_, at) => `f${at}: findings(first: 0, filter: $f${at}) { totalCount }`).join(' ')}
      }`,
      Object.fromEntries(some.map((each, at) => [`f${at}`, each])),
    );
    expect(errors).toEqual([]);
    counts.push(...some.map((_, at) => data[`f${at}`].totalCount));
  }
  return counts;
}

test('a count equals the list that has that value chosen, whatever else is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(plainFilter, nestedFilter), async (filter) => {
      const { data } = await graph.ask(
        `query ($filter: FindingFilter) { findings(filter: $filter, first: 0) { facets { ${FACETS}
          parts: objectives { primaryCount secondaryCount } } } }`,
        { filter },
      );
      const { parts, ...facets } = data.findings.facets;
      const chosen = Object.entries(readFacets(facets)).flatMap(([name, items]) =>
        items.map(([value, count]) => ({
          count,
          filter: {
            ...filter,
            [RULES[name]?.own ?? name]: name === 'years' ? { from: value, to: value } : [value],
          },
        })),
      );
      expect(await countLists(chosen.map((each) => each.filter))).toEqual(
        chosen.map(({ count }) => count),
      );
      expect(
        parts.map(
          (each: { primaryCount: number; secondaryCount: number }) =>
            each.primaryCount + each.secondaryCount,
        ),
      ).toEqual(facets.objectives.map(({ count }: Answered) => count));
    }),
    { numRuns: 20 },
  );
}, 60_000);

describe('a facet', () => {
  test('leaves out its own field of the filter, and no other', async () => {
    const { data } = await graph.ask(`{
      findings(filter: { domains: [PARTNERSHIPS], kinds: [WELL_DEVELOPED] }) {
        totalCount
        facets { domains { count } kinds { count } }
        own: facets(ignoreOwn: false) { domains { count } kinds { count } }
      }
    }`);
    const { totalCount, facets, own } = data.findings;
    expect(totalCount).toBe(12);
    expect(facets.domains.map((item: Answered) => item.count)).toEqual([14, 13, 12, 14, 13, 11]);
    expect(facets.kinds).toEqual([{ count: 12 }, { count: 5 }]);
    expect(own.domains.map((item: Answered) => item.count)).toEqual([0, 0, 12, 0, 0, 0]);
    expect(own.kinds).toEqual([{ count: 12 }, { count: 0 }]);
  });

  test.each([
    ['domains', '{domains: [WELL_BEING]}', '{ domains { domain { code } count } }'],
    ['years', '{years: {from: 2022}}', '{ years { year count } }'],
  ])('of %s counts what the list has when that value is chosen', async (name, filter, asked) => {
    const { data } = await graph.ask(`{ findings(filter: ${filter}) { facets ${asked} } }`);
    for (const item of data.findings.facets[name]) {
      const chosen = item.domain
        ? `{domains: [${item.domain.code}]}`
        : `{years: {from: ${item.year}, to: ${item.year}}}`;
      const { data: list } = await graph.ask(`{ findings(filter: ${chosen}) { totalCount } }`);
      expect(item.count, chosen).toBe(list.findings.totalCount);
    }
  });
});

describe('under a parent', () => {
  test.each([
    ['domains', '{ code', 'code', (finding: PlainFinding) => [finding.domainCode]],
    ['profiles', '{ nodes { slug', 'slug', (finding: PlainFinding) => [finding.profile.slug]],
    [
      'objectives',
      '{ number',
      'number',
      (finding: PlainFinding) => objectivesOf(finding, { methods: ['CURATED'] }),
    ],
    [
      'instruments',
      '(first: 100) { nodes { code',
      'code',
      (finding: PlainFinding) => finding.instruments,
    ],
    [
      'principles',
      '{ code',
      'code',
      (finding: PlainFinding) => principlesOf(finding, { methods: ['CURATED'] }),
    ],
  ] as const)(
    '%s facets count that parent’s findings only',
    async (field, path, key, parentsOf) => {
      const closing = '}'.repeat(path.split('{').length - 1);
      const { data, reads } = await graph.ask(
        `{ ${field} ${path} findings(first: 1) { facets { kinds { value: kind count } } } ${closing} }`,
      );
      const parents = data[field].nodes ?? data[field];
      expect(parents.length).toBeGreaterThan(3);
      for (const parent of parents) {
        const own = findings.filter((finding) =>
          (parentsOf(finding) as Value[]).includes(parent[key]),
        );
        const counts = FINDING_KINDS.map((kind) => [
          kind,
          own.filter((finding) => finding.kind === kind).length,
        ]);
        expect(readFacets(parent.findings.facets)['kinds'], parent[key]).toEqual(counts);
      }
      // The parents at most, never their findings.
      expect(reads.length).toBeLessThanOrEqual(1);
    },
  );
});

describe('all facets together', () => {
  test('are counted in memory; the instruments that are shown are read together', async () => {
    const all = await graph.ask(`{ findings { facets { ${FACETS} } } }`);
    expect(all.reads).toHaveLength(1);
    expect(all.reads.join()).toContain('"Instrument"');
    const counts = await graph.ask('{ findings { facets { instruments { count } } } }');
    expect(counts.statements).toEqual([]);
  });

  test('are read as often under many parents as under one', async () => {
    const asked = `findings(first: 1) { facets { base { profileCount findingCount cautions { text } } domains { domain { name { text } } count } objectives { objective { number } count } } }`;
    const one = await graph.ask(`{ profile(slug: "mali-2021") { ${asked} } }`);
    const all = await graph.ask(`{ profiles { nodes { ${asked} } } }`);
    expect(all.errors).toEqual([]);
    expect(all.data.profiles.nodes).toHaveLength(4);
    expect(all.reads.length).toBe(one.reads.length);
  });
});

describe('instruments', () => {
  const ask = async (args: string) => {
    const { data, errors, reads } = await graph.ask(
      `{ findings { facets { instruments${args} { count instrument { code } } } } }`,
    );
    return {
      list: data?.findings.facets.instruments,
      code: errors[0]?.extensions?.code,
      reads,
    };
  };

  test('are the most named, as many as asked for, twenty when nothing is', async () => {
    const { list: all, reads } = await ask('(first: 100)');
    expect(all.length).toBeGreaterThan(20);
    expect((await ask('')).list).toEqual(all.slice(0, 20));
    expect((await ask('(first: 3)')).list).toEqual(all.slice(0, 3));
    expect((await ask('(first: 0)')).list).toEqual([]);
    expect(reads).toHaveLength(1);
  });

  test('count what the list has when one is chosen', async () => {
    for (const { count, instrument } of (await ask('(first: 5)')).list) {
      const { data } = await graph.ask(
        `{ findings(filter: {instruments: ["${instrument.code}"]}) { totalCount } }`,
      );
      expect(count, instrument.code).toBe(data.findings.totalCount);
    }
  });

  test('beyond a page are refused', async () => {
    expect((await ask('(first: 101)')).code).toBe('LIMIT_EXCEEDED');
    expect((await ask('(first: -1)')).code).toBe('BAD_USER_INPUT');
  });
});

test('a page without rows has facets too, which are not free of cost', async () => {
  const { data } = await graph.ask('{ findings(first: 0) { facets { kinds { count } } } }');
  expect(data.findings.facets.kinds).toEqual([{ count: 77 }, { count: 41 }]);
  const deep = `{ findings(first: 0) { facets { countries { country { profiles(first: 100) { nodes {
    findings(first: 100) { nodes { mappings { objective { findings(first: 100) { nodes { text } } } } } }
  } } } } } } }`;
  const { errors } = await graph.ask(deep);
  expect(errors[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
});

test.each([
  ['{objectives: [24]}', 'BAD_USER_INPUT'],
  ['{years: {from: 2023, to: 2021}}', 'BAD_USER_INPUT'],
])('refuses the filter %s as the list does', async (filter, code) => {
  const { errors } = await graph.ask(
    `{ findings(filter: ${filter}) { facets { kinds { count } } } }`,
  );
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
});
