import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type ClientOptions,
  createCore,
  HttpError,
  isMgiError,
  NetworkError,
  type ResponseEvent,
} from '../../sdk/src/index.ts';
import { readRetryAfter, waitBefore } from '../../sdk/src/retry.ts';
import { answer, type Behaviour, DROP, half, openBadServer, STALL, WELL } from './bad-server.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closers.splice(0)) await close();
});

/** Asks a server that does these things; `waits` are those between the tries. */
async function ask(
  behaviours: readonly Behaviour[],
  options: Partial<ClientOptions> = {},
  document = '{ meta }',
) {
  const server = await openBadServer(...behaviours);
  closers.push(server.close);
  const events: ResponseEvent[] = [];
  const { request } = createCore({
    url: server.url,
    retry: { delay: 1 },
    onResponse: (event) => void events.push(event),
    ...options,
  });
  const call = request(document).catch((error: unknown) => error);
  return { server, call, events };
}

describe('a query is asked again', () => {
  test.each([
    ['a dropped connection', DROP],
    ['half a body', half('drop')],
    ['408', answer('', 408)],
    ['429', answer({ errors: [{ message: 'Slower.' }] }, 429)],
    ['502 with a page', answer('<html>', 502, { 'content-type': 'text/html' })],
    ['503', answer('', 503)],
    ['504', answer('', 504)],
    ['RATE_LIMITED', answer({ errors: [{ message: 'a', extensions: { code: 'RATE_LIMITED' } }] })],
  ])('after %s', async (_, behaviour) => {
    const { call, server, events } = await ask([behaviour, behaviour, WELL]);
    expect(await call).toEqual({ meta: 'well' });
    expect(server.requests).toHaveLength(3);
    expect(events.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(events.map(({ error }) => isMgiError(error))).toEqual([true, true, false]);
  });

  test('three times by default, then the last error is thrown', async () => {
    const { call, server } = await ask([DROP, DROP, DROP, answer('', 503)]);
    expect(await call).toMatchObject({ name: 'HttpError', status: 503 });
    expect(server.requests).toHaveLength(4);
  });

  test.each([[0], [1], [5]])('as often as the limit says: %i', async (limit) => {
    const { call, server } = await ask([DROP], { retry: { limit, delay: 1 } });
    expect(await call).toBeInstanceOf(NetworkError);
    expect(server.requests).toHaveLength(limit + 1);
  });
});

describe('nothing is asked again', () => {
  test.each([
    ['400', answer('', 400)],
    ['401', answer('', 401)],
    ['404', answer('', 404)],
    ['500', answer('', 500)],
    ['an answer that is not GraphQL', answer('<html>')],
    ['errors of the graph', answer({ errors: [{ message: 'no' }] })],
  ])('after %s', async (_, behaviour) => {
    const { call, server } = await ask([behaviour, WELL]);
    expect(await call).toBeInstanceOf(Error);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ['mutation { publish }'],
    ['# query\nmutation Publish { publish }'],
    ['fragment F on A { b }mutation { publish }'],
    ['query A { a(b: "#") } mutation B { c }'],
    ['subscription { changes }'],
  ])('that may change something: %s', async (document) => {
    const { call, server } = await ask([DROP, WELL], {}, document);
    expect(await call).toBeInstanceOf(NetworkError);
    expect(server.requests).toHaveLength(1);
  });

  test.each([['{ mutation }'], ['query { a(b: "} mutation {") }'], ['{ a } # } mutation']])(
    'but this only looks like it: %s',
    async (document) => {
      const { call } = await ask([DROP, WELL], {}, document);
      expect(await call).toEqual({ meta: 'well' });
    },
  );
});

describe('the time of a call', () => {
  test.each([
    ['says nothing', STALL],
    ['stops in the middle of the body', half('stall')],
  ])('ends it when the server %s', async (_, behaviour) => {
    // So long that a busy machine has asked by then.
    const { call, server } = await ask([behaviour], { timeout: 500 });
    expect(await call).toMatchObject({ name: 'TimeoutError', timeout: 500 });
    await vi.waitFor(() => expect(server.requests).toMatchObject([{ isGone: true }]));
  });

  test('holds for all tries together', async () => {
    vi.useFakeTimers();
    const drop = (_: unknown, reject: (error: Error) => void) => {
      setTimeout(() => reject(new TypeError('dropped')), 50);
    };
    const fetch = vi.fn(() => new Promise<Response>(fetch.mock.calls.length < 3 ? drop : () => {}));
    const { request } = createCore({
      url: 'http://example.org/',
      fetch,
      timeout: 120,
      retry: { delay: 1 },
    });
    const ended = vi.fn();
    const call = request('{ a }').catch((error: unknown) => error);
    call.finally(ended);
    await vi.advanceTimersByTimeAsync(119);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toMatchObject({ name: 'TimeoutError', timeout: 120 });
  });

  test('is not waited through: the reason is thrown when the wait would outlast it', async () => {
    const busy = answer('', 429, { 'retry-after': '10' });
    const { call, server } = await ask([busy], { timeout: 5_000 });
    expect(await call).toMatchObject({ name: 'RateLimitError', retryAfter: 10_000 });
    expect(server.requests).toHaveLength(1);
  });

  test('can be another for one call', async () => {
    const { server } = await ask([STALL]);
    const { request } = createCore({ url: server.url });
    const error = await request('{ a }', {}, { timeout: 30 }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'TimeoutError', timeout: 30 });
    await expect(request('{ a }', {}, { timeout: 0 })).rejects.toThrow('Option "timeout" must be');
  });

  test('ends it even when fetch does not listen to the signal', async () => {
    const fetch = () => new Promise<Response>(() => undefined);
    const { request } = createCore({ url: 'http://example.org/', fetch, timeout: 20 });
    await expect(request('{ a }')).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('an aborted call', () => {
  test('is not tried again, and hangs up', async () => {
    const { server } = await ask([STALL]);
    const controller = new AbortController();
    const { request } = createCore({ url: server.url, retry: { delay: 1 } });
    const call = request('{ a }', {}, { signal: controller.signal });
    call.catch(() => undefined);
    await vi.waitFor(() => expect(server.requests).toHaveLength(2));
    controller.abort('enough');
    await expect(call).rejects.toMatchObject({ name: 'AbortError', cause: 'enough' });
    await vi.waitFor(() => expect(server.requests[1]).toMatchObject({ isGone: true }));
    expect(server.requests).toHaveLength(2);
  });

  test('ends a wait between two tries', async () => {
    const { server } = await ask([answer('', 503, { 'retry-after': '5' })], { retry: 0 });
    const controller = new AbortController();
    const onResponse = vi.fn();
    const { request } = createCore({ url: server.url, onResponse });
    const call = request('{ a }', {}, { signal: controller.signal });
    call.catch(() => undefined);
    await vi.waitFor(() => expect(onResponse).toHaveBeenCalledOnce());
    expect(onResponse.mock.calls[0]?.[0].retryIn).toBeGreaterThanOrEqual(5_000);
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.requests).toHaveLength(2);
  });

  test('shares one listener with a thousand others of its signal, which none leaves behind', async () => {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    const warn = vi.spyOn(process, 'emitWarning');
    const fetch = async () => Response.json({ data: { a: 1 } });
    const { request } = createCore({ url: 'http://example.org/', fetch });
    await Promise.all(Array.from({ length: 1_000 }, () => request('{ a }', {}, { signal })));
    expect(add).toHaveBeenCalledOnce();
    expect(remove.mock.calls).toEqual(add.mock.calls);
    expect(warn).not.toHaveBeenCalled();
    await request('{ a }', {}, { signal });
    expect(remove.mock.calls).toEqual(add.mock.calls);
  });

  test('ends with all others of its signal, where signals neither throw nor have reasons', async () => {
    const controller = new AbortController();
    vi.spyOn(AbortSignal.prototype, 'throwIfAborted').mockImplementation(() => expect.fail());
    vi.spyOn(AbortSignal.prototype, 'reason', 'get').mockReturnValue(undefined);
    const fetch = () => new Promise<Response>(() => undefined);
    const { request } = createCore({ url: 'http://example.org/', fetch });
    const calls = [1, 2, 3].map(() => request('{ a }', {}, { signal: controller.signal }));
    const ended = Promise.allSettled(calls);
    controller.abort();
    for (const { reason } of (await ended) as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ name: 'AbortError' });
    }
    vi.restoreAllMocks();
  });
});

describe('what the server asks for', () => {
  const NOW = Date.parse('2026-01-01T00:00:00Z');

  test.each([
    ['120', 120_000],
    ['0', 0],
    [' 7 ', 7_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Thursday, 01-Jan-26 00:00:30 GMT', 30_000],
    ['Thu Jan  1 00:00:30 2026', 30_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['Soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('Retry-After: %s is %s milliseconds', (header, milliseconds) => {
    expect(readRetryAfter(header, NOW)).toBe(milliseconds);
  });

  test('is kept on the errors, with the limits that it tells', async () => {
    const headers = {
      'retry-after': '60',
      'ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
      'ratelimit-reset': 'soon',
    };
    const limited = await ask([answer({ errors: [{ message: 'Slower.' }] }, 429, headers)]);
    expect(await limited.call).toMatchObject({
      name: 'RateLimitError',
      message: 'Slower.',
      retryAfter: 60_000,
      limit: 100,
      remaining: 0,
      reset: undefined,
    });
    const draft = await ask([
      answer('', 429, {
        'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT',
        date: 'Thu, 01 Jan 2026 00:00:30 GMT',
        ratelimit: '"default";r=7;t=30',
        'ratelimit-policy': '"default";q=100;w=60',
      }),
    ]);
    // The date is of the server's clock, and so is what it is counted from.
    expect(await draft.call).toMatchObject({
      retryAfter: 30_000,
      limit: 100,
      remaining: 7,
      reset: 30,
    });
    const older = await ask([answer('', 429, { ratelimit: 'limit=100, remaining=7, reset=30' })], {
      retry: 0,
    });
    expect(await older.call).toMatchObject({ limit: 100, remaining: 7, reset: 30 });
    const down = await ask([answer('', 503, headers)]);
    expect(await down.call).toMatchObject({ name: 'HttpError', retryAfter: 60_000 });
  });
});

describe('the wait before another try', () => {
  const policy = { limit: 10, delay: 300, maxDelay: 20_000 };
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0.5));
  afterEach(() => vi.restoreAllMocks());

  test('doubles each time, to a cap, and is a random part of that', () => {
    const error = new NetworkError('http://a', null);
    const waits = [1, 2, 3, 7, 10].map((attempt) => waitBefore(attempt, error, policy));
    expect(waits).toEqual([150, 300, 600, 9_600, 10_000]);
    expect(waitBefore(11, error, policy)).toBeUndefined();
  });

  test('is never shorter than asked for, and none when that is too long', () => {
    vi.restoreAllMocks();
    fc.assert(
      fc.property(fc.nat(40_000), fc.integer({ min: 1, max: 10 }), (asked, attempt) => {
        const wait = waitBefore(attempt, new HttpError({ status: 503, retryAfter: asked }), policy);
        if (asked > policy.maxDelay) return wait === undefined;
        return wait !== undefined && wait >= asked && wait <= policy.maxDelay;
      }),
    );
  });

  test('is really waited', async () => {
    vi.useFakeTimers();
    const fetch = vi.fn<typeof globalThis.fetch>();
    fetch.mockResolvedValueOnce(new Response('', { status: 503, headers: { 'retry-after': '2' } }));
    fetch.mockResolvedValueOnce(Response.json({ data: { a: 1 } }));
    const call = createCore({ url: 'http://example.org/', fetch }).request('{ a }');
    await vi.advanceTimersByTimeAsync(2_149);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await call).toEqual({ a: 1 });
    expect(vi.getTimerCount()).toBe(0);
  });
});
