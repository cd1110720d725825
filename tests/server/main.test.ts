import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { serveUntilStarted } from './serve-in-process.ts';
import { killServers, startServer } from './server-process.ts';

afterEach(killServers);

async function ask(url: string, query: string) {
  const response = await fetch(`${url}?query=${encodeURIComponent(query)}`);
  return response.json();
}

// Each test starts whole servers, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('on the database of DATABASE_URL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  const readReleases = () => runSql(database.url, 'SELECT "number", "checksum" FROM "Release"');

  test('a first start migrates, loads, tells each step, answers, and ends by SIGINT with 0 and nothing left', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mgi-test-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const server = startServer({ DATABASE_URL: database.url, TMPDIR: folder });
    const url = await server.listening;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect(server.output().split('\n')).toEqual([
      `Database  ${new URL(database.url).host} (DATABASE_URL)`,
      expect.stringMatching(/^Migrated {2}\d{14}_init, \d{14}_rules/),
      expect.stringMatching(
        /^Release {3}1 \(new: the content changed\): 4 profiles, 118 findings, \d+ mappings to objectives$/,
      ),
      `Listening ${url}`,
      '',
    ]);
    expect(await ask(url, '{ findings { totalCount } meta { release { number } } }')).toMatchObject(
      {
        data: { findings: { totalCount: 118 }, meta: { release: { number: 1 } } },
      },
    );
    expect(await (await fetch(new URL('/health', url))).json()).toEqual({ status: 'ok' });
    // What was downloaded lies among the temporary files until the server is stopped.
    const response = await fetch(new URL('/findings.xlsx', url));
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^mgi-graph-/)]);
    server.kill('SIGINT');
    const { code, output, complaints } = await server.ended;
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(output).toMatch(/\nStopping\n$/);
    expect(await readdir(folder)).toEqual([]);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('two more starts at once change nothing, are both served, and end by SIGTERM with 0', async () => {
    const before = await readReleases();
    const servers = [1, 2].map(() => startServer({ DATABASE_URL: database.url }));
    for (const { listening, output } of servers) {
      expect(await ask(await listening, '{ __typename }')).toMatchObject({
        data: { __typename: 'Query' },
      });
      expect(output()).toMatch(/^Release {3}1 \(unchanged\): 4 profiles/m);
      expect(output()).not.toMatch(/Migrated/);
    }
    for (const { kill } of servers) kill('SIGTERM');
    for (const { ended } of servers) expect((await ended).code).toBe(0);
    expect(await readReleases()).toEqual(before);
  });

  test('a port in use ends the start with 1 and a sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, err } = await serveUntilStarted({
      DATABASE_URL: database.url,
      PORT: String(port),
    });
    taken.close();
    expect({ code, err }).toEqual({
      code: 1,
      err: `Port ${port} on 127.0.0.1 is in use by another program. Stop that one, or choose a port: PORT=4001 npm start.\n`,
    });
  });

  test('a host that is none of this machine ends the start with 1 and a sentence', async () => {
    const { code, err } = await serveUntilStarted({
      DATABASE_URL: database.url,
      HOST: '203.0.113.1',
    });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'HOST is "203.0.113.1", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.\n',
    });
  });

  test('a database that is ahead of this program ends the start with 1 and a sentence', async () => {
    const newer = await createDatabase();
    await runSql(
      newer.url,
      `CREATE TABLE "_prisma_migrations" ("migration_name" text, "checksum" text, "finished_at" timestamptz, "rolled_back_at" timestamptz);
       INSERT INTO "_prisma_migrations" VALUES ('30000101000000_later', 'x', now(), NULL)`,
    );
    const { code, err } = await serveUntilStarted({ DATABASE_URL: newer.url });
    await newer.drop();
    expect(code).toBe(1);
    expect(err).toMatch(/^The database has the migration "30000101000000_later", which .+\n$/);
  });
});

describe('wrong configuration', () => {
  test('ends the start with 2 and one sentence for each variable', async () => {
    const { code, output, complaints } = await startServer({ PORT: 'web', LOG_LEVEL: 'loud' })
      .ended;
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaints).toBe(
      'PORT must be a whole number from 0 to 65535; it is "web".\nLOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace; it is "loud".\n',
    );
  });
});

describe('a database that cannot be used', () => {
  const refused = 'postgresql://user:hunter2@127.0.0.1:1/name';
  const unknown = 'postgresql://user:hunter2@database.invalid:5432/name';
  test.each([
    ['nobody listens', refused],
    ['its name is unknown', unknown],
  ])('ends the start with 1 and a sentence without the password when %s', async (_name, url) => {
    const { code, err } = await serveUntilStarted({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The database of DATABASE_URL cannot be used: .+\. Check the address, the user and the password\.\n$/,
    );
    expect(err).not.toContain('hunter2');
  });

  test('says so when the database is missing', async () => {
    const database = await createDatabase();
    const url = new URL(database.url);
    url.pathname = '/nowhere';
    const { code, err } = await serveUntilStarted({ DATABASE_URL: url.href });
    await database.drop();
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The database of DATABASE_URL cannot be used: database "nowhere" does not exist\. /,
    );
    expect(err).not.toContain(url.password === '' ? 'no password' : url.password);
  });
});
