import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createCluster, NAME, prepareCluster } from './cluster.ts';
import type { PostgresLog, PrivatePostgres, PrivatePostgresOptions } from './contract.ts';
import type { DataFolder } from './data-folder.ts';
import { PrivatePostgresError } from './errors.ts';
import { explainError } from './explain.ts';
import { openFolder, readClusterVersion, removeLeftovers } from './folder.ts';
import { findOwnerPid, keepOwnership, tryOwn } from './ownership.ts';
import { readOrCreatePassword } from './password.ts';
import { readPidFile, stopServer } from './postmaster.ts';
import { preparePrograms } from './programs.ts';
import { findFreePort, startServer } from './server.ts';
import { ensureDatabase, isUnavailable, openSession, type Session } from './session.ts';

const START_TIMEOUT_MS = 30_000;

/**
 * Opens the private PostgreSQL of a folder: creates, starts or attaches to it, whichever is needed.
 * @throws PrivatePostgresError whose message says what was wrong, where, and what to do.
 */
export function openPrivatePostgres(options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  return openOnPort(options, findFreePort);
}

/** The same with a port of one's own choice for each attempt to start; for tests. */
export async function openOnPort(
  options: PrivatePostgresOptions,
  choosePort: () => Promise<number>,
): Promise<PrivatePostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    const folder = await openFolder(dataDir);
    await removeLeftovers(folder);
    const settings = options.settings ?? {};
    return await openIn({
      folder,
      password: await readOrCreatePassword(folder),
      created: await createWhenMissing(folder, settings['fsync'] !== 'off'),
      log: options.log ?? { info: () => {}, warn: () => {} },
      onLost: options.onLost ?? (() => {}),
      onStarting: options.onStarting ?? (() => {}),
      exclusive: options.exclusive ?? true,
      settings,
      timeoutMs: options.startTimeoutMs ?? START_TIMEOUT_MS,
      choosePort,
    });
  } catch (error) {
    throw await explainError(dataDir, error);
  }
}

async function createWhenMissing(folder: DataFolder, durable: boolean): Promise<boolean> {
  if ((await readClusterVersion(folder)) !== null) return false;
  return createCluster(folder, await preparePrograms(folder), durable);
}

/** One call of `openPrivatePostgres` under way: its options with their defaults, and what is known by now. */
interface Opening {
  readonly folder: DataFolder;
  readonly password: string;
  readonly log: PostgresLog;
  readonly onLost: (error: Error) => void;
  readonly onStarting: () => void;
  readonly exclusive: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly choosePort: () => Promise<number>;
  /** Whether this call has made the cluster. */
  readonly created: boolean;
}

async function openIn(opening: Opening): Promise<PrivatePostgres> {
  const { folder, timeoutMs } = opening;
  // The server may come or go between any two looks at it: look again until one of the two ways holds.
  const deadline = Date.now() + timeoutMs;
  do {
    const opened = await attachOrStart(opening).catch((error: unknown) => {
      if (!isUnavailable(error)) throw error;
      return null;
    });
    if (opened !== null) return opened;
    await delay(20);
  } while (Date.now() < deadline);
  const pid = (await readPidFile(folder))?.pid ?? 'unknown';
  throw new PrivatePostgresError(
    'IN_USE',
    `PostgreSQL (process ${pid}, named in ${folder.pidFile}) holds ${folder.cluster}, but takes no connections. Stop that process, then start again.`,
  );
}

/**
 * Looks once: attaches when a server runs on the folder, starts one when none does. Null when neither
 * is possible right now, because a server is on its way up or down.
 */
async function attachOrStart(opening: Opening): Promise<PrivatePostgres | null> {
  const { folder, password } = opening;
  const file = await readPidFile(folder);
  if (file?.verdict === 'OURS') {
    if (!file.ready || file.port === null) return null;
    const session = await openSession(folder, password, file.port);
    const news = `Took over the private PostgreSQL that was left running in ${folder.root}.`;
    return session && take(opening, session, 'ATTACHED', news);
  }
  const programs = await preparePrograms(folder);
  await prepareCluster(folder, programs);
  // PostgreSQL itself judges a process we cannot look at.
  const reusedPid = file?.verdict === 'OTHER' ? file.pid : null;
  const session = await startServer({ ...opening, programs, reusedPid });
  const way = programs.launcher.description;
  const news = `Private PostgreSQL ${session?.version} runs in ${folder.root} (${way}).`;
  return session && take(opening, session, opening.created ? 'CREATED' : 'STARTED', news);
}

/** Makes a server that answers our own, and tells the news of that; or uses it beside its owner. */
async function take(
  opening: Opening,
  session: Session,
  outcome: PrivatePostgres['outcome'],
  news: string,
): Promise<PrivatePostgres> {
  const { folder, password, exclusive, log } = opening;
  const { client, port, version } = session;
  let owned = false;
  try {
    // Somebody may have attached in the moment after a start of ours, and own the server from now on.
    owned = (exclusive || outcome !== 'ATTACHED') && (await tryOwn(client));
    if (exclusive && !owned) throw refuse(folder, await findOwnerPid(client));
    await ensureDatabase(client);
  } catch (error) {
    if (owned) await stopServer(folder, session.pid);
    await client.end().catch(() => {});
    throw error;
  }
  const opened = { url: `postgresql://${NAME}:${password}@127.0.0.1:${port}/${NAME}`, version };
  if (!owned) {
    await client.end();
    return { ...opened, outcome: 'ATTACHED', stop: async () => {} };
  }
  log.info(news);
  const reopen = () => openSession(folder, password, port);
  const revive = () => reviveServer(opening, port);
  const ownership = keepOwnership(session, { reopen, revive, onLost: opening.onLost }, log);
  const stopOnce = async () => {
    if (await ownership.confirm()) await stopServer(folder, ownership.pid());
    await ownership.close();
  };
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= stopOnce();
    return stopping;
  };
  return { ...opened, outcome, stop };
}

/**
 * Looks once: connects when the server answers, starts it on the same port when none runs. Null when
 * one is on its way up or down.
 */
async function reviveServer(opening: Opening, port: number): Promise<Session | null> {
  const { folder, password, log } = opening;
  const running = await openSession(folder, password, port);
  if (running !== null) return running;
  const file = await readPidFile(folder);
  if (file?.verdict === 'OURS' || file?.verdict === 'UNKNOWN') return null;
  try {
    const programs = await preparePrograms(folder);
    const reusedPid = file?.verdict === 'OTHER' ? file.pid : null;
    const choosePort = async () => port;
    const session = await startServer({ ...opening, programs, reusedPid, choosePort });
    if (session !== null)
      log.warn(`The private PostgreSQL in ${folder.root} ended; it runs again.`);
    return session;
  } catch (error) {
    throw await explainError(folder.root, error);
  }
}

function refuse(folder: DataFolder, ownerPid: number | null): PrivatePostgresError {
  const owner = ownerPid === null ? 'another process' : `process ${ownerPid}`;
  return new PrivatePostgresError(
    'IN_USE',
    `The database folder ${folder.root} is in use by ${owner}. Stop that process first, or choose another folder.`,
  );
}
