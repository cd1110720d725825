import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { DatabaseFolderError, hasCode } from './errors.ts';
import { type DataFolder, readClusterVersion, scratchPath, syncFolder } from './folder.ts';

/**
 * The superuser's password: 32 characters, safe in a URL. Made on the first call, the same ever after,
 * also when several processes ask at once. Throws {@link DatabaseFolderError} when the file is lost,
 * empty, or another user's.
 */
export async function readOrCreatePassword(folder: DataFolder): Promise<string> {
  const known = await readPassword(folder);
  if (known !== undefined) return known;

  if ((await readClusterVersion(folder)) === undefined) await createPassword(folder);
  // The password always precedes the cluster: when the cluster has appeared since, so has the password.
  const password = await readPassword(folder);
  if (password !== undefined) return password;

  throw new DatabaseFolderError(
    folder.password,
    `The password file ${folder.password} is missing, but ${folder.cluster} holds a database that needs it. Restore the file from a backup, or move ${folder.cluster} away to begin with an empty database.`,
  );
}

async function readPassword(folder: DataFolder): Promise<string | undefined> {
  try {
    const password = (await readFile(folder.password, 'utf8')).trim();
    if (password !== '') return password;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    throw new DatabaseFolderError(
      folder.password,
      `The password file ${folder.password} belongs to another user. Start this program as that user, or choose another folder.`,
    );
  }
  throw new DatabaseFolderError(
    folder.password,
    `The password file ${folder.password} is empty. Restore it from a backup, or remove it together with ${folder.cluster} to begin with an empty database.`,
  );
}

async function createPassword(folder: DataFolder): Promise<void> {
  const draft = scratchPath(folder);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(24).toString('base64url')}\n`);
    // A cluster that survives a power cut must not lose its password in it.
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // Unlike a rename, a link never replaces the password another process has just made.
    await link(draft, folder.password);
    await syncFolder(folder.root);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
