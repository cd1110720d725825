import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { loadCorpusFolder } from '../../ingest/store/load-corpus-folder.ts';
import { migrate } from '../../prisma/migrate.ts';
import { TEMPLATES } from './templates.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a real PostgreSQL whose database holds the corpus. Read it, never write to it. */
    readonly databaseUrl: string;
  }
}

/** Keeps the database of the run, as it is now, to be copied. */
async function keepAs(url: string, template: string): Promise<void> {
  const maintenance = new URL(url);
  const name = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE "${template}" TEMPLATE "${name}"`);
    await client.query(`ALTER DATABASE "${template}" ALLOW_CONNECTIONS false`);
  } finally {
    await client.end();
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
  await keepAs(postgres.url, TEMPLATES.migrated);
  await loadCorpusFolder(postgres.url);
  await keepAs(postgres.url, TEMPLATES.loaded);
  project.provide('databaseUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
