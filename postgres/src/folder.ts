import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { hasCode, PrivatePostgresError } from './errors.ts';
import { isAlive } from './postmaster.ts';

/**
 * Makes the folder where it is missing.
 * @param wanted an absolute path.
 * @throws the system's error when it cannot be made, or is not ours to read and write.
 */
export async function openFolder(wanted: string): Promise<DataFolder> {
  await makeFolder(wanted);
  const root = await realpath(wanted);
  await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
  const cluster = join(root, 'postgres');
  return {
    root,
    cluster,
    password: join(root, 'postgres-password'),
    log: join(root, 'postgres.log'),
    pidFile: join(cluster, 'postmaster.pid'),
  };
}

// Node's own way (`recursive`) never ends where a folder takes no new ones and says that it is not there,
// as /proc does.
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch(async (error: unknown) => {
    // Another process may have made it in between.
    if (!(await isFolder(path))) throw error;
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * PostgreSQL's major version of the data in the folder ('18'), or null when there is none yet.
 * @throws PrivatePostgresError for a folder that holds something else.
 */
export async function readClusterVersion(folder: DataFolder): Promise<string | null> {
  const file = join(folder.cluster, 'PG_VERSION');
  const version = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (version === null && (await readdir(folder.cluster).catch(() => [])).length === 0) return null;
  if (version !== null && /^\d+\s*$/.test(version)) return version.trim();
  throw new PrivatePostgresError(
    'DATA',
    version === null
      ? `${folder.cluster} holds files, but no PostgreSQL database (no PG_VERSION). Move them away, or choose another folder.`
      : `The database in ${folder.cluster} is damaged: its file PG_VERSION holds no version. Restore the folder from a backup, or move it away to begin with an empty database.`,
  );
}

const SCRATCH_PREFIX = '.new-';
const SCRATCH_NAME = /^\.new-(\d+)-/;
// Longer than any initdb takes: past this age a live pid must be somebody else's, reused.
const SCRATCH_MAX_AGE_MS = 10 * 60 * 1000;

/** A fresh path beside the cluster for something half made. It names its maker, so that others know when to remove it. */
export function scratchPath(folder: DataFolder): string {
  const random = randomBytes(6).toString('hex');
  return join(folder.root, `${SCRATCH_PREFIX}${process.pid}-${random}`);
}

/** Removes what processes that died in the middle of a start left half made. */
export async function removeLeftovers(folder: DataFolder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    const maker = SCRATCH_NAME.exec(name)?.[1];
    if (maker === undefined) continue;
    const path = join(folder.root, name);
    const made = await stat(path).catch(() => null);
    if (made === null || !isLeftover(Number(maker), made.mtimeMs)) continue;
    // What cannot be removed (another user's) is only a waste of space.
    await removeScratch(path).catch(() => {});
  }
}

/** Removes something half made, if it is there. */
export async function removeScratch(path: string): Promise<void> {
  // initdb outlives a killed maker for a moment and may still write: hence the retries.
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

function isLeftover(maker: number, modifiedMs: number): boolean {
  // Containers hand out the same pids again: what carries ours but is older than us is not ours.
  if (maker === process.pid) return modifiedMs < Date.now() - process.uptime() * 1000;
  return !isAlive(maker) || Date.now() - modifiedMs > SCRATCH_MAX_AGE_MS;
}

/** Makes a rename or a new file in this folder last through a power cut, where the platform can. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } catch {
    // Windows cannot sync a folder, and does not need to.
  } finally {
    await handle.close();
  }
}
