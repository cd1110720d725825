import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whose rights a process has. */
export type Identity = { readonly uid: number; readonly gid: number };

/** One account of this machine. */
export type Account = Identity & { readonly name: string };

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

/** Who owns a file or folder, or undefined when it does not exist. */
export async function findOwner(path: string): Promise<Identity | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

/**
 * The outermost folder on the way to `path`, itself included, that this identity may not enter;
 * undefined when the way is open. Judges by mode bits, for an identity without root's privileges.
 */
export async function findClosedFolder(
  path: string,
  identity: Identity,
): Promise<string | undefined> {
  const parent = dirname(path);
  if (parent !== path) {
    const closed = await findClosedFolder(parent, identity);
    if (closed !== undefined) return closed;
  }
  const folder = await stat(path);
  return maySearch(folder, identity) ? undefined : path;
}

function maySearch(folder: Identity & { readonly mode: number }, identity: Identity): boolean {
  if (folder.uid === identity.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === identity.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
