import { access, constants, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

/** Whose rights a process has. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** One account of this machine. */
export interface Account extends Identity {
  readonly name: string;
}

/** The user of this process; null on Windows, which knows no numbers. */
export interface CurrentUser {
  readonly uid: number;
  /** Null where the number has no name: `docker run --user 54321`. */
  readonly name: string | null;
}

/** Who runs this process, as PostgreSQL's programs ask for it. */
export function findCurrentUser(): CurrentUser | null {
  const uid = process.geteuid?.();
  if (uid === undefined) return null;
  try {
    return { uid, name: userInfo().username };
  } catch {
    return { uid, name: null };
  }
}

/** The accounts of an `/etc/passwd` text, without root; lines that are none are skipped. */
export function parseAccounts(passwd: string): readonly Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name = '', , uidText = '', gidText = ''] = line.split(':');
    if (name === '' || !/^\d+$/.test(uidText) || !/^\d+$/.test(gidText)) return [];
    const uid = Number(uidText);
    return uid === 0 ? [] : [{ name, uid, gid: Number(gidText) }];
  });
}

/** The accounts of this machine, without root; none where there is no `/etc/passwd`. */
export async function readAccounts(): Promise<readonly Account[]> {
  return parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''));
}

/** Who owns a file or folder; null when it does not exist. */
export async function findOwner(path: string): Promise<Identity | null> {
  return stat(path).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => null,
  );
}

/**
 * The outermost folder on the way to `path`, itself included, that may not be entered; null when the way
 * is open.
 */
export async function findClosedFolder(
  path: string,
  mayEnter: (folder: string) => Promise<boolean>,
): Promise<string | null> {
  const parent = dirname(path);
  const closed = parent === path ? null : await findClosedFolder(parent, mayEnter);
  return closed ?? ((await mayEnter(path)) ? null : path);
}

/** Whether this process may enter a folder. */
export async function mayEnter(folder: string): Promise<boolean> {
  return access(folder, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Whether an identity without root's privileges may, by the mode bits. */
export function mayEnterAs(identity: Identity): (folder: string) => Promise<boolean> {
  return async (folder) => {
    const { uid, gid, mode } = await stat(folder);
    if (uid === identity.uid) return (mode & 0o100) !== 0;
    if (gid === identity.gid) return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
  };
}
