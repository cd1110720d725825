import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../commands/run.ts';
import { inventPage } from '../ingest/invented-page.ts';
import type { Run } from '../support/captured.ts';
import { createLoadedDatabase, type TestDatabase } from '../support/database.ts';
import { NOWHERE } from './run-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = path.join(ROOT, 'dist/commands.js');

let database: TestDatabase;
let folder: string;
let scripts: Readonly<Record<string, string>>;
beforeAll(async () => {
  database = await createLoadedDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-process-'));
  const page = inventPage({ title: 'Migration Governance Profile: Norway', date: '2020 Mai' });
  await writeFile(path.join(folder, 'norway.txt'), page);
  ({ scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

/** Runs one shell command to its end, with these words behind it. */
function runShell(command: string, words: readonly string[], url = NOWHERE): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      'sh',
      ['-c', `${command} "$@"`, 'sh', ...words],
      { cwd: ROOT, env: { ...process.env, DATABASE_URL: url } },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end();
  });
}

/** Runs the script of package.json that has the name of a command. */
const runScript = (name: string, words: readonly string[]) =>
  runShell(scripts[name] ?? 'false', words, database.url);

describe('the script', () => {
  test('of each command leads to it', () => {
    for (const name of COMMANDS.keys()) {
      expect(scripts[name], name).toMatch(new RegExp(` dist/commands\\.js ${name}$`));
    }
  });

  test('import reads a page', async () => {
    expect(await runScript('import', ['--dry-run', path.join(folder, 'norway.txt')])).toEqual({
      code: 0,
      out: expect.stringContaining('would be imported'),
      err: '',
    });
  });

  test('retract refuses a profile that is not there', async () => {
    expect(await runScript('retract', ['nowhere-2020'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no profile "nowhere-2020". The slugs are in "{ profiles { nodes { slug } } }".\n',
    });
  });

  test('dataset writes the release', async () => {
    const target = path.join(folder, 'dataset');
    const { code, out } = await runScript('dataset', [target]);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining(`Release 1 is in ${target}.\n`),
    });
  });

  test('mapping writes a sheet', async () => {
    const sheet = path.join(folder, 'sheet.csv');
    const { code, out, err } = await runScript('mapping', ['export', sheet]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^\d+ rows are in .+sheet\.csv\. Fill in decision /);
    expect(await readFile(sheet, 'utf8')).toMatch(/^\uFEFFfinding,textHash,/);
  });

  test('evaluate refuses what it does not know', async () => {
    const { code, err } = await runScript('evaluate', ['twice']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^It takes one .+\n\nUsage: npm run ev/),
    ]);
  });

  test('migration finds nothing missing', async () => {
    expect(await runScript('migration', ['--check'])).toEqual({
      code: 0,
      out: 'The migrations lead to schema.prisma; nothing is missing.\n',
      err: '',
    });
  });

  test('drift names what git does not know', async () => {
    const repository = path.join(folder, 'repository');
    await mkdir(path.join(repository, 'schema'), { recursive: true });
    const exec = promisify(execFile);
    await exec('git', ['init', '--quiet'], { cwd: repository });
    const drift = () => exec(process.execPath, [MAIN, 'drift'], { cwd: repository });
    expect(await drift()).toEqual({ stdout: '', stderr: '' });
    await writeFile(path.join(repository, 'schema/schema.graphql'), 'type Query\n');
    await expect(drift()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/differs from what is committed:\n\?\? schema\/schema\.g/),
    });
  });
});

test('mgi-import is the import', async () => {
  const help = await runShell('node commands/bin/import.js', ['--help']);
  expect(help).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Usage: .+ import /),
    err: '',
  });
});

describe('an output', () => {
  const words = ['--dry-run', '--json'];

  test('that nobody reads ends nothing', async () => {
    const page = path.join(folder, 'norway.txt');
    const child = spawn(process.execPath, [MAIN, 'import', ...words, page], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const complaints: string[] = [];
    child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
    const [code] = await once(child, 'close');
    expect([code, complaints.join('')]).toEqual([0, expect.not.stringMatching(/EPIPE|^\s+at /m)]);
  });

  test('that cannot be written for want of space is told in a sentence', async ({ skip }) => {
    await access('/dev/full').catch(() => skip('This system has no full disk to write to.'));
    const page = path.join(folder, 'norway.txt');
    const { code, err } = await runShell(
      'node dist/commands.js import "$@" > /dev/full; exit $?; true',
      [...words, page],
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^The file cannot be written: the disk is full\. Free some space, then /m);
  });
});
