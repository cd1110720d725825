import type { ChildProcess } from 'node:child_process';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { explainOutput, isDiskFull } from './explain.ts';
import { scratchPath } from './folder.ts';
import { endChild, readPidFile } from './postmaster.ts';
import type { Programs } from './programs.ts';
import { launch } from './run.ts';
import { openSession, type Session } from './session.ts';

/** What a start needs to know. */
export interface StartRequest {
  readonly folder: DataFolder;
  readonly programs: Programs;
  readonly password: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** A process that has the number in a left over `postmaster.pid`, but is not PostgreSQL; null when none. */
  readonly reusedPid: number | null;
  readonly choosePort: () => Promise<number>;
  /** Called when the process is there. */
  readonly onStarting: () => void;
}

const PORT_ATTEMPTS = 5;

/**
 * Starts the server and waits until it answers. Null when another process has started one on this
 * folder in the meantime.
 * @throws PrivatePostgresError, with nothing left running, when it cannot.
 */
export async function startServer(request: StartRequest): Promise<Session | null> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryStart(request, await request.choosePort());
    if ('session' in outcome) return outcome.session;
    const { output } = outcome;
    if (/lock file .* already exists|shared memory block .* in use/.test(output)) return null;
    // Between our look for a free port and PostgreSQL's use of it, somebody took it.
    if (/could not bind .* Address already in use/.test(output) && attempt < PORT_ATTEMPTS)
      continue;
    const what = `PostgreSQL could not start on ${request.folder.cluster}`;
    throw explainOutput({ what, output, otherwise: outcome.reason, hasData: true });
  }
}

/** A port of the loopback address that is free at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

type Outcome = { readonly session: Session } | { readonly reason: string; readonly output: string };

async function tryStart(request: StartRequest, port: number): Promise<Outcome> {
  const { folder } = request;
  // Each attempt writes its own log: the one in place belongs to the server that runs, perhaps another's.
  const log = scratchPath(folder);
  try {
    const child = await spawnServer(request, port, log);
    request.onStarting();
    const session = await waitUntilReady(request, child, port).catch(async (error: unknown) => {
      await endChild(child.process);
      throw error;
    });
    if (session !== null) {
      await rename(log, folder.log);
      return { session };
    }
    const seconds = request.timeoutMs / 1000;
    const reason =
      child.ended() ?? `it did not answer within ${seconds} s; the machine may be too busy`;
    // Before it is ended, of which it would tell, too.
    const output = await readOutput(log);
    await endChild(child.process);
    return { reason, output };
  } finally {
    await rm(log, { force: true });
  }
}

async function readOutput(log: string): Promise<string> {
  const output = await readFile(log, 'utf8');
  // A full disk takes not even the message about it.
  return output === '' && (await isDiskFull(log)) ? 'No space left on device' : output;
}

interface RunningChild {
  readonly process: ChildProcess;
  /** How it ended; null while it runs. */
  readonly ended: () => string | null;
}

async function spawnServer(
  { folder, programs, settings, reusedPid }: StartRequest,
  port: number,
  log: string,
): Promise<RunningChild> {
  const output = await open(log, 'ax', 0o600);
  try {
    const child = launch(
      programs.launcher,
      [programs.binaries.postgres, '-D', folder.cluster, ...settingArguments(settings, port)],
      // Its own process group: Ctrl-C in the terminal is for us, and we stop it in our own time.
      { cwd: folder.root, detached: true, stdio: ['ignore', output.fd, output.fd] },
      // The variable by which pg_ctl tells PostgreSQL whose number in `postmaster.pid` means nothing.
      reusedPid === null ? {} : { PG_GRANDPARENT_PID: String(reusedPid) },
    );
    let ended: string | null = null;
    child.on('error', (error) => {
      ended ??= error.message;
    });
    child.on('exit', (code, signal) => {
      ended ??= signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
    });
    child.unref();
    return { process: child, ended: () => ended };
  } finally {
    await output.close();
  }
}

async function waitUntilReady(
  { folder, password, timeoutMs }: StartRequest,
  child: RunningChild,
  port: number,
): Promise<Session | null> {
  const deadline = Date.now() + timeoutMs;
  while (child.ended() === null && Date.now() < deadline) {
    // First its own word: until it has the port, another program may answer there.
    const file = await readPidFile(folder);
    const ready = file?.ready === true && file.pid === child.process.pid;
    const session = ready ? await openSession(folder, password, port) : null;
    if (session !== null) return session;
    await delay(5);
  }
  return null;
}

// Small and private: few clients, and a log that stays short however long the server runs. Errors of
// queries reach whoever asked; only PostgreSQL's own state goes to its log.
const DEFAULTS = {
  max_connections: '50',
  log_min_messages: 'log',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

// What keeps the server private; nobody may set it otherwise.
const FIXED = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** Command line arguments for `postgres`: our defaults, the caller's settings, then what is fixed. */
function settingArguments(
  settings: Readonly<Record<string, string>>,
  port: number,
): readonly string[] {
  const all = { ...DEFAULTS, ...settings, ...FIXED, port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
