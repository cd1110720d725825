import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { inject } from 'vitest';
import { TEMPLATES } from './templates.ts';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/**
 * Connections that are kept for the next statement, by address: to open one costs more than most
 * statements do.
 */
const pools = new Map<string, Pool>();

function findPool(url: string): Pool {
  const known = pools.get(url);
  if (known !== undefined) return known;
  const pool = new Pool({ connectionString: url, allowExitOnIdle: true });
  // Whoever drops the database ends the connections to it.
  pool.on('error', () => undefined);
  pools.set(url, pool);
  return pool;
}

function administer(sql: string): Promise<unknown> {
  const url = new URL(inject('databaseUrl'));
  url.pathname = '/postgres';
  return findPool(url.href).query(sql);
}

async function drop(name: string, url: string): Promise<void> {
  const pool = pools.get(url);
  pools.delete(url);
  await pool?.end();
  await administer(`DROP DATABASE "${name}" WITH (FORCE)`);
}

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // A third of what the default costs, which writes every page to the log.
  await administer(
    `CREATE DATABASE "${name}" TEMPLATE "${template}" ENCODING 'UTF8' STRATEGY FILE_COPY`,
  );
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(name, url.href) };
}

/** Makes an empty database on the PostgreSQL of the run. */
export const createDatabase = (): Promise<TestDatabase> => create('template0');

/** Makes a database of a test's own that has the tables and nothing in them. */
export const createMigratedDatabase = (): Promise<TestDatabase> => create(TEMPLATES.migrated);

/** Makes a database of a test's own that holds the corpus. */
export const createLoadedDatabase = (): Promise<TestDatabase> => create(TEMPLATES.loaded);

/**
 * Runs SQL on a database, and gives the rows. The connection is kept: what is set for a session stays
 * set.
 */
export async function runSql(
  url: string,
  sql: string,
  values?: readonly unknown[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await findPool(url).query(sql, values === undefined ? undefined : [...values]);
  return rows;
}
