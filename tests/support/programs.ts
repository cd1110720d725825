import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Milliseconds for which a program is waited for: what hangs on this machine is as good as not there. */
const PATIENCE = 60_000;

/** Whether a program is installed here: it says its version, or does what it is told. */
export function isInstalled(program: string, args: readonly string[] = ['--version']): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: PATIENCE, killSignal: 'SIGKILL' });
    return true;
  } catch {
    return false;
  }
}

/** The first of some programs that is installed here; null where none is. */
export const findInstalled = (
  programs: readonly string[],
  args?: readonly string[],
): string | null => programs.find((program) => isInstalled(program, args)) ?? null;

/** Finds a port of 127.0.0.1 that nobody listens on. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
