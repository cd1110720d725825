import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const children: ChildProcess[] = [];

/** Ends every server that a test has started; for `afterEach` of the files that start one. */
export function killServers(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}

/** How a server ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly complaints: string;
}

/** The real server, as `npm start` runs it. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves with the address of GraphQL when it listens; rejects when it ends before. */
  readonly listening: Promise<string>;
  readonly ended: Promise<Ended>;
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
}

const NODE = [process.execPath, 'dist/server.js'] as const;

/**
 * Starts the server on a free port with these variables, and with no others of its own.
 * @param command what is run, and gets the signals; default: the server itself.
 */
export function startServer(
  variables: Readonly<Record<string, string>>,
  command: readonly [string, ...string[]] = NODE,
): ServerProcess {
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: process.env['TMPDIR'],
      PORT: '0',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const ended = once(child, 'close').then(
    ([code, signal]): Ended => ({ code, signal, output, complaints }),
  );
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const [, url] = /^Listening (\S+)$/m.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    });
    ended.then(() => reject(new Error(`The server ended: ${output}${complaints}`)), reject);
  });
  listening.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    listening,
    ended,
    output: () => output,
    kill: (signal) => child.kill(signal),
  };
}
