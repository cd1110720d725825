import { expect, inject, test } from 'vitest';
import { withConnection } from '../../prisma/connect.ts';
import { runSql } from '../support/database.ts';

test('a connection that is lost rejects what is asked of it, and ends nothing else', async () => {
  const url = inject('databaseUrl');
  await withConnection(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS "pid"');
    await runSql(url, 'SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    const ask = () => client.query('SELECT 1').then(String, String);
    await expect.poll(ask).toMatch(/terminat|connection error/i);
  });
});
