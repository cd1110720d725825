import type { ChildProcess } from 'node:child_process';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { ServerStartError } from './errors.ts';
import { type DataFolder, scratchPath } from './folder.ts';
import { launch } from './launcher.ts';
import { readPidFile } from './pid-file.ts';
import type { Program } from './program.ts';
import { tailOf } from './run.ts';
import { openSession, type Session } from './session.ts';
import { settingArguments } from './settings.ts';
import { stopChild } from './stop.ts';

/** What a start needs to know. */
export type StartRequest = {
  readonly folder: DataFolder;
  readonly program: Program;
  readonly password: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** A process that has the number in a left over `postmaster.pid`, but is not PostgreSQL. */
  readonly reusedPid: number | undefined;
  readonly choosePort: () => Promise<number>;
};

const PORT_ATTEMPTS = 5;

/**
 * Starts the server and waits until it answers. Undefined when another process has started one on this
 * folder in the meantime. Throws ServerStartError, with nothing left running, when it cannot.
 */
export async function startServer(request: StartRequest): Promise<Session | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryStart(request, await request.choosePort());
    if ('session' in outcome) return outcome.session;
    const log = outcome.log.join('\n');
    if (/lock file .* already exists|shared memory block .* in use/.test(log)) return undefined;
    // Between our look for a free port and PostgreSQL's use of it, somebody took it.
    const portTaken = /could not (create any TCP\/IP sockets|bind)/.test(log);
    if (portTaken && attempt < PORT_ATTEMPTS) continue;
    throw new ServerStartError(
      `PostgreSQL could not start on ${request.folder.cluster}: ${outcome.reason}.`,
      outcome.log,
    );
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

type Outcome = { session: Session } | { reason: string; log: readonly string[] };

async function tryStart(request: StartRequest, port: number): Promise<Outcome> {
  const { folder } = request;
  // Each attempt writes its own log: the one in place belongs to the server that runs, perhaps another's.
  const log = scratchPath(folder);
  const child = await spawnServer(request, port, log);
  const session = await waitUntilReady(request, child, port).catch(async (error: unknown) => {
    await stopChild(child.process, 'SIGQUIT');
    await rm(log, { force: true });
    throw error;
  });
  if (session !== undefined) {
    await rename(log, folder.log);
    return { session };
  }
  const reason =
    child.ended() ?? `it did not answer within ${Math.round(request.timeoutMs / 1000)} s`;
  await stopChild(child.process, 'SIGQUIT');
  const tail = tailOf(await readFile(log, 'utf8').catch(() => ''));
  await rm(log, { force: true });
  return { reason, log: tail };
}

type RunningChild = { readonly process: ChildProcess; readonly ended: () => string | undefined };

async function spawnServer(
  { folder, program, settings, reusedPid }: StartRequest,
  port: number,
  log: string,
): Promise<RunningChild> {
  const output = await open(log, 'ax', 0o600);
  try {
    const child = launch(
      program.launcher,
      [program.binaries.postgres, '-D', folder.cluster, ...settingArguments(settings, port)],
      // Its own process group: Ctrl-C in the terminal is for us, and we stop it in our own time.
      { cwd: folder.root, detached: true, stdio: ['ignore', output.fd, output.fd] },
      // The variable by which pg_ctl tells PostgreSQL whose number in `postmaster.pid` means nothing.
      reusedPid === undefined ? {} : { PG_GRANDPARENT_PID: String(reusedPid) },
    );
    let ended: string | undefined;
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
): Promise<Session | undefined> {
  const deadline = Date.now() + timeoutMs;
  while (child.ended() === undefined && Date.now() < deadline) {
    // First its own word: until it has the port, another program may answer there.
    const file = await readPidFile(folder);
    const ready = file?.ready === true && file.pid === child.process.pid;
    const session = ready ? await openSession(folder, password, port) : undefined;
    if (session !== undefined) return session;
    await delay(5);
  }
  return undefined;
}
