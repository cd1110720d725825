import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { messageOf } from './errors.ts';
import type { Launcher } from './launcher.ts';

// PostgreSQL gets nothing of our environment: PGDATA, PGOPTIONS or a locale there would change what it
// does. The path is where `unshare` may be.
const ENVIRONMENT = {
  LC_ALL: 'C',
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/run/current-system/sw/bin',
};

/** Spawns a program this way. `environment` is added to the fixed one PostgreSQL gets. */
export function launch(
  launcher: Launcher,
  [program, ...args]: readonly [string, ...string[]],
  options: SpawnOptions,
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const [file = program, ...prefixed] = [...launcher.prefix, program, ...args];
  const { account } = launcher;
  return spawn(file, prefixed, {
    ...options,
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    env: { ...ENVIRONMENT, ...environment },
    windowsHide: true,
  });
}

/** How a program that was run to its end came out. */
export interface RunResult {
  readonly succeeded: boolean;
  /** Both outputs in the order they came, cut to the last 64 KiB. */
  readonly output: string;
}

const OUTPUT_LIMIT = 64 * 1024;

/**
 * Runs a program to its end in `folder`. Never rejects: a program that cannot be started comes out as
 * not succeeded, with the reason as its output.
 */
export function run(
  launcher: Launcher,
  command: readonly [string, ...string[]],
  folder: string,
): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = '';
    const fail = (error: unknown) => resolve({ succeeded: false, output: messageOf(error) });
    const collect = (chunk: Buffer) => {
      output = `${output}${chunk.toString('utf8')}`.slice(-OUTPUT_LIMIT);
    };
    try {
      const child = launch(launcher, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout?.on('data', collect);
      child.stderr?.on('data', collect);
      child.on('error', fail);
      child.on('close', (code, signal) => {
        const ending = signal === null ? '' : `\nended by ${signal}`;
        resolve({ succeeded: code === 0, output: `${output}${ending}`.trim() });
      });
    } catch (error) {
      // Node throws some refusals, such as that of becoming another user, and tells others as an event.
      fail(error);
    }
  });
}
