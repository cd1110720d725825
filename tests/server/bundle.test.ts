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
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'mgi-graph-bundle-')));
  const kept = ['server/bundle.js', 'prisma', 'search', 'text', 'package-lock.json'];
  for (const name of [...kept, 'package.json']) {
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  // All begin in small files of their own here: less to build, in the same way.
  await mkdir(path.join(folder, 'commands'));
  await writeFile(path.join(folder, 'commands/main.ts'), "export * from '../search/words.ts';\n");
  await writeFile(path.join(folder, 'server/main.ts'), "export * from '../search/words.ts';\n");
  await writeFile(path.join(folder, 'server/build-pages.js'), 'console.log("[]");\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All that is built, as one text. */
async function bundle(): Promise<string> {
  await promisify(execFile)(process.execPath, [path.join(folder, 'server/bundle.js')]);
  return readBuilt();
}

async function readBuilt(root = folder): Promise<string> {
  const names = (await readdir(path.join(root, 'dist'))).filter((name) => name.endsWith('.js'));
  const files = names.sort().map((name) => readFile(path.join(root, 'dist', name), 'utf8'));
  return (await Promise.all(files)).join('\n');
}

const listLeftovers = async () =>
  (await readdir(folder)).filter((name) => name.startsWith('.dist-'));

// Two copies would refuse each other's schemas.
test('the server has one copy of graphql', async () => {
  const built = await readBuilt(ROOT);
  expect(built.match(/GraphQLSchema = class|class GraphQLSchema\b/g)).toHaveLength(1);
});

test('a change of any file of the pages, of the docs or of a style is a reason to build', async () => {
  const { files } = JSON.parse(await readFile(path.join(ROOT, 'dist/made-from'), 'utf8'));
  const entries = await Promise.all(
    ['web', 'docs'].map(async (room) =>
      (await readdir(path.join(ROOT, room), { recursive: true, withFileTypes: true })).filter(
        (entry) => entry.isFile() && /\.(tsx?|css|svg|md)$/.test(entry.name),
      ),
    ),
  );
  const there = entries
    .flat()
    .map(({ parentPath, name }) =>
      path.relative(ROOT, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    // Types alone, and what writes web/generated.
    .filter((file) => !/\.d\.ts$|^web\/(generator|generated\/types)|^docs\/decisions/.test(file));
  expect(there.length).toBeGreaterThan(100);
  expect(there.filter((file) => !files.includes(file))).toEqual([]);
});

test('the server is built once, by several at once too, and anew with its sources', async () => {
  const [first, second] = await Promise.all([bundle(), bundle()]);
  expect(second).toBe(first);

  await appendFile(path.join(folder, 'dist/server.js'), '// As it was.\n');
  expect(await bundle()).toContain('// As it was.');

  // Far from where the bundle begins.
  await appendFile(path.join(folder, 'search/words.ts'), '\nprocess.title = "another";\n');
  expect(await bundle()).toContain('process.title = "another"');
  expect(await listLeftovers()).toEqual([]);
});

test('a source that cannot be read is named, and the server before it stays', async () => {
  const before = await bundle();
  await appendFile(path.join(folder, 'text/fold.ts'), '\nconst = ;\n');
  await expect(bundle()).rejects.toThrow(/text\/fold\.ts:\d+/);
  expect(await readBuilt()).toBe(before);
  expect(await listLeftovers()).toEqual([]);
});
