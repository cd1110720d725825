import { chown, lchown, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from './accounts.ts';
import { findOwner } from './accounts.ts';
import { DatabaseFolderError, hasCode, ServerStartError } from './errors.ts';
import { type DataFolder, readClusterVersion, scratchPath, syncFolder } from './folder.ts';
import type { Program } from './program.ts';
import { run, tailOf } from './run.ts';

/** Name of the superuser and of the database. */
export const NAME = 'mgi';

// With the C character type PostgreSQL's text search takes every character beyond ASCII for a letter:
// a quotation mark sticks to the word and no stem is found. macOS knew no C.UTF-8 for long.
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Gives an existing cluster to the account that will run it. Throws DatabaseFolderError when it was made
 * by another major version of PostgreSQL.
 */
export async function prepareCluster(folder: DataFolder, program: Program): Promise<void> {
  const version = await readClusterVersion(folder);
  if (version !== program.major) {
    throw new DatabaseFolderError(
      folder.cluster,
      `The database in ${folder.cluster} was made by PostgreSQL ${version}, and this program brings PostgreSQL ${program.major}. Copy the data over with pg_dump of version ${version}, or move the folder away to begin with an empty database.`,
    );
  }
  await giveCluster(folder, program);
}

/**
 * Creates the cluster; false when another process has done so in the meantime. Whoever is killed in
 * between leaves no half cluster: it is made aside and moved into place.
 * Throws ServerStartError when initdb fails.
 */
export async function createCluster(
  folder: DataFolder,
  program: Program,
  durable: boolean,
): Promise<boolean> {
  const draft = scratchPath(folder);
  try {
    await mkdir(draft, { mode: 0o700 });
    await give(draft, program.launcher.account);
    await give(folder.password, program.launcher.account);
    await initialise(draft, folder, program, durable);
    await rename(draft, folder.cluster);
    await syncFolder(folder.root);
    return true;
  } catch (error) {
    // Another process was faster: its cluster has the same password and is as good as ours.
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM') && (await readClusterVersion(folder))) {
      return false;
    }
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

async function initialise(
  draft: string,
  folder: DataFolder,
  program: Program,
  durable: boolean,
): Promise<void> {
  let output = '';
  for (const characterType of CHARACTER_TYPES) {
    const result = await run(
      program.launcher,
      [
        program.binaries.initdb,
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
  throw new ServerStartError(`A new database could not be made in ${folder.root}.`, tailOf(output));
}

async function giveCluster(folder: DataFolder, program: Program): Promise<void> {
  const { account } = program.launcher;
  if (account === undefined) return;
  const owner = await findOwner(folder.cluster);
  if (owner?.uid === account.uid) return;
  for (const name of await readdir(folder.cluster, { recursive: true })) {
    await lchown(join(folder.cluster, name), account.uid, account.gid);
  }
  // Last, so that a start killed half-way is seen and done again.
  await give(folder.cluster, account);
}

async function give(path: string, account: Identity | undefined): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}
