import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBenchDatabase } from './database.ts';

/** The root of the repository. */
export const ROOT = path.join(import.meta.dirname, '..');

/** Our server as its users start it, with its private PostgreSQL full of invented findings. */
export interface OwnServer {
  readonly origin: string;
  readonly pid: number;
  /** How many profiles were invented. */
  readonly profiles: number;
  /** PostgreSQL's version. */
  readonly version: string;
  /** What a command on the same content needs. */
  readonly environment: NodeJS.ProcessEnv;
  /** What it has logged so far. */
  readonly log: () => string;
  /** Ends its PostgreSQL as a fault would. */
  readonly killDatabase: () => Promise<void>;
  /** Stops it by SIGTERM, and removes its folder. @returns its exit code; null where a signal ended it. */
  readonly stop: () => Promise<number | null>;
}

/**
 * Fills a folder, and starts the built server on it.
 * @throws Error with what it said when it ends before it listens.
 */
export async function startOwnServer(
  findings: number,
  variables: Readonly<Record<string, string>>,
): Promise<OwnServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-bench-'));
  const { profiles, version, close } = await openBenchDatabase({ findings, keep: dataDir });
  await close();
  const environment = {
    PATH: process.env['PATH'],
    MGI_DATA_DIR: dataDir,
    NODE_ENV: 'production',
  };
  const server = spawn(process.execPath, ['dist/server.js'], {
    cwd: ROOT,
    env: { ...environment, PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (chunk) => {
    log += String(chunk);
  });
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      output += String(chunk);
      const url = /^Listening (\S+)$/m.exec(output)?.[1];
      if (url !== undefined) resolve(new URL(url).origin);
    });
    server.once('exit', () => reject(new Error(`The server ended:\n${output}${log}`)));
  });
  return {
    origin,
    pid: server.pid ?? 0,
    profiles,
    version,
    environment,
    log: () => log,
    killDatabase: async () => {
      const file = await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8');
      process.kill(Number.parseInt(file, 10), 'SIGKILL');
    },
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      const [exitCode] = await gone;
      await rm(dataDir, { recursive: true, force: true });
      return exitCode;
    },
  };
}
