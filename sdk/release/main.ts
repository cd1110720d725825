import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { addEntry, formatEntry } from './changelog.ts';
import { nextVersion } from './next-version.ts';
import { compareSchemas } from './schema-changes.ts';

const USAGE = `Usage: npm run release:sdk -- [--from FILE] [--write]

Compares schema/schema.graphql with that of the last release of the SDK, the tag sdk-vVERSION, or
with FILE, and prints the next version and its entry for the changelog. --write writes both.
`;

const SDK = path.join(import.meta.dirname, '..');
const SCHEMA = path.join(SDK, '../schema/schema.graphql');
const MANIFEST = path.join(SDK, 'package.json');
const CHANGELOG = path.join(SDK, 'CHANGELOG.md');

async function readReleased(version: string): Promise<string> {
  const tag = `sdk-v${version}`;
  try {
    const show = ['show', `${tag}:schema/schema.graphql`];
    return (await promisify(execFile)('git', show, { cwd: SDK, maxBuffer: 2 ** 26 })).stdout;
  } catch (cause) {
    throw new Error(
      `There is no tag ${tag}. Tag the commit of that release (git tag ${tag} COMMIT), or give its schema: --from FILE.`,
      { cause },
    );
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) return void process.stdout.write(USAGE);
  const manifest = await readFile(MANIFEST, 'utf8');
  const version = String(JSON.parse(manifest).version);
  const before =
    values.from === undefined ? await readReleased(version) : await readFile(values.from, 'utf8');
  const changes = await compareSchemas(before, await readFile(SCHEMA, 'utf8'));
  const next = nextVersion(version, changes);
  if (next === null) {
    return void process.stdout.write(`The schema is that of ${version}: nothing to release.\n`);
  }
  const entry = formatEntry(next, changes);
  process.stdout.write(`${version} -> ${next}\n\n${entry}`);
  if (values.write !== true) return;
  await writeFile(CHANGELOG, addEntry(await readFile(CHANGELOG, 'utf8'), next, entry));
  await writeFile(MANIFEST, manifest.replace(`"version": "${version}"`, `"version": "${next}"`));
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
