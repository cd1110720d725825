import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DatabaseFolderError, ServerStartError } from '../src/errors.ts';
import { openPrivatePostgres } from '../src/open.ts';
import { judgeCommandLine, judgeProcess } from '../src/process-check.ts';
import { findFreePort } from '../src/server.ts';
import {
  cleanUp,
  FAST,
  findProcesses,
  isRoot,
  killProcesses,
  makeDatabase,
  makeFolder,
  query,
  removeTemplate,
  spawnOpener,
  waitFor,
} from './support.ts';

afterEach(cleanUp);
afterAll(removeTemplate);

const run = promisify(execFile);

describe('a start that is killed', { timeout: 40_000 }, () => {
  it('in the middle of initdb leaves nothing that hinders the next one', async () => {
    const dataDir = await makeFolder();
    const leftover = async () => (await readdir(dataDir)).some((name) => name.startsWith('.new-'));
    for (const withChildren of [true, false, true, false, true]) {
      const opener = spawnOpener({ dataDir });
      await waitFor(leftover);
      // Spread over the first steps of initdb, which takes half a second or more.
      await delay(Math.random() * 300);
      await (withChildren ? opener.killGroup() : opener.kill());
    }
    const opened = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([1]);
    await opened.stop();
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres-password', 'postgres.log']);
    await waitFor(async () => (await findProcesses(dataDir)).length === 0);
  });

  it('at any moment of an ordinary start is followed by one that works', async () => {
    const dataDir = await makeDatabase();
    for (let round = 0; round < 3; round += 1) {
      const opener = spawnOpener({ dataDir });
      const started = async () => (await findProcesses(dataDir)).length > 0;
      await waitFor(started);
      await delay(Math.random() * 60);
      await opener.kill();
      const opened = await openPrivatePostgres({ dataDir, settings: FAST });
      expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([1]);
      await opened.stop();
    }
    await waitFor(async () => (await findProcesses(dataDir)).length === 0);
  });
});

