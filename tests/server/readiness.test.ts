import { afterAll, beforeAll, expect, test } from 'vitest';
import { LagJudge } from '../../server/health/event-loop.ts';
import { type ReadinessOptions, watchReadiness } from '../../server/health/readiness.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

test.each(['GET', 'HEAD'])('a server that can answer is ready, by %s', async (method) => {
  for (const path of ['/health/ready', '/health/live', '/health', '/health?from=balancer']) {
    const response = await fetch(`${graph.origin}${path}`, { method });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await response.text()).length > 0).toBe(method === 'GET');
  }
});

const fine = { current: 7, deafFor: null, newest: 7, staleFor: null, lastFailure: null };

function readinessOf(options: Partial<ReadinessOptions>, asked: () => void = () => undefined) {
  // Prisma's own promise is more than one, which nobody here uses.
  const $queryRaw = (async () => asked()) as unknown as ReadinessOptions['database']['$queryRaw'];
  return watchReadiness({ database: { $queryRaw }, releases: { state: () => fine }, ...options });
}

test.each([
  ['stopping', { isDraining: () => true }, { process: 'stopping' }],
  ['late', { isLate: () => true }, { process: 'late' }],
  [
    'stale for too long',
    { releases: { state: () => ({ ...fine, newest: 8, staleFor: 700_000 }) } },
    { release: 'stale' },
  ],
])('a server that is %s is not', async (_name, options, checks) => {
  expect(await readinessOf(options)()).toMatchObject({ isReady: false, checks, release: 7 });
});

test('a release that is late for a moment leaves it ready', async () => {
  const releases = { state: () => ({ ...fine, newest: 8, staleFor: 5_000 }) };
  expect((await readinessOf({ releases })()).isReady).toBe(true);
});

test('however many ask, the database is asked once in a while', async () => {
  let asked = 0;
  const ask = readinessOf({}, () => {
    asked += 1;
  });
  await Promise.all(Array.from({ length: 500 }, ask));
  await ask();
  expect(asked).toBe(1);
});

test('the event loop is late after seconds of it, and good after seconds of that', () => {
  const judge = new LagJudge();
  const take = (...delays: readonly number[]) => {
    for (const delay of delays) judge.take(delay);
    return judge.isLate;
  };
  expect(take(5_000, 0, 300, 300, 300, 300, 10)).toBe(false);
  expect(take(300, 300, 300, 300, 300)).toBe(true);
  expect(take(10, 10, 200)).toBe(true);
  expect(take(10, 10, 10)).toBe(false);
});
