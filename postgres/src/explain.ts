import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseError } from 'pg';
import { findClosedFolder, mayEnter } from './accounts.ts';
import {
  type Evidence,
  hasCode,
  messageOf,
  type PostgresFault,
  PrivatePostgresError,
} from './errors.ts';

/** Why something was refused, and what to do about it. */
interface Cause {
  readonly fault: PostgresFault;
  readonly why: string;
  readonly advice: string;
}

const DISK_FULL: Cause = {
  fault: 'MACHINE',
  why: 'the disk is full',
  advice: 'Free some space, then start again.',
};
const TOO_FEW_FILES: Cause = {
  fault: 'MACHINE',
  why: 'too few files may be open at once',
  advice: 'Raise the limit (ulimit -n 1024).',
};
const NO_LOOPBACK: Cause = {
  fault: 'MACHINE',
  why: 'nothing on 127.0.0.1 can be reached',
  advice: 'Bring the loopback network up (ip link set lo up).',
};

// Tried in this order: shared memory comes before the disk, because the system calls both full.
const CAUSES: readonly (Cause & { readonly seen: RegExp })[] = [
  {
    seen: /shared memory segment "\//,
    fault: 'MACHINE',
    why: 'it finds too little room in /dev/shm',
    advice: 'Give that some megabytes, open to all (docker run --shm-size=64m).',
  },
  {
    seen: /could not create shared memory segment/,
    fault: 'MACHINE',
    why: 'the machine gives it no segment of shared memory',
    advice: 'Remove those left behind (ipcs -m), or raise kernel.shmmni and kernel.shmall.',
  },
  {
    seen: /Cannot allocate memory|out of memory/,
    fault: 'MACHINE',
    why: 'the machine has too little memory for it',
    advice: 'Let it ask for less (shared_buffers), or give the machine more.',
  },
  { seen: /insufficient file descriptors|Too many open files/, ...TOO_FEW_FILES },
  {
    seen: /Resource temporarily unavailable/,
    fault: 'MACHINE',
    why: 'this user may start too few processes',
    advice: 'Raise the limit (ulimit -u, or that of the container).',
  },
  { seen: /No space left on device|Disk quota exceeded/, ...DISK_FULL },
  {
    seen: /Address already in use/,
    fault: 'MACHINE',
    why: 'each port of 127.0.0.1 that was tried is taken',
    advice: 'Stop the program that listens there, then start again.',
  },
  {
    seen: /wrong ownership|invalid permissions|Permission denied/,
    fault: 'FOLDER',
    why: 'the rights of the folder are not as PostgreSQL wants them',
    advice: 'Give it to the user who runs this program (chown -R), with mode 700.',
  },
  {
    seen: /configuration parameter|value for parameter|outside the valid range|syntax error in file/,
    fault: 'MACHINE',
    why: 'it does not take a setting',
    advice: 'Mend the setting that is named below.',
  },
];

const DAMAGE = /PANIC|could not (access|find|load|open|read)|is missing|does not exist/;
const DAMAGED: Cause = {
  fault: 'DATA',
  why: 'its files are damaged',
  advice: 'Restore the folder from a backup, or move it away to begin with an empty database.',
};

/** What PostgreSQL wrote before it gave up, and what that was. */
export interface Output {
  /** What could not be done, as the beginning of a sentence. */
  readonly what: string;
  /** All that it wrote, or its error to a client. */
  readonly output: string;
  /** Why, where the output does not tell. */
  readonly otherwise: string;
  /** Whether there is data that may be damaged. */
  readonly hasData: boolean;
}

/** The error for what PostgreSQL wrote. */
export function explainOutput({ what, output, otherwise, hasData }: Output): PrivatePostgresError {
  const seen = CAUSES.find((cause) => cause.seen.test(output));
  const cause = seen ?? (hasData && DAMAGE.test(output) ? DAMAGED : null);
  const { fault, why, advice } = cause ?? { fault: 'MACHINE', why: otherwise, advice: '' };
  return new PrivatePostgresError(fault, `${what}: ${why}. ${advice}`.trim(), quote(output));
}

const LINES_AT_MOST = 5;
const LINE_LENGTH = 300;

/** The lines that tell why, without time and process; the last ones of all where none does. */
function quote(output: string): Evidence {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^(.*?)\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\] /, '$1').trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) =>
    /(FATAL|PANIC|ERROR|error|DETAIL): |could not|syntax error/.test(line),
  );
  const chosen = telling.length === 0 ? lines : telling;
  return {
    heading: 'PostgreSQL wrote',
    lines: chosen.slice(-LINES_AT_MOST).map((line) => line.slice(0, LINE_LENGTH)),
  };
}

/**
 * The error for what PostgreSQL or the system refused where the database folder is `root`. Anything else
 * stays as it is: a mistake of ours must not look like a bad folder.
 */
export async function explainError(root: string, error: unknown): Promise<unknown> {
  if (error instanceof DatabaseError) {
    const output = `${error.severity}:  ${error.message}`;
    const what = `The database in ${root} could not be opened`;
    return explainOutput({ what, output, otherwise: 'PostgreSQL refuses', hasData: true });
  }
  if (!(error instanceof Error && 'code' in error)) return error;
  const { fault, why, advice } = await findSystemCause(root, error);
  return new PrivatePostgresError(
    fault,
    `The database folder ${root} cannot be used: ${why}. ${advice}`,
  );
}

async function findSystemCause(root: string, error: Error): Promise<Cause> {
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return DISK_FULL;
  if (hasCode(error, 'EMFILE', 'ENFILE')) return TOO_FEW_FILES;
  if ('syscall' in error && error.syscall === 'connect') return NO_LOOPBACK;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : root;
  return { fault: 'FOLDER', ...(await describeRefusal(path, error)) };
}

async function describeRefusal(path: string, error: Error): Promise<Omit<Cause, 'fault'>> {
  const advice = 'Choose another folder.';
  if (hasCode(error, 'EROFS')) return { why: 'its disk is read-only', advice };
  if (hasCode(error, 'EEXIST')) return { why: `${path} is there and is no folder`, advice };
  if (hasCode(error, 'ENOTDIR')) return { why: `${dirname(path)} is no folder`, advice };
  if (hasCode(error, 'EACCES')) {
    return {
      why: await describeClosed(path),
      advice:
        'Start this program as a user who may write there, open it (chown, chmod), or choose another folder.',
    };
  }
  if ('syscall' in error && error.syscall === 'mkdir' && hasCode(error, 'ENOENT', 'EPERM')) {
    return { why: `nothing can be made in ${dirname(path)}`, advice };
  }
  // "ELOOP: too many symbolic links encountered, stat '...'"
  return { why: messageOf(error).replace(/^[A-Z]+: (.*), \w+ '.*$/s, '$1'), advice };
}

async function describeClosed(path: string): Promise<string> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  const parent = dirname(path);
  const closed = (await findClosedFolder(parent, mayEnter)) ?? (exists ? path : parent);
  const { uid, mode } = await stat(closed);
  const rights = `it belongs to user number ${uid} and has mode ${(mode & 0o7777).toString(8)}`;
  return `${closed} is closed to user number ${process.geteuid?.()}: ${rights}`;
}

/** Whether a disk has no room left even for a message about it. */
export async function isDiskFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < 64 * 1024;
}
