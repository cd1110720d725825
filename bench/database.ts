import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import { Client } from 'pg';
import { readCorpus } from '../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../ingest/store/load-corpus.ts';
import { migrate } from '../prisma/migrate.ts';
import { generate } from './generate.ts';

/** A PostgreSQL of its own in a temporary folder, with the corpus and invented profiles. */
export interface BenchDatabase {
  readonly url: string;
  /** Stops it and removes the folder. */
  readonly close: () => Promise<void>;
}

/** Opens and fills it; a million findings take some minutes. */
export async function openBenchDatabase(profiles: number): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-bench-'));
  const postgres = await openPrivatePostgres({ dataDir, settings: { fsync: 'off' } });
  const close = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url);
    await loadCorpus(postgres.url, await readCorpus());
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    try {
      await generate(client, profiles);
    } finally {
      await client.end();
    }
    return { url: postgres.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
