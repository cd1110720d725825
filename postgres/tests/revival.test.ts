import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openPrivatePostgres } from '../src/open.ts';
import { cleanUp, FAST, findProcesses, makeDatabase, query, waitFor } from './support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterEach(cleanUp);

async function readPid(url: string): Promise<number> {
  const [pid] = await query(
    url,
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
  );
  return Number(pid);
}

const answers = (url: string) =>
  query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

async function open(onLost?: (error: Error) => void) {
  const dataDir = await makeDatabase();
  const warnings: string[] = [];
  const postgres = await openPrivatePostgres({
    dataDir,
    settings: FAST,
    log: { info: () => undefined, warn: (line) => void warnings.push(line) },
    ...(onLost !== undefined && { onLost }),
  });
  return { dataDir, warnings, ...postgres };
}

test('a server that is killed runs again at the same address, and is stopped in the end', async () => {
  const { dataDir, url, stop, warnings } = await open();
  const pid = await readPid(url);
  process.kill(pid, 'SIGKILL');
  // It answers a moment before its owner has it again, and says so.
  await waitFor(async () => /in .+ ended; it runs again\./.test(warnings.join('\n')));
  expect(await answers(url)).toBe(true);
  expect(await readPid(url)).not.toBe(pid);
  await stop();
  expect(await findProcesses(dataDir)).toEqual([]);
});

test('one that cannot be started again is told as lost, with the reason', async () => {
  const losses: Error[] = [];
  const { dataDir, url, stop } = await open((error) => void losses.push(error));
  const pid = await readPid(url);
  const control = join(dataDir, 'postgres', 'global', 'pg_control');
  await rename(control, `${control}.away`);
  process.kill(pid, 'SIGKILL');
  await waitFor(async () => losses.length > 0);
  expect(losses).toHaveLength(1);
  expect(losses[0]?.message).toMatch(/PostgreSQL could not start on .+pg_control/s);
  await stop();
});
