import type { ChildProcess } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { hasCode, PrivatePostgresError } from './errors.ts';

// The postmaster is the process that owns a running cluster and has all others of it for children.

/** Whether a process with this id exists (a zombie counts as existing). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/**
 * What the process behind a `postmaster.pid` is: the PostgreSQL of that folder (`OURS`), something
 * else that got the number after a crash (`OTHER`), no process (`GONE`), or not to be told
 * on this machine (`UNKNOWN`: no /proc).
 */
export type Verdict = 'OURS' | 'OTHER' | 'GONE' | 'UNKNOWN';

// A process loses its command line shortly before it is gone. Kernel threads never had one.
const ENDING_LOOKS = 100;
const ENDING_INTERVAL_MS = 2;

/** Judges by the command line: we always start PostgreSQL with `-D` and the absolute cluster folder. */
export async function judgeProcess(pid: number, cluster: string): Promise<Verdict> {
  try {
    for (let look = 0; look < ENDING_LOOKS && isAlive(pid); look += 1) {
      const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      if (commandLine !== '') return await judgeCommandLine(commandLine, cluster);
      if (/\) [ZX] /.test(await readFile(`/proc/${pid}/stat`, 'utf8'))) return 'OTHER';
      await delay(ENDING_INTERVAL_MS);
    }
  } catch {
    return isAlive(pid) ? 'UNKNOWN' : 'GONE';
  }
  return isAlive(pid) ? 'OTHER' : 'GONE';
}

/** The same for a command line as /proc gives it: arguments that each end in a NUL. */
export async function judgeCommandLine(commandLine: string, cluster: string): Promise<Verdict> {
  const [program = '', ...args] = commandLine.split('\0');
  if (!/^(postgres|postmaster)(\.exe)?$/.test(basename(program))) return 'OTHER';
  if (args.includes(cluster)) return 'OURS';
  const folder = args[args.indexOf('-D') + 1];
  if (!args.includes('-D') || folder === undefined || !isAbsolute(folder)) return 'UNKNOWN';
  const real = await realpath(folder).catch(() => folder);
  return real === cluster ? 'OURS' : 'OTHER';
}

/** What PostgreSQL wrote about itself when it started, and whether that is still so. */
export interface PidFile {
  readonly pid: number;
  /** Null in the first moments of a start. */
  readonly port: number | null;
  /** Whether it takes connections, by its own account: not while it starts or stops. */
  readonly ready: boolean;
  readonly verdict: Verdict;
}

/** Reads `postmaster.pid`; null when there is none, which is when no server runs. */
export async function readPidFile(folder: DataFolder): Promise<PidFile | null> {
  const text = await readFile(folder.pidFile, 'utf8').catch((error) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  const [pidLine = '', , , portLine = '', , , , statusLine = ''] = text.split('\n');
  // A server that repairs itself in single-user mode writes its number negated.
  const pid = Math.abs(Number.parseInt(pidLine, 10));
  if (!Number.isInteger(pid)) return null;
  const port = Number.parseInt(portLine, 10);
  return {
    pid,
    port: Number.isInteger(port) ? port : null,
    ready: statusLine.trim() === 'ready',
    verdict: await judgeProcess(pid, folder.cluster),
  };
}

// A fast shutdown writes what is in memory to the disk; an immediate one leaves that to the next start.
const FAST_TIMEOUT_MS = 30_000;
const IMMEDIATE_TIMEOUT_MS = 5_000;
const STAGES: readonly { readonly signal: NodeJS.Signals; readonly timeoutMs: number }[] = [
  { signal: 'SIGINT', timeoutMs: FAST_TIMEOUT_MS },
  { signal: 'SIGQUIT', timeoutMs: IMMEDIATE_TIMEOUT_MS },
];

/**
 * Stops the server with this process id and waits until it is gone: fast shutdown first, immediate when
 * that takes longer than 30 s (no data is lost by it).
 * @throws PrivatePostgresError when it stays.
 */
export async function stopServer(folder: DataFolder, pid: number): Promise<void> {
  for (const { signal, timeoutMs } of STAGES) {
    if (await isGone(folder, pid)) return;
    sendSignal(pid, signal);
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline) {
      if (await isGone(folder, pid)) return;
      await delay(5);
    }
  }
  throw new PrivatePostgresError(
    'MACHINE',
    `PostgreSQL (process ${pid}) on ${folder.cluster} does not stop. End that process.`,
  );
}

async function isGone(folder: DataFolder, pid: number): Promise<boolean> {
  const verdict = await judgeProcess(pid, folder.cluster);
  if (verdict !== 'UNKNOWN') return verdict !== 'OURS';
  // Where the process cannot be looked at: removing this file is the last thing a server does.
  return (await readPidFile(folder))?.pid !== pid;
}

/** Ends a server that did not come up, at once, and waits until it is gone. */
export async function endChild(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Nothing else may keep us alive until then.
  child.ref();
  sendSignal(pid, 'SIGQUIT');
  const stuck = delay(IMMEDIATE_TIMEOUT_MS, 'STUCK', { ref: false });
  if ((await Promise.race([ended, stuck])) !== 'STUCK') return;
  sendSignal(pid, 'SIGKILL');
  await ended;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
