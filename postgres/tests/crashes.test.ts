import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPrivatePostgres } from '../src/open.ts';
import { judgeCommandLine, judgeProcess } from '../src/postmaster.ts';
import { spawnOpener } from './opener.ts';
import { exists } from './places.ts';
import {
  cleanUp,
  FAST,
  findProcesses,
  killProcesses,
  makeDatabase,
  makeFolder,
  query,
  waitFor,
  waitUntilQuiet,
} from './support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterEach(cleanUp);

describe('a start that is killed', () => {
  test('in the middle of initdb leaves nothing that hinders the next one', async () => {
    const dataDir = await makeFolder();
    const isInDraft = async (path: string) => {
      const drafts = (await readdir(dataDir)).filter((name) => name.startsWith('.new-'));
      const found = await Promise.all(drafts.map((name) => exists(join(dataDir, name, path))));
      return found.includes(true);
    };
    // In the order in which initdb makes them: first its folder, last the third of the databases.
    const steps = ['', 'pg_wal', 'postgresql.conf', 'global/pg_control', 'base/5'];
    const isMade = () => exists(join(dataDir, 'postgres'));
    for (const [round, step] of steps.entries()) {
      const opener = await spawnOpener({ dataDir });
      await waitFor(async () => (await isInDraft(step)) || (await isMade()));
      await (round % 2 === 0 ? opener.killGroup() : opener.kill());
      if (await isMade()) break;
      // An initdb that was left alone makes its cluster to the end.
      await waitUntilQuiet(dataDir);
    }
    const opened = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([1]);
    await opened.stop();
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres-password', 'postgres.log']);
    await waitUntilQuiet(dataDir);
  });

  test('at any moment of an ordinary start is followed by one that works', async () => {
    const dataDir = await makeDatabase();
    const readPidFile = () =>
      readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
    const moments = [
      async () => (await findProcesses(dataDir)).length > 0,
      async () => (await readPidFile()) !== '',
      async () => (await readPidFile()).includes('ready'),
    ];
    for (const moment of moments) {
      const opener = await spawnOpener({ dataDir });
      await waitFor(moment);
      await opener.kill();
      const opened = await openPrivatePostgres({ dataDir, settings: FAST });
      expect(await query(opened.url, 'SELECT 1 AS one')).toEqual([1]);
      await opened.stop();
    }
    await waitUntilQuiet(dataDir);
  });
});

describe('a crash', () => {
  test('of PostgreSQL is repaired by the next start, with all that was committed', async () => {
    const dataDir = await makeDatabase();
    const first = await openPrivatePostgres({ dataDir, settings: FAST });
    await query(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
    await killProcesses(dataDir);
    await waitUntilQuiet(dataDir);
    await first.stop();

    const second = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(await query(second.url, 'SELECT text FROM note')).toEqual(['kept']);
    await second.stop();
  });

  test('whose process number another program got meanwhile does not hinder', async () => {
    const dataDir = await makeDatabase();
    const stranger = spawn('sleep', ['1000'], { stdio: 'ignore' });
    const stale = [stranger.pid, join(dataDir, 'postgres'), 1, 5432, '', '127.0.0.1', '', 'ready'];
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stale.join('\n'), { mode: 0o600 });
    const opened = await openPrivatePostgres({ dataDir, settings: FAST });
    expect(opened.outcome).toBe('STARTED');
    await opened.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  test.each([
    ['postgres of this folder', '/x/bin/postgres\0-D\0/data/postgres\0-c\0port=1\0', 'OURS'],
    ['postgres of another folder', '/x/bin/postgres\0-D\0/other\0', 'OTHER'],
    ['postgres, folder unknown', 'postgres\0', 'UNKNOWN'],
    ['postgres with a relative folder', 'postgres\0-D\0data\0', 'UNKNOWN'],
    ['a child of some postgres', 'postgres: checkpointer \0', 'OTHER'],
    ['a program that names the folder', 'tail\0-f\0/data/postgres\0', 'OTHER'],
  ])('tells %s', async (_, commandLine, verdict) => {
    expect(await judgeCommandLine(commandLine, '/data/postgres')).toBe(verdict);
  });

  test('tells a zombie, which has no command line', async () => {
    // What takes the place of the shell never asks how the child ended.
    const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; exec sleep 1000']);
    const [line] = await once(parent.stdout, 'data');
    const zombie = Number(line);
    // As long as it is the shell it may still ask.
    await waitFor(async () => /^sleep/.test(await readFile(`/proc/${parent.pid}/cmdline`, 'utf8')));
    process.kill(zombie, 'SIGKILL');
    await waitFor(async () => /\) Z/.test(await readFile(`/proc/${zombie}/stat`, 'utf8')));
    expect(await judgeProcess(zombie, '/data/postgres')).toBe('OTHER');
    parent.kill();
  });

  test('tells that a process is gone', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(await judgeProcess(child.pid ?? 0, '/data/postgres')).toBe('GONE');
  });
});
