import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../ingest/store/load-corpus.ts';
import { retractProfile } from '../../ingest/store/retract-profile.ts';
import { withConnection } from '../../prisma/connect.ts';
import { NoReleaseError } from '../../release/follow-releases.ts';
import { importText } from '../ingest/import-database.ts';
import { inventPage } from '../ingest/invented-page.ts';
import {
  createLoadedDatabase,
  createMigratedDatabase,
  runSql,
  type TestDatabase,
} from '../support/database.ts';
import { AT_LAST, endFollowing, follow, publishEmpty, WITHIN_A_SECOND } from './following.ts';
import { readSmallRelease } from './small-release.ts';

/** So seldom that nothing is seen without an announcement. */
const SELDOM = 60_000;
const NORWAY = { title: 'Migration Governance Profile: Norway', date: '2020 Mai' };
const SHORTER = { ...NORWAY, texts: { 'PARTNERSHIPS/WELL_DEVELOPED/1': null } };

let database: TestDatabase;
let url: string;
beforeAll(async () => {
  database = await createLoadedDatabase();
  url = database.url;
});
afterEach(endFollowing);
afterAll(() => database.drop());

/** Publishes the corpus with the curated mappings of one finding less. */
async function decideOnMappings() {
  const corpus = await readCorpus();
  const documents = corpus.documents.map((document) => ({
    ...document,
    curated: new Map([...document.curated].slice(1)),
  }));
  await loadCorpus(url, { ...corpus, documents });
}

test('the newest release is there when following has begun', async () => {
  const releases = await follow(url);
  expect(releases.current()).toEqual(await readSmallRelease(url));
  const { number } = releases.current();
  expect(releases.state()).toEqual({
    current: number,
    newest: number,
    staleFor: null,
    deafFor: null,
    lastFailure: null,
  });
  expect(releases.builds).toEqual([number]);
  expect(releases.log).toEqual([]);
});

test('following a database without a release is refused, and nothing stays open', async () => {
  const empty = await createMigratedDatabase();
  await expect(follow(empty.url)).rejects.toThrow(NoReleaseError);
  const listConnections = () =>
    runSql(
      url,
      `SELECT "pid" FROM pg_stat_activity WHERE "datname" = $1 AND "pid" <> pg_backend_pid()`,
      [new URL(empty.url).pathname.slice(1)],
    );
  await expect.poll(listConnections, AT_LAST).toEqual([]);
  await empty.drop();
});

describe('a release', () => {
  test.each([
    ['an import', () => importText(url, inventPage(NORWAY)), 1],
    ['a correction', () => importText(url, inventPage(SHORTER), { yes: true }), 0],
    [
      'a retraction',
      () => withConnection(url, (client) => retractProfile(client, 'norway-2020')),
      -1,
    ],
    ['decisions on mappings', decideOnMappings, 0],
    ['a person with psql', () => publishEmpty(url), 0],
  ])('of %s is announced, and served within a second', async (_whose, publish, more) => {
    const releases = await follow(url, { pollEvery: SELDOM });
    const { number, profiles } = releases.current();
    await publish();
    await expect.poll(() => releases.current().number, WITHIN_A_SECOND).toBe(number + 1);
    expect(releases.current()).toEqual(await readSmallRelease(url));
    expect(releases.current().profiles).toBe(profiles + more);
  });

  test('that is rolled back is not announced', async () => {
    const announced: (string | undefined)[] = [];
    await withConnection(url, async (listener) => {
      listener.on('notification', ({ payload }) => announced.push(payload));
      await listener.query('LISTEN mgi_release');
      await withConnection(url, async (client) => {
        await client.query('BEGIN');
        await client.query(
          `INSERT INTO "Release" ("number", "summary", "checksum") VALUES (9999, 'x', repeat('0', 64))`,
        );
        await client.query('ROLLBACK');
      });
      const number = await publishEmpty(url);
      // Announcements come in the order of commits: one of the other would be here before this.
      await expect.poll(() => announced, WITHIN_A_SECOND).toEqual([String(number)]);
    });
  });

  test('that nobody announced is seen by looking now and then', async () => {
    const releases = await follow(url, { pollEvery: 200 });
    await runSql(url, 'ALTER TABLE "Release" DISABLE TRIGGER "Release_announce"');
    const number = await publishEmpty(url);
    await runSql(url, 'ALTER TABLE "Release" ENABLE TRIGGER "Release_announce"');
    await expect.poll(() => releases.current().number, WITHIN_A_SECOND).toBe(number);
  });

  test('that was taken stays as it is when a newer one is served', async () => {
    const releases = await follow(url);
    const taken = releases.current();
    const content = { ...taken };
    const number = await publishEmpty(url);
    const newer = await releases.after(taken.number);
    expect(newer.number).toBe(number);
    expect(releases.current()).toBe(newer);
    expect(taken).toEqual(content);
  });

  test('of a database that was set back is served too', async () => {
    const releases = await follow(url, { pollEvery: 100 });
    const { number } = releases.current();
    await runSql(url, 'DELETE FROM "Release" WHERE "number" = $1', [number]);
    await expect.poll(() => releases.current().number, WITHIN_A_SECOND).toBe(number - 1);
  });
});

describe('who waits for a release after another', () => {
  test('has it at once when it is served already', async () => {
    const releases = await follow(url);
    expect(await releases.after(releases.current().number - 1)).toBe(releases.current());
  });

  test('may give up, before and while waiting', async () => {
    const releases = await follow(url);
    const { number } = releases.current();
    const reason = new Error('Enough.');
    await expect(releases.after(number, AbortSignal.abort(reason))).rejects.toBe(reason);
    const waiting = new AbortController();
    const wait = releases.after(number, waiting.signal);
    waiting.abort(reason);
    await expect(wait).rejects.toBe(reason);
  });

  test('is passed over by releases that are not newer than asked', async () => {
    const releases = await follow(url);
    const { number } = releases.current();
    const wait = releases.after(number + 1);
    await publishEmpty(url);
    expect((await releases.after(number)).number).toBe(number + 1);
    const last = await publishEmpty(url);
    expect((await wait).number).toBe(last);
  });

  test('is told of the end', async () => {
    const releases = await follow(url);
    const { number } = releases.current();
    const wait = releases.after(number);
    await Promise.all([expect(wait).rejects.toThrow(/is being stopped/), releases.close()]);
    await expect(releases.after(number)).rejects.toThrow(/is being stopped/);
    expect(releases.current().number).toBe(number);
  });
});

describe('who asks to be told of releases', () => {
  test('is told of each as it begins to be served, until told no more', async () => {
    const releases = await follow(url);
    const told: [told: number, served: number][] = [];
    const end = releases.onSwap(({ number }) => told.push([number, releases.current().number]));
    const first = await publishEmpty(url);
    await releases.after(first - 1);
    expect(told).toEqual([[first, first]]);
    end();
    await publishEmpty(url);
    await releases.after(first);
    expect(told).toEqual([[first, first]]);
  });

  test('does not keep others from it by failing', async () => {
    const releases = await follow(url);
    const told: number[] = [];
    releases.onSwap(() => {
      throw new Error('Not today.');
    });
    releases.onSwap(({ number }) => told.push(number));
    const number = await publishEmpty(url);
    await releases.after(number - 1);
    expect(told).toEqual([number]);
    expect(releases.log.filter(({ level }) => level === 'warn')).toEqual([
      {
        level: 'warn',
        details: { err: new Error('Not today.'), release: number },
        message: 'Somebody who is told of releases failed.',
      },
    ]);
  });
});
