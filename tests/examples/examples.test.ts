import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { readExamples, readHeader } from '../../server/graphiql/examples.ts';
import { type Graph, openColdGraph, openGraph } from '../support/graph.ts';

/** How often each example may read the database when nothing is kept, and a piece of what it must show. */
const EXPECTED: Record<string, readonly [reads: number, shows: string]> = {
  '01-human-trafficking': [3, 'guatemala-2022/safe-orderly-regular-migration/well-developed/1'],
  '02-gaps-by-domain': [2, 'The CGM does not have a local strategy to combat human trafficking.'],
  '03-one-profile': [5, 'Migration Governance Profile: County of Mombasa'],
  '04-objective-coverage': [0, 'Éradiquer la traite de personnes'],
  '05-strengths-and-gaps': [1, 'Quilmes'],
  '06-assessed-in-a-group': [
    0,
    'Seven CPLP member States have so far undertaken an MGI assessment',
  ],
  '07-local-authorities': [2, 'County of Mombasa'],
  '08-findings-in-french': [3, 'République du Mali'],
  '09-from-objective-to-region': [3, 'Central America'],
  '10-children': [3, 'The cooperation concerns the protection of migrant children.'],
  '11-cite-a-finding': [3, 'International Organization for Migration (IOM) (2022).'],
  '12-indicator-areas': [0, 'Regroupement familial'],
  '13-process-and-publications': [0, 'The Migration Governance Indicators Success Stories 2024'],
  '14-what-am-i-reading': [2, 'MGI never ranks'],
  '15-combined-filters': [2, 'mombasa-2022/migrants-rights/area-for-development/1'],
  '16-page-by-page': [1, 'guatemala-2022/migrants-rights/well-developed/1'],
  '17-places-and-regions': [1, 'KEN-MOMBASA'],
  '18-by-global-id': [2, 'combat and eradicate trafficking in persons'],
  '30-search-everything': [7, 'mombasa-2022/safe-orderly-regular-migration/area-for-development/2'],
  '31-gaps-by-text': [3, 'mali-2021/whole-of-government/area-for-development/1'],
  '32-resolve-what-was-typed': [5, 'CIV'],
  '33-search-as-you-type': [4, 'trafficking'],
  '34-search-in-french': [6, 'mali-2021'],
  '35-coverage': [0, 'MGI never ranks'],
  '36-gaps-in-common': [3, 'MGI never ranks'],
  '37-strengths-in-common': [0, 'MGI never ranks'],
  '38-facets': [0, 'WELL_DEVELOPED'],
  '40-compare-profiles': [2, 'MGI never ranks'],
  '41-what-changed': [1, 'guatemala-2022'],
  '42-timeline': [2, '2021'],
  '43-similar-findings': [4, 'mali-2021'],
  '44-answers-to-a-gap': [6, 'Both concern objective 21'],
  '45-laws-and-plans': [2, 'Migration Code (2016)'],
  '46-one-instrument': [5, 'mali-2021'],
  '47-findings-that-name': [3, 'guatemala-2022'],
  '50-find-a-law': [6, 'ILO Convention No. 97'],
  '51-most-named': [1, 'mombasa-2022/mombasa-integrated-development-plan-2018-2022'],
  '58-cite-in-every-style': [3, 'International Organization for Migration'],
  '59-cite-a-result': [4, 'International Organization for Migration'],
  '60-suggest-objectives': [0, 'remains'],
  '61-suggest-in-spanish': [0, 'PRINCIPLES_ONLY'],
  '62-curated-and-proposed': [2, 'The text says'],
  '63-findings-by-rule': [2, 'mombasa-2022'],
  '64-principles-by-rule': [2, 'The text says'],
  '70-objective-in-a-region': [2, 'mali-2021/partnerships/area-for-development/1'],
  '71-gaps-on-remittances': [3, 'mombasa-2022/well-being/area-for-development/2'],
  '72-objectives-nobody-speaks-of': [0, '"number":13},"count":0'],
  '73-only-what-is-sure': [0, '"otherwiseMappedCount":27'],
  '74-share-of-gaps-by-domain': [0, '"findingCount":7,"outOfCount":21'],
  '75-national-and-local': [0, '"profileCount":2'],
  '76-objectives-by-country': [0, '"GTM"'],
  '77-laws-that-are-named': [2, 'Labour Code (2011)'],
  '78-one-finding': [3, 'mombasa-2022'],
  '79-national-and-local-indicators': [1, 'holds no recommendations'],
};

const examples = readExamples();

