import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
import { AnswersByRelease } from '../../server/answers/kept-answers.ts';
import { createApp } from '../../server/app.ts';
import { listen } from '../../server/connections/listen.ts';
import { KeptFiles } from '../../server/downloads/kept-files.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { getOf, postOf, sendRaw } from './raw-http.ts';

const ROOM = 100_000;

let database: TestDatabase;
let graph: Graph;
beforeAll(async () => {
  database = await createLoadedDatabase();
  graph = await openGraph(database.url, undefined, { answerBytes: ROOM, entityCacheMb: 0 });
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** How often the server has read profiles: once for each question below that it has carried out. */
const executions = () => graph.statements.filter((sql) => sql.includes('FROM "public"."Profile"'));

/** Sends these requests in turn; how often the question was carried out, and the bodies. */
async function send(requests: readonly (string | Buffer)[]) {
  const before = executions().length;
  const bodies: string[] = [];
  for (const request of requests) bodies.push((await sendRaw(graph.origin, request)).body);
  return { executions: executions().length - before, bodies };
}

const post = (body: object, headers?: readonly string[]) => postOf(JSON.stringify(body), headers);
const get = (parameters: Record<string, string>, headers: readonly string[] = []) =>
  getOf(`/graphql?${new URLSearchParams(parameters)}`, ['Host: localhost', ...headers]);

// Each test asks a question of its own, which no other has left there.
let asked = 0;
function ask(): string {
  asked += 1;
  return `query Ask($slug: String!, $unused: FindingFilter) { q${asked}: profile(slug: $slug) { slug } unused: findings(filter: $unused, first: 1) { totalCount } }`;
}

const ANSWER =
  /^\{"data":\{"q\d+":\{"slug":"mali-2021"\},"unused":\{"totalCount":\d+\}\},"extensions":\{.*\}\}$/;

describe('a question is carried out once', () => {
  test('however its JSON is written, by body or by address', async () => {
    const query = ask();
    const filter = { domains: ['MIGRANTS_RIGHTS'], kinds: ['WELL_DEVELOPED'] };
    const turned = { kinds: ['WELL_DEVELOPED'], domains: ['MIGRANTS_RIGHTS'] };
    const variables = { slug: 'mali-2021', unused: filter };
    const sent = await send([
      post({ query, variables }),
      post({ query, variables }),
      post({ variables: { unused: turned, slug: 'mali-2021' }, query }),
      postOf(JSON.stringify({ query, operationName: null, variables }, null, 4)),
      post({ query, variables, extensions: { client: 'nobody knows it' } }),
      get({ query, variables: JSON.stringify({ unused: turned, slug: 'mali-2021' }, null, 1) }),
      get({ variables: JSON.stringify(variables), query }),
    ]);
    expect(sent.bodies[0]).toMatch(ANSWER);
    expect(new Set(sent.bodies).size).toBe(1);
    expect(sent.executions).toBe(1);
  });

  test('with its text, or by its hash', async () => {
    const query = ask();
    const variables = { slug: 'mali-2021' };
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
    const search = {
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    };
    expect((await send([get(search)])).bodies[0]).toContain('PERSISTED_QUERY_NOT_FOUND');
    const sent = await send([
      post({ query, variables, extensions }),
      post({ query, variables, extensions }),
      post({ variables, extensions }),
      get(search),
      get(search),
    ]);
    expect(sent.bodies[0]).toMatch(ANSWER);
    expect(new Set(sent.bodies).size).toBe(1);
    expect(sent.executions).toBe(1);
  });

  test('but another value, name or form is another question', async () => {
    const query = ask();
    const variables = { slug: 'mali-2021' };
    const accept = ['Accept: application/graphql-response+json'];
    const sent = await send([
      post({ query, variables }),
      post({ query: `${query} `, variables }),
      post({ query, variables: { slug: 'mombasa-2022' } }),
      post({ query, variables: { ...variables, unused: {} } }),
      post({ query, variables, operationName: 'Ask' }),
      post({ query, variables }, accept),
    ]);
    expect(sent.executions).toBe(6);
  });
});

test('a known body does not let a broken address through', async () => {
  const body = post({ query: ask(), variables: { slug: 'mali-2021' } });
  const broken = body.toString().replace('/graphql', '/graphql?variables=5');
  const { bodies } = await send([body, body, broken]);
  expect(bodies[1]).toMatch(ANSWER);
  expect(JSON.parse(bodies[2] ?? '').errors[0].message).toMatch(
    /"variables" must be a JSON object/,
  );
});

describe('nothing is kept', () => {
  const profile = 'profile(slug: "mali-2021") { slug }';
  test.each([
    [
      'with an error of a field',
      { query: `{ a1: ${profile} findings(first: -1) { totalCount } }` },
    ],
    ['that is no GraphQL', { query: '{ a2' }],
    ['that does not fit the schema', { query: '{ a3: nope }' }],
    ['that is a mutation', { query: 'mutation { a4: anything }' }],
    ['that is a subscription', { query: 'subscription { a5: anything }' }],
    ['without a query', { variables: {} }],
    ['with extensions that are none', { query: `{ a6: ${profile} }`, extensions: 7 }],
    ['with a parameter too many', { query: `{ a7: ${profile} }`, more: 1 }],
    [
      'by a hash that is not known',
      { extensions: { persistedQuery: { version: 1, sha256Hash: sha256('?') } } },
    ],
    [
      'by a hash of another text',
      {
        query: '{ a8: __typename }',
        extensions: { persistedQuery: { version: 1, sha256Hash: sha256('?') } },
      },
    ],
    [
      'that is longer than a sixteenth of the room',
      { query: '{ findings(first: 100) { nodes { text } } }' },
    ],
  ])('of a question %s', async (_name, body) => {
    const before = graph.kept().bytes;
    const { bodies } = await send([post(body), post(body)]);
    expect(bodies[0]).toBe(bodies[1]);
    expect(graph.kept().bytes).toBe(before);
  });

  test.each(['Authorization: Bearer abc', 'Cookie: session=1'])('for %s', async (header) => {
    const query = ask();
    const body = { query, variables: { slug: 'mali-2021' } };
    const first = await send([post(body, [header]), post(body, [header])]);
    expect(first.executions).toBe(2);
    const second = await send([post(body), post(body, [header])]);
    expect(second.executions).toBe(2);
    expect(new Set([...first.bodies, ...second.bodies]).size).toBe(1);
  });

  test('of a failure, so that the next answer is right once its cause is mended', async () => {
    const body = post({ query: ask(), variables: { slug: 'mali-2021' } });
    await runSql(database.url, 'ALTER TABLE "Profile" RENAME TO "Moved"');
    const broken = await send([body]);
    await runSql(database.url, 'ALTER TABLE "Moved" RENAME TO "Profile"');
    expect(broken.bodies[0]).toContain('"code":"INTERNAL"');
    expect((await send([body])).bodies[0]).toMatch(ANSWER);
  });
});

test('a flood of distinct questions stays in its room, and the oldest give way', async () => {
  const flood = (n: number) => post({ query: `{ f${n}: profile(slug: "mali-2021") { slug } }` });
  for (let n = 0; n < 120; n += 1) {
    await sendRaw(graph.origin, flood(n));
    expect(graph.kept().bytes).toBeLessThanOrEqual(ROOM);
  }
  expect(graph.kept().bytes).toBeGreaterThan(ROOM * 0.9);
  expect((await send([flood(119)])).executions).toBe(0);
  expect((await send([flood(0)])).executions).toBe(1);
});

test('a new release has new answers and tags, and its own room', async () => {
  const request = get({ query: '{ meta { release { number } } }' });
  const ask = () => sendRaw(graph.origin, request);
  const old = [await ask(), await ask()];
  expect(old.map(({ body }) => JSON.parse(body).data.meta.release.number)).toEqual([1, 1]);
  await runSql(
    database.url,
    `INSERT INTO "Release" (number, summary, checksum) VALUES (2, 'Invented', '${'0'.repeat(64)}')`,
  );
  const etag = old[0]?.headers.get('etag') ?? '';
  await expect
    .poll(async () => JSON.parse((await ask()).body).data.meta.release.number, { timeout: 10_000 })
    .toBe(2);
  const held = await sendRaw(
    graph.origin,
    get({ query: '{ meta { release { number } } }' }, [`If-None-Match: ${etag}`]),
  );
  expect(held.status).toBe(200);
  expect(JSON.parse(held.body).data.meta.release.number).toBe(2);
  expect(held.headers.get('etag')).toMatch(/^"2-/);
  expect((await ask()).body).toBe(held.body);
});

test('a failure before Yoga is logged, and answered without its cause', async () => {
  const lines: string[] = [];
  const client = openDatabase(database.url);
  const app = createApp({
    database: client,
    logger: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
    releases: {
      current: () => {
        throw new Error('The cause');
      },
      after: () => Promise.reject(new Error('Nobody publishes.')),
      state: () => {
        throw new Error('Nobody follows.');
      },
    },
    answers: new AnswersByRelease(ROOM),
    files: new KeptFiles(0),
  });
  const { origin, close } = await listen(app, '127.0.0.1', 0);
  const answer = await sendRaw(origin, get({ query: '{ __typename }' }));
  await close();
  await client.$disconnect();
  expect(answer.status).toBe(500);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const requestId = answer.headers.get('x-request-id');
  expect(JSON.parse(answer.body).errors).toEqual([
    { message: expect.not.stringContaining('cause'), extensions: { code: 'INTERNAL', requestId } },
  ]);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ requestId, err: expect.objectContaining({ message: 'The cause' }) }),
  ]);
});
