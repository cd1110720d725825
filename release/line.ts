import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { createBell } from './bell.ts';

/** The channel of the trigger "Release_announce". */
const CHANNEL = 'mgi_release';

/** By this name the connection is found in `pg_stat_activity`. */
const APPLICATION_NAME = 'mgi-graph releases';

const NEWEST = 'SELECT max("number") AS "newest" FROM "Release"';

/** Milliseconds for a farewell; a peer that is gone never answers it. */
const FAREWELL = 500;

/** A connection to PostgreSQL that hears of releases. */
export interface Line {
  /** The number of the newest release when it was opened; null where there is none. */
  readonly newest: number | null;
  /**
   * Waits for an announcement, and reads the number of the newest release then.
   * @param most milliseconds to wait for the announcement, and again for the answer.
   * @throws the driver's error when the connection is lost or the answer does not come.
   */
  readonly hear: (most: number) => Promise<number | null>;
  /** Ends it, however silent the peer is; a `hear` under way throws then. */
  readonly hangUp: () => Promise<void>;
}

/**
 * Connects, listens, and reads the newest release then: the other way round, one that is published
 * between the two would be missed.
 * @param patience milliseconds for the connection, and for each answer until it is open.
 * @param signal gives it up.
 * @throws the driver's error when one of these fails; nothing stays open then.
 */
export async function openLine(url: string, patience: number, signal: AbortSignal): Promise<Line> {
  const socket = new Socket();
  const giveUp = () => socket.destroy(new Error('The connection is not needed any more.'));
  const client = new Client({
    connectionString: url,
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
    // By default the first probe goes out after two hours.
    keepAliveInitialDelayMillis: 5_000,
    // The driver cannot drop a peer that is silent.
    stream: () => socket,
  });
  const bell = createBell();
  // One loss is told up to three times; the first tells why.
  let loss: Error | null = null;
  const lose = (error: Error) => {
    loss ??= error;
    bell.ring();
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('The connection was ended.')));
  client.on('notification', bell.ring);
  const read = async (most: number) => {
    // The driver takes this for one query too, which its types do not say of a literal.
    const question = { text: NEWEST, query_timeout: most };
    const { rows } = await client.query<{ newest: number | null }>(question);
    return rows[0]?.newest ?? null;
  };
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    signal.throwIfAborted();
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    const newest = await read(patience);
    return {
      newest,
      hear: async (most) => {
        await bell.wait(most);
        if (loss !== null) throw loss;
        return read(most);
      },
      hangUp: async () => {
        await Promise.race([client.end(), delay(FAREWELL, undefined, { ref: false })]);
        socket.destroy();
      },
    };
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
