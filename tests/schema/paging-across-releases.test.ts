import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { retractProfile } from '../../ingest/store/retract-profile.ts';
import { createLoadedDatabase, type TestDatabase } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';

// Somebody reads page after page while a profile in the middle of the list is withdrawn.

const WITHDRAWN = 'mali-2021';

/** What is walked, with what tells its rows. */
const LISTS = {
  'findings by profile': ['findings', '', 'reference'],
  'findings by domain': ['findings', 'orderBy: { field: DOMAIN }', 'reference'],
  'findings by profile, the last first': [
    'findings',
    'orderBy: { field: PROFILE, direction: DESC }',
    'reference',
  ],
  'findings, newest first': ['findings', 'orderBy: { field: YEAR, direction: DESC }', 'reference'],
  'findings, oldest first': ['findings', 'orderBy: { field: YEAR }', 'reference'],
  'profiles by slug': ['profiles', '', 'slug'],
  'profiles, newest first': ['profiles', 'orderBy: { field: YEAR, direction: DESC }', 'slug'],
  documents: ['documents', '', 'slug'],
  instruments: ['instruments', '', 'code'],
  'instruments, newest first': ['instruments', 'orderBy: { field: YEAR, direction: DESC }', 'code'],
} as const;
type Name = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as Name[];

interface Row {
  readonly cursor: string;
  readonly key: string;
}

let database: TestDatabase;
let graph: Graph;
/** The rows of each list as they were, and the keys of those that are left. */
const before = new Map<Name, readonly Row[]>();
const left = new Map<Name, readonly string[]>();

const keyOf = ({ key }: Row) => key;

async function readRows(name: Name, page: string): Promise<readonly Row[]> {
  const [field, order, key] = LISTS[name];
  const { data, errors } = await graph.ask(
    `{ ${field}(${order} ${page}) { edges { cursor node { key: ${key} } } } }`,
  );
  expect(errors).toEqual([]);
  return data[field].edges.map(({ cursor, node }: { cursor: string; node: { key: string } }) => ({
    cursor,
    key: node.key,
  }));
}

async function readAll(name: Name): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let page = await readRows(name, 'first: 50'); page.length > 0; ) {
    rows.push(...page);
    page = await readRows(name, `first: 50, after: "${page.at(-1)?.cursor}"`);
  }
  return rows;
}

beforeAll(async () => {
  database = await createLoadedDatabase();
  graph = await openGraph(database.url);
  for (const name of NAMES) before.set(name, await readAll(name));
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const release = await retractProfile(client, WITHDRAWN);
  await client.end();
  await vi.waitUntil(
    async () => {
      const { data } = await graph.ask('{ meta { release { number } } }');
      return data.meta.release.number === release;
    },
    { timeout: 20_000 },
  );
  for (const name of NAMES) left.set(name, (await readAll(name)).map(keyOf));
}, 60_000);
afterAll(async () => {
  await graph?.close();
  await database?.drop();
});

describe.each(NAMES)('a walk of %s', (name) => {
  const split = () => {
    const rows = before.get(name) ?? [];
    const keys = new Set(left.get(name));
    const stay = rows.filter(({ key }) => keys.has(key));
    const gone = rows.filter(({ key }) => !keys.has(key));
    expect(stay.map(keyOf)).toEqual(left.get(name));
    expect(gone.length).toBeGreaterThan(0);
    return { rows, stay, gone };
  };

  test('goes on from the cursor of a row that is gone, in both directions', async () => {
    const { rows, stay, gone } = split();
    for (const row of new Set([gone[0], gone[gone.length >> 1], gone.at(-1)])) {
      if (row === undefined) continue;
      const at = stay.filter((other) => rows.indexOf(other) < rows.indexOf(row)).length;
      const next = await readRows(name, `first: 7, after: "${row.cursor}"`);
      expect(next).toEqual(stay.slice(at, at + 7));
      const last = await readRows(name, `last: 7, before: "${row.cursor}"`);
      expect(last).toEqual(stay.slice(0, at).slice(-7));
    }
  });

  test('goes on from the cursor of a row that stays, with the same cursors as before', async () => {
    const { stay } = split();
    const next = await readRows(name, `first: 100, after: "${stay[0]?.cursor}"`);
    expect(next).toEqual(stay.slice(1, 101));
  });
});
