import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { READER_GRACE, SLOWEST_READER } from '../../server/connections/limits.ts';
import { type Listening, type ListenOptions, listen } from '../../server/connections/listen.ts';
import { fitConnections, readOpenFilesLimit } from '../../server/connections/open-files.ts';
import { SlowReaders } from '../../server/connections/slow-readers.ts';
import { FaultLog } from '../../server/fault-log.ts';
import { getOf, sendRaw } from './raw-http.ts';

const open: (() => Promise<unknown>)[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const close of open.splice(0)) await close();
});

const greet: RequestListener = (_request, response) => response.end('hello');

/** Listens on a free port, and keeps what is logged. */
async function openListening(
  listener: RequestListener,
  options: ListenOptions = {},
): Promise<Listening & { readonly logged: () => string }> {
  let logged = '';
  const logger = pino({ base: null, timestamp: false }, { write: (line) => (logged += line) });
  const listening = await listen(listener, '127.0.0.1', 0, { logger, ...options });
  open.push(listening.close);
  return { ...listening, logged: () => logged };
}

async function connectFrom(origin: string, localAddress: string): Promise<Socket> {
  const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', localAddress });
  sockets.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function isAnswered(socket: Socket): Promise<boolean> {
  socket.write(getOf('/'));
  const first = await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  return String(first[0]).startsWith('HTTP/1.1 200');
}

describe('one address', () => {
  const limits = { connections: 10, connectionsPerAddress: 3 };

  test('holds no more than its share, which is told once, and others are served', async () => {
    const { origin, logged } = await openListening(greet, { limits });
    for (let n = 0; n < 3; n += 1) await connectFrom(origin, '127.0.0.5');
    for (let n = 0; n < 4; n += 1) {
      const refused = await connectFrom(origin, '127.0.0.5');
      expect(await isAnswered(refused)).toBe(false);
    }
    expect(await isAnswered(await connectFrom(origin, '127.0.0.6'))).toBe(true);
    expect(
      logged()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        level: 40,
        address: '127.0.0.5',
        setting: 'CONNECTIONS_PER_ADDRESS',
        msg: 'An address holds more connections than 3; more are refused.',
      },
    ]);
  });

  test('gets room again when it gives some back', async () => {
    const { origin } = await openListening(greet, { limits });
    const [first] = await Promise.all([1, 2, 3].map(() => connectFrom(origin, '127.0.0.5')));
    first?.destroy();
    await expect.poll(async () => isAnswered(await connectFrom(origin, '127.0.0.5'))).toBe(true);
  });

  test('brings what it likes when it is a proxy of ours', async () => {
    const { origin } = await openListening(greet, {
      limits,
      isTrusted: (address) => address === '127.0.0.5',
    });
    const held = await Promise.all([1, 2, 3, 4, 5].map(() => connectFrom(origin, '127.0.0.5')));
    expect(await Promise.all(held.map(isAnswered))).toEqual([true, true, true, true, true]);
  });

  test('never takes more than half of all', async () => {
    const { origin, connections } = await openListening(greet, {
      limits: { connections: 4, connectionsPerAddress: 100 },
    });
    for (let n = 0; n < 6; n += 1) await connectFrom(origin, '127.0.0.5');
    await expect.poll(connections).toBe(2);
  });
});

test('all connections taken is told, with the setting', async () => {
  const { origin, logged } = await openListening(greet, { limits: { connections: 2 } });
  for (const n of [5, 6, 7]) await connectFrom(origin, `127.0.0.${n}`);
  await expect.poll(logged).toContain('All 2 connections are taken; more are refused.');
});

test.each([
  [8_192, 8_092],
  [260, 160],
  [64, 16],
  [null, 10_000],
  [1_000_000, 10_000],
])('of %s open files, %s are for clients', (files, connections) => {
  expect(fitConnections(files)).toBe(connections);
});

