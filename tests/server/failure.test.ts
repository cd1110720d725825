import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readCorpus } from '../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../ingest/store/load-corpus.ts';
import { openDatabase } from '../../prisma/client.ts';
import { withConnection } from '../../prisma/connect.ts';
import { readConfig } from '../../server/config.ts';
import { describeFailure } from '../../server/failure.ts';
import { createDatabase, createMigratedDatabase, runSql } from '../support/database.ts';
import { greetAsMysql, listenAs } from '../support/listener.ts';

/** What is told of the failure of some work. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'It did not fail.',
    (error) => describeFailure(error).message,
  );
}

async function queryWithPrisma(url: string): Promise<unknown> {
  const database = openDatabase(url, { poolSize: 1 });
  try {
    return [await database.release.count(), await database.$queryRaw`SELECT 1 FROM "Release"`];
  } finally {
    await database.$disconnect();
  }
}

/** Asks on a connection of its own. */
const queryWithDriver = (url: string, sql = 'SELECT FROM "Release"'): Promise<unknown> =>
  withConnection(url, (client) => client.query(sql));

/** The same failure as both drivers give it. */
const WAYS = [
  ['by the driver', queryWithDriver],
  ['by Prisma', queryWithPrisma],
] as const;

function changeUrl(change: (url: URL) => void): string {
  const url = new URL(inject('databaseUrl'));
  change(url);
  return url.href;
}

/** A message of PostgreSQL that asks who comes for a proof. */
function asking(step: number, text: string): Buffer {
  const message = Buffer.from(`R\0\0\0\0\0\0\0\0${text}`);
  message.writeInt32BE(message.length - 1, 1);
  message.writeInt32BE(step, 5);
  return message;
}

describe.each(WAYS)('a database that cannot be reached, %s', (_way, query) => {
  test.each([
    ['nobody listens', () => 'postgresql://user:hunter2@127.0.0.1:1/name', /127\.0\.0\.1:1/],
    [
      'its host is unknown',
      () => 'postgresql://user:hunter2@database.invalid/name',
      /database\.invalid/,
    ],
    [
      'the password is wrong',
      () =>
        changeUrl((url) => {
          url.password = 'hunter2';
        }),
      /password authentication failed/,
    ],
    [
      'there is no such database',
      () =>
        changeUrl((url) => {
          url.pathname = '/nowhere';
        }),
      /database "nowhere" does not exist/,
    ],
    [
      'it has no TLS',
      () => changeUrl((url) => url.searchParams.set('sslmode', 'verify-full')),
      /does not support SSL/,
    ],
    ['its address is misspelt', () => 'postgresql://user:%E0%A4@127.0.0.1:1/name', /malformed/],
  ])('because %s, is told in one sentence', async (_cause, makeUrl, reason) => {
    const message = await failureOf(query(makeUrl()));
    expect(message).toMatch(
      /^The database of DATABASE_URL cannot be used: [^\n]+\. Check the address, the user and the password\.$/,
    );
    expect(message).toMatch(reason);
    expect(message).not.toContain('hunter2');
  });

  test('because the password is missing, is told in one sentence', async () => {
    // As PostgreSQL asks for it, in two steps. The real one would wait for the second answer for a
    // minute, and make and drop no database of other tests meanwhile.
    const steps = [asking(10, 'SCRAM-SHA-256\0\0'), asking(11, 'r=x,s=eA==,i=1')];
    const other = await listenAs((socket) => {
      const left = [...steps];
      socket.on('data', () => socket.write(left.shift() ?? ''));
    });
    const message = await failureOf(query(other.url.replace(':hunter2', '')));
    other.close();
    expect(message).toMatch(
      /^The database of DATABASE_URL cannot be used: [^\n]*password must be a string\. Check /,
    );
  });

  test('because another program answers, is told so', async () => {
    const other = await listenAs(greetAsMysql);
    const message = await failureOf(query(other.url));
    other.close();
    expect(message).toMatch(/^What answers at DATABASE_URL is no PostgreSQL: .+ the port\.$/);
  });

  test('because the connection is ended, is told so', async () => {
    const other = await listenAs((socket) => socket.end());
    const message = await failureOf(query(other.url));
    other.close();
    expect(message).toMatch(/^The database ended the connection: Connection terminated .+\.$/);
  });
});

test('a database that says nothing is told of when the time is over', async () => {
  const other = await listenAs(() => undefined);
  const client = new Client({ connectionString: other.url, connectionTimeoutMillis: 50 });
  const message = await failureOf(client.connect());
  other.close();
  expect(message).toMatch(/^The database of DATABASE_URL cannot be used: timeout expired\. /);
});

