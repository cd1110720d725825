import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseFolderError, hasCode, messageOf } from './errors.ts';
import { isAlive } from './process-check.ts';

/** Where everything of one private database lives; every path is absolute and free of symbolic links. */
export type DataFolder = {
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** The superuser's password, mode 0600. */
  readonly password: string;
  /** The log of the running or last server. */
  readonly log: string;
  /** Written by PostgreSQL while it runs. */
  readonly pidFile: string;
};

/** Makes the folder where it is missing. Throws {@link DatabaseFolderError} when it cannot be made. */
export async function openFolder(dataDir: string): Promise<DataFolder> {
  const wanted = resolve(dataDir);
  try {
    await mkdir(wanted, { recursive: true });
    const root = await realpath(wanted);
    const cluster = join(root, 'postgres');
    return {
      root,
      cluster,
      password: join(root, 'postgres-password'),
      log: join(root, 'postgres.log'),
      pidFile: join(cluster, 'postmaster.pid'),
    };
  } catch (error) {
    throw new DatabaseFolderError(
      wanted,
      `The database folder ${wanted} cannot be made: ${messageOf(error)}. Choose a folder you may write to.`,
    );
  }
}

/**
 * PostgreSQL's major version of the data in the folder ('18'), or undefined when there is none yet.
 * Throws {@link DatabaseFolderError} for a folder that holds something else.
 */
export async function readClusterVersion(folder: DataFolder): Promise<string | undefined> {
  try {
    return (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM')) {
      throw new DatabaseFolderError(
        folder.cluster,
        `The database in ${folder.cluster} belongs to another user. Start this program as that user, or give the folder to yourself (chown -R).`,
      );
    }
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  const entries = await readdir(folder.cluster).catch(() => []);
  if (entries.length > 0) {
    throw new DatabaseFolderError(
      folder.cluster,
      `${folder.cluster} holds files, but no PostgreSQL database (no PG_VERSION). Move them away, or choose another folder.`,
    );
  }
  return undefined;
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
    const made = await stat(path).catch(() => undefined);
    if (made === undefined || !isLeftover(Number(maker), made.mtimeMs)) continue;
    // initdb outlives a killed maker for a moment and may still write: hence the retries. What cannot be
    // removed (another user's) is only a waste of space.
    const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
    await rm(path, options).catch(() => {});
  }
}

function isLeftover(maker: number, modifiedMs: number): boolean {
  // Containers hand out the same pids again: what carries ours but is older than us is not ours.
  if (maker === process.pid) return modifiedMs < Date.now() - process.uptime() * 1000;
  return !isAlive(maker) || Date.now() - modifiedMs > SCRATCH_MAX_AGE_MS;
}

/** Makes a rename or a new file in this folder last through a power cut, where the platform can. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return;
  try {
    await handle.sync();
  } catch {
    // Windows cannot sync a folder, and does not need to.
  } finally {
    await handle.close();
  }
}
