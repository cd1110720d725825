import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { openOnPort, openPrivatePostgres } from '../src/open.ts';
import { findFreePort } from '../src/server.ts';
import { findInstalled, openEach, type Report } from './opener.ts';
import { findOpenDisk } from './places.ts';
import { expectNothingLeft, OWN_DATABASE, testSentences } from './sentences.ts';
import {
  cleanUp,
  FAST,
  findProcesses,
  isRoot,
  makeDatabase,
  makeFolder,
  query,
  works,
} from './support.ts';

describe('a setting that PostgreSQL refuses is explained:', () => {
  const MEND = `it does not take a setting. Mend the setting that is named below. ${OWN_DATABASE}`;
  testSentences([
    {
      name: 'one that does not exist',
      prepare: makeDatabase,
      options: { settings: { ...FAST, no_such_setting: '1' } },
      fault: 'MACHINE',
      message: (dir) => `PostgreSQL could not start on ${dir}/postgres: ${MEND}
PostgreSQL wrote:
  FATAL:  unrecognized configuration parameter "no_such_setting"`,
    },
    {
      name: 'one in its file',
      prepare: async (user) => {
        const dir = await makeDatabase(user);
        await writeFile(join(dir, 'postgres', 'postgresql.auto.conf'), 'work_mem = = 1\n');
        return dir;
      },
      fault: 'MACHINE',
      message: (dir) => `PostgreSQL could not start on ${dir}/postgres: ${MEND}
PostgreSQL wrote:
  LOG:  syntax error in file "${dir}/postgres/postgresql.auto.conf" line 1, near token "="
  FATAL:  configuration file "postgresql.auto.conf" contains errors`,
    },
    {
      name: 'more memory than there is',
      prepare: makeDatabase,
      options: { settings: { ...FAST, shared_buffers: '8000GB' } },
      fault: 'MACHINE',
      message: (
        dir,
      ) => `PostgreSQL could not start on ${dir}/postgres: the machine has too little memory for it. Let it ask for less (shared_buffers), or give the machine more. ${OWN_DATABASE}
PostgreSQL wrote:
  FATAL:  could not map anonymous shared memory: Cannot allocate memory`,
    },
    {
      name: 'what keeps it from ever being ready, and it is ended',
      prepare: async (user) => {
        const dir = await makeDatabase(user);
        await writeFile(join(dir, 'postgres', 'recovery.signal'), '');
        return dir;
      },
      // It waits for a log of changes that never comes.
      options: { startTimeoutMs: 500, settings: { ...FAST, restore_command: 'sleep 1000' } },
      fault: 'MACHINE',
      message: (dir) =>
        new RegExp(
          `^PostgreSQL could not start on ${dir}/postgres: it did not answer within 0\\.5 s; the machine may be too busy\\. ${OWN_DATABASE.replaceAll('.', '\\.')}(\\nPostgreSQL wrote:(\\n  LOG:  .+)+)?$`,
        ),
    },
  ]);
});

