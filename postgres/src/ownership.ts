import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import type { PostgresLog } from './contract.ts';
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

/** The lock of an owner, kept through lost connections. */
export interface Ownership {
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
 * one of them crashes), takes the lock again on a new one as soon as the server answers.
 */
export function keepOwnership(
  session: Session,
  reopen: () => Promise<Session | null>,
  log: PostgresLog,
): Ownership {
  const finished = new AbortController();
  const { signal } = finished;
  let state: 'HELD' | 'BROKEN' | 'LOST' = 'HELD';
  let { client } = session;
  let retaking: Promise<void> = Promise.resolve();

  const watch = () => {
    client.once('end', () => {
      if (signal.aborted) return;
      state = 'BROKEN';
      log.warn('The connection that owns the private PostgreSQL broke; taking it again.');
      retaking = retakeUntilFinished();
    });
  };

  const retake = async () => {
    const next = await reopen();
    if (next === null) return;
    if (await tryOwn(next.client, true)) {
      state = 'HELD';
      client = next.client;
      watch();
      return;
    }
    state = 'LOST';
    await next.client.end();
    log.warn('Another process has taken over the private PostgreSQL; this one no longer stops it.');
  };

  const retakeUntilFinished = async () => {
    for (let wait = RETRY_FIRST_MS; state === 'BROKEN' && !signal.aborted; wait *= 2) {
      await delay(Math.min(wait, RETRY_LAST_MS), undefined, { signal, ref: false }).catch(() => {});
      // Not yet, or the server is gone for good: stop() finds out which.
      if (!signal.aborted) await retake().catch(() => {});
    }
  };

  watch();
  return {
    confirm: async () => {
      finished.abort();
      await retaking;
      // A connection cut a moment ago has not told us yet.
      const isOpen = await client.query('SELECT').then(
        () => true,
        () => false,
      );
      if (!isOpen && state !== 'LOST') await retake().catch(() => {});
      return state !== 'LOST';
    },
    close: async () => {
      finished.abort();
      await client.end().catch(() => {});
    },
  };
}