test('the open files that are allowed are read where the system tells them', () => {
  expect(readOpenFilesLimit('/nowhere')).toBeNull();
});

describe('requests sent in one go', () => {
  test('are begun one after the other, and all are answered', async () => {
    let running = 0;
    let most = 0;
    const { origin } = await openListening((_request, response) => {
      running += 1;
      most = Math.max(most, running);
      setImmediate(() => {
        running -= 1;
        response.end('x');
      });
    });
    const socket = await connectFrom(origin, '127.0.0.1');
    const one = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
    let got = '';
    socket.on('data', (data) => (got += String(data)));
    socket.write(one.repeat(20));
    await expect.poll(() => got.split('HTTP/1.1 200').length - 1).toBe(20);
    expect(most).toBe(1);
  });

  test('end the connection when they are too many', async () => {
    const { origin, logged } = await openListening(() => undefined);
    const socket = await connectFrom(origin, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(100));
    await once(socket, 'close');
    expect(logged()).toContain('A client sent too many requests in one go');
  });
});

describe('a client that does not read', () => {
  const socket = (bytesWritten: number, writableLength: number) => ({
    bytesWritten,
    writableLength,
  });

  test('is too slow after the grace, unless it takes enough', () => {
    const readers = new SlowReaders();
    const stalled = socket(5_000_000, 1_000_000);
    expect(readers.isTooSlow(stalled, 0)).toBe(false);
    expect(readers.isTooSlow(stalled, READER_GRACE - 1)).toBe(false);
    expect(readers.isTooSlow(stalled, READER_GRACE)).toBe(true);
    const reading = socket(5_000_000, 1_000_000);
    expect(readers.isTooSlow(reading, 0)).toBe(false);
    reading.writableLength -= (SLOWEST_READER * READER_GRACE) / 1_000;
    expect(readers.isTooSlow(reading, READER_GRACE)).toBe(false);
    expect(readers.isTooSlow(reading, READER_GRACE * 2)).toBe(true);
    reading.writableLength = 0;
    expect(readers.isTooSlow(reading, READER_GRACE * 3)).toBe(false);
  });
});

test('what is no HTTP gets 400 and an end', async () => {
  const { origin } = await openListening(greet);
  expect((await sendRaw(origin, 'NONSENSE\r\n\r\n')).status).toBe(400);
});

describe('the end', () => {
  test('lets answers under way end, tells them so, and waits for nobody who is silent', async () => {
    const waiting: ServerResponse[] = [];
    const { origin, close } = await openListening((_request, response) => {
      waiting.push(response);
    });
    await connectFrom(origin, '127.0.0.1');
    (await connectFrom(origin, '127.0.0.1')).write('GET / HTT');
    const asked = fetch(origin);
    await expect.poll(() => waiting.length).toBe(1);
    const closed = close();
    await expect(Promise.race([closed, delay(100)])).resolves.toBeUndefined();
    waiting[0]?.end('whole');
    const response = await asked;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.text()).toBe('whole');
    await closed;
    await expect(fetch(origin)).rejects.toThrow();
  });

  test('comes at the deadline for what does not end', async () => {
    const { origin, close } = await openListening(() => undefined, {
      limits: { drainTimeout: 100 },
    });
    const cut = expect(fetch(origin)).rejects.toThrow();
    await delay(20);
    await close();
    await cut;
  });
});

test('a fault is told once, then counted, then its end is told', async () => {
  const lines: unknown[] = [];
  const tell = (details: unknown, message?: unknown) => lines.push([details, message]);
  const faults = new FaultLog({ warn: tell, info: (message: unknown) => lines.push(message) }, 30);
  for (let n = 0; n < 1_000; n += 1) faults.tell('It fails.', { n }, 'It works again.');
  await expect.poll(() => lines.length).toBe(3);
  expect(lines).toEqual([
    [{ n: 0 }, 'It fails.'],
    [{ again: 999, seconds: 0.03 }, 'It fails.'],
    'It works again.',
  ]);
});
