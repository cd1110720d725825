import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PrivatePostgresError } from '../src/errors.ts';
import { openPrivatePostgres } from '../src/open.ts';
import { spawnOpener } from './opener.ts';
import {
  cleanUp,
  FAST,
  findProcesses,
  killProcesses,
  makeDatabase,
  makeFolder,
  query,
  waitFor,
} from './support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Each test that opens this database leaves it stopped and as it was. */
let dataDir: string;
beforeAll(async () => {
  dataDir = await makeDatabase();
});
afterEach(() => killProcesses(dataDir));
afterAll(cleanUp);

const OWNERS = `SELECT a.pid FROM pg_locks JOIN pg_stat_activity a USING (pid)
  WHERE locktype = 'advisory' AND classid::int = ${0x4d4749} AND granted`;

describe('a private PostgreSQL', () => {
  test('is created on the first start and keeps its data over a restart', async () => {
    const dataDir = join(await makeFolder(), 'not', 'yet', 'there');
    const first = await openPrivatePostgres({ dataDir });
    expect(first.outcome).toBe('CREATED');
    expect(first.version).toMatch(/^18\./);
    expect(first.url).toMatch(/^postgresql:\/\/mgi:[\w-]{32}@127\.0\.0\.1:\d+\/mgi$/);
    await query(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
    await first.stop();

    const made = (await stat(join(dataDir, 'postgres', 'PG_VERSION'))).ctimeMs;
    const second = await openPrivatePostgres({ dataDir });
    expect(second.outcome).toBe('STARTED');
    expect((await stat(join(dataDir, 'postgres', 'PG_VERSION'))).ctimeMs).toBe(made);
    expect(await query(second.url, 'SELECT text FROM note')).toEqual(['kept']);
    await second.stop();
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres-password', 'postgres.log']);
  });

  test('keeps its secrets to its user and listens on the loopback address only', async () => {
    const settings = { ...FAST, listen_addresses: '*', unix_socket_directories: '/tmp' };
    const { url, stop } = await openPrivatePostgres({ dataDir, settings });
    for (const name of ['postgres-password', 'postgres.log']) {
      expect((await stat(join(dataDir, name))).mode & 0o777).toBe(0o600);
    }
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
    expect(await readFile(join(dataDir, 'postgres-password'), 'utf8')).toBe(
      `${new URL(url).password}\n`,
    );

    expect(await query(url, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
    expect(await query(url, 'SHOW unix_socket_directories')).toEqual(['']);
    expect(await query(url, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules')).toEqual([
      'scram-sha-256',
    ]);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal);
    if (outside) expect(await tryConnect(outside.address, new URL(url).port)).toBe('ECONNREFUSED');
    expect(await tryConnect('127.0.0.1', new URL(url).port)).toBe('CONNECTED');

    const wrong = url.replace(/mgi:[^@]+/, 'mgi:wrong');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await stop();
  });

  test('finds words in every language of the corpus, quotation marks beside them or not', async () => {
    const { url, stop } = await openPrivatePostgres({ dataDir, settings: FAST });
    const found = `SELECT to_tsvector('spanish', '“Migración” – ÁRBOLES')
      @@ websearch_to_tsquery('spanish', 'migraciones árbol') AS found`;
    expect(await query(url, found)).toEqual([true]);
    expect(await query(url, "SELECT lower('ÁÑ') || current_setting('server_encoding')")).toEqual([
      'áñUTF8',
    ]);
    await stop();
  });

  test('takes the settings it is given, and its own otherwise', async () => {
    const { url, stop } = await openPrivatePostgres({
      dataDir,
      settings: { ...FAST, work_mem: '5MB' },
    });
    expect(await query(url, 'SHOW fsync')).toEqual(['off']);
    expect(await query(url, 'SHOW work_mem')).toEqual(['5MB']);
    expect(await query(url, 'SHOW max_connections')).toEqual(['50']);
    await stop();
  });

  test('leaves no process behind when it is stopped, once, twice or both at once', async () => {
    const { url, stop } = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(await findProcesses(dataDir)).not.toEqual([]);
    await Promise.all([stop(), stop()]);
    expect(await findProcesses(dataDir)).toEqual([]);
    await stop();
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(readFile(join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  });
});

describe('the owner of a private PostgreSQL', () => {
  test('is followed by the next start after a SIGKILL, and that one stops the server', async () => {
    const changed = await makeDatabase();
    const owner = await spawnOpener({ dataDir: changed });
    const { url = '' } = await owner.report;
    await query(url, "CREATE TABLE note AS SELECT 'kept' AS text");
    await owner.kill();
    expect(await findProcesses(changed)).not.toEqual([]);

    const next = await openPrivatePostgres({ dataDir: changed, settings: FAST });
    expect(next).toMatchObject({ outcome: 'ATTACHED', url });
    expect(await query(next.url, 'SELECT text FROM note')).toEqual(['kept']);
    await expect(openPrivatePostgres({ dataDir: changed })).rejects.toMatchObject({
      fault: 'IN_USE',
    });
    await next.stop();
    expect(await findProcesses(changed)).toEqual([]);
  });

  test('keeps others out, with a message that names the folder, the process and the ways on', async () => {
    const owner = await spawnOpener({ dataDir });
    await owner.report;
    const refused = openPrivatePostgres({ dataDir });
    await expect(refused).rejects.toThrow(PrivatePostgresError);
    await expect(refused).rejects.toMatchObject({
      fault: 'IN_USE',
      message: `The database folder ${dataDir} is in use by process ${owner.pid}. Stop that process first, or choose another folder. Or set DATABASE_URL to a PostgreSQL of your own; then no private one is started.`,
    });
    await owner.stop();
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  test('does not lose the server to Ctrl-C before it has stopped it itself', async () => {
    const owner = await spawnOpener({ dataDir });
    const { url = '' } = await owner.report;
    await owner.interruptGroup();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([1]);
    const [postmaster] = await query(
      url.replace(/mgi$/, 'postgres'),
      "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)",
    );
    expect(await readGroup(Number(postmaster))).not.toBe(await readGroup(owner.pid));
    expect(await readGroup(owner.pid)).toBe(owner.pid);
    await owner.stop();
  });

  test('lets commands beside it use the server without owning it', async () => {
    const owner = await openPrivatePostgres({ dataDir, settings: FAST });
    const beside = await openPrivatePostgres({ dataDir, exclusive: false });
    expect(beside).toMatchObject({ outcome: 'ATTACHED', url: owner.url });
    await beside.stop();
    expect(await query(owner.url, 'SELECT 1 AS one')).toEqual([1]);
    await owner.stop();
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  test('can be a command, when no server runs', async () => {
    const command = await openPrivatePostgres({ dataDir, exclusive: false, settings: FAST });
    expect(command.outcome).toBe('STARTED');
    await expect(openPrivatePostgres({ dataDir })).rejects.toMatchObject({ fault: 'IN_USE' });
    await command.stop();
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  test('stays the owner when its idle connection is cut', async () => {
    const warnings: string[] = [];
    const log = { info: () => {}, warn: (message: string) => warnings.push(message) };
    const owner = await openPrivatePostgres({ dataDir, log, settings: FAST });
    const [before] = await query(owner.url, OWNERS);
    await query(owner.url, `SELECT pg_terminate_backend(${before})`);
    await waitFor(async () => {
      const [after] = await query(owner.url, OWNERS);
      return after !== undefined && after !== before;
    });
    expect(warnings).toEqual([
      'The connection that owns the private PostgreSQL broke; taking it again.',
    ]);
    await expect(openPrivatePostgres({ dataDir })).rejects.toMatchObject({ fault: 'IN_USE' });
    await owner.stop();
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  test('leaves the server alone when another has taken it over', async () => {
    const first = await openPrivatePostgres({ dataDir, settings: FAST });
    const [owner] = await query(first.url, OWNERS);
    const other = new Client({
      connectionString: first.url.replace(/mgi$/, 'postgres'),
      application_name: 'mgi-graph process 1',
    });
    await other.connect();
    await other.query(`SELECT pg_terminate_backend(${owner})`);
    await other.query(`SELECT pg_advisory_lock(${0x4d4749}, 1)`);
    await first.stop();
    expect((await other.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await other.query(`SELECT pg_advisory_unlock(${0x4d4749}, 1)`);
    await other.end();

    const second = await openPrivatePostgres({ dataDir });
    expect(second.outcome).toBe('ATTACHED');
    await second.stop();
    expect(await findProcesses(dataDir)).toEqual([]);
  });
});

describe('two starts at the same moment on a fresh folder', () => {
  test('end with one owner and one clear refusal', async () => {
    const dataDir = await makeFolder();
    const both = await Promise.all([spawnOpener({ dataDir }), spawnOpener({ dataDir })]);
    const reports = await Promise.all(both.map(({ report }) => report));
    const winner = reports.find(({ url }) => url !== undefined);
    const loser = reports.find(({ fault }) => fault !== undefined);
    expect(loser?.fault).toBe('IN_USE');
    expect(await query(winner?.url ?? '', 'SELECT 1 AS one')).toEqual([1]);
    await Promise.all(both.map(({ stop }) => stop()));
    expect(await findProcesses(dataDir)).toEqual([]);
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres-password', 'postgres.log']);
  });

  test('share one server when neither asks to be alone', async () => {
    const dataDir = await makeFolder();
    const open = () => openPrivatePostgres({ dataDir, exclusive: false, settings: FAST });
    const all = await Promise.all([open(), open(), open()]);
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    expect(all.filter(({ outcome }) => outcome === 'ATTACHED')).toHaveLength(2);
    await Promise.all(all.map(({ stop }) => stop()));
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  test('follow each other: a start waits for a server that is just stopping', async () => {
    const first = await openPrivatePostgres({ dataDir, settings: FAST });
    const stopping = first.stop();
    await waitFor(async () => !(await readStatus(dataDir)).includes('ready'));
    const second = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(second.outcome).toBe('STARTED');
    await stopping;
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([1]);
    await second.stop();
  });
});

/** The process group of a process: what Ctrl-C in a terminal reaches. */
async function readGroup(pid: number): Promise<number> {
  const [, , group] = /\) (\S) \d+ (\d+)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return Number(group);
}

async function readStatus(dataDir: string): Promise<string> {
  return readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
}

function tryConnect(host: string, port: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), host);
    socket.once('connect', () => {
      socket.destroy();
      resolve('CONNECTED');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
