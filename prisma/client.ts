import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { SESSION } from './connect.ts';
import { countAsked } from './count-statements.ts';
import { PrismaClient } from './generated/client/client.ts';
import { endUnwanted } from './wanted.ts';

/** The typed client of the graph's database. */
export type Database = PrismaClient;

/** Connections to the database: those that are used, those that wait to be, and who waits for one. */
export interface PoolState {
  readonly taken: number;
  readonly idle: number;
  readonly waiting: number;
}

/** How a client connects, and who listens. */
export interface DatabaseOptions {
  /** Connections kept at most; more queries than that wait for one. @default 10 */
  readonly poolSize?: number;
  /** Milliseconds that one statement may take before PostgreSQL ends it. @default 5000 */
  readonly statementTimeout?: number;
  /** Called with the SQL of each statement and the milliseconds that it took, before its answer is read. */
  readonly onStatement?: (sql: string, ms: number) => void;
  /** Called once with what reads the state of the connections. */
  readonly onOpen?: (connections: () => PoolState) => void;
}

/**
 * Opens a client on a migrated database. The first query connects.
 * @param url PostgreSQL address.
 * @returns the client; `$disconnect()` closes its connections, and what is asked afterwards is refused.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const statementTimeout = options.statementTimeout ?? 5_000;
  // `pg` waits for ever by default: for a connection, for an answer, for a peer that is gone.
  const pool = new Pool({
    connectionString: url,
    ...SESSION,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + 1_000,
    keepAlive: true,
  });
  // A connection that is lost rejects what is asked of it; the event beside would end the process.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(countAsked(endUnwanted(pool, url)));
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  const disconnect = client.$disconnect.bind(client);
  // Prisma would connect anew for whatever is asked afterwards, and nobody would end that.
  client.$disconnect = async () => {
    await disconnect();
    if (!pool.ending) await pool.end();
  };
  const { onStatement, onOpen } = options;
  if (onStatement !== undefined) {
    client.$on('query', ({ query, duration }) => onStatement(query, duration));
  }
  onOpen?.(() => ({
    taken: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }));
  return client;
}
