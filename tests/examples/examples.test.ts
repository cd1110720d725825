import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { readExamples, readHeader } from '../../server/graphiql/examples.ts';
import { type Graph, openGraph } from '../support/graph.ts';

/** How much SQL each example may cost. A new example needs a line here. */
const BUDGETS: Record<string, number> = {
  '01-human-trafficking': 0,
};

const examples = readExamples();

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

/** The paths of lists without items and of values without content, for a person to look at. */
function findEmpty(value: unknown, at: string): string[] {
  if (value === null || typeof value !== 'object') return value === '' ? [at] : [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [at];
  return entries.flatMap(([key, item]) => findEmpty(item, `${at}.${key}`));
}

function entryPoints(query: string): string[] {
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

describe.each(examples)('$name', ({ name, query, operationName, variables }) => {
  test('fits the schema', () => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test('is one query of the name that is read from it', () => {
    expect(parse(query).definitions).toMatchObject([
      { operation: 'query', name: { value: operationName } },
    ]);
  });

  test('is answered in full, within its budget of SQL', async () => {
    const given = variables === null ? undefined : JSON.parse(variables);
    const { status, errors, data, statements } = await graph.ask(query, given);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    for (const [field, value] of Object.entries(data)) {
      expect(value, field).not.toBeNull();
      expect(JSON.stringify(value).length, field).toBeGreaterThan(20);
    }
    console.log(name, statements.length, JSON.stringify(data).length, findEmpty(data, '').join(' ').slice(0, 600));
  });
});
