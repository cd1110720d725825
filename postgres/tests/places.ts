import { stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { findClosedFolder, mayEnterAs } from '../src/accounts.ts';

/** Whether there is a file or folder. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** An ordinary folder for temporary files that every user may enter, whatever TMPDIR says. */
export async function findOpenDisk(): Promise<string> {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) {
    if ((await findClosedFolder(folder, mayEnterAs({ uid: -1, gid: -1 }))) === null) return folder;
  }
  return tmpdir();
}

// Every database is 20 MB, and most of the time of these tests would be writing them to a disk.
/** A folder for temporary files that every user may enter: in memory, where there is enough. */
export async function findRoomyFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => null);
  return memory && memory.bavail * memory.bsize > 2 ** 30 ? '/dev/shm' : findOpenDisk();
}
