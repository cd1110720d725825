import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Corpus, readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../../ingest/store/load-corpus.ts';
import { createLoadedDatabase, type TestDatabase } from '../../support/database.ts';

let own: TestDatabase;
let client: Client;
let corpus: Corpus;
beforeAll(async () => {
  own = await createLoadedDatabase();
  corpus = await readCorpus();
  client = new Client({ connectionString: own.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await own.drop();
});

async function readMentions(code: string): Promise<string[]> {
  const { rows } = await client.query<{ reference: string }>(
    `SELECT f."reference" FROM "InstrumentMention" m
     JOIN "Finding" f ON f."id" = m."findingId" JOIN "Instrument" i ON i."id" = m."instrumentId"
     WHERE i."code" = $1 ORDER BY f."reference"`,
    [code],
  );
  return rows.map(({ reference }) => reference);
}

/** The corpus with one sentence of Mombasa's profile replaced, and so without its mappings. */
function rewrite(sentence: string): Corpus {
  const documents = corpus.documents.map((document) =>
    document.id === 'mombasa-2022'
      ? {
          ...document,
          text: document.text.replace(
            'The CGM collaborates on migration issues with different United Nations agencies.',
            sentence,
          ),
          curated: new Map(),
          proposals: [],
        }
      : document,
  );
  return { ...corpus, documents };
}

test('a convention that two profiles name is one instrument', async () => {
  await loadCorpus(own.url, rewrite('Kenya has ratified ILO Convention No. 97.'));
  expect(await readMentions('ilo-c097')).toEqual([
    'mali-2021/migrants-rights/area-for-development/1',
    'mombasa-2022/partnerships/well-developed/2',
  ]);
  const { rows } = await client.query(
    `SELECT count(*)::int AS "count" FROM "Instrument" WHERE "profileId" IS NULL AND "name" LIKE 'Migration for Employment%'`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test('loading again leaves no mention of a text that is gone, and counts characters', async () => {
  const { changed } = await loadCorpus(
    own.url,
    rewrite('The 𝔐ombasa charter and the Migration Act (2011) are 𝔐ombasa’s.'),
  );
  expect(changed).toBe(true);
  expect(await readMentions('ilo-c097')).toHaveLength(1);
  const { rows } = await client.query(
    `SELECT m."spanFrom", m."spanTo", m."text" FROM "InstrumentMention" m
     JOIN "Instrument" i ON i."id" = m."instrumentId" WHERE i."code" = 'mombasa-2022/migration-act-2011'`,
  );
  expect(rows).toEqual([{ spanFrom: 28, spanTo: 48, text: 'Migration Act (2011)' }]);
});

test('the same corpus twice is one release', async () => {
  await loadCorpus(own.url, corpus);
  expect((await loadCorpus(own.url, corpus)).changed).toBe(false);
});

const MENTION = `INSERT INTO "InstrumentMention" ("findingId", "instrumentId", "spanFrom", "spanTo", "text", "ordinal")
  SELECT f."id", i."id", $1, $2, $3, 9 FROM "Finding" f, "Instrument" i
  WHERE f."reference" = 'quilmes-2022/migrants-rights/well-developed/1' AND i."code" = 'ilo-c097'`;

test.each([
  ['a text that does not stand there', [0, 3, 'Law'], 'InstrumentMention_text_in_finding'],
  ['a text of another length', [0, 4, 'The'], 'InstrumentMention_text_in_finding'],
  ['a span beyond the text', [9_000, 9_003, 'The'], 'InstrumentMention_text_in_finding'],
  ['a span before the text', [-3, 0, 'The'], 'InstrumentMention'],
])('the database refuses a mention with %s', async (_case, values, constraint) => {
  await expect(client.query(MENTION, values)).rejects.toMatchObject({
    code: '23514',
    constraint: expect.stringContaining(constraint),
  });
});

test('the database takes a mention whose text stands there', async () => {
  await client.query('BEGIN');
  await client.query(MENTION, [0, 3, 'The']);
  await client.query('ROLLBACK');
});

test.each([
  [`('ilo-c999', 'LAW', 'x', 'EN', 2010, 2005, NULL)`, 'Instrument_years'],
  [`('ilo-c999', 'LAW', 'x', 'EN', NULL, 2005, NULL)`, 'Instrument_years'],
  [`('mali-2021/x', 'LAW', 'x', 'EN', NULL, NULL, NULL)`, 'Instrument_code_by_owner'],
  [`('ILO 9', 'LAW', 'x', 'EN', NULL, NULL, NULL)`, 'Instrument_code_spelling'],
  [`('ilo-c999', 'LAW', ' ', 'EN', NULL, NULL, NULL)`, 'Instrument_name_present'],
])('the database refuses the instrument %s', async (values, constraint) => {
  await expect(
    client.query(
      `INSERT INTO "Instrument" ("code", "kind", "name", "language", "yearFrom", "yearTo", "profileId") VALUES ${values}`,
    ),
  ).rejects.toMatchObject({ code: '23514', constraint });
});
