import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject } from 'vitest';

// Every statement runs in a transaction that is rolled back, on the database of the run.
let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: inject('databaseUrl') });
  await client.connect();
});
afterAll(() => client.end());

/** The constraint that refuses a statement; null when nothing does. */
export async function refusal(sql: string): Promise<string | null> {
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
