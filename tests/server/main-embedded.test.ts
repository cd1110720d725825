import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findProcesses, killProcesses } from '../../postgres/tests/support.ts';
import { run } from '../commands/run-command.ts';
import { listBlocks, readPaper } from '../docs/papers.ts';
import { serveUntilStarted } from './serve-in-process.ts';
import { killServers, type ServerProcess, startServer } from './server-process.ts';

// Each test starts whole servers, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-main-'));
});
afterAll(async () => {
  killServers();
  await killProcesses(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

const variables = () => ({ MGI_DATA_DIR: folder });

async function countFindings(url: string) {
  const response = await fetch(`${url}?query=%7Bfindings%7BtotalCount%7D%7D`);
  return response.json();
}

test('a port in use is told before a database is made', async () => {
  const dataDir = path.join(folder, 'never');
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ended = await serveUntilStarted({ MGI_DATA_DIR: dataDir, PORT: String(port) });
  taken.close();
  expect(ended).toEqual({
    code: 1,
    out: '',
    err: `Port ${port} on 127.0.0.1 is in use by another program. Stop that one, or choose a port: PORT=4001 npm start.\n`,
  });
  await expect(stat(dataDir)).rejects.toThrow('ENOENT');
});

test.each([
  ['a place that takes no folders', '/proc/mgi', 'nothing can be made in /proc'],
  [
    'a file',
    fileURLToPath(import.meta.url),
    `${fileURLToPath(import.meta.url)} is there and is no folder`,
  ],
])('a data folder that cannot be ends the start with 2: %s', async (_name, dataDir, why) => {
  expect(await serveUntilStarted({ MGI_DATA_DIR: dataDir })).toEqual({
    code: 2,
    out: '',
    err: `The database folder ${dataDir} cannot be used: ${why}. Choose another folder. Or set DATABASE_URL to a PostgreSQL of your own; then no private one is started.\nThe folder is that of MGI_DATA_DIR.\n`,
  });
});

// What follows is one story of three starts on one folder.
describe('without DATABASE_URL', () => {
  let server: ServerProcess;
  let url: string;
  const start = async () => {
    server = startServer(variables());
    url = await server.listening;
  };

  test('it starts with a database of its own', async () => {
    await start();
    expect(server.output()).toContain(`Database  private PostgreSQL `);
    expect(server.output()).toContain(` in ${folder} (new)\n`);
    expect(await countFindings(url)).toMatchObject({ data: { findings: { totalCount: 118 } } });
  });

  test('a second server on the same folder is refused', async () => {
    const { code, err } = await serveUntilStarted(variables());
    expect(code).toBe(1);
    expect(err).toContain(folder);
    expect(err).not.toMatch(/^\s+at /m);
    expect(await countFindings(url)).toMatchObject({ data: { findings: { totalCount: 118 } } });
  });

  test('a dataset is read beside the server that runs', async () => {
    const target = path.join(folder, 'dataset');
    const environment = { DATABASE_URL: '', MGI_DATA_DIR: folder };
    expect(await run('dataset', [target], { environment })).toMatchObject({ code: 0, err: '' });
    expect(await readdir(target)).toContain('findings.csv');
  });

  test('SIGINT ends it, and its database with it', async () => {
    server.kill('SIGINT');
    const { code, complaints } = await server.ended;
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(await findProcesses(folder)).toEqual([]);
  });

  test('a copy of its folder, made as the guide says, takes its place', async () => {
    const guide = await readPaper('docs/running.md');
    const commands = listBlocks(guide).map(({ text }) => text.trim());
    const [copy = 'false'] = commands.filter((text) => text.startsWith('cp '));
    await promisify(execFile)('sh', ['-c', copy.replaceAll('.data', folder)]);
    const backup = `${folder}.backup`;
    await rm(folder, { recursive: true });
    await rename(backup, folder);
  });

  test('the next start keeps the database', async () => {
    await start();
    expect(server.output()).toContain(` in ${folder} (kept)\n`);
    expect(server.output()).toMatch(/^Release {3}1 \(unchanged\)/m);
    expect(await countFindings(url)).toMatchObject({ data: { findings: { totalCount: 118 } } });
  });

  test('a database that is killed is started again, and questions are answered as before', async () => {
    const file = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    const state = async (health: string) => (await fetch(new URL(health, url))).status;
    process.kill(Number(file.split('\n')[0]), 'SIGKILL');
    await expect.poll(() => state('/health/ready'), { timeout: 20_000 }).toBe(503);
    expect(await state('/health/live')).toBe(200);
    await expect.poll(() => state('/health/ready'), { timeout: 20_000 }).toBe(200);
    const asked = await fetch(`${url}?query=%7Bfindings%7Bnodes%7Btext%7D%7D%7D`);
    expect((await asked.json()).errors).toBeUndefined();
  });

  test('after SIGKILL the next start takes over what was left, and has everything', async () => {
    server.kill('SIGKILL');
    expect((await server.ended).signal).toBe('SIGKILL');
    await start();
    expect(server.output()).toMatch(/\((left running, taken over|kept)\)/);
    expect(server.output()).toMatch(/^Release {3}1 \(unchanged\)/m);
    expect(await countFindings(url)).toMatchObject({ data: { findings: { totalCount: 118 } } });
  });

  test('SIGTERM ends what was taken over', async () => {
    server.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    expect(await findProcesses(folder)).toEqual([]);
  });
});
