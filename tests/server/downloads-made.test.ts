import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { Client } from 'pg';
import { pino } from 'pino';
import { readSheet } from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '../../exports/walk-set.ts';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { type Following, followReleases } from '../../release/follow-releases.ts';
import { openRelease, type PublishedRelease } from '../../release/published-release.ts';
import { AnswersByRelease } from '../../server/answers/kept-answers.ts';
import { createApp } from '../../server/app.ts';
import { type Listening, listen } from '../../server/connections/listen.ts';
import { KeptFiles } from '../../server/downloads/kept-files.ts';
import { runSql, type TestDatabase } from '../support/database.ts';
import { createManyFindings } from '../support/many-findings.ts';
import { askBytes, openAnswer } from './ask-bytes.ts';

const COUNT = 7_800;
const ALL = COUNT + 118;
/** Every sixth, and those of the corpus. */
const GAPS = COUNT / 6 + 41;
const PAGES = Math.ceil(ALL / PAGE_SIZE);

const complaints: string[] = [];
const logger = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
/** How many pages of findings this test has read, and who is told of each. */
const read: { pages: number; onPage: () => void } = { pages: 0, onPage: () => undefined };

let many: TestDatabase;
let parent: string;
let database: Database;
let releases: Following<PublishedRelease>;
beforeAll(async () => {
  many = await createManyFindings(COUNT);
  parent = await mkdtemp(path.join(tmpdir(), 'mgi-test-'));
  database = openDatabase(many.url, {
    poolSize: 2,
    onStatement: (sql) => {
      if (!sql.includes('f."text"')) return;
      read.pages += 1;
      read.onPage();
    },
  });
  releases = await followReleases({
    url: many.url,
    build: () => openRelease(database),
    log: { info: () => undefined, warn: () => undefined },
  });
}, 120_000);
afterAll(async () => {
  await releases.close();
  await database.$disconnect();
  await many.drop();
  await rm(parent, { recursive: true });
});

let server: Listening;
let files: KeptFiles;

async function serve(folder: string): Promise<void> {
  Object.assign(read, { pages: 0, onPage: () => undefined });
  complaints.length = 0;
  files = new KeptFiles(100_000_000, folder);
  const answers = new AnswersByRelease(0);
  server = await listen(createApp({ database, releases, answers, files, logger }), '127.0.0.1', 0);
}

async function stop(): Promise<void> {
  await server.close();
  await files.close();
}

beforeEach(() => serve(parent));
afterEach(async () => {
  await stop();
  expect(await readdir(parent)).toEqual([]);
});

const ask = (address: string, asking = {}) => askBytes(`${server.origin}${address}`, asking);

/** Names of the files that lie there, whole or not. */
async function listFiles(): Promise<readonly string[]> {
  const names = await readdir(parent, { recursive: true });
  return names.filter((name) => path.dirname(name) !== '.');
}

