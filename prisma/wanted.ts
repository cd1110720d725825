import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import { withConnection } from './connect.ts';
import { interceptQuery } from './intercept-query.ts';

const wanted = new AsyncLocalStorage<AbortSignal>();

/**
 * Reads something whose statements PostgreSQL ends as soon as nobody wants it any more. Only for what one
 * reads alone: what is read for several at once would end for all of them.
 * @param signal comes when it is not wanted.
 * @throws the reason of the signal, and what the reading throws.
 */
export async function whileWanted<Result>(
  signal: AbortSignal | undefined,
  read: () => PromiseLike<Result>,
): Promise<Result> {
  if (signal === undefined) return read();
  signal.throwIfAborted();
  try {
    // Prisma asks when it is awaited, which has to be in here.
    return await wanted.run(signal, async () => await read());
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/** PostgreSQL's number of the session; the driver's types leave it out. */
const sessionOf = (client: PoolClient): number | null =>
  'processID' in client && typeof client.processID === 'number' ? client.processID : null;

/** Makes a pool end the statements of {@link whileWanted} that are not wanted any more. */
export function endUnwanted(pool: Pool, url: string): Pool {
  // Past all places of the pool, which may be what is waited for.
  const cancel = (session: number) =>
    withConnection(url, (client) => client.query('SELECT pg_cancel_backend($1)', [session]));

  async function queryUntil(signal: AbortSignal, ask: (client: PoolClient) => Promise<unknown>) {
    const client = await pool.connect();
    let cancelling: Promise<unknown> = Promise.resolve();
    const end = () => {
      const session = sessionOf(client);
      // One that cannot be told ends by its timeout.
      if (session !== null) cancelling = cancel(session).catch(() => undefined);
    };
    try {
      signal.throwIfAborted();
      signal.addEventListener('abort', end, { once: true });
      return await ask(client);
    } finally {
      signal.removeEventListener('abort', end);
      // A cancellation that comes late would meet the next statement of the session.
      await cancelling;
      client.release();
    }
  }

  return interceptQuery(pool, (query) => (...asked) => {
    const signal = wanted.getStore();
    if (signal === undefined) return query(...asked);
    return queryUntil(signal, (client) =>
      // Prisma gives what `query` of a pool takes, which that of a client takes as well.
      (client.query as (...asked: unknown[]) => Promise<unknown>).apply(client, asked),
    );
  });
}
