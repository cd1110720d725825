import { chown, lchown, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { findOwner, type Identity } from './accounts.ts';
import type { DataFolder } from './data-folder.ts';
import { hasCode, PrivatePostgresError } from './errors.ts';
import { explainOutput } from './explain.ts';
import { readClusterVersion, removeScratch, scratchPath, syncFolder } from './folder.ts';
import type { Programs } from './programs.ts';
import { run } from './run.ts';

/** Name of the superuser and of the database. */
export const NAME = 'mgi';

// With the C character type PostgreSQL's text search takes every character beyond ASCII for a letter:
// a quotation mark sticks to the word and no stem is found. macOS knew no C.UTF-8 for long.
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Gives an existing cluster to the account that will run it.
 * @throws PrivatePostgresError when it was made by another major version of PostgreSQL.
 */
export async function prepareCluster(folder: DataFolder, programs: Programs): Promise<void> {
  const version = await readClusterVersion(folder);
  if (version !== programs.major) {
    throw new PrivatePostgresError(
      'DATA',
      `The database in ${folder.cluster} was made by PostgreSQL ${version}, and this program brings PostgreSQL ${programs.major}. Copy the data over with pg_dump of version ${version}, or move the folder away to begin with an empty database.`,
    );
  }
  await giveCluster(folder, programs);
}

/**
 * Creates the cluster; false when another process has done so in the meantime. Whoever is killed in
 * between leaves no half cluster: it is made aside and moved into place.
 * @param durable whether to wait until all is on the disk.
 * @throws PrivatePostgresError when initdb fails.
 */
export async function createCluster(
  folder: DataFolder,
  programs: Programs,
  durable: boolean,
): Promise<boolean> {
  const draft = scratchPath(folder);
  const { account } = programs.launcher;
  try {
    await mkdir(draft, { mode: 0o700 });
    await give(draft, account);
    await give(folder.password, account);
    await initialise(draft, folder, programs, durable);
    await rename(draft, folder.cluster);
    await syncFolder(folder.root);
    return true;
  } catch (error) {
    // Another process was faster: its cluster has the same password and is as good as ours.
    const isLate = hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM');
    if (isLate && (await readClusterVersion(folder)) !== null) return false;
    throw error;
  } finally {
    await removeScratch(draft);
  }
}

async function initialise(
  draft: string,
  folder: DataFolder,
  programs: Programs,
  durable: boolean,
): Promise<void> {
  let output = '';
  for (const characterType of CHARACTER_TYPES) {
    const result = await run(
      programs.launcher,
      [
        programs.binaries.initdb,
        `--pgdata=${draft}`,
        `--username=${NAME}`,
        `--pwfile=${folder.password}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${characterType}`,
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      folder.root,
    );
    if (result.succeeded) return;
    output = result.output;
    if (!/invalid locale name|encoding mismatch/.test(output)) break;
  }
  const what = `A new database could not be made in ${folder.root}`;
  throw explainOutput({ what, output, otherwise: 'initdb failed', hasData: false });
}

async function giveCluster(folder: DataFolder, { launcher }: Programs): Promise<void> {
  const { account } = launcher;
  const owner = await findOwner(folder.cluster);
  if (account === null || owner?.uid === account.uid) return;
  for (const name of await readdir(folder.cluster, { recursive: true })) {
    await lchown(join(folder.cluster, name), account.uid, account.gid);
  }
  // Last, so that a start killed half-way is seen and done again.
  await give(folder.cluster, account);
}

async function give(path: string, account: Identity | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid);
}
