import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingConditions } from '../../../catalogue/finding-filter.ts';
import {
  CONFIDENCES,
  DOMAIN_CODES,
  FINDING_KINDS,
  LEVELS,
  MAPPING_METHODS,
  PRINCIPLE_CODES,
  RELEVANCES,
} from '../../../reference/codes.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { type Graph, openGraph } from '../../support/graph.ts';
import { type FindingRow, readAllFindings } from './findings.ts';

let graph: Graph;
let all: readonly FindingRow[];
beforeAll(async () => {
  graph = await openGraph();
  all = await readAllFindings(graph);
});
afterAll(() => graph.close());

const isSaid = <Item>(list: readonly Item[] | null | undefined): list is readonly Item[] =>
  list !== null && list !== undefined && list.length > 0;
const holds = <Item>(list: readonly Item[] | null | undefined, values: readonly Item[]) =>
  !isSaid(list) || values.some((value) => list.includes(value));

/** What the descriptions of the filter promise, in plain JavaScript. */
function matches(row: FindingRow, filter: FindingConditions): boolean {
  const { jurisdiction, level, slug, edition, year } = row.profile;
  const country = jurisdiction.country?.code ?? jurisdiction.code;
  const { region } = jurisdiction;
  const regions = [region?.code, region?.parent?.code, region?.parent?.parent?.code];
  const sure = filter.minConfidence ? CONFIDENCES.indexOf(filter.minConfidence) : 99;
  const methods = isSaid(filter.methods) ? filter.methods : ['CURATED'];
  const isAsked = (mapping: {
    method: (typeof MAPPING_METHODS)[number];
    confidence: (typeof CONFIDENCES)[number];
  }) => methods.includes(mapping.method) && CONFIDENCES.indexOf(mapping.confidence) <= sure;
  const objectives = row.mappings.filter(
    (mapping) =>
      isAsked(mapping) &&
      holds(filter.relevances, [mapping.relevance]) &&
      holds(filter.objectives, [mapping.objective.number]),
  );
  const principles = row.principleMappings.filter(
    (mapping) => isAsked(mapping) && holds(filter.principles, [mapping.principle.code]),
  );
  const asksObjective = isSaid(filter.objectives) || isSaid(filter.relevances);
  const asksPrinciple = isSaid(filter.principles);
  const asksMapping = isSaid(filter.methods) || Boolean(filter.minConfidence);
  return (
    holds(filter.domains, [row.domain.code]) &&
    holds(filter.kinds, [row.kind]) &&
    holds(filter.levels, [level]) &&
    holds(filter.profiles, [slug]) &&
    holds(filter.jurisdictions, [jurisdiction.code]) &&
    holds(filter.countries, [country]) &&
    holds(
      filter.regions,
      regions.filter((code) => code !== undefined),
    ) &&
    holds(
      filter.groups,
      jurisdiction.memberships.nodes.map(({ group }) => group.code),
    ) &&
    holds(filter.editions, [edition]) &&
    year >= (filter.years?.from ?? 0) &&
    year <= (filter.years?.to ?? 9999) &&
    holds(filter.textLanguages, [row.textLanguage]) &&
    (!asksObjective || objectives.length > 0) &&
    (!asksPrinciple || principles.length > 0) &&
    (!asksMapping || objectives.length + principles.length > 0) &&
    (filter.and ?? []).every((each) => matches(row, each)) &&
    (!isSaid(filter.or) || filter.or.some((each) => matches(row, each))) &&
    !(filter.not && matches(row, filter.not))
  );
}

const QUERY = `query ($filter: FindingFilter) {
  start: findings(filter: $filter, first: 100) { totalCount nodes { reference } }
  end: findings(filter: $filter, last: 18) { nodes { reference } }
}`;

/** The references that a filter finds; 100 from the start and 18 from the end cover all 118. */
async function find(filter: unknown): Promise<readonly string[]> {
  const { data, errors } = await graph.ask(QUERY, { filter });
  expect(errors).toEqual([]);
  const { start, end } = data;
  const references = new Set<string>(
    [...start.nodes, ...end.nodes].map((node: { reference: string }) => node.reference),
  );
  expect(references.size).toBe(start.totalCount);
  return [...references];
}

const expected = (filter: FindingConditions) =>
  all.filter((row) => matches(row, filter)).map(({ reference }) => reference);

const some = <Item>(items: readonly Item[]) =>
  fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 });
const years = fc.record(
  { from: fc.integer({ min: 2020, max: 2021 }), to: fc.integer({ min: 2021, max: 2023 }) },
  { requiredKeys: [] },
);
const plainFilter = fc.record(
  {
    domains: some(DOMAIN_CODES),
    objectives: some([1, 7, 10, 13, 15, 16, 23]),
    principles: some(PRINCIPLE_CODES),
    kinds: some(FINDING_KINDS),
    relevances: some(RELEVANCES),
    methods: some(MAPPING_METHODS),
    minConfidence: fc.constantFrom(...CONFIDENCES),
    levels: some(LEVELS),
    profiles: some(['guatemala-2022', 'mali-2021', 'mombasa-2022']),
    jurisdictions: some(['GTM', 'KEN', 'KEN-MOMBASA']),
    countries: some(['ARG', 'KEN', 'MLI']),
    regions: some(['002', '019', '202', '014', '005']),
    groups: some(['CPLP']),
    editions: some([1, 2]),
    years,
    textLanguages: some(LANGUAGES),
  },
  { requiredKeys: [] },
);
// One or two fields at a time: all of them together leave nothing to find.
const lightFilter = plainFilter.chain((filter) =>
  fc
    .subarray(Object.entries(filter), { maxLength: 2 })
    .map((entries): FindingConditions => Object.fromEntries(entries)),
);
const filterTree: fc.Arbitrary<FindingConditions> = fc.oneof(
  lightFilter,
  fc.record(
    {
      kinds: some(FINDING_KINDS),
      and: fc.array(lightFilter, { maxLength: 2 }),
      or: fc.array(lightFilter, { maxLength: 3 }),
      not: fc.oneof(lightFilter, fc.record({ not: lightFilter }), fc.constant({})),
    },
    { requiredKeys: [] },
  ),
);

describe('any filter', () => {
  test('finds what the same rule in JavaScript finds, and with `not` all the others', async () => {
    await fc.assert(
      fc.asyncProperty(filterTree, async (filter) => {
        const found = await find(filter);
        const others = await find({ not: filter });
        expect([...found].sort()).toEqual([...expected(filter)].sort());
        expect([...found, ...others].sort()).toEqual(all.map((row) => row.reference).sort());
      }),
    );
  });
});
