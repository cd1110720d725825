import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { Client } from 'pg';
import { pino } from 'pino';
import readXlsx from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { type Following, followReleases } from '../../release/follow-releases.ts';
import { openRelease, type PublishedRelease } from '../../release/published-release.ts';
import { AnswersByRelease } from '../../server/answers/kept-answers.ts';
import { createApp } from '../../server/app.ts';
import { type Listening, listen } from '../../server/listen.ts';
import type { TestDatabase } from '../support/database.ts';
import { createManyFindings } from '../support/many-findings.ts';

const COUNT = 30_000;
const CORPUS = 118;

let many: TestDatabase;
beforeAll(async () => {
  many = await createManyFindings(COUNT);
}, 120_000);
afterAll(() => many.drop());

let database: Database;
let server: Listening;
let releases: Following<PublishedRelease>;
/** How many pages of findings the server of this test has read. */
let read: { pages: number };
const complaints: string[] = [];
beforeEach(async () => {
  const counter = { pages: 0 };
  read = counter;
  complaints.length = 0;
  database = openDatabase(many.url, {
    poolSize: 1,
    onStatement: (sql) => {
      if (sql.includes('f."text"')) counter.pages += 1;
    },
  });
  const logger = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
  releases = await followReleases({
    url: many.url,
    build: () => openRelease(database),
    log: { info: () => undefined, warn: () => undefined },
  });
  const app = createApp({ database, releases, answers: new AnswersByRelease(0), logger });
  server = await listen(app, '127.0.0.1', 0);
});
afterEach(async () => {
  await server.close();
  await releases.close();
  await database.$disconnect();
});

/** Opens a download and reads nothing of it yet. */
async function open(path: string, encoding = 'identity'): Promise<IncomingMessage> {
  const headers = { 'accept-encoding': encoding };
  const request = get(`${server.origin}${path}`, { agent: false, headers });
  const [response] = await once(request, 'response');
  response.pause();
  return response;
}

/** Waits until no more pages are read. */
async function settle(): Promise<number> {
  for (let before = -1; before !== read.pages; ) {
    before = read.pages;
    await delay(500);
  }
  return read.pages;
}

test('the first rows arrive while the last are not read yet', async () => {
  const response = await open('/findings.csv');
  const [chunk] = await once(response.resume(), 'data');
  response.pause();
  expect(String(chunk)).toMatch(/^reference,kind,text/);
  expect(read.pages).toBeLessThan(10);
  response.destroy();
});

test('every finding is in the file, by one statement for each thousand', async () => {
  const text = await (await fetch(`${server.origin}/findings.ndjson`)).text();
  const rows = text.trimEnd().split('\n');
  expect(rows).toHaveLength(COUNT + CORPUS);
  const references = rows.map((row) => JSON.parse(row).reference);
  expect(new Set(references).size).toBe(COUNT + CORPUS);
  expect(references).toEqual(references.toSorted());
  expect(read.pages).toBe(Math.ceil((COUNT + CORPUS) / 1_000));
});

test('a client that does not read holds up the reading of the database', async () => {
  const response = await open('/findings.csv');
  expect(await settle()).toBeLessThan(COUNT / 1_000 / 2);
  // It holds no connection meanwhile: there is only one, and others are answered.
  const other = await fetch(`${server.origin}/findings.csv?profiles=mali-2021`);
  expect((await other.text()).split('\r\n')).toHaveLength(25);
  response.destroy();
});

test.each(['identity', 'gzip'])(
  'a client (%s) that goes away ends the reading, and others are answered',
  async (encoding) => {
    const response = await open('/findings.csv', encoding);
    await once(response.resume(), 'data');
    response.destroy();
    expect(await settle()).toBeLessThan(COUNT / 1_000);
    const other = await fetch(`${server.origin}/findings.csv?profiles=mali-2021`);
    expect(other.status).toBe(200);
    await other.text();
    expect(complaints).toEqual([]);
  },
);

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
  'memory does not grow with the rows of %s',
  async (ending) => {
    // The libraries of a format are loaded by its first use.
    await (await fetch(`${server.origin}/findings.${ending}?profiles=mali-2021`)).arrayBuffer();
    const before = measureHeld();
    const response = await fetch(`${server.origin}/findings.${ending}`);
    let most = 0;
    let page = 0;
    for await (const _chunk of response.body ?? []) {
      if (read.pages < page + 5) continue;
      page = read.pages;
      most = Math.max(most, measureHeld() - before);
    }
    // All rows are some 30 MB as text, and far more as objects; a page of them is 1 MB.
    expect(page).toBeGreaterThan(20);
    expect(most).toBeLessThan(20_000_000);
  },
  120_000,
);

test('the binary formats of many pages are whole', async () => {
  const query = '?kind=AREA_FOR_DEVELOPMENT';
  const parquet = await (await fetch(`${server.origin}/findings.parquet${query}`)).arrayBuffer();
  expect(parquetMetadata(parquet).row_groups).toHaveLength(6);
  const rows = await parquetReadObjects({ file: parquet, columns: ['reference', 'text'] });
  expect(rows).toHaveLength(COUNT / 6 + 41);
  const xlsx = await (await fetch(`${server.origin}/findings.xlsx${query}`)).arrayBuffer();
  const [sheet] = await readXlsx(Buffer.from(xlsx));
  expect(sheet?.data.slice(1).map((row) => row[0])).toEqual(rows.map((row) => row['reference']));
});

test('a release that is published meanwhile breaks the file off', async () => {
  const client = new Client({ connectionString: many.url });
  await client.connect();
  try {
    const response = await open('/findings.ndjson');
    await settle();
    await client.query(
      `INSERT INTO "Release" ("number", "summary", "checksum") VALUES (2, 'Another', repeat('0', 64))`,
    );
    const failed = new Promise((resolve) => response.once('error', resolve));
    response.resume();
    expect(String(await failed)).toContain('aborted');
    expect(response.complete).toBe(false);
    expect(complaints.join('')).toContain('Release 2 was published');
  } finally {
    await client.query('DELETE FROM "Release" WHERE "number" = 2');
    await client.end();
  }
});

test('a database that fails before the first row is an error, not an empty file', async () => {
  const client = new Client({ connectionString: many.url });
  await client.connect();
  try {
    await client.query('ALTER TABLE "Finding" RENAME TO "Gone"');
    const response = await fetch(`${server.origin}/findings.csv`);
    expect(response.status).toBe(500);
    const { errors } = await response.json();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(errors)).not.toContain('Gone');
    expect(complaints.join('')).toContain(errors[0].extensions.requestId);
  } finally {
    await client.query('ALTER TABLE "Gone" RENAME TO "Finding"');
    await client.end();
  }
});
