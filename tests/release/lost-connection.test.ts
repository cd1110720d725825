import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { type FaultyProxy, openProxy } from './faulty-proxy.ts';
import {
  AT_LAST,
  endFollowing,
  type Followed,
  follow,
  publishEmpty,
  WITHIN_A_SECOND,
} from './following.ts';
import { readSmallRelease } from './small-release.ts';

const LOST = 'The connection that hears of new releases is lost; it is looked for.';
const BACK = 'The connection that hears of new releases is back.';

let database: TestDatabase;
let url: string;
beforeAll(async () => {
  database = await createLoadedDatabase();
  url = database.url;
});
afterEach(endFollowing);
afterAll(() => database.drop());

/** Ends the connections that hear of releases, as an operator or a restart does. */
const endListeners = () =>
  runSql(
    url,
    `SELECT pg_terminate_backend("pid") FROM pg_stat_activity
     WHERE "application_name" = 'mgi-graph releases' AND "datname" = current_database()`,
  );

const listListeners = () =>
  runSql(
    url,
    `SELECT "pid" FROM pg_stat_activity
     WHERE "application_name" = 'mgi-graph releases' AND "datname" = current_database()`,
  );

/** What the log says of the connection. */
const listMessages = ({ log }: Followed) =>
  log.map(({ message }) => message).filter((message) => message.startsWith('The connection'));

const isWell = ({ state }: Followed) => state().deafFor === null;

describe('a connection that PostgreSQL ends', () => {
  test('is one of its own, and found by its name', async () => {
    const releases = await follow(url);
    expect(await listListeners()).toHaveLength(1);
    await releases.close();
    await expect.poll(listListeners, AT_LAST).toEqual([]);
  });

  test('is made anew, and a release of the meantime is served within a second', async () => {
    const releases = await follow(url);
    await endListeners();
    const number = await publishEmpty(url);
    await expect.poll(() => releases.current().number, WITHIN_A_SECOND).toBe(number);
    await expect.poll(() => isWell(releases), AT_LAST).toBe(true);
    expect(listMessages(releases)).toEqual([LOST, BACK]);
    expect(releases.log[0]?.details).toEqual({
      err: expect.objectContaining({ code: '57P01' }),
    });
    await expect.poll(listListeners, AT_LAST).toHaveLength(1);
  });

  test('again and again misses no release', async () => {
    const releases = await follow(url);
    for (let round = 0; round < 10; round++) {
      const [number] = await Promise.all([publishEmpty(url), endListeners()]);
      await expect.poll(() => releases.current().number, WITHIN_A_SECOND).toBe(number);
    }
    await expect.poll(() => isWell(releases), AT_LAST).toBe(true);
    const messages = listMessages(releases);
    expect(messages).toEqual(messages.map((_message, at) => (at % 2 === 0 ? LOST : BACK)));
    await expect.poll(listListeners, AT_LAST).toHaveLength(1);
  });
});

describe('a connection over which nothing comes any more', () => {
  let proxy: FaultyProxy;
  beforeEach(async () => {
    proxy = await openProxy(url);
  });
  afterEach(() => proxy.close());

  const followThroughProxy = () => follow(proxy.url, { build: () => readSmallRelease(url) });

  test('is noticed, and another one made', async () => {
    const releases = await followThroughProxy();
    proxy.swallow();
    proxy.heal();
    const number = await publishEmpty(url);
    // A second until the next look, and another for its answer.
    await expect.poll(() => releases.current().number, { timeout: 3_000 }).toBe(number);
    await expect.poll(() => isWell(releases), AT_LAST).toBe(true);
    expect(listMessages(releases)).toEqual([LOST, BACK]);
    await expect.poll(listListeners, AT_LAST).toHaveLength(1);
  });

  test('is looked for until there is a way again, and told of once', async () => {
    const releases = await followThroughProxy();
    const { number } = releases.current();
    proxy.swallow();
    await publishEmpty(url);
    await expect.poll(() => proxy.count(), AT_LAST).toBeGreaterThanOrEqual(3);
    expect(releases.current().number).toBe(number);
    expect(releases.state().deafFor).toBeGreaterThan(0);
    proxy.heal();
    await expect.poll(() => releases.current().number, AT_LAST).toBe(number + 1);
    await expect.poll(() => isWell(releases), AT_LAST).toBe(true);
    expect(listMessages(releases)).toEqual([LOST, BACK]);
  });

  test.each([
    ['before it is noticed', 1],
    ['while it is looked for', 2],
  ])('holds up no end %s', async (_when, connections) => {
    const releases = await followThroughProxy();
    proxy.swallow();
    await expect.poll(() => proxy.count(), AT_LAST).toBe(connections);
    const began = performance.now();
    await releases.close();
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
