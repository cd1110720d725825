import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMPILER_OPTIONS, makeProject, runTool } from './run-tool.ts';

const COMPILER = {
  compilerOptions: {
    ...COMPILER_OPTIONS,
    plugins: [
      { name: 'gql.tada/ts-plugin', schema: './schema.graphql', tadaOutputLocation: './env.d.ts' },
    ],
  },
  include: ['*.ts'],
};

const APP = `import { graphql, type ResultOf } from 'gql.tada';
const Profiles = graphql(\`query { profiles { nodes { slug year } } }\`);
export const readYear = (data: ResultOf<typeof Profiles>): number | undefined =>
  data.profiles?.nodes[0]?.year;
`;

test('gql.tada types a document, and its check finds a planted typo', async () => {
  const files = { 'tsconfig.json': JSON.stringify(COMPILER), 'app.ts': APP };
  const folder = await makeProject('gql-tada', files);
  const tada = 'gql.tada/bin/cli.js';
  expect(await runTool(folder, tada, 'generate-output')).toMatchObject({ code: 0 });
  expect(await runTool(folder, 'typescript/bin/tsc')).toEqual({ code: 0, output: '' });
  expect(await runTool(folder, tada, 'check')).toMatchObject({ code: 0 });

  await writeFile(path.join(folder, 'app.ts'), APP.replace('{ slug year }', '{ slug yaer }'));
  const { code, output } = await runTool(folder, tada, 'check');
  expect(code).not.toBe(0);
  expect(output).toContain('yaer');
});
