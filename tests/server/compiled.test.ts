import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { schema } from '../../schema/index.ts';
import { compileOperations } from '../../server/answers/compiled.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

/** Uses an operation some times, and says how it is run from then on. */
function useOften(query: string, failures: unknown[] = []) {
  const { find } = compileOperations(schema, (error) => failures.push(error));
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  for (let use = 0; use < 3; use += 1) expect(find(document, operation)).toBeNull();
  return () => find(document, operation);
}

describe('an operation', () => {
  test.each([
    '{ domains { code } }',
    'query ($first: Int, $after: String) { findings(first: $first, after: $after) { totalCount } }',
  ])('is compiled when it is asked again and again: %s', async (query) => {
    const find = useOften(query);
    await vi.waitUntil(() => find() !== null, { timeout: 20_000 });
  });

  test('with a variable that holds itself is executed as it is', async () => {
    const failures: unknown[] = [];
    const find = useOften(
      'query ($filter: FindingFilter) { findings(filter: $filter) { totalCount } }',
      failures,
    );
    // Whatever is compiled after it has been looked at by then.
    const other = useOften('{ domains { code } }');
    await vi.waitUntil(() => other() !== null, { timeout: 20_000 });
    expect(find()).toBeNull();
    expect(failures).toEqual([]);
  });
});

test.each([
  ['{ node(id: "x") { id } domains { code } }', {}],
  ['query ($after: String) { findings(after: $after) { totalCount } }', { after: 'x' }],
  ['{ findings(filter: {countries: ["Keniya"]}) { totalCount } }', {}],
  ['{ findings(filter: {countries: ["Kenya"]}) { totalCount } }', {}],
  ['query ($on: Boolean!) { domains { code number @include(if: $on) } }', { on: false }],
  ['{ __schema { queryType { name } } a: domains { ...D } } fragment D on Domain { code }', {}],
])('is answered the same, compiled or not: %s', async (query, variables) => {
  const ask = async () => {
    const response = await fetch(`${graph.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  };
  const first = await ask();
  for (let again = 0; again < 8; again += 1) expect(await ask()).toBe(first);
});
