import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { postOf, sendRaw } from './raw-http.ts';

let database: TestDatabase;
let graph: Graph;
let lock: Client;
beforeAll(async () => {
  database = await createLoadedDatabase();
});
afterAll(() => database.drop());

// Whoever reads profiles waits until a test lets go of them.
beforeEach(async () => {
  graph = await openGraph(database.url, undefined, { answerBytes: 1_000_000, entityCacheMb: 0 });
  lock = new Client({ connectionString: database.url });
  await lock.connect();
  await lock.query('BEGIN; LOCK TABLE "Profile" IN ACCESS EXCLUSIVE MODE');
});
afterEach(async () => {
  await lock.end();
  await graph.close();
});

const release = () => lock.query('COMMIT');

const QUESTION = postOf(JSON.stringify({ query: '{ profile(slug: "mali-2021") { slug } }' }));
const ANSWER = expect.stringMatching(
  /^\{"data":\{"profile":\{"slug":"mali-2021"\}\},"extensions":/,
);

/** How often the profile was read to answer; the release reads all of them by other columns. */
const executions = () =>
  graph.statements.filter((sql) => /FROM "public"."Profile" WHERE .*"id"/.test(sql)).length;

/** The backends that wait for the lock. */
async function listWaiting(): Promise<readonly unknown[]> {
  const rows = await runSql(
    database.url,
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.map(({ pid }) => pid);
}

async function waitForOne(): Promise<unknown> {
  for (;;) {
    const [pid] = await listWaiting();
    if (pid !== undefined) return pid;
    await delay(10);
  }
}

/** Asks the question, and comes back when the server has read it: it reads in the order of arrival. */
async function ask(): Promise<{ readonly answer: Promise<string> }> {
  const answer = sendRaw(graph.origin, QUESTION).then(({ body }) => body);
  answer.catch(() => undefined);
  await sendRaw(graph.origin, postOf('{"query":"{ __typename }"}'));
  return { answer };
}

test('questions that are asked at the same time are carried out once', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, ask));
  await waitForOne();
  expect(await listWaiting()).toHaveLength(1);
  await release();
  const answers = await Promise.all(asked.map(({ answer }) => answer));
  expect(answers).toEqual(Array.from({ length: 8 }, () => ANSWER));
  expect(executions()).toBe(1);
});

test('the others are answered when the first leaves', async () => {
  const { hostname, port } = new URL(graph.origin);
  const first = connect(Number(port), hostname, () => first.write(QUESTION));
  await waitForOne();
  const others = [await ask(), await ask()];
  first.destroy();
  await ask();
  await release();
  expect(await Promise.all(others.map(({ answer }) => answer))).toEqual([ANSWER, ANSWER]);
  expect(executions()).toBe(1);
});

test('a question that is left by all takes nothing from the next', async () => {
  const { hostname, port } = new URL(graph.origin);
  const socket = connect(Number(port), hostname, () => socket.write(QUESTION));
  await waitForOne();
  socket.destroy();
  await release();
  const { answer } = await ask();
  expect(await answer).toEqual(ANSWER);
});

test('when the first fails, the others try by themselves, and nothing of it is kept', async () => {
  const first = await ask();
  const pid = await waitForOne();
  const others = [await ask(), await ask()];
  await runSql(database.url, 'SELECT pg_cancel_backend($1)', [pid]);
  const { errors } = JSON.parse(await first.answer);
  expect(errors[0].extensions.code).toBe('UNAVAILABLE');
  await release();
  expect(await Promise.all(others.map(({ answer }) => answer))).toEqual([ANSWER, ANSWER]);
  expect(await (await ask()).answer).toEqual(ANSWER);
});
