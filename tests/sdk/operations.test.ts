import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as documents from '../../sdk/src/generated/documents.ts';
import { createClient } from '../../sdk/src/index.ts';
import { ROOT } from './pack.ts';

const GENERATED = path.join(ROOT, 'sdk/src/generated');
/** What code is generated from. */
const SOURCES = [
  'codegen.ts',
  'schema/schema.graphql',
  'sdk/generator',
  'sdk/operations',
  'web/generator',
  'web/operations',
];
const schema = buildSchema(await readFile(path.join(ROOT, 'schema/schema.graphql'), 'utf8'));
const fields = Object.keys(schema.getQueryType()?.getFields() ?? {}).sort();

/** All files of a folder, by name. */
async function readFolder(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = names.map((name) => readFile(path.join(folder, name), 'utf8'));
  return Object.fromEntries((await Promise.all(texts)).map((text, index) => [names[index], text]));
}

/** Operations on a field deeper in the graph, which their methods answer with. */
const DEEPER = ['changes', 'citations', 'facets', 'similar', 'timeline'];

test('every field of Query has an operation and a method, and so have some deeper ones', () => {
  const client = createClient({ url: 'http://127.0.0.1/graphql' });
  const { url, language, request, raw, paginate, link, ...methods } = client;
  const names = [...fields, ...DEEPER].sort();
  expect(Object.keys(methods).sort()).toEqual(names);
  const upper = names.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Document`);
  expect(Object.keys(documents).sort()).toEqual(upper);
});

test.each(Object.entries(documents))('%s is a valid document with all its fragments', (_, text) => {
  expect(typeof text).toBe('string');
  expect(validate(schema, parse(text))).toEqual([]);
});

describe('the generated files', () => {
  test('import nothing at run time but each other', async () => {
    for (const text of Object.values(await readFolder(GENERATED))) {
      const imports = [...text.matchAll(/^import (?!type )[^;]*from '([^']+)'/gm)];
      const others = imports.filter(
        ([, from]) => !/^\.\/documents|^\.\.\/methods/.test(from ?? ''),
      );
      expect(others).toEqual([]);
      expect(text).not.toMatch(/\bimport\(|\brequire\(/);
    }
  });

  test('are what the schema and the operations give', async () => {
    const copy = await mkdtemp(path.join(tmpdir(), 'mgi-graph-codegen-'));
    try {
      for (const part of SOURCES) {
        await cp(path.join(ROOT, part), path.join(copy, part), { recursive: true });
      }
      await symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
      const bin = path.join(ROOT, 'node_modules/@graphql-codegen/cli/esm/bin.js');
      await promisify(execFile)(process.execPath, [bin], { cwd: copy });
      const again = await readFolder(path.join(copy, 'sdk/src/generated'));
      expect(Object.keys(again)).toEqual([
        'cache.ts',
        'documents.ts',
        'manifest.json',
        'methods.ts',
        'schema.d.ts',
        'tada.d.ts',
        'types.ts',
      ]);
      expect(again).toEqual(await readFolder(GENERATED));
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  }, 60_000);
});
