import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, chown, mkdtemp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type Identity, readAccounts } from '../src/accounts.ts';
import { openPrivatePostgres } from '../src/open.ts';
import { findRoomyFolder } from './places.ts';
import { makeOnce } from './run-folder.ts';

export const run = promisify(execFile);

/**
 * No waiting for the disk: what these tests kill is processes, not the machine. Shared memory in the data
 * folder, where it goes with the folder: a killed server leaves some behind. And none of the processes that
 * PostgreSQL starts to be quick or tidy later: to start and end them is half of what a start costs.
 */
export const FAST = {
  fsync: 'off',
  dynamic_shared_memory_type: 'mmap',
  shared_buffers: '4MB',
  io_method: 'sync',
  autovacuum: 'off',
  max_logical_replication_workers: '0',
};

export const isRoot = process.geteuid?.() === 0;

/** An ordinary user to become when we are root; null when we are one ourselves. */
export async function findOrdinaryUser(): Promise<Identity | null> {
  const nobody = (await readAccounts()).find(({ name }) => name === 'nobody');
  return isRoot ? (nobody ?? { uid: 65534, gid: 65534 }) : null;
}

/** Whether a command comes out well. */
export async function works(command: string, ...args: string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  );
}

const folders: string[] = [];

/** Ends what works in the folders of a test and removes them; for `afterEach` of the files that use them. */
export async function cleanUp(): Promise<void> {
  for (const folder of folders.splice(0)) {
    await killProcesses(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** An empty folder that every user may enter, until {@link cleanUp}. */
export async function makeFolder(owner?: Identity | null): Promise<string> {
  const folder = await mkdtemp(join(await findRoomyFolder(), 'mgi-postgres-'));
  folders.push(folder);
  await chmod(folder, 0o755);
  if (owner) await chown(folder, owner.uid, owner.gid);
  return realpath(folder);
}

/** A folder with a database that was stopped: a copy, because that is quicker than initdb. */
export async function makeDatabase(owner?: Identity | null): Promise<string> {
  const folder = await makeFolder(owner);
  await run('cp', ['-a', `${await makeOnce('database', createDatabase)}/.`, folder]);
  if (owner) await run('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
  return folder;
}

async function createDatabase(dataDir: string): Promise<void> {
  const opened = await openPrivatePostgres({ dataDir, settings: FAST });
  // Those that new databases would be made from are half of the files, and none is made.
  for (const name of ['template0', 'template1']) {
    await query(opened.url, `ALTER DATABASE ${name} IS_TEMPLATE false`);
    await query(opened.url, `DROP DATABASE ${name}`);
  }
  await opened.stop();
}

/** All processes that work in a folder or were given it: PostgreSQL, its children, initdb. Linux only. */
export async function findProcesses(folder: string): Promise<number[]> {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => {
      const isThere = readProcess(pid, 'cwd').startsWith(folder) || isGiven(pid, folder);
      return isThere && !/\) [ZX]/.test(readProcess(pid, 'stat'));
    });
}

function isGiven(pid: number, folder: string): boolean {
  const command = readProcess(pid, 'cmdline');
  return /postgres|initdb/.test(command) && command.includes(folder);
}

/** What the kernel tells of a process; for one that is gone, or not ours to look at, that it is dead. */
function readProcess(pid: number, what: 'cwd' | 'cmdline' | 'stat'): string {
  const path = `/proc/${pid}/${what}`;
  try {
    return what === 'cwd' ? readlinkSync(path) : readFileSync(path, 'utf8');
  } catch {
    return what === 'stat' ? ') Z' : '';
  }
}

/** Kills all of them; the ones that ended meanwhile do not count. */
export async function killProcesses(folder: string): Promise<void> {
  for (const pid of await findProcesses(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
}

/** Looks until it holds; the test's own time limit ends the looking. */
export async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(2);
}

/** Waits until nothing works in a folder any more. */
export async function waitUntilQuiet(folder: string): Promise<void> {
  await waitFor(async () => (await findProcesses(folder)).length === 0);
}

/** The values of all rows, one after the other. */
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

/**
 * What goes before a command so that user namespaces are refused to it, as in most containers: the kernel
 * makes none for a process whose root folder was changed. Nothing where they are refused anyway; null
 * where it cannot be done.
 */
export async function forbidNamespaces(): Promise<readonly string[] | null> {
  if (!(await namespacesWork())) return [];
  if (!isRoot || !(await works('unshare', '--mount', 'true'))) return null;
  const script = 'mount --rbind / "$0" && exec chroot "$0" "$@"';
  return ['unshare', '--mount', 'sh', '-c', script, await makeFolder()];
}

export async function namespacesWork(): Promise<boolean> {
  return works('unshare', '--user', '--map-user=1', '--map-group=1', '--', 'true');
}
