import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE } from '../../catalogue/finding-set.ts';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { openRelease, type PublishedRelease } from '../../release/published-release.ts';
import { openFindings } from '../../schema/finding/finding-list.ts';
import { findTexts } from '../../schema/search/search-memory.ts';
import type { Words } from '../../search/words-of-release.ts';
import { nestedFilter, plainFilter } from '../support/filters.ts';
import { FINDING_TABLES, findingPredicate } from '../support/finding-sql.ts';
import { fits, type PlainFinding, readPlainFindings } from '../support/plain-findings.ts';

let database: Database;
let release: PublishedRelease;
let words: Words;
let findings: readonly PlainFinding[];
beforeAll(async () => {
  database = openDatabase(inject('databaseUrl'));
  release = await openRelease(database);
  words = await release.words();
  findings = await readPlainFindings(database);
});
afterAll(() => database.$disconnect());

/** The ids of the findings that the catalogue finds. */
async function ask(filter: FindingConditions): Promise<number[]> {
  const { bits } = await openFindings({ release, database, readings: [] }, EVERYWHERE, filter);
  return bits
    .array()
    .map((number) => release.catalogue.ids[number] ?? 0)
    .sort((a, b) => a - b);
}

/** The findings that have all of a text, as the index finds them. */
const listIds = (text: string): readonly number[] =>
  findTexts(words, 'FINDING', text, null)
    .all.array()
    .map((number) => release.catalogue.ids[number] ?? 0);

async function askSql(filter: FindingConditions): Promise<number[]> {
  const rows = await database.$queryRaw<{ id: number }[]>`
    SELECT f."id" FROM ${FINDING_TABLES} WHERE ${findingPredicate(filter, listIds)} ORDER BY f."id"`;
  return rows.map(({ id }) => id);
}

const askPlain = (filter: FindingConditions): number[] =>
  findings
    .filter((finding) => fits(finding, filter))
    .map(({ id }) => id)
    .sort((a, b) => a - b);

const TEXTS = [
  'migrants',
  'coopération',
  '"labour migration" OR traite -enfants',
  'traffick',
  '-migrants',
  'the',
  '(((| &',
  ' ',
  null,
];

const withText = fc
  .tuple(fc.oneof(plainFilter, nestedFilter), fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS))
  .map(
    ([filter, text, other]): FindingConditions => ({
      ...filter,
      text,
      or: [{ text: other }, ...(filter.or ?? [])],
    }),
  );

describe('three readings of a filter find the same findings:', () => {
  test('the catalogue, SQL and plain JavaScript', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(plainFilter, nestedFilter), async (filter) => {
        const expected = askPlain(filter);
        expect(await ask(filter)).toEqual(expected);
        expect(await askSql(filter)).toEqual(expected);
      }),
    );
  });

  test('the catalogue and SQL, where it asks for words', async () => {
    await fc.assert(
      fc.asyncProperty(withText, async (filter) => {
        expect(await ask(filter)).toEqual(await askSql(filter));
      }),
    );
  });
});
