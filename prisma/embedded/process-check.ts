import { readFile, realpath } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
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

/** Judges by the command line: we always start PostgreSQL with `-D` and the absolute cluster folder. */
export async function judgeProcess(pid: number, cluster: string): Promise<Verdict> {
  if (!isAlive(pid)) return 'GONE';
  try {
    return await judgeCommandLine(await readFile(`/proc/${pid}/cmdline`, 'utf8'), cluster);
  } catch {
    return isAlive(pid) ? 'UNKNOWN' : 'GONE';
  }
}

/** The same for a command line as /proc gives it: arguments that each end in a NUL; empty for a zombie. */
export async function judgeCommandLine(commandLine: string, cluster: string): Promise<Verdict> {
  const [program = '', ...args] = commandLine.split('\0');
  if (!/^(postgres|postmaster)(\.exe)?$/.test(basename(program))) return 'OTHER';
  if (args.includes(cluster)) return 'OURS';
  const folder = args[args.indexOf('-D') + 1];
  if (!args.includes('-D') || folder === undefined || !isAbsolute(folder)) return 'UNKNOWN';
  const real = await realpath(folder).catch(() => folder);
  return real === cluster ? 'OURS' : 'OTHER';
}