/** What somebody typed is read anew each time: its words are looked up, and what they may mean. */
const LOOKS_UP = /\bresolve\(|\bdidYouMean\b/;

let cold: Graph;
let warm: Graph;
beforeAll(async () => {
  cold = await openColdGraph();
  warm = await openGraph();
});
afterAll(async () => {
  await cold?.close();
  await warm?.close();
});

function entryPointsOf(query: string): string[] {
  const names: string[] = [];
  const typeInfo = new TypeInfo(schema);
  visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      Field: ({ name }) => {
        if (typeInfo.getParentType() === schema.getQueryType()) names.push(name.value);
      },
    }),
  );
  return names;
}

/** Fields of an answer; rows of a page are counted with their page. */
function countFields(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countFields(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, field]) =>
      sum + (name === 'nodes' || name === 'edges' ? 0 : 1) + countFields(field),
    0,
  );
}

/** Whether anything but nulls, empty texts and empty lists is in it. */
function holdsSomething(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== null && value !== '';
  return Object.values(value).some(holdsSomething);
}

describe.each(examples)('$name', ({ name, title, query, operationName, variables }) => {
  const given = variables === null ? undefined : JSON.parse(variables);

  test('fits the schema', () => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test('is one query, titled by its question and named as it is read', () => {
    expect(title).toMatch(/^[A-Z].{10,70}\?$/);
    expect(parse(query).definitions).toMatchObject([
      { operation: 'query', name: { value: operationName } },
    ]);
  });

  test('is answered in full, within its budget of reads', async () => {
    const [budget, shows] = EXPECTED[name] ?? [0, 'an expectation: give this example a line above'];
    const { status, errors, data, cost, reads } = await cold.ask(query, given);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    for (const [field, value] of Object.entries(data)) {
      expect(holdsSomething(value), `${field} is empty`).toBe(true);
    }
    expect(JSON.stringify(data)).toContain(shows);
    expect(reads.length, reads.join('\n')).toBeLessThanOrEqual(budget);
    expect(countFields(data)).toBeLessThanOrEqual(cost ?? 0);
  });
});

// What is looked up by its spelling is looked up again.
const remembered = examples.filter(({ query }) => !LOOKS_UP.test(query));

test.each(remembered)('$name costs nothing when it is asked again', async (example) => {
  const given = example.variables === null ? undefined : JSON.parse(example.variables);
  const first = await warm.ask(example.query, given);
  const again = await warm.ask(example.query, given);
  expect(again.data).toEqual(first.data);
  expect(again.statements).toEqual([]);
});

test('the examples have a title and a name of their own', () => {
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  expect(new Set(examples.map(({ operationName }) => operationName)).size).toBe(examples.length);
  expect(examples.map(({ name }) => name)).toEqual(Object.keys(EXPECTED));
});

test('the examples stand under topics, in the order of their numbers', () => {
  expect([...new Set(examples.map(({ topic }) => topic))].slice(0, 2)).toEqual([
    'Profiles and findings',
    'Search',
  ]);
  const numbers = examples.map(({ name }) => Number.parseInt(name, 10));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('the examples use every entry point', () => {
  const used = new Set(examples.flatMap(({ query }) => entryPointsOf(query)));
  const all = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(all.filter((name) => !used.has(name))).toEqual([]);
});

test('the first example is the question of the first visit', () => {
  const [first] = examples;
  expect(first?.variables).toBeNull();
  expect(first?.query).toContain('objectives: [10]');
});

describe('readHeader', () => {
  test('reads title, description and name', () => {
    const query = '# What is this?\n# A test,\n# in two lines.\nquery Test {\n  __typename\n}\n';
    expect(readHeader(query)).toEqual({
      title: 'What is this?',
      description: 'A test, in two lines.',
      operationName: 'Test',
    });
  });

  test.each([
    ['no comment', 'query Test { __typename }'],
    ['no description', '# What is this?\nquery Test { __typename }'],
    ['no title', '#\n# A test.\nquery Test { __typename }'],
    ['no name', '# What is this?\n# A test.\n{ __typename }'],
    ['nothing but comments', '# What is this?\n# A test.'],
    ['nothing', ''],
  ])('takes nothing from a document with %s', (_, query) => {
    expect(readHeader(query)).toBeNull();
  });
});

test('a file without them is refused by its name', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mgi-graph-examples-'));
  await mkdir(path.join(folder, '1-tests'));
  await writeFile(path.join(folder, '1-tests', '01-bare.graphql'), '{ __typename }');
  expect(() => readExamples(folder)).toThrow(/01-bare\.graphql must begin with its title/);
  await rm(folder, { recursive: true });
});