describe('what the machine refuses is explained:', () => {
  afterEach(cleanUp);

  const FULL = 'the disk is full. Free some space, then start again.';
  const NO_SEGMENT =
    'the machine gives it no segment of shared memory. Remove those left behind (ipcs -m), or raise kernel.shmmni and kernel.shmall.';
  const NO_SPACE_FOR_SEGMENT = [
    'FATAL:  could not create shared memory segment: No space left on device',
    'DETAIL:  Failed system call was shmget(key=N, size=N, N).',
  ];

  /** What is told of a fault of the machine. */
  const failure = (sentence: string, ...lines: string[]): Report => ({
    fault: 'MACHINE',
    message: `${sentence} ${OWN_DATABASE}${lines.length === 0 ? '' : `\nPostgreSQL wrote:\n  ${lines.join('\n  ')}`}`,
  });

  /**
   * Opens a database where a script has taken something away (in namespaces of its own, so that nobody else
   * misses it); $0 is the folder.
   */
  async function openAfter(script: string, dataDir: string, ...namespaces: string[]) {
    const inNamespaces = namespaces.length === 0 ? [] : ['unshare', ...namespaces];
    const prefix = [...inNamespaces, 'sh', '-c', `${script} && exec "$@"`, dataDir];
    const [report] = await openEach([{ dataDir }], { prefix });
    return withoutNumbers(report);
  }

  /** Whether we may not make such namespaces. */
  async function isRefused(...namespaces: string[]): Promise<boolean> {
    return !isRoot || !(await works('unshare', ...namespaces, 'true'));
  }

  test('too few open files', async () => {
    const dataDir = await makeDatabase();
    expect(await openAfter('ulimit -n 60', dataDir)).toEqual(
      failure(
        `PostgreSQL could not start on ${dataDir}/postgres: too few files may be open at once. Raise the limit (ulimit -n 1024).`,
        'FATAL:  insufficient file descriptors available to start server process',
        'DETAIL:  System allows N, server needs at least N, N files are already open.',
      ),
    );
    await expectNothingLeft(dataDir);
  });

  test('too few processes', async ({ skip }) => {
    skip(!isRoot, 'only root can become a user that has no other process');
    const user = { uid: 54377, gid: 54377 };
    const dataDir = await makeDatabase(user);
    // Node alone has eleven threads, which count.
    const settings = { ...FAST, io_method: 'worker' };
    const prefix = ['prlimit', '--nproc=16'];
    const [report] = await openEach([{ dataDir, settings }], { user, prefix });
    const [sentence, ...lines] = report?.message?.split('\n') ?? [];
    expect({ fault: report?.fault, message: sentence }).toEqual(
      failure(
        `PostgreSQL could not start on ${dataDir}/postgres: this user may start too few processes. Raise the limit (ulimit -u, or that of the container).`,
      ),
    );
    expect(lines).toContain(
      '  LOG:  could not fork "startup" process: Resource temporarily unavailable',
    );
    await expectNothingLeft(dataDir);
  });

  test('no segment of shared memory, for a new database and for one that is there', async ({
    skip,
  }) => {
    skip(await isRefused('--ipc'), 'only root can take shared memory away from a process');
    const take = 'echo 0 > /proc/sys/kernel/shmmni';
    const fresh = await makeFolder();
    expect(await openAfter(take, fresh, '--ipc')).toEqual(
      failure(
        `A new database could not be made in ${fresh}: ${NO_SEGMENT}`,
        `running bootstrap script ... ${NO_SPACE_FOR_SEGMENT[0]}`,
        `${NO_SPACE_FOR_SEGMENT[1]}`,
      ),
    );
    await expectNothingLeft(fresh);
    const kept = await makeDatabase();
    expect(await openAfter(take, kept, '--ipc')).toEqual(
      failure(
        `PostgreSQL could not start on ${kept}/postgres: ${NO_SEGMENT}`,
        ...NO_SPACE_FOR_SEGMENT,
      ),
    );
    await expectNothingLeft(kept);
  });

  test('a full disk, when the database is made', async ({ skip }) => {
    skip(await isRefused('--mount'), 'only root can mount a small disk');
    const dataDir = await makeFolder();
    const mount = 'mount -t tmpfs -o size=12m tmpfs "$0"';
    expect(await openAfter(mount, dataDir, '--mount')).toEqual(
      failure(
        `A new database could not be made in ${dataDir}: ${FULL}`,
        'running bootstrap script ... FATAL:  could not write to file "pg_wal/xlogtemp.N": No space left on device',
      ),
    );
    await expectNothingLeft(dataDir);
  });

  test('a disk that was full before', async ({ skip }) => {
    skip(await isRefused('--mount'), 'only root can mount a small disk');
    const dataDir = await makeFolder();
    const mount = 'mount -t tmpfs -o size=1m tmpfs "$0" && ! dd if=/dev/zero of="$0/x" 2>/dev/null';
    expect(await openAfter(mount, dataDir, '--mount')).toEqual(
      failure(`The database folder ${dataDir} cannot be used: ${FULL}`),
    );
  });

  test('a full disk, when the database is there', async ({ skip }) => {
    skip(await isRefused('--mount'), 'only root can mount a small disk');
    const [dataDir, kept] = [await makeFolder(), await makeDatabase()];
    const mount = `mount -t tmpfs -o size=100m tmpfs "$0" && cp -a ${kept}/. "$0" && ! dd if=/dev/zero of="$0/x" bs=64k 2>/dev/null`;
    expect(await openAfter(mount, dataDir, '--mount')).toEqual(
      failure(
        `PostgreSQL could not start on ${dataDir}/postgres: ${FULL}`,
        'No space left on device',
      ),
    );
    expect(await findProcesses(dataDir)).toEqual([]);
  });

  test('a disk that is read-only', async ({ skip }) => {
    skip(await isRefused('--mount'), 'only root can mount a disk');
    const dataDir = await makeDatabase();
    const mount = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"';
    expect(await openAfter(mount, dataDir, '--mount')).toEqual({
      fault: 'FOLDER',
      message: `The database folder ${dataDir} cannot be used: its disk is read-only. Choose another folder. ${OWN_DATABASE}`,
    });
  });

  test('too little room in /dev/shm', async ({ skip }) => {
    skip(await isRefused('--mount'), 'only root can mount another /dev/shm');
    // The small one hides what these tests keep there: hence a second way to it.
    const aside = await mkdtemp(join(await findOpenDisk(), 'mgi-postgres-'));
    onTestFinished(() => rm(aside, { recursive: true }));
    const [dataDir, programs] = [join(aside, 'data'), join(aside, 'programs')];
    await mkdir(dataDir);
    await mkdir(programs);
    const program = await findInstalled();
    const script = `mount --bind ${await makeDatabase()} "$0" && mount --bind ${dirname(program)} ${programs} && mount -t tmpfs -o size=4k tmpfs /dev/shm`;
    const [report] = await openEach(
      [{ dataDir, settings: { ...FAST, dynamic_shared_memory_type: 'posix' } }],
      {
        program: join(programs, basename(program)),
        prefix: ['unshare', '--mount', 'sh', '-c', `${script} && exec "$@"`, dataDir],
      },
    );
    expect(withoutNumbers(report)).toEqual(
      failure(
        `PostgreSQL could not start on ${dataDir}/postgres: it finds too little room in /dev/shm. Give that some megabytes, open to all (docker run --shm-size=64m).`,
        'FATAL:  could not resize shared memory segment "/PostgreSQL.N" to N bytes: No space left on device',
      ),
    );
  });

  test('no loopback network', async ({ skip }) => {
    skip(await isRefused('--net'), 'only root can take the network away from a process');
    const dataDir = await makeDatabase();
    expect(await openAfter('true', dataDir, '--net')).toEqual({
      fault: 'MACHINE',
      message: `The database folder ${dataDir} cannot be used: nothing on 127.0.0.1 can be reached. Bring the loopback network up (ip link set lo up). ${OWN_DATABASE}`,
    });
    await expectNothingLeft(dataDir);
  });
});

