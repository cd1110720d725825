import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import type { PostgresLog } from './contract.ts';
import { PrivatePostgresError } from './errors.ts';
import { isAlive } from './postmaster.ts';
import type { Session } from './session.ts';

// Whoever holds this advisory lock owns the server. 'MGI' in ASCII, and the first lock of that space.
const LOCK = [0x4d4749, 1];

/** Longest time PostgreSQL may need to notice that the process of a connection is dead. */
const RELEASE_TIMEOUT_MS = 5_000;

/**
 * Takes the lock that makes its holder the owner of the server; false when another live process has it.
 * Waits for a lock whose connection has just died with its process.
 * @param broken whether a connection of this very process held the lock, and broke.
 */
export async function tryOwn(client: Client, broken = false): Promise<boolean> {
  const deadline = Date.now() + RELEASE_TIMEOUT_MS;
  while (!(await tryLock(client))) {
    const pid = await findOwnerPid(client);
    const isOurs = broken && pid === process.pid;
    if (pid !== null && isAlive(pid) && !isOurs) return false;
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock($1::int, $2::int) AS taken',
    LOCK,
  );
  return rows[0]?.taken === true;
}

/** Process id of the owner; null when nobody is or it cannot be told. */
export async function findOwnerPid(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name
     FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid::int = $1 AND objid::int = $2 AND objsubid = 2 AND granted`,
    LOCK,
  );
  const pid = /process (\d+)$/.exec(rows[0]?.name ?? '')?.[1];
  return pid === undefined ? null : Number(pid);
}

/** How the server is found again. */
export interface Recovery {
  /** Connects to it; null when it does not answer. */
  readonly reopen: () => Promise<Session | null>;
  /** The same, and starts it again where it has ended. */
  readonly revive: () => Promise<Session | null>;
  /** Told when it is not tried any more. */
  readonly onLost: (error: Error) => void;
}

/** Losses within a minute after which it is no use to go on. */
const MOST_LOSSES = 5;
const LOSSES_MS = 60_000;

function countLosses() {
  let times: readonly number[] = [];
  return {
    /** Counts one more. */
    isTooOften: (): boolean => {
      const now = performance.now();
      times = [...times.filter((time) => now - time < LOSSES_MS), now];
      return times.length >= MOST_LOSSES;
    },
  };
}

/** The lock of an owner, kept through lost connections. */
export interface Ownership {
  /** Process id of the postmaster: another after each start. */
  readonly pid: () => number;
  /**
   * Whether we still own the server, asked one last time before it is stopped. The lock stays taken, so
   * that nobody takes over a server that is about to end.
   */
  readonly confirm: () => Promise<boolean>;
  /** Closes the connection, and with it gives up the lock if the server still runs. */
  readonly close: () => Promise<void>;
}

const RETRY_FIRST_MS = 100;
const RETRY_LAST_MS = 5_000;

/**
 * Watches the connection that holds the lock. When it breaks (PostgreSQL ends all sessions after
 * one of them crashes), takes the lock again on a new one as soon as the server answers; a server that
 * has ended is started again.
 */
export function keepOwnership(
  session: Session,
  { reopen, revive, onLost }: Recovery,
  log: PostgresLog,
): Ownership {
  const finished = new AbortController();
  const { signal } = finished;
  let state: 'HELD' | 'BROKEN' | 'LOST' = 'HELD';
  let { client, pid } = session;
  const losses = countLosses();
  let retaking: Promise<void> = Promise.resolve();

  const watch = () => {
    client.once('end', () => {
      if (signal.aborted) return;
      state = 'BROKEN';
      log.warn('The connection that owns the private PostgreSQL broke; taking it again.');
      if (losses.isTooOften()) {
        onLost(new Error('The private PostgreSQL ended again and again. Its log says more.'));
        return;
      }
      retaking = retakeUntilFinished();
    });
  };

  const retake = async (find: () => Promise<Session | null>) => {
    const next = await find();
    if (next === null) return;
    if (await tryOwn(next.client, true)) {
      state = 'HELD';
      client = next.client;
      pid = next.pid;
      watch();
      return;
    }
    state = 'LOST';
    await next.client.end();
    log.warn('Another process has taken over the private PostgreSQL; this one no longer stops it.');
  };

  const retakeUntilFinished = async () => {
    let told = '';
    for (let wait = RETRY_FIRST_MS; state === 'BROKEN' && !signal.aborted; wait *= 2) {
      await delay(Math.min(wait, RETRY_LAST_MS), undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      const failure = await retake(revive).then(
        () => null,
        (error: unknown) => (error instanceof PrivatePostgresError ? error : null),
      );
      if (failure === null) continue;
      if (failure.message !== told) log.warn(failure.message);
      told = failure.message;
      // What the machine refuses, such as room on its disk, it may give again.
      if (failure.fault === 'MACHINE' || !losses.isTooOften()) continue;
      onLost(failure);
      return;
    }
  };

  watch();
  return {
    pid: () => pid,
    confirm: async () => {
      finished.abort();
      await retaking;
      // A connection cut a moment ago has not told us yet.
      const isOpen = await client.query('SELECT').then(
        () => true,
        () => false,
      );
      if (!isOpen && state !== 'LOST') await retake(reopen).catch(() => {});
      return state !== 'LOST';
    },
    close: async () => {
      finished.abort();
      await client.end().catch(() => {});
    },
  };
}
