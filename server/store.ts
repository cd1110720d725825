import { openPrivatePostgres, type PrivatePostgresOptions } from '@mgi-graph/postgres';
import type { Config } from './config.ts';

/** The database of the configuration, open. */
export interface Store {
  /** PostgreSQL address. */
  readonly url: string;
  /** Which one it is, for the person who started it: "127.0.0.1:5432 (DATABASE_URL)". */
  readonly description: string;
  /** Ends the private PostgreSQL where this opened it. */
  readonly close: () => Promise<void>;
}

const OUTCOMES = { CREATED: 'new', STARTED: 'kept', ATTACHED: 'left running, taken over' };

/**
 * Opens the database of DATABASE_URL or, without one, the private PostgreSQL.
 * @throws PrivatePostgresError when the private one cannot be had. That of DATABASE_URL is not asked.
 */
export async function openStore(
  { databaseUrl, dataDir }: Config,
  options: Pick<PrivatePostgresOptions, 'exclusive' | 'log'>,
): Promise<Store> {
  if (databaseUrl !== null) {
    return {
      url: databaseUrl,
      description: `${new URL(databaseUrl).host} (DATABASE_URL)`,
      close: async () => undefined,
    };
  }
  const { url, version, outcome, stop } = await openPrivatePostgres({ dataDir, ...options });
  const description = `private PostgreSQL ${version} in ${dataDir} (${OUTCOMES[outcome]})`;
  return { url, description, close: stop };
}
