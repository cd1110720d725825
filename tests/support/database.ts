import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { loadCorpus } from '../../ingest/load.ts';
import { migrate } from '../../prisma/migrate.ts';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

async function administer(sql: string): Promise<void> {
  const url = new URL(inject('databaseUrl'));
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Makes an empty database on the PostgreSQL of the run. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(`CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

/** Makes a database of a test's own that holds the corpus. */
export async function createLoadedDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  await migrate(database.url);
  await loadCorpus(database.url, await readCorpus());
  return database;
}

/** Runs SQL on a database, and gives the rows of its last statement. */
export async function runSql(
  url: string,
  sql: string,
  values?: readonly unknown[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql, values === undefined ? undefined : [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