describe('a port that is taken', () => {
  afterEach(cleanUp);

  test('by another program is left to it; five such end in a sentence', async () => {
    const dataDir = await makeDatabase();
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const address = occupant.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const ports = [taken, taken, await findFreePort()];
    const opened = await openOnPort({ dataDir, settings: FAST }, async () => ports.shift() ?? 0);
    expect(ports).toEqual([]);
    await opened.stop();

    const tried: number[] = [];
    const refused = openOnPort({ dataDir, settings: FAST }, async () => {
      tried.push(taken);
      return taken;
    });
    await expect(refused).rejects.toMatchObject({
      fault: 'MACHINE',
      message: `PostgreSQL could not start on ${dataDir}/postgres: each port of 127.0.0.1 that was tried is taken. Stop the program that listens there, then start again. ${OWN_DATABASE}
PostgreSQL wrote:
  LOG:  could not bind IPv4 address "127.0.0.1": Address already in use
  FATAL:  could not create any TCP/IP sockets`,
    });
    expect(tried).toHaveLength(5);
    await expectNothingLeft(dataDir);
    occupant.close();
  });

  test('by another PostgreSQL is left to it', async () => {
    const neighbour = await openPrivatePostgres({ dataDir: await makeDatabase(), settings: FAST });
    await query(neighbour.url, "ALTER ROLE mgi PASSWORD 'another'");
    const ports = [Number(new URL(neighbour.url).port), await findFreePort()];
    const opened = await openOnPort(
      { dataDir: await makeDatabase(), settings: FAST },
      async () => ports.shift() ?? 0,
    );
    expect(opened.url).not.toBe(neighbour.url);
    expect(ports).toEqual([]);
    await opened.stop();
    await neighbour.stop();
  });
});

/** A report whose quoted lines have N for each number, because those differ. */
function withoutNumbers(report: Report | undefined): Report {
  const [sentence = '', ...lines] = (report?.message ?? '').split('\n');
  const message = [sentence, ...lines.map((line) => line.replaceAll(/\d+/g, 'N'))].join('\n');
  return { ...report, message };
}
