import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccessLog } from '../../server/observe/access-log.ts';
import { createMetrics } from '../../server/observe/metrics.ts';
import { serveMetrics } from '../../server/observe/serve-metrics.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const lines: string[] = [];
const metrics = createMetrics();
let graph: Graph;

beforeAll(async () => {
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  graph = await openGraph(undefined, pino({ level: 'silent' }), {
    answerBytes: 1_000_000,
    observers: [metrics.observe, createAccessLog(logger)],
  });
});
afterAll(() => graph.close());

/** The line of the request with this id, when it is written. */
async function lineOf(id: string) {
  await expect.poll(() => lines.some((line) => line.includes(id))).toBe(true);
  return lines.filter((line) => line.includes(id)).map((line) => JSON.parse(line));
}

const post = (query: string, id: string, secret = '') =>
  fetch(`${graph.origin}/graphql?${secret}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': id,
      ...(secret !== '' && { authorization: secret }),
    },
    body: JSON.stringify({ query }),
  });

test('a request is one line, of named values alone', async () => {
  await post('query Wheel { domains { code } }', 'request-line-1', 'token=hunter2');
  const [line, ...more] = await lineOf('request-line-1');
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    level: 30,
    msg: 'request',
    requestId: 'request-line-1',
    client: '127.0.0.1',
    method: 'POST',
    path: '/graphql',
    status: 200,
    ms: expect.any(Number),
    bytes: expect.any(Number),
    kind: 'query',
    operation: 'Wheel',
    cost: expect.any(Number),
    kept: false,
  });
  expect(line.bytes).toBeGreaterThan(100);
  expect(JSON.stringify(line)).not.toMatch(/hunter2|domains/);
});

test('an answer that was there says so, under the same name of the question', async () => {
  for (const id of ['request-kept-1', 'request-kept-2']) {
    await (await post('query Kept { __typename }', id)).text();
  }
  const [first] = await lineOf('request-kept-1');
  const [second] = await lineOf('request-kept-2');
  expect([first.kept, second.kept]).toEqual([false, true]);
  expect(first.question).toMatch(/^[0-9a-f]{24}$/);
  expect(second.question).toBe(first.question);
});

test('the statements of a request are counted, also of several at once', async () => {
  const texts = 'query Texts { findings(first: 3) { nodes { text } } }';
  const asked = [texts, '{ __typename }', '{ findings(first: 5) { nodes { text citation } } }'];
  const ids = asked.map((_, n) => `request-counted-${n}`);
  await Promise.all(asked.map(async (query, n) => (await post(query, ids[n] ?? '')).text()));
  const [first, none, other] = (await Promise.all(ids.map(lineOf))).flat();
  expect(none.statements).toBe(0);
  // What they read together counts for the one that it was begun for.
  expect(first.statements + other.statements).toBeGreaterThan(0);
});

test('a refusal of the guard has its line and its id', async () => {
  const response = await fetch(`${graph.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-request-id': 'request-refused' },
    body: 'x',
  });
  expect(response.headers.get('x-request-id')).toBe('request-refused');
  expect(await lineOf('request-refused')).toMatchObject([{ status: 415, kind: 'other' }]);
});

test('figures count requests by kind and status, and names of operations up to a bound', async () => {
  for (let n = 0; n < 80; n += 1) await post(`query Invented${n} { __typename }`, `request-${n}-x`);
  await fetch(`${graph.origin}/health/ready`);
  metrics.read({
    release: () => 7,
    staleFor: () => 1_500,
    answerBytes: () => 1,
    fileBytes: () => 2,
    connections: () => 3,
    dear: () => ({ taken: 1, waiting: 4 }),
    pool: () => ({ taken: 5, idle: 6, waiting: 7 }),
  });
  const { origin, close } = await serveMetrics(metrics, '127.0.0.1', 0);
  const response = await fetch(`${origin}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toMatch(/^mgi_requests_total\{kind="query",status="200"\} 8\d$/m);
  expect(text).toMatch(/^mgi_requests_total\{kind="health",status="200"\} 1$/m);
  expect(text).toMatch(/^mgi_answers_total\{from="kept"\} 1$/m);
  expect(text).toMatch(/^mgi_release_number 7$/m);
  expect(text).toMatch(/^mgi_release_stale_seconds 1\.5$/m);
  expect(text).toMatch(/^mgi_dear_queries_waiting 4$/m);
  expect(text).toMatch(/^mgi_database_waiting 7$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect(text).toMatch(/operation="other"/);
  expect(text.length).toBeLessThan(100_000);
  expect((await fetch(`${origin}/elsewhere`)).status).toBe(404);
  expect((await fetch(`${graph.origin}/metrics`)).status).toBe(404);
  await close();
});

test('the dashboard shows figures that there are', async () => {
  const figures = createMetrics();
  const none = () => 0;
  figures.read({
    release: none,
    staleFor: none,
    answerBytes: none,
    fileBytes: none,
    connections: none,
    dear: () => ({ taken: 0, waiting: 0 }),
    pool: () => ({ taken: 0, idle: 0, waiting: 0 }),
  });
  const names = [...(await figures.print()).matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);
  const dashboard = await readFile('docs/running/grafana.json', 'utf8');
  const shown = [...dashboard.matchAll(/\b(mgi|nodejs|process)_\w+/g)].map(([name]) =>
    name.replace(/_bucket$/, ''),
  );
  expect(shown.filter((name) => !names.includes(name))).toEqual([]);
  const own = names.filter((name) => name?.startsWith('mgi_'));
  expect(own.filter((name) => !shown.includes(name ?? ''))).toEqual([]);
});
