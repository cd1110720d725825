import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
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

test('a client that is closed stays closed, whatever is asked of it afterwards', async () => {
  const database = openDatabase(inject('databaseUrl'));
  await database.$queryRaw`SELECT 1`;
  await database.$disconnect();
  await expect(database.$queryRaw`SELECT 1`).rejects.toThrow(/after calling end on the pool/);
  await database.$disconnect();
});
