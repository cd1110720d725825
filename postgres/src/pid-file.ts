import { readFile } from 'node:fs/promises';
import { hasCode } from './errors.ts';
import type { DataFolder } from './folder.ts';
import { judgeProcess, type Verdict } from './process-check.ts';

/** What PostgreSQL wrote about itself when it started, and whether that is still so. */
export type PidFile = {
  readonly pid: number;
  /** Undefined in the first moments of a start. */
  readonly port: number | undefined;
  /** Whether it takes connections, by its own account: not while it starts or stops. */
  readonly ready: boolean;
  readonly verdict: Verdict;
};

/** Reads `postmaster.pid`; undefined when there is none, which is when no server runs. */
export async function readPidFile(folder: DataFolder): Promise<PidFile | undefined> {
  const text = await readFile(folder.pidFile, 'utf8').catch((error) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [pidLine = '', , , portLine = '', , , , statusLine = ''] = text.split('\n');
  // A server that repairs itself in single-user mode writes its number negated.
  const pid = Math.abs(Number.parseInt(pidLine, 10));
  if (!Number.isInteger(pid)) return undefined;
  const port = Number.parseInt(portLine, 10);
  return {
    pid,
    port: Number.isInteger(port) ? port : undefined,
    ready: statusLine.trim() === 'ready',
    verdict: await judgeProcess(pid, folder.cluster),
  };
}
