import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import type { TestProject } from 'vitest/node';
import { readCorpus } from '../../ingest/corpus.ts';
import { loadCorpus } from '../../ingest/load.ts';
import { migrate } from '../../prisma/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a real PostgreSQL whose database holds the corpus. Read it, never write to it. */
    readonly databaseUrl: string;
  }
}

/** One real PostgreSQL for the whole run, with the corpus loaded; gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-tests-'));
  const postgres = await openPrivatePostgres({
    dataDir,
    settings: { fsync: 'off', max_connections: '200' },
  });
  await migrate(postgres.url);
  await loadCorpus(postgres.url, await readCorpus());
  project.provide('databaseUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
