import { execFile } from 'node:child_process';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'mgi-graph-generated-')));
  await mkdir(path.join(folder, 'prisma'));
  for (const file of ['prisma/schema.prisma', 'prisma/ensure-generated.js', 'prisma.config.ts']) {
    await cp(path.join(ROOT, file), path.join(folder, file));
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const modelFile = () => path.join(folder, 'prisma/schema.prisma');

/** Leaves the generators of the model, and one table in place of all: less to make, in the same way. */
async function shortenModel(): Promise<void> {
  const text = await readFile(modelFile(), 'utf8');
  const generators = text.slice(0, text.search(/^(enum|model) /m));
  await writeFile(modelFile(), `${generators}model Sooner {\n  id Int @id\n}\n`);
}

const install = () => symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));

async function ensure(): Promise<string> {
  const script = path.join(folder, 'prisma/ensure-generated.js');
  // A path without the programs of node_modules, as where npm is not what starts it.
  const env = { PATH: path.dirname(process.execPath), HOME: folder };
  await promisify(execFile)(process.execPath, [script], { env });
  return readFile(path.join(folder, 'prisma/generated/pothos.ts'), 'utf8');
}

const listFiles = async () => (await readdir(path.join(folder, 'prisma'))).toSorted();

test('the client is made where it is missing, by several at once too, and anew only with the model', async () => {
  await install();
  await shortenModel();
  const [first, second] = await Promise.all([ensure(), ensure()]);
  expect(second).toBe(first);
  expect(first).toContain('"Sooner"');
  expect(await listFiles()).toEqual(['ensure-generated.js', 'generated', 'schema.prisma']);

  await appendFile(path.join(folder, 'prisma/generated/pothos.ts'), '// As it was.\n');
  expect(await ensure()).toContain('// As it was.');

  await appendFile(modelFile(), 'model Later {\n  id Int @id\n}\n');
  expect(await ensure()).toContain('"Later"');
  expect(await listFiles()).toEqual(['ensure-generated.js', 'generated', 'schema.prisma']);
});

test('a model that cannot be read is named, and the client before it stays', async () => {
  await install();
  const generated = 'prisma/generated';
  await cp(path.join(ROOT, generated), path.join(folder, generated), { recursive: true });
  const before = await ensure();
  await appendFile(modelFile(), 'model Broken {\n');
  await expect(ensure()).rejects.toThrow(/The Prisma client could not be made\..*schema\.prisma/s);
  expect(await readFile(path.join(folder, 'prisma/generated/pothos.ts'), 'utf8')).toBe(before);
});

test('an install without the generator is told what to do', async () => {
  await mkdir(path.join(folder, 'node_modules/@prisma'), { recursive: true });
  const client = 'node_modules/@prisma/client';
  await symlink(path.join(ROOT, client), path.join(folder, client));
  await expect(ensure()).rejects.toThrow(/Install without --omit=dev\./);
});