/** How many wait to read findings. */
async function countWaiting(): Promise<number> {
  const sql = `SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return (await runSql(many.url, sql)).length;
}

/** Lets nobody read findings until the work is done. */
async function whileLocked(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: many.url });
  await client.connect();
  try {
    await client.query('BEGIN; LOCK TABLE "Finding" IN ACCESS EXCLUSIVE MODE');
    await work(client);
  } finally {
    await client.end();
  }
}

describe('a file', () => {
  test('is made once for sixteen who ask at once, and has every finding', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const asked = Array.from({ length: 16 }, () => ask('/findings.ndjson', { headers }));
    const [first = Buffer.of(), ...others] = (await Promise.all(asked)).map(({ body }) => body);
    const rows = String(gunzipSync(first)).trimEnd().split('\n');
    expect(rows).toHaveLength(ALL);
    const references = rows.map((row) => JSON.parse(row).reference);
    expect(new Set(references).size).toBe(ALL);
    // As the documents have them: of one profile and domain, strengths by position, then gaps.
    const slugs = references.map((reference) => reference.slice(0, reference.indexOf('/')));
    expect(slugs).toEqual(slugs.toSorted());
    for (const other of others) expect(other.equals(first)).toBe(true);
    expect(read.pages).toBe(PAGES);
  });

  test('is made for HEAD, and is there for GET, for a part and for whoever has it', async () => {
    const head = await ask('/findings.csv', { method: 'HEAD' });
    expect(read.pages).toBe(PAGES);
    const get = await ask('/findings.csv');
    expect(head.headers['content-length']).toBe(`${get.body.length}`);
    const { etag = '' } = get.headers;
    expect((await ask('/findings.csv', { headers: { range: 'bytes=-9' } })).status).toBe(206);
    expect((await ask('/findings.csv', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(read.pages).toBe(PAGES);
  });

  test('is another in each format, filter and coding', async () => {
    const filter = '?profiles=mali-2021';
    for (const ending of ['csv', 'ndjson', 'xlsx', 'parquet'])
      await ask(`/findings.${ending}${filter}`);
    await ask(`/findings.csv${filter}`, { headers: { 'accept-encoding': 'gzip' } });
    await ask(`/findings.csv?filter={"profiles":["mali-2021"]}`);
    await ask(`/findings.csv?profiles=mombasa-2022`);
    // A workbook reads the mappings, too.
    expect([read.pages, (await listFiles()).length]).toEqual([7, 6]);
  });

  test('of a binary format is whole over many pages', async () => {
    const query = '?kinds=AREA_FOR_DEVELOPMENT';
    const parquet = new Uint8Array((await ask(`/findings.parquet${query}`)).body).buffer;
    const rows = await parquetReadObjects({ file: parquet, columns: ['reference', 'text'] });
    expect(rows).toHaveLength(GAPS);
    const sheet = await readSheet((await ask(`/findings.xlsx${query}`)).body, 'findings');
    expect(sheet.slice(1).map((row) => row[0])).toEqual(rows.map((row) => row['reference']));
  });
});

describe('a part of a file', () => {
  test('is all that a reader of Parquet takes who wants some columns', async () => {
    const whole = await ask('/findings.parquet', { method: 'HEAD' });
    let bytes = 0;
    const counting: typeof fetch = async (...parameters) => {
      const response = await fetch(...parameters);
      bytes += Number(response.headers.get('content-length'));
      if (response.status !== 206) bytes = 0;
      return response;
    };
    const url = `${server.origin}/findings.parquet`;
    const file = await asyncBufferFromUrl({ url, fetch: counting });
    expect(file.byteLength).toBe(Number(whole.headers['content-length']));
    const metadata = await parquetMetadataAsync(file, { initialFetchSize: 1_000 });
    // As few as the description of the file allows: one for every thousand.
    expect(metadata.row_groups).toHaveLength(Math.ceil(ALL / 1_000));
    const rows = await parquetReadObjects({ file, metadata, columns: ['kind', 'year'] });
    expect(rows).toHaveLength(ALL);
    expect(rows.filter(({ kind }) => kind === 'AREA_FOR_DEVELOPMENT')).toHaveLength(GAPS);
    expect(bytes).toBeGreaterThan(metadata.metadata_length);
    expect(bytes).toBeLessThan(file.byteLength / 3);
    expect(read.pages).toBe(PAGES);
  });

  test.each(['identity', 'gzip'])('completes a download that broke off (%s)', async (coding) => {
    const url = `${server.origin}/findings.csv`;
    const headers = { 'accept-encoding': coding };
    const whole = await askBytes(url, { headers });
    const broken = await openAnswer(url, { headers });
    const [begun] = await once(broken.resume(), 'data');
    broken.destroy();
    expect(begun.length).toBeLessThan(whole.body.length);
    const rest = await askBytes(url, {
      headers: {
        ...headers,
        range: `bytes=${begun.length}-`,
        'if-range': broken.headers.etag ?? '',
      },
    });
    expect(rest.status).toBe(206);
    expect(Buffer.concat([begun, rest.body]).equals(whole.body)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

test('whoever leaves as the last ends the reading, and nothing is left', async () => {
  const leaving = new AbortController();
  await whileLocked(async (client) => {
    const { signal } = leaving;
    const left = Promise.allSettled([
      ask('/findings.csv', { signal }),
      ask('/findings.csv', { signal, method: 'HEAD' }),
      ask('/findings.csv', { signal, headers: { 'accept-encoding': 'gzip' } }),
    ]);
    await expect.poll(countWaiting).toBe(2);
    leaving.abort();
    await left;
    await expect.poll(countWaiting).toBe(0);
    // The server reads in the order of arrival.
    await ask('/health');
    await client.query('COMMIT');
  });
  await expect.poll(listFiles).toEqual([]);
  // None was read to its end.
  expect(read.pages).toBe(0);
  expect((await ask('/findings.csv?profiles=mali-2021')).status).toBe(200);
  expect(complaints).toEqual([]);
});

describe('what cannot be made', () => {
  async function expectFailure(): Promise<string> {
    const { status, headers, body } = await ask('/findings.csv');
    expect([status, headers['content-type']]).toEqual([500, 'application/json; charset=utf-8']);
    const { errors } = JSON.parse(String(body));
    const requestId = headers['x-request-id'];
    expect(errors).toEqual([
      {
        message: 'The server failed to make this file. Ask again, and report the requestId.',
        extensions: { code: 'INTERNAL', requestId },
      },
    ]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(requestId);
    return String(complaints[0]);
  }

  test('since the database fails is an error, not an empty file', async () => {
    await runSql(many.url, 'ALTER TABLE "Finding" RENAME TO "Gone"');
    try {
      await expectFailure();
      expect(await listFiles()).toEqual([]);
    } finally {
      await runSql(many.url, 'ALTER TABLE "Gone" RENAME TO "Finding"');
    }
    expect((await ask('/findings.csv')).status).toBe(200);
  });

  test('since nothing can be written is an error, whose cause is in the log', async () => {
    await stop();
    await serve(path.join(parent, 'nowhere'));
    expect(await expectFailure()).toContain('Free some space there');
  });
});

/** Collects garbage, so that what is measured is what is held. */
const collect: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
})();

function measureHeld(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test.each(['csv', 'ndjson', 'xlsx', 'parquet'])(
  'memory does not grow with the rows of %s, neither to make nor to serve it',
  async (ending) => {
    // The libraries of a format are loaded by its first use.
    await ask(`/findings.${ending}?profiles=mali-2021`);
    const before = measureHeld();
    const held: number[] = [];
    const measure = () => held.push(measureHeld() - before);
    const first = read.pages;
    read.onPage = () => {
      if ((read.pages - first) % 8 === 0) measure();
    };
    const response = await openAnswer(`${server.origin}/findings.${ending}`);
    for await (const _chunk of response) if (held.length < 5) measure();
    // A workbook reads the mappings, too.
    expect(read.pages - first).toBe(ending === 'xlsx' ? 2 * PAGES : PAGES);
    expect(held.length).toBeGreaterThan(3);
    // Whoever held all rows would hold 15 MB and more; a page of them is 0.25 MB.
    expect(Math.max(...held)).toBeLessThan(10_000_000);
  },
);

// As the last, since they change what is served.
describe('a release that is published', () => {
  const publish = (number: number) =>
    `INSERT INTO "Release" ("number", "summary", "checksum")
     VALUES (${number}, 'Another', repeat('${number}', 64))`;
  const GAPS_ONLY = '/findings.ndjson?kinds=AREA_FOR_DEVELOPMENT';
  const releaseOf = (row: string) => JSON.parse(row).release;

  test('while a file is made is that of the whole file', async () => {
    let answer = ask('/health');
    await whileLocked(async (client) => {
      answer = ask(GAPS_ONLY);
      await expect.poll(countWaiting).toBe(1);
      await client.query(publish(2));
      await client.query('COMMIT');
    });
    const { status, headers, body } = await answer;
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('mgi-findings-release-2-');
    const rows = String(body).trimEnd().split('\n');
    expect(rows).toHaveLength(GAPS);
    expect(new Set(rows.map(releaseOf))).toEqual(new Set([2]));
    expect(complaints).toEqual([]);
    await expect.poll(listFiles).toHaveLength(1);
  });

  test('gives the whole new file to whoever goes on with the old one', async () => {
    const old = await ask(GAPS_ONLY);
    await runSql(many.url, publish(3));
    await releases.after(2);
    const headers = { range: 'bytes=1000-', 'if-range': old.headers.etag ?? '' };
    const { status, headers: told, body } = await ask(GAPS_ONLY, { headers });
    expect([status, told['content-length']]).toEqual([200, `${body.length}`]);
    expect(told.etag).toMatch(/^"3-/);
    expect(new Set(String(body).trimEnd().split('\n').map(releaseOf))).toEqual(new Set([3]));
  });
});
