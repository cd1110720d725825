import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLoadedDatabase, runSql } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const MARK = '{ findings(first: 1) { nodes { text } } }';

let graph: Graph;
const lines: string[] = [];

beforeAll(async () => {
  const database = await createLoadedDatabase();
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  graph = await openGraph(database.url, logger, { entityCacheMb: 0 });
  await runSql(database.url, 'SELECT 1');
  // As it is when an operator takes it away: no connection lives on, none comes about.
  await database.drop();
});
afterAll(() => graph.close());

const told = () => lines.filter((line) => line.includes('does not answer'));

describe('a database that is gone', () => {
  test.each(['application/json', 'application/graphql-response+json'])(
    'is 503 without data in %s, with the code UNAVAILABLE and when to ask again',
    async (accept) => {
      const response = await fetch(`${graph.origin}/graphql`, {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: JSON.stringify({ query: MARK }),
      });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(await response.json()).toEqual({
        errors: [
          {
            message: 'The database does not answer at the moment. Ask again in a few seconds.',
            extensions: { code: 'UNAVAILABLE' },
          },
        ],
        extensions: expect.any(Object),
      });
    },
  );

  test('is 503 for a download as well', async () => {
    const response = await fetch(`${graph.origin}/findings.csv`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect((await response.json()).errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
  });

  test('is told once, without a stack, however many ask', async () => {
    for (let n = 0; n < 30; n += 1) await graph.ask(MARK);
    expect(told()).toHaveLength(1);
    expect(told()[0]).not.toMatch(/node_modules|\.ts/);
    expect(told()[0]?.length).toBeLessThan(600);
  });

  test('leaves what needs no database answered', async () => {
    const { status, data } = await graph.ask('{ domains { code } }');
    expect({ status, domains: data.domains.length }).toEqual({ status: 200, domains: 6 });
  });

  test('is not ready, and alive', async () => {
    const ready = await fetch(`${graph.origin}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'not ready',
      checks: { process: 'ok', database: 'away', release: 'ok' },
      release: 1,
    });
    for (const path of ['/health', '/health/live']) {
      expect((await fetch(`${graph.origin}${path}`)).status).toBe(200);
    }
  });
});
