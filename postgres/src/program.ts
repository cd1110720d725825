import { findClosedFolder, findOwner, readAccounts } from './accounts.ts';
import { type Binaries, completeBinaries, locateBinaries } from './binaries.ts';
import { MissingBinariesError } from './errors.ts';
import type { DataFolder } from './folder.ts';
import { chooseLauncher, direct, type Launcher, type LauncherKind } from './launcher.ts';
import { run } from './run.ts';

/** The PostgreSQL programs and the way to run them on one data folder. */
export type Program = {
  readonly binaries: Binaries;
  readonly launcher: Launcher;
  /** Major version of the programs, as in PG_VERSION: '18'. */
  readonly major: string;
};

/**
 * Finds the programs and a way to run them that reaches the data folder.
 * Throws MissingBinariesError or LauncherError.
 */
export async function prepareProgram(
  folder: DataFolder,
  only: LauncherKind | undefined,
): Promise<Program> {
  const binaries = locateBinaries();
  await completeBinaries(binaries);
  const major = await askVersion(binaries, folder);
  const facts = {
    uid: process.geteuid?.(),
    accounts: await readAccounts(),
    folderOwner: await findOwner(folder.root),
    clusterOwner: await findOwner(folder.cluster),
    only,
  };
  const launcher = await chooseLauncher(facts, (candidate) => probe(candidate, folder, binaries));
  return { binaries, launcher, major };
}

async function askVersion(binaries: Binaries, folder: DataFolder): Promise<string> {
  const asked = await run(direct, [binaries.postgres, '--version'], folder.root);
  const major = /\(PostgreSQL\) (\d+)/.exec(asked.output)?.[1];
  if (asked.succeeded && major !== undefined) return major;
  throw new MissingBinariesError(
    `The PostgreSQL in ${binaries.postgres} does not run on this machine (it is built for glibc, not for musl as in Alpine): ${asked.output}.`,
  );
}

async function probe(
  launcher: Launcher,
  folder: DataFolder,
  binaries: Binaries,
): Promise<string | undefined> {
  if (launcher.rights !== undefined) {
    for (const path of [folder.root, binaries.folder]) {
      const closed = await findClosedFolder(path, launcher.rights);
      if (closed !== undefined) return `the folder ${closed} is closed to it (needed: chmod o+x)`;
    }
  }
  if (launcher.kind === 'DIRECT') return undefined;
  const tried = await run(launcher, [binaries.postgres, '--version'], folder.root);
  return tried.succeeded ? undefined : tried.output;
}
