import { Client } from 'pg';
import { NAME } from './cluster.ts';
import type { DataFolder } from './data-folder.ts';
import { hasCode, PrivatePostgresError } from './errors.ts';

/** A server that answers, seen through an open connection to its maintenance database. */
export interface Session {
  readonly client: Client;
  readonly port: number;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** As PostgreSQL tells it: '18.4'. */
  readonly version: string;
}

// Advisory locks belong to one database: all who ask for ours must ask in the same one, and the one that
// users may drop is not it.
const MAINTENANCE_DATABASE = 'postgres';
const CONNECT_TIMEOUT_MS = 2_000;
// Only against a server that hangs: creating the database on a slow disk must fit in.
const QUERY_TIMEOUT_MS = 30_000;

/**
 * Connects to the server of this folder on `port`. Null when it does not take connections (not yet,
 * or no more), or when the port belongs to the server of another folder.
 * @throws PrivatePostgresError when it does not take our password.
 */
export async function openSession(
  folder: DataFolder,
  password: string,
  port: number,
): Promise<Session | null> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: NAME,
    password,
    database: MAINTENANCE_DATABASE,
    // Read by findOwnerPid in other processes.
    application_name: `mgi-graph process ${process.pid}`,
    // Without these two, PGSSLMODE and PGOPTIONS of our environment would be used.
    ssl: false,
    options: '-c idle_session_timeout=0',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  // A connection that breaks while idle ends the process unless somebody listens.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; version: string; pid: number }>(
      `SELECT current_setting('data_directory') AS folder,
              current_setting('server_version') AS version,
              split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    const [facts] = rows;
    if (facts?.folder === folder.cluster) {
      return { client, port, pid: facts.pid, version: facts.version };
    }
    await client.end();
    return null;
  } catch (error) {
    await client.end().catch(() => {});
    if (isUnavailable(error)) return null;
    if (!hasCode(error, '28P01')) throw error;
    throw new PrivatePostgresError(
      'DATA',
      `The running database in ${folder.cluster} does not take the password in ${folder.password}. Restore that file from a backup.`,
    );
  }
}

/** Whether an error means: this server takes no connections now, ask again later. */
export function isUnavailable(error: unknown): boolean {
  // 57P01 to 57P03: shut down by its administrator, after a crash, or not open yet.
  const codes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03'];
  // pg gives these no code.
  const texts = /^(Connection terminated|timeout expired|Client (was closed|has encountered))/;
  return hasCode(error, ...codes) || (error instanceof Error && texts.test(error.message));
}

/** Creates the database of the product where it is missing; safe when several do so at once. */
export async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
  if (rowCount !== 0) return;
  try {
    // template1 cannot be copied while somebody is connected to it; nobody can connect to template0.
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(NAME)} TEMPLATE template0`);
  } catch (error) {
    if (!hasCode(error, '42P04', '23505')) throw error;
  }
}
