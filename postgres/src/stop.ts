import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode, ServerStartError } from './errors.ts';
import type { DataFolder } from './folder.ts';
import { readPidFile } from './pid-file.ts';
import { judgeProcess } from './process-check.ts';

// A fast shutdown writes what is in memory to the disk; an immediate one leaves that to the next start.
const FAST_TIMEOUT_MS = 30_000;
const IMMEDIATE_TIMEOUT_MS = 5_000;
const STAGES: readonly { readonly signal: NodeJS.Signals; readonly timeoutMs: number }[] = [
  { signal: 'SIGINT', timeoutMs: FAST_TIMEOUT_MS },
  { signal: 'SIGQUIT', timeoutMs: IMMEDIATE_TIMEOUT_MS },
];

/**
 * Stops the server with this process id and waits until it is gone: fast shutdown first, immediate when
 * that takes longer than 30 s (no data is lost by it). Throws ServerStartError when it stays.
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
  throw new ServerStartError(`PostgreSQL (process ${pid}) does not stop: end that process.`, []);
}

async function isGone(folder: DataFolder, pid: number): Promise<boolean> {
  const verdict = await judgeProcess(pid, folder.cluster);
  if (verdict !== 'UNKNOWN') return verdict !== 'OURS';
  // Where the process cannot be looked at: removing this file is the last thing a server does.
  return (await readPidFile(folder))?.pid !== pid;
}

/** Ends a server that did not come up, and waits until it is gone. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  sendSignal(pid, signal);
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
