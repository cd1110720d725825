import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { COMPILER_OPTIONS, makeProject, runTool } from './run-tool.ts';

const QUERY = `query Strengths($first: Int!) {
  findings(first: $first, filter: { kinds: [WELL_DEVELOPED] }) {
    totalCount
    nodes { ...Row }
  }
}`;

const APP = `import { print } from 'graphql';
import { useFragment } from './gql/fragment-masking';
import { graphql } from './gql/gql';
const Row = graphql(\`fragment Row on Finding { reference kind }\`);
const Strengths = graphql(\`${QUERY}\`);
export async function ask(url: string): Promise<{ total: number; references: string[] }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(Strengths), variables: { first: 3 } }),
  });
  const { data } = (await response.json()) as { data: import('./gql/graphql').StrengthsQuery };
  const rows = useFragment(Row, data.findings?.nodes ?? []);
  return { total: data.findings?.totalCount ?? 0, references: rows.map((row) => row.reference) };
}
`;

const CONFIG = {
  schema: 'schema.graphql',
  documents: ['app.ts'],
  generates: { 'gql/': { preset: 'client' } },
};

const COMPILER = {
  compilerOptions: COMPILER_OPTIONS,
  include: ['app.ts', 'gql'],
};

test('the client preset writes types that compile, for documents that run', async () => {
  const folder = await makeProject('codegen', {
    'codegen.json': JSON.stringify(CONFIG),
    'tsconfig.json': JSON.stringify(COMPILER),
    'app.ts': APP,
  });
  const written = await runTool(folder, '@graphql-codegen/cli/esm/bin.js', '-c', 'codegen.json');
  expect(written).toMatchObject({ code: 0 });
  expect(await runTool(folder, 'typescript/bin/tsc')).toEqual({ code: 0, output: '' });
  const { ask } = await import(/* @vite-ignore */ path.join(folder, 'app.ts'));
  const { total, references } = await ask(inject('url'));
  expect(total).toBeGreaterThan(references.length);
  expect(references).toHaveLength(3);

  const app = path.join(folder, 'app.ts');
  await writeFile(app, (await readFile(app, 'utf8')).replace('row.reference', 'row.refrence'));
  const { code, output } = await runTool(folder, 'typescript/bin/tsc');
  expect(code).not.toBe(0);
  expect(output).toContain("'refrence' does not exist");
});
