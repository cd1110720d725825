import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { whileWanted } from '../../prisma/wanted.ts';
import { runSql } from '../support/database.ts';

const url = inject('databaseUrl');
/** Marks the statements of this file among those of others. */
const countSleeping = async (): Promise<number> => {
  const sql = `SELECT pid FROM pg_stat_activity
    WHERE state = 'active' AND query LIKE 'SELECT pg_sleep(29)%'`;
  return (await runSql(url, sql)).length;
};

let database: Database;
beforeAll(() => {
  database = openDatabase(url, { poolSize: 1, statementTimeout: 30_000 });
});
afterAll(() => database.$disconnect());

const sleep = () => database.$queryRaw`SELECT pg_sleep(29)::text`;
const add = () => database.$queryRaw`SELECT 1 + 1 AS "sum"`;

test('a statement ends when nobody wants it, and its session goes on', async () => {
  const leaving = new AbortController();
  const left = new Error('Gone.');
  const reading = whileWanted(leaving.signal, sleep);
  await expect.poll(countSleeping).toBe(1);
  leaving.abort(left);
  await expect(reading).rejects.toBe(left);
  expect(await countSleeping()).toBe(0);
  // The only place of the pool is free again, and nothing comes after.
  expect(await add()).toEqual([{ sum: 2 }]);
  expect(await whileWanted(new AbortController().signal, add)).toEqual([{ sum: 2 }]);
});

test('what is not wanted any more is not begun, and what fails says why', async () => {
  const gone = AbortSignal.abort(new Error('Gone.'));
  await expect(whileWanted(gone, sleep)).rejects.toThrow('Gone.');
  const { signal } = new AbortController();
  await expect(whileWanted(signal, () => database.$queryRaw`SELECT nothing`)).rejects.toThrow(
    'column "nothing" does not exist',
  );
  expect(await whileWanted(undefined, add)).toEqual([{ sum: 2 }]);
});
