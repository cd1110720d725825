import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chmod,
  chown,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  statfs,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { parseAccounts } from '../src/accounts.ts';
import type { PrivatePostgresOptions } from '../src/contract.ts';
import { openPrivatePostgres } from '../src/open.ts';

const run = promisify(execFile);
const ROOT = new URL('../..', import.meta.url);
const OPEN_MODULE = new URL('postgres/src/open.ts', ROOT).href;

/**
 * No waiting for the disk: what these tests kill is processes, not the machine. And shared memory in the
 * data folder, where it goes with the folder: a killed server leaves some behind.
 */
export const FAST = { fsync: 'off', dynamic_shared_memory_type: 'mmap' };

export const isRoot = process.geteuid?.() === 0;

/** An ordinary account to become when we are root. */
export async function findNobody() {
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8'));
  return accounts.find(({ name }) => name === 'nobody');
}

export async function namespacesWork(): Promise<boolean> {
  return run('unshare', ['--user', '--map-user=1', '--map-group=1', '--', 'true']).then(
    () => true,
    () => false,
  );
}

const folders: string[] = [];
const children: ChildProcess[] = [];

/** Ends what a test has started and removes its folders; for `afterEach` of the files that use them. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    await killProcesses(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

// Every database is 40 MB, and most of the time of these tests would be writing them to a disk.
async function findRoomyFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  return memory && memory.bavail * memory.bsize > 2 ** 30 ? '/dev/shm' : tmpdir();
}

async function makeTemporary(): Promise<string> {
  const folder = await mkdtemp(join(await findRoomyFolder(), 'mgi-embedded-'));
  await chmod(folder, 0o755);
  return realpath(folder);
}

/** An empty folder; it and all processes in it are gone after the test. */
export async function makeFolder(owner?: { uid: number; gid: number }): Promise<string> {
  const folder = await makeTemporary();
  folders.push(folder);
  if (owner) await chown(folder, owner.uid, owner.gid);
  return folder;
}

let template: Promise<string> | undefined;

/** A folder with a database that was stopped: a copy, because that is quicker than initdb. */
export async function makeDatabase(): Promise<string> {
  template ??= createTemplate();
  const folder = await makeFolder();
  await run('cp', ['-a', `${await template}/.`, folder]);
  return folder;
}

export async function removeTemplate(): Promise<void> {
  if (template) await rm(await template, { recursive: true, force: true });
  template = undefined;
}

async function createTemplate(): Promise<string> {
  const folder = await makeTemporary();
  const opened = await openPrivatePostgres({ dataDir: folder, settings: FAST });
  await opened.stop();
  return folder;
}

/** All processes that work in a folder or were given it: PostgreSQL, its children, initdb. Linux only. */
export async function findProcesses(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const cwd = await readlink(`/proc/${name}/cwd`).catch(() => '');
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const state = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => ') Z');
    const isDatabase = /postgres|initdb/.test(command);
    if (/\) [ZX]/.test(state)) continue;
    if (cwd.startsWith(folder) || (isDatabase && command.includes(folder))) found.push(pid);
  }
  return found;
}

/** Kills all of them; the ones that ended meanwhile do not count. */
export async function killProcesses(folder: string): Promise<void> {
  for (const pid of await findProcesses(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
}

export async function waitFor(condition: () => Promise<boolean>, timeoutMs = 10_000) {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for ${condition}`);
    await delay(10);
  }
}

export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, ssl: false });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap(Object.values);
  } finally {
    await client.end();
  }
}

/** What the process of {@link spawnOpener} tells once it has opened, or failed to. */
export type Report = { outcome?: string; url?: string; error?: string; message?: string };

const OPENER = `
import { openPrivatePostgres } from ${JSON.stringify(OPEN_MODULE)};
const tell = (report) => console.log(JSON.stringify(report));
process.on('SIGINT', () => {});
try {
  const opened = await openPrivatePostgres(JSON.parse(process.env.OPTIONS));
  tell({ outcome: opened.outcome, url: opened.url });
  process.stdin.resume().on('end', async () => { await opened.stop(); process.exit(); });
} catch (error) {
  tell({ error: error.name, message: error.message });
}
`;

/** Opens a database in a process of its own, in a process group of its own, until stdin ends. */
export function spawnOpener(
  options: PrivatePostgresOptions,
  account?: { uid: number; gid: number },
) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', OPENER],
    {
      cwd: ROOT,
      detached: true,
      env: { PATH: process.env.PATH, OPTIONS: JSON.stringify({ settings: FAST, ...options }) },
      stdio: ['pipe', 'pipe', 'inherit'],
      ...(account && { uid: account.uid, gid: account.gid }),
    },
  );
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const report = new Promise<Report>((resolve, reject) => {
    lines.once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', () => reject(new Error('ended without a report')));
  });
  report.catch(() => {});
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid ?? 0,
    report,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    /** As the terminal does on Ctrl-C: to the whole process group. */
    interruptGroup: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    killGroup: async () => {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await exited;
    },
  };
}
