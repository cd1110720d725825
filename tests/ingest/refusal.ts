import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject } from 'vitest';

/**
 * For one test file: a function that tells the constraint that refuses a statement; null when nothing
 * does. Each runs in a transaction that is rolled back, on the database of the run.
 */
export function useRefusal(): (sql: string) => Promise<string | null> {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: inject('databaseUrl') });
    await client.connect();
  });
  afterAll(() => client.end());
  return (sql) => tryStatement(client, sql);
}

async function tryStatement(client: Client, sql: string): Promise<string | null> {
  await client.query('BEGIN');
  try {
    const { rowCount } = await client.query(sql);
    expect(rowCount).toBeGreaterThan(0);
    return null;
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint !== undefined) {
      return String(error.constraint);
    }
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}