describe('a crash', { timeout: 30_000 }, () => {
  it('of PostgreSQL is repaired by the next start, with all that was committed', async () => {
    const dataDir = await makeDatabase();
    const first = await openPrivatePostgres({ dataDir, settings: FAST });
    await query(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
    await killProcesses(dataDir);
    await waitFor(async () => (await findProcesses(dataDir)).length === 0);
    await first.stop();

    const second = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(await query(second.url, 'SELECT text FROM note')).toEqual(['kept']);
    await second.stop();
  });

  it('whose process number another program got meanwhile does not hinder', async () => {
    const dataDir = await makeDatabase();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    const stale = [stranger.pid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '', 'ready'];
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stale.join('\n'), { mode: 0o600 });
    const opened = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(opened.outcome).toBe('STARTED');
    await opened.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it.each([
    ['postgres of this folder', '/x/bin/postgres\0-D\0/data/postgres\0-c\0port=1\0', 'OURS'],
    ['postgres of another folder', '/x/bin/postgres\0-D\0/other\0', 'OTHER'],
    ['postgres, folder unknown', 'postgres\0', 'UNKNOWN'],
    ['postgres with a relative folder', 'postgres\0-D\0data\0', 'UNKNOWN'],
    ['a child of some postgres', 'postgres: checkpointer \0', 'OTHER'],
    ['a program that names the folder', 'tail\0-f\0/data/postgres\0', 'OTHER'],
  ])('tells %s', async (_, commandLine, verdict) => {
    expect(await judgeCommandLine(commandLine, '/data/postgres')).toBe(verdict);
  });

  it('tells a zombie, which has no command line', async () => {
    // The child outlives the shell that would reap it; what takes its place never does.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60']);
    const zombie = await new Promise((resolve) => parent.stdout.once('data', resolve));
    const stateOf = () => promisify(execFile)('ps', ['-o', 'stat=', '-p', `${Number(zombie)}`]);
    await expect.poll(async () => (await stateOf()).stdout, { timeout: 10_000 }).toMatch(/^Z/);
    expect(await judgeProcess(Number(zombie), '/data/postgres')).toBe('OTHER');
    parent.kill();
  });

  it('tells that a process is gone', async () => {
    const child = spawn('true');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(await judgeProcess(child.pid ?? 0, '/data/postgres')).toBe('GONE');
  });
});

describe('a start that cannot succeed', { timeout: 30_000 }, () => {
  const failToOpen = async (dataDir: string, options = {}): Promise<Error> => {
    const error = await openPrivatePostgres({ dataDir, settings: FAST, ...options }).then(
      async ({ stop }) => {
        await stop();
        throw new Error('opened');
      },
      (reason: Error) => reason,
    );
    expect(await findProcesses(dataDir)).toEqual([]);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('.new-'))).toEqual([]);
    expect(error.message).toContain('DATABASE_URL');
    return error;
  };

  it('says so for data of another PostgreSQL version', async () => {
    const dataDir = await makeDatabase();
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
    const error = await failToOpen(dataDir);
    expect(error).toBeInstanceOf(DatabaseFolderError);
    expect(error.message).toContain(
      `${dataDir}/postgres was made by PostgreSQL 15, and this program brings PostgreSQL 18. Copy`,
    );
    expect(await readFile(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('says so for a folder that holds something else', async () => {
    const dataDir = await makeFolder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'thesis.txt'), 'precious');
    const error = await failToOpen(dataDir);
    expect(error).toBeInstanceOf(DatabaseFolderError);
    expect(error.message).toContain('holds files, but no PostgreSQL database');
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['thesis.txt']);
  });

  it('says so for a place where no folder can be', async () => {
    const file = join(await makeFolder(), 'file');
    await writeFile(file, '');
    const opened = openPrivatePostgres({ dataDir: join(file, 'data') });
    await expect(opened).rejects.toThrow(DatabaseFolderError);
    await expect(opened).rejects.toThrow(`The database folder ${file}/data cannot be made`);
  });

  it('says so for a lost, an empty and a wrong password', async () => {
    const dataDir = await makeDatabase();
    const password = join(dataDir, 'postgres-password');
    await rm(password);
    expect((await failToOpen(dataDir)).message).toContain('is missing, but');
    await writeFile(password, '');
    expect((await failToOpen(dataDir)).message).toContain('is empty');
    await writeFile(password, 'another');
    const error = await failToOpen(dataDir);
    expect(error).toBeInstanceOf(DatabaseFolderError);
    expect(error.message).toContain('does not take the password in');
  });

  it('says so for damaged data, with what PostgreSQL wrote about it', async () => {
    const dataDir = await makeDatabase();
    await truncate(join(dataDir, 'postgres', 'global', 'pg_control'), 100);
    const error = await failToOpen(dataDir);
    expect(error).toBeInstanceOf(ServerStartError);
    expect(error).toMatchObject({
      logTail: expect.arrayContaining([expect.stringMatching(/pg_control/)]),
    });
    expect(error.message).toContain('restore the folder from a backup');
  });

  it('says so for a setting PostgreSQL does not know', async () => {
    const dataDir = await makeDatabase();
    const error = await failToOpen(dataDir, { settings: { no_such_setting: '1' } });
    expect(error).toBeInstanceOf(ServerStartError);
    expect(error.message).toContain('unrecognized configuration parameter "no_such_setting"');
  });

  it('gives up a server that does not answer in time, and ends it', async () => {
    const dataDir = await makeDatabase();
    const error = await failToOpen(dataDir, { startTimeoutMs: 1 });
    expect(error).toBeInstanceOf(ServerStartError);
    expect(error.message).toContain('it did not answer within');
  });

  it('takes another port when the first is taken, and gives up after some', async () => {
    const dataDir = await makeDatabase();
    const taken = await findFreePort();
    const occupant = await listen(taken);
    const ports = [taken, taken, await findFreePort()];
    const opened = await openPrivatePostgres({
      dataDir,
      settings: FAST,
      choosePort: async () => ports.shift() ?? taken,
    });
    expect(ports).toEqual([]);
    await opened.stop();

    const error = await failToOpen(dataDir, { choosePort: async () => taken });
    expect(error).toBeInstanceOf(ServerStartError);
    expect(error.message).toContain('Address already in use');
    occupant.close();
  });

  it('takes another port when the first belongs to another PostgreSQL', async () => {
    const neighbour = await openPrivatePostgres({ dataDir: await makeDatabase(), settings: FAST });
    await query(neighbour.url, "ALTER ROLE mgi PASSWORD 'another'");
    const ports = [Number(new URL(neighbour.url).port), await findFreePort()];
    const opened = await openPrivatePostgres({
      dataDir: await makeDatabase(),
      settings: FAST,
      choosePort: async () => ports.shift() ?? 0,
    });
    expect(opened.url).not.toBe(neighbour.url);
    expect(ports).toEqual([]);
    await opened.stop();
    await neighbour.stop();
  });

  it('says so for a full disk, when the database is made', async ({ skip }) => {
    skip(!isRoot, 'only root can mount a small disk');
    const dataDir = await makeFolder();
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', dataDir]).then(
      () => true,
      () => false,
    );
    skip(!mounted, 'mounting is refused here');
    try {
      const error = await failToOpen(dataDir);
      expect(error).toBeInstanceOf(ServerStartError);
      expect(error.message).toContain('The disk is full: free some space');
    } finally {
      await run('umount', [dataDir]);
    }
  });
});

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
