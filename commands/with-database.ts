import { openPrivatePostgres } from '@mgi-graph/postgres';
import type { Config } from '../server/config.ts';

/** Gives a command the address of the server's database, whether the server is running or not. */
export async function withDatabase(
  config: Config,
  use: (url: string) => Promise<void>,
): Promise<void> {
  if (config.databaseUrl !== null) return use(config.databaseUrl);
  const postgres = await openPrivatePostgres({ dataDir: config.dataDir, exclusive: false });
  try {
    await use(postgres.url);
  } finally {
    await postgres.stop();
  }
}
