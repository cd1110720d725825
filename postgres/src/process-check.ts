import { readFile, realpath } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from './errors.ts';

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
