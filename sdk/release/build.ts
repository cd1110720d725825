import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const SOURCE = path.join(import.meta.dirname, '../src');
const TARGET = path.join(import.meta.dirname, '../dist');

/** What users import: the package itself, and the parts beside it. */
const ENTRIES = ['index', 'caches', 'mock'] as const;

/** Makes the command use the package itself, instead of holding a copy of it. */
const SHARE_INDEX: Plugin = {
  name: 'share-index',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};

const COMMON: BuildOptions = {
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  sourcemap: true,
  legalComments: 'inline',
};

async function buildCode(): Promise<void> {
  for (const name of ENTRIES) {
    const entryPoints = [path.join(SOURCE, `${name}.ts`)];
    const neutral = { ...COMMON, entryPoints, platform: 'neutral' } as const;
    await build({ ...neutral, format: 'esm', outfile: path.join(TARGET, `${name}.js`) });
    await build({ ...neutral, format: 'cjs', outfile: path.join(TARGET, `${name}.cjs`) });
  }
  const command = path.join(TARGET, 'cli.js');
  await build({
    ...COMMON,
    entryPoints: [path.join(SOURCE, 'cli/main.ts')],
    platform: 'node',
    format: 'esm',
    outfile: command,
    plugins: [SHARE_INDEX],
  });
  await chmod(command, 0o755);
}

/** The types that are the same in both formats, for they hold no values: most of all that there is. */
const SHARED = ['types', 'schema'] as const;

const isShared = (id: string) => /[\\/]generated[\\/](?:types|schema\.d)\.ts$/.test(id);

async function bundleTypes(source: string, file: string, external: (id: string) => boolean) {
  const plugins = [dts({ tsconfig: path.join(SOURCE, '../tsconfig.json'), respectExternal: true })];
  const bundle = await rollup({ input: path.join(SOURCE, source), plugins, external });
  const paths = (id: string) => `./${path.basename(id).replace(/\..*/, '')}.js`;
  const { output } = await bundle.generate({ format: 'es', paths });
  await bundle.close();
  const { code } = output[0];
  await writeFile(path.join(TARGET, file), code);
  return code;
}

/** One file of types for each format: a compiler takes those of the other for a mistake. */
async function buildTypes(): Promise<void> {
  await mkdir(TARGET, { recursive: true });
  await bundleTypes('generated/types.ts', 'types.d.ts', () => false);
  await bundleTypes('generated/schema.d.ts', 'schema.d.ts', isShared);
  for (const name of ENTRIES) {
    const code = await bundleTypes(`${name}.ts`, `${name}.d.ts`, isShared);
    const required = code.replaceAll(
      new RegExp(`^(import|export) (?:type )?(.* from '\\./(?:${SHARED.join('|')})\\.js');$`, 'gm'),
      "$1 type $2 with { 'resolution-mode': 'import' };",
    );
    await writeFile(path.join(TARGET, `${name}.d.cts`), required);
  }
}

/** The schema for editors, linters and generators, in the two forms that they read; described in the first. */
async function copySchema(): Promise<void> {
  const text = await readFile(path.join(SOURCE, '../../schema/schema.graphql'), 'utf8');
  await mkdir(TARGET, { recursive: true });
  await writeFile(path.join(TARGET, 'schema.graphql'), text);
  const introspection = {
    data: introspectionFromSchema(buildSchema(text), { descriptions: false }),
  };
  await writeFile(path.join(TARGET, 'introspection.json'), JSON.stringify(introspection));
}

await rm(TARGET, { recursive: true, force: true });
await Promise.all([buildCode(), buildTypes(), copySchema()]);
