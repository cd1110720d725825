import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import type { DataFolder } from './data-folder.ts';
import { hasCode, PrivatePostgresError } from './errors.ts';
import { readClusterVersion, scratchPath, syncFolder } from './folder.ts';

/**
 * The superuser's password: 32 characters, safe in a URL. Made on the first call, the same ever after,
 * also when several processes ask at once.
 * @throws PrivatePostgresError when the file is lost or empty.
 */
export async function readOrCreatePassword(folder: DataFolder): Promise<string> {
  // The password always precedes the cluster: where there is one, so is its password.
  if ((await readClusterVersion(folder)) === null) await createPassword(folder);
  const text = await readFile(folder.password, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  const password = text?.trim() ?? '';
  if (password !== '') return password;
  throw new PrivatePostgresError(
    'DATA',
    text === null
      ? `The password file ${folder.password} is missing, but ${folder.cluster} holds a database that needs it. Restore the file from a backup, or move ${folder.cluster} away to begin with an empty database.`
      : `The password file ${folder.password} is empty. Restore it from a backup, or remove it together with ${folder.cluster} to begin with an empty database.`,
  );
}

/** Makes the password file, unless there is one. */
async function createPassword(folder: DataFolder): Promise<void> {
  const draft = scratchPath(folder);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(24).toString('base64url')}\n`);
      // A cluster that survives a power cut must not lose its password in it.
      await file.sync();
    } finally {
      await file.close();
    }
    // Unlike a rename, a link never replaces the password another process has just made.
    await link(draft, folder.password);
    await syncFolder(folder.root);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
