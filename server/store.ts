import {
  openPrivatePostgres,
  PrivatePostgresError,
  type PrivatePostgresOptions,
} from '@mgi-graph/postgres';
import { type Config, ConfigError } from './config.ts';

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

/** The folder is a setting like any other: one that cannot be used is a wrong one. */
function blameSetting(error: unknown): never {
  if (error instanceof PrivatePostgresError && error.fault === 'FOLDER') {
    throw new ConfigError(`${error.message}\nThe folder is that of MGI_DATA_DIR.`);
  }
  throw error;
}

/**
 * Opens the database of DATABASE_URL or, without one, the private PostgreSQL.
 * @throws ConfigError for a folder that cannot be used, PrivatePostgresError when the private one
 * cannot be had for another cause. That of DATABASE_URL is not asked.
 */
export async function openStore(
  { databaseUrl, dataDir }: Config,
  options: Pick<PrivatePostgresOptions, 'exclusive' | 'log' | 'onLost' | 'onStarting'>,
): Promise<Store> {
  if (databaseUrl !== null) {
    return {
      url: databaseUrl,
      description: `${new URL(databaseUrl).host} (DATABASE_URL)`,
      close: async () => undefined,
    };
  }
  const opening = openPrivatePostgres({ dataDir, ...options });
  const { url, version, outcome, stop } = await opening.catch(blameSetting);
  const description = `private PostgreSQL ${version} in ${dataDir} (${OUTCOMES[outcome]})`;
  return { url, description, close: stop };
}
