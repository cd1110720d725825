import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { openRelease } from '../../release/published-release.ts';
import { rememberTexts } from '../../release/read-words.ts';
import { findTexts } from '../../schema/search/search-memory.ts';
import { openThesaurus } from '../../search/thesaurus/thesaurus.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { publishEmpty } from './following.ts';

const thesaurus = await openThesaurus();

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createLoadedDatabase();
  database = openDatabase(own.url);
});
afterAll(async () => {
  await database.$disconnect();
  await own.drop();
});

const texts = rememberTexts();
const open = () => openRelease(database, { texts });

/** The ids of the findings that the newest release finds. */
async function find(query: string): Promise<readonly number[]> {
  const { catalogue, words } = await open();
  const { all } = findTexts(await words(), 'FINDING', query, null);
  return all.array().map((number) => catalogue.ids[number] ?? 0);
}

const [WORDS, LANGUAGE] = ['zebra crossings', 'cebras'];

async function correct(id: number, text: string, language: string): Promise<void> {
  const hash = createHash('sha256').update(text).digest('hex');
  await runSql(
    own.url,
    'UPDATE "Finding" SET "text" = $2, "quote" = $2, "textHash" = $3, "language" = $4::"Language" WHERE "id" = $1',
    [id, text, hash, language],
  );
  await publishEmpty(own.url);
}

test('a text that was corrected under its id is read again, and one that was not is not', async () => {
  const [id = 0, other = 0] = (await find('migrants')).toSorted((a, b) => a - b);
  const { findings } = await (await open()).words();
  await correct(id, `Its ${WORDS}.`, 'EN');
  expect(await find('migrants')).not.toContain(id);
  expect(await find('migrants')).toContain(other);
  expect(await find('zebra crossing')).toEqual([id]);
  // One more than were read for the first release.
  expect(texts.open(findings.size, thesaurus).count()).toBe(findings.size + 1);
});

test('a text whose language was corrected is read again', async () => {
  const [id = 0] = await find('zebra crossing');
  await correct(id, `${WORDS} ${LANGUAGE}`, 'ES');
  expect(await find('cebra')).toEqual([id]);
  await correct(id, `${WORDS} ${LANGUAGE}`, 'EN');
  expect(await find('zebra crossing')).toEqual([id]);
});

test('a release that was overtaken before its words were read says so, and keeps nothing of it', async () => {
  const before = await open();
  await publishEmpty(own.url);
  await expect(before.words()).rejects.toThrow('Begin again');
  await expect(find('migrants')).resolves.not.toEqual([]);
});

test('texts of which most are gone are forgotten', async () => {
  const { words } = await open();
  const { findings } = await words();
  expect(texts.open(findings.size, thesaurus).count()).toBeGreaterThan(0);
  const many = rememberTexts();
  const read = many.open(1, thesaurus);
  for (let id = 0; id <= 10_002; id += 1) read.add(id, '', 'EN');
  expect(many.open(1, thesaurus)).not.toBe(read);
  expect(many.open(1, thesaurus).count()).toBe(0);
});
