import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCore, type ResponseEvent } from '../../sdk/src/index.ts';
import { RateLimit } from '../../server/admission/rate-limit.ts';
import { type Graph, openGraph } from '../support/graph.ts';

describe('a bucket', () => {
  test('holds a minute, fills evenly, and is not charged for what it refuses', () => {
    const limit = new RateLimit(600);
    expect(limit.charge('a', 500, 0)).toEqual({
      isAllowed: true,
      remaining: 100,
      reset: 50,
      retryAfter: 0,
    });
    expect(limit.charge('a', 200, 0)).toEqual({
      isAllowed: false,
      remaining: 100,
      reset: 50,
      retryAfter: 10,
    });
    expect(limit.charge('a', 200, 9_000).isAllowed).toBe(false);
    expect(limit.charge('a', 200, 10_000).isAllowed).toBe(true);
    expect(limit.charge('b', 600, 10_000).isAllowed).toBe(true);
  });

  test('lets whoever waited for a full one ask for the most there is, however dear', () => {
    const limit = new RateLimit(600);
    expect(limit.charge('a', 1_000_000, 0)).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(limit.charge('a', 1, 0)).toMatchObject({ isAllowed: false, retryAfter: 1 });
  });

  test('is given whole when it is full, at whatever fraction of a millisecond', () => {
    // A client for each draw: the room for all of them takes long to make.
    const limit = new RateLimit(600);
    let clients = 0;
    fc.assert(
      fc.property(fc.nat(1e9), (microseconds) => {
        const now = microseconds / 1_000;
        const client = `client ${++clients}`;
        expect(limit.charge(client, 600, now)).toMatchObject({ isAllowed: true, remaining: 0 });
        expect(limit.charge(client, 1, now).isAllowed).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('never gives more than a bucket and what has flowed in', () => {
    const steps = fc.array(fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 300 })));
    fc.assert(
      fc.property(steps, (all) => {
        const limit = new RateLimit(1_000);
        let now = 0;
        let given = 0;
        for (const [wait, fields] of all) {
          now += wait;
          const { isAllowed, remaining } = limit.charge('a', fields, now);
          if (isAllowed) given += fields;
          expect(given).toBeLessThanOrEqual(1_000 + (now * 1_000) / 60_000 + 1e-6);
          expect(remaining).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('is kept for so many clients and no more', () => {
    const limit = new RateLimit(100);
    for (let n = 0; n < 120_000; n += 1) limit.charge(`client ${n}`, 1, 0);
    expect(limit.clients).toBe(100_000);
  });
});

describe('over HTTP', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(undefined, pino({ level: 'silent' }), {
      rateLimit: new RateLimit(300),
      answerBytes: 1_000_000,
    });
  });
  afterAll(() => graph.close());

  test('each answer tells what is left, and too much is 429 with when to ask again', async () => {
    const cheap = await graph.ask('{ domains { code } }');
    expect(cheap.status).toBe(200);
    expect(cheap.headers.get('ratelimit-policy')).toBe('"fields";q=300;w=60');
    expect(cheap.headers.get('ratelimit')).toMatch(/^"fields";r=2\d\d;t=\d+$/);
    await graph.ask('{ findings(first: 50) { nodes { text kind textLanguage reference } } }');
    const refused = await graph.ask('{ findings(first: 50) { nodes { text kind } } }');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(refused.status).toBe(429);
    expect(seconds).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(new RegExp(`;t=${seconds}$`));
    expect(refused.headers.get('access-control-expose-headers')).toMatch(/\bratelimit\b/);
    expect(refused.data).toBeUndefined();
    expect(refused.errors).toEqual([
      {
        message: expect.stringMatching(
          /^This costs 1\d\d fields, and \d+ of 300 a minute are left\. Ask again in \d+ seconds\.$/,
        ),
        extensions: { code: 'RATE_LIMITED' },
      },
    ]);
  });

  test('health is for nothing, and a download is charged', async () => {
    expect((await fetch(`${graph.origin}/health/live`)).headers.get('ratelimit')).toBeNull();
    const download = await fetch(`${graph.origin}/findings.csv`);
    expect(download.status).toBe(429);
    expect(download.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  test('the SDK waits for as long as it is told, and then has its answer', async () => {
    const rateLimit = new RateLimit(6_000);
    const limited = await openGraph(undefined, pino({ level: 'silent' }), { rateLimit });
    // As if it had been emptied in a moment from now, so that no time is too late to find it so.
    rateLimit.charge('127.0.0.1', 6_000, performance.now() + 900);
    const events: ResponseEvent[] = [];
    const { request } = createCore({
      url: `${limited.origin}/graphql`,
      onResponse: (event) => void events.push(event),
    });
    expect(await request('{ __typename }')).toEqual({ __typename: 'Query' });
    expect(events.map(({ status }) => status)).toEqual([429, 200]);
    await limited.close();
  });
});
