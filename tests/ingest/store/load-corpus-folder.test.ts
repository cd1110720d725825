import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../../ingest/store/load-corpus.ts';
import { loadCorpusFolder } from '../../../ingest/store/load-corpus-folder.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createLoadedDatabase();
});
afterEach(() => database.drop());

const ask = (sql: string) => runSql(database.url, sql);

/** Makes the newest release one of another content, as its checksum tells. */
const disguise = () => ask(`UPDATE "Release" SET "corpusChecksum" = repeat('0', 64)`);

test('a corpus that was loaded by this code is not read again', async () => {
  await disguise();
  expect(await loadCorpusFolder(database.url)).toEqual({ release: 1, changed: false });
});

test('a corpus that was loaded by other code is read, and the code noted', async () => {
  const [noted] = await ask('SELECT * FROM "LoadedCorpus"');
  await ask(`UPDATE "LoadedCorpus" SET "fingerprint" = 'other'`);
  expect(await loadCorpusFolder(database.url)).toEqual({ release: 1, changed: false });
  expect(await ask('SELECT * FROM "LoadedCorpus"')).toEqual([noted]);

  await ask(`UPDATE "LoadedCorpus" SET "fingerprint" = 'other'`);
  await disguise();
  expect(await loadCorpusFolder(database.url)).toEqual({ release: 2, changed: true });
});

test('a corpus from elsewhere is not taken for the folder', async () => {
  const { documents, ...corpus } = await readCorpus();
  const others = documents.filter(({ id }) => id !== 'mombasa-2022');
  await loadCorpus(database.url, { ...corpus, documents: others });
  expect(await ask('SELECT * FROM "LoadedCorpus"')).toEqual([]);
  expect(await loadCorpusFolder(database.url)).toEqual({ release: 3, changed: true });
  expect(await loadCorpusFolder(database.url)).toEqual({ release: 3, changed: false });
});
