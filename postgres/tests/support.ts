import { execFile } from 'node:child_process';
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
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findClosedFolder, type Identity, mayEnterAs, readAccounts } from '../src/accounts.ts';
import { openPrivatePostgres } from '../src/open.ts';

export const run = promisify(execFile);

/**
 * No waiting for the disk: what these tests kill is processes, not the machine. And shared memory in the
 * data folder, where it goes with the folder: a killed server leaves some behind.
 */
export const FAST = { fsync: 'off', dynamic_shared_memory_type: 'mmap' };

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
const shared: string[] = [];

async function removeAll(list: string[]): Promise<void> {
  for (const folder of list.splice(0)) {
    await killProcesses(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Ends what works in the folders of a test and removes them; for `afterEach` of the files that use them. */
export const cleanUp = () => removeAll(folders);

/** The same for what the tests of a file share; for `afterAll`. */
export const removeShared = () => removeAll(shared);

/** An ordinary folder for temporary files that every user may enter, whatever TMPDIR says. */
export async function findOpenDisk(): Promise<string> {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) {
    if ((await findClosedFolder(folder, mayEnterAs({ uid: -1, gid: -1 }))) === null) return folder;
  }
  return tmpdir();
}

// Every database is 40 MB, and most of the time of these tests would be writing them to a disk.
async function findRoomyFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => null);
  return memory && memory.bavail * memory.bsize > 2 ** 30 ? '/dev/shm' : findOpenDisk();
}

async function makeTemporary(parent: string, list: string[]): Promise<string> {
  const folder = await mkdtemp(join(parent, 'mgi-postgres-'));
  list.push(folder);
  await chmod(folder, 0o755);
  return realpath(folder);
}

/** An empty folder that every user may enter, until {@link cleanUp}. */
export async function makeFolder(owner?: Identity | null): Promise<string> {
  const folder = await makeTemporary(await findRoomyFolder(), folders);
  if (owner) await chown(folder, owner.uid, owner.gid);
  return folder;
}

/** The same until {@link removeShared}. */
export async function makeSharedFolder(): Promise<string> {
  return makeTemporary(await findRoomyFolder(), shared);
}

let template: Promise<string> | null = null;

/** A folder with a database that was stopped: a copy, because that is quicker than initdb. */
export async function makeDatabase(owner?: Identity | null): Promise<string> {
  template ??= createTemplate();
  const folder = await makeFolder(owner);
  await run('cp', ['-a', `${await template}/.`, folder]);
  if (owner) await run('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
  return folder;
}

async function createTemplate(): Promise<string> {
  const folder = await makeSharedFolder();
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
