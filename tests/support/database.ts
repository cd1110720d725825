import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { TEMPLATES } from './templates.ts';

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

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // A third of what the default costs, which writes every page to the log.
  await administer(
    `CREATE DATABASE "${name}" TEMPLATE "${template}" ENCODING 'UTF8' STRATEGY FILE_COPY`,
  );
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

/** Makes an empty database on the PostgreSQL of the run. */
export const createDatabase = (): Promise<TestDatabase> => create('template0');

/** Makes a database of a test's own that has the tables and nothing in them. */
export const createMigratedDatabase = (): Promise<TestDatabase> => create(TEMPLATES.migrated);

/** Makes a database of a test's own that holds the corpus. */
export const createLoadedDatabase = (): Promise<TestDatabase> => create(TEMPLATES.loaded);

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
