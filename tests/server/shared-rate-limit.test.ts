import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Buckets, Charge } from '../../server/admission/buckets.ts';
import { openBuckets } from '../../server/admission/open-buckets.ts';
import { findInstalled, findPort } from '../support/programs.ts';

const PROGRAM = findInstalled(['valkey-server', 'redis-server']);

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Opens the buckets of one server, and what it logs. */
async function openOne(port: number, perMinute = 600) {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line).msg) });
  const options = {
    rateLimit: perMinute,
    rateLimitUrl: `redis://127.0.0.1:${port}`,
    // A busy machine must not make a server count by itself.
    chargeTimeout: 60_000,
  };
  const buckets = await openBuckets(options, logger, (close) => closers.push(close));
  if (buckets === null) throw new Error('Nobody is limited.');
  return { buckets, lines };
}

const charge = async (buckets: Buckets, client: string, fields: number): Promise<Charge> =>
  buckets.charge(client, fields);

const LOST = 'The shared rate limit cannot be reached; each server counts by itself';

test('a server that reaches no Redis counts by itself, says so once, and stops at once', async () => {
  const { buckets, lines } = await openOne(await findPort());
  expect(await charge(buckets, 'a', 500)).toMatchObject({ isAllowed: true, remaining: 100 });
  expect(await charge(buckets, 'a', 200)).toMatchObject({ isAllowed: false });
  await vi.waitFor(() => expect(lines).toEqual([LOST]));
});

test('nobody is limited where that is not wanted, whatever the address', async () => {
  const options = { rateLimit: null, rateLimitUrl: 'redis://127.0.0.1:1' };
  expect(await openBuckets(options, pino({ level: 'silent' }), () => undefined)).toBeNull();
});

describe.skipIf(PROGRAM === null)('in a Redis or Valkey (which must be installed)', () => {
  let port: number;
  let server: ChildProcess;
  const start = async () => {
    const options = [
      '--port',
      String(port),
      '--save',
      '',
      '--appendonly',
      'no',
      '--bind',
      '127.0.0.1',
    ];
    server = spawn(PROGRAM ?? '', options, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    for await (const piece of server.stdout ?? []) {
      said += piece;
      if (/ready to accept connections/i.test(said)) break;
    }
  };
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  beforeAll(async () => {
    port = await findPort();
    await start();
  });
  afterAll(stop);

  /** The buckets of a server that has connected: a client that nobody asks for is charged there. */
  const openConnected = async (perMinute?: number) => {
    const one = await openOne(port, perMinute);
    const probe = await openOne(port, perMinute);
    await vi.waitFor(async () => {
      const name = `probe ${closers.length}`;
      await charge(one.buckets, name, 10);
      const { remaining } = await charge(probe.buckets, name, 10);
      expect(remaining).toBeLessThan(one.buckets.perMinute - 15);
    });
    return one;
  };

  test('servers count together, each client by itself', async () => {
    const { buckets: one } = await openConnected();
    const { buckets: other } = await openConnected();
    const first = await charge(one, 'a', 300);
    expect(first).toMatchObject({ isAllowed: true, reset: 30 });
    // Ten a second flow in meanwhile.
    const refused = await charge(other, 'a', 600);
    expect(refused.isAllowed).toBe(false);
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.retryAfter).toBeLessThanOrEqual(30);
    expect(await charge(other, 'b', 600)).toMatchObject({ isAllowed: true, remaining: 0 });
    // What was refused was not charged.
    expect(await charge(other, 'a', 300)).toMatchObject({ isAllowed: true });
  });

  test('at once they give no more than a bucket, however many ask', async () => {
    const { buckets: one } = await openConnected(60);
    const { buckets: other } = await openConnected(60);
    const begun = performance.now();
    const charges = await Promise.all(
      Array.from({ length: 200 }, (_, n) => charge(n % 2 === 0 ? one : other, 'crowd', 1)),
    );
    const allowed = charges.filter(({ isAllowed }) => isAllowed).length;
    // One a second flows in meanwhile.
    const seconds = (performance.now() - begun) / 1_000;
    expect(allowed).toBeGreaterThanOrEqual(60);
    expect(allowed).toBeLessThanOrEqual(61 + seconds);
  });

  test('what a bucket cannot hold is allowed from a full one', async () => {
    const { buckets } = await openConnected(60);
    expect(await charge(buckets, 'dear', 1_000_000)).toMatchObject({
      isAllowed: true,
      remaining: 0,
    });
    const { isAllowed, retryAfter } = await charge(buckets, 'dear', 60);
    expect(isAllowed).toBe(false);
    expect(retryAfter).toBeGreaterThan(0);
  });

  test('when it dies each counts by itself, and together again when it is back', async () => {
    const { buckets, lines } = await openConnected();
    await stop();
    await vi.waitFor(() => expect(lines).toEqual([LOST]));
    expect(await charge(buckets, 'c', 600)).toMatchObject({ isAllowed: true });
    expect(await charge(buckets, 'c', 600)).toMatchObject({ isAllowed: false });
    await start();
    const { buckets: other } = await openConnected();
    await vi.waitFor(
      async () => {
        const name = `back ${performance.now()}`;
        await charge(buckets, name, 300);
        expect((await charge(other, name, 1)).remaining).toBeLessThan(310);
      },
      { timeout: 10_000, interval: 50 },
    );
  });
});
