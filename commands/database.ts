import type { Client } from 'pg';
import { loadCorpusFolder } from '../ingest/store/load-corpus-folder.ts';
import { withConnection } from '../prisma/connect.ts';
import { migrate } from '../prisma/migrate.ts';
import type { Config } from '../server/config.ts';
import { openStore } from '../server/store.ts';

/** Lends the address of the server's database, whether the server is running or not. */
export async function withDatabase<Result>(
  config: Config,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(config, { exclusive: false });
  try {
    return await use(store.url);
  } finally {
    await store.close();
  }
}

/** Lends a connection to the server's database, migrated and with the corpus in it. */
export async function withContent<Result>(
  config: Config,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  return withDatabase(config, async (url) => {
    await migrate(url);
    await loadCorpusFolder(url);
    return withConnection(url, use);
  });
}
