import { NAME, prepareCluster } from './cluster.ts';
import type { PrivatePostgres, PrivatePostgresOptions } from './contract.ts';
import { DatabaseFolderInUseError } from './errors.ts';
import type { DataFolder } from './folder.ts';
import type { PostgresLog } from './log.ts';
import { findOwnerPid, keepOwnership, tryOwn, tryOwnAfterDeath } from './ownership.ts';
import { readPidFile } from './pid-file.ts';
import { prepareProgram } from './program.ts';
import { findFreePort, startServer } from './server.ts';
import { ensureDatabase, openSession, type Session } from './session.ts';
import { stopServer } from './stop.ts';

/** One call of `openPrivatePostgres` under way: its options with their defaults, and what is known by now. */
export type Opening = {
  readonly folder: DataFolder;
  readonly password: string;
  readonly log: PostgresLog;
  readonly exclusive: boolean;
  readonly timeoutMs: number;
  readonly options: PrivatePostgresOptions;
  /** Whether this call has made the cluster. */
  readonly created: boolean;
};

/**
 * Looks once: attaches when a server runs on the folder, starts one when none does. Undefined when neither
 * is possible right now, because a server is on its way up or down.
 */
export async function attachOrStart(opening: Opening): Promise<PrivatePostgres | undefined> {
  const { folder, password } = opening;
  const file = await readPidFile(folder);
  if (file?.verdict === 'OURS') {
    if (!file.ready || file.port === undefined) return undefined;
    const session = await openSession(folder, password, file.port);
    return session && attach(opening, session);
  }
  // PostgreSQL itself judges a process we cannot look at.
  return start(opening, file?.verdict === 'OTHER' ? file.pid : undefined);
}

async function attach(opening: Opening, session: Session): Promise<PrivatePostgres> {
  const { folder, exclusive, log } = opening;
  return closingOnFailure(session, async () => {
    await ensureDatabase(session.client);
    if (!exclusive) return borrow(opening, session);
    if (!(await tryOwnAfterDeath(session.client))) {
      throw new DatabaseFolderInUseError(folder.root, await findOwnerPid(session.client));
    }
    log.info(`Took over the private PostgreSQL that was left running in ${folder.root}.`);
    return own(opening, session, 'ATTACHED');
  });
}

async function start(
  opening: Opening,
  reusedPid: number | undefined,
): Promise<PrivatePostgres | undefined> {
  const { folder, password, exclusive, timeoutMs, options } = opening;
  const program = await prepareProgram(folder, options.launcher);
  await prepareCluster(folder, program);
  const session = await startServer({
    folder,
    program,
    password,
    settings: options.settings ?? {},
    timeoutMs,
    reusedPid,
    choosePort: options.choosePort ?? findFreePort,
  });
  if (session === undefined) return undefined;

  return closingOnFailure(session, async () => {
    if (!(await tryOwn(session.client))) {
      // Somebody attached in the moment before, and owns the server from now on.
      if (!exclusive) return borrow(opening, session);
      throw new DatabaseFolderInUseError(folder.root, await findOwnerPid(session.client));
    }
    try {
      await ensureDatabase(session.client);
    } catch (error) {
      await stopServer(folder, session.pid);
      throw error;
    }
    opening.log.info(
      `Private PostgreSQL ${session.version} runs in ${folder.root} (${program.launcher.description}).`,
    );
    return own(opening, session, opening.created ? 'CREATED' : 'STARTED');
  });
}

function own(
  { folder, password, log }: Opening,
  session: Session,
  outcome: PrivatePostgres['outcome'],
): PrivatePostgres {
  const reopen = () => openSession(folder, password, session.port);
  const ownership = keepOwnership(session, reopen, log);
  const stopOnce = async () => {
    if (await ownership.confirm()) await stopServer(folder, session.pid);
    await ownership.close();
  };
  let stopping: Promise<void> | undefined;
  return {
    ...describe(session, password),
    outcome,
    stop: () => {
      stopping ??= stopOnce();
      return stopping;
    },
  };
}

async function borrow({ password }: Opening, session: Session): Promise<PrivatePostgres> {
  await session.client.end();
  return { ...describe(session, password), outcome: 'ATTACHED', stop: async () => {} };
}

function describe(session: Session, password: string): Pick<PrivatePostgres, 'url' | 'version'> {
  return {
    url: `postgresql://${NAME}:${password}@127.0.0.1:${session.port}/${NAME}`,
    version: session.version,
  };
}

async function closingOnFailure<T>(session: Session, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await session.client.end().catch(() => {});
    throw error;
  }
}
