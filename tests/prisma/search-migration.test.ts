import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let own: TestDatabase;
let graph: Graph;
let client: Client;
beforeAll(async () => {
  own = await createMigratedDatabase();
  client = new Client({ connectionString: own.url });
  await client.connect();
  await publish(1, () => addBody('HTML', HTML));
  graph = await openGraph(own.url);
});
afterAll(async () => {
  await graph.close();
  await client.end();
  await own.drop();
});

const HTML = '<b>Border</b> & "borders" \uFDD0at\uFDD1 http://a.example/<script>';

const addBody = (code: string, name: string) =>
  client.query(
    `INSERT INTO "Jurisdiction" ("code", "kind", "nameEn", "unverified")
     VALUES ($1, 'REGIONAL_BODY', $2, '{}')`,
    [code, name],
  );

/** Makes a release; what a load writes after its number counts too. */
async function publish(number: number, write: () => Promise<unknown>) {
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO "Release" ("number", "summary", "checksum") VALUES ($1, 'x', repeat('a', 64))`,
    [number],
  );
  await write();
  await client.query('COMMIT');
}

test('a text is searched from the release on that brings it, whatever is in it', async () => {
  const { data, errors } = await graph.ask(
    '{ search(query: "border") { edges { snippet snippetHtml } } }',
  );
  expect(errors).toEqual([]);
  expect(data.search.edges).toEqual([
    {
      // Characters that are none are left where they stand.
      snippet: '<b>Border</b> & "borders" \uFDD0at\uFDD1 http://a.example/<script>',
      snippetHtml:
        '&lt;b&gt;<mark>Border</mark>&lt;/b&gt; &amp; &quot;<mark>borders</mark>&quot; \uFDD0at\uFDD1 http://a.example/&lt;script&gt;',
    },
  ]);
});

test('names and spellings are known from the release on that brings them', async () => {
  const ask = async () => {
    const { data } = await graph.ask(
      '{ search(query: "Ruritaniia") { didYouMean } resolve(text: "Ruritania") { how } }',
    );
    return [data.search.didYouMean, data.resolve.length];
  };
  await publish(2, () => addBody('RUR', 'Ruritania'));
  await graph.catchUp();
  expect(await ask()).toEqual(['ruritania', 1]);
  await publish(3, () => client.query(`DELETE FROM "Jurisdiction" WHERE "code" = 'RUR'`));
  await graph.catchUp();
  expect(await ask()).toEqual([null, 0]);
});

test('of names that are alike, the likest are read and no more', async () => {
  await client.query('BEGIN; SET LOCAL enable_seqscan = off');
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT "key" FROM "SearchName" WHERE "folded" % 'guatamala'
     ORDER BY "folded" <-> 'guatamala' LIMIT 200`,
  );
  await client.query('ROLLBACK');
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('"SearchName_folded_likest"');
  expect(plan).not.toContain('Sort');
});