describe('a database that refuses', () => {
  test.each(WAYS)('a user without rights is told of, %s', async (_way, query) => {
    const owner = inject('databaseUrl');
    await runSql(owner, `CREATE ROLE "guest" LOGIN PASSWORD 'hunter2'`);
    try {
      const guest = changeUrl((url) => {
        url.username = 'guest';
        url.password = 'hunter2';
      });
      expect(await failureOf(query(guest))).toMatch(
        /^The user of DATABASE_URL may not do this: permission denied for table \w+\. Give it /,
      );
      await runSql(owner, 'ALTER ROLE "guest" CONNECTION LIMIT 0');
      expect(await failureOf(query(guest))).toMatch(
        /^The database takes no more connections: too many connections for role "guest"\. /,
      );
    } finally {
      await runSql(owner, 'DROP ROLE "guest"');
    }
  });

  test('because nothing was loaded is told of, migrated or not', async () => {
    const database = await createDatabase();
    expect(await failureOf(queryWithPrisma(database.url))).toMatch(
      /^The database holds no release of this version\. Start the server once with `npm start`: /,
    );
    await database.drop();
  });

  test('because its disk is full, it can only be read or it lacks something is told of', async () => {
    const database = await createMigratedDatabase();
    const load = async () => loadCorpus(database.url, await readCorpus());
    await runSql(
      database.url,
      `CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE 'could not extend file "base/1": No space left on device' USING ERRCODE = 'disk_full'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON "Region" EXECUTE FUNCTION fill()`,
    );
    expect(await failureOf(load())).toMatch(
      /^The disk of the database is full: .+ on device\. Free some space there, then try again; /,
    );
    await runSql(database.url, 'DROP TABLE "Release" CASCADE');
    expect(await failureOf(load())).toMatch(/^The database holds no release of this version\. /);
    const name = new URL(database.url).pathname.slice(1);
    await runSql(database.url, `ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    expect(await failureOf(queryWithDriver(database.url, 'CREATE TABLE t ()'))).toMatch(
      /^The database can only be read: cannot execute CREATE TABLE in a read-only transaction\. /,
    );
    expect(await failureOf(queryWithDriver(database.url, 'SELECT no_such_function()'))).toMatch(
      /^The database lacks what MGI Graph needs: .+ does not exist\. It must be a PostgreSQL 15 /,
    );
    await database.drop();
  });

  test('to wait longer is told of', async () => {
    const url = inject('databaseUrl');
    expect(
      await failureOf(queryWithDriver(url, 'SET statement_timeout = 20; SELECT pg_sleep(60)')),
    ).toBe(
      'The database took too long: canceling statement due to statement timeout. Try again when it has less to do, or allow more: STATEMENT_TIMEOUT_MS, or statement_timeout of the database.',
    );
  });
});

describe('a file that cannot be used', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mgi-failure-'));
    file = path.join(folder, 'file');
    await writeFile(file, '', { mode: 0o600 });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (program: string) =>
    new Promise((resolve, reject) => {
      execFile(program, (error) => (error === null ? resolve(null) : reject(error)));
    });

  test.each([
    ['is missing', () => readFile(`${file}.csv`), /"[^"]+\.csv" cannot .+: there is no such file/],
    ['is a folder', () => readFile(folder), /^The file cannot be read: it is a folder, not a file/],
    ['lies below a file', () => readFile(`${file}/x`), /: a part of its path is a file, not/],
    ['is there already', () => writeFile(file, '', { flag: 'wx' }), /: it is there already/],
    ['may not be used', () => run(file), /"[^"]+" cannot be used: this user has no right to it/],
  ])('because it %s, is told in one sentence', async (_cause, use, sentence) => {
    const message = await failureOf(use());
    expect(message).toMatch(sentence);
    expect(message).toMatch(/^[^\n]+\.$/);
  });

  test('because the disk is full, is told so', async ({ skip }) => {
    await access('/dev/full').catch(() => skip('This system has no full disk to write to.'));
    expect(await failureOf(writeFile('/dev/full', 'text'))).toBe(
      'The file cannot be written: the disk is full. Free some space, then try again.',
    );
  });
});

test('a wrong configuration ends with 2, and a broken corpus is told by file', async () => {
  const configure = async () => readConfig({ PORT: 'web' });
  const error: unknown = await configure().catch((reason: unknown) => reason);
  expect(describeFailure(error)).toEqual({
    message: 'PORT must be a whole number from 0 to 65535; it is "web".',
    exitCode: 2,
  });
  expect(await failureOf(readCorpus(tmpdir()))).toMatch(/^manifest\.json: cannot be read .+\.$/);
});

test('what nobody foresaw keeps its stack', async () => {
  expect(describeFailure(new TypeError('x is no function')).message).toMatch(/\n {4}at /);
  expect(describeFailure('a string')).toEqual({ message: 'a string', exitCode: 1 });
});
