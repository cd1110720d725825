import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../../ingest/store/load-corpus.ts';
import { createMigratedDatabase, runSql, type TestDatabase } from '../../support/database.ts';
import { fingerprint } from '../fingerprint.ts';

let database: TestDatabase;
let corpus: Corpus;
beforeAll(async () => {
  database = await createMigratedDatabase();
  corpus = await readCorpus();
});
afterAll(() => database.drop());

const RELEASE = '"Release"';

async function count(sql: string): Promise<number> {
  const [row] = await runSql(database.url, `SELECT count(*)::int AS n FROM ${sql}`);
  return Number(row?.['n']);
}

describe('a load', () => {
  test('of two at once makes one release', async () => {
    const results = await Promise.all([1, 2, 3].map(() => loadCorpus(database.url, corpus)));
    expect(results.filter(({ changed }) => changed)).toEqual([{ release: 1, changed: true }]);
    expect(results.map(({ release }) => release)).toEqual([1, 1, 1]);
    expect(await count(RELEASE)).toBe(1);
    expect(await count('"Finding"')).toBe(118);
  });

  test('of the same corpus changes nothing, down to the last column', async () => {
    const before = await fingerprint(database.url);
    expect(Object.keys(before).length).toBeGreaterThan(15);
    expect(await loadCorpus(database.url, await readCorpus())).toEqual({
      release: 1,
      changed: false,
    });
    expect(await fingerprint(database.url)).toEqual(before);
  });

  test('of a changed mapping makes a new release, with that change alone', async () => {
    const before = await fingerprint(database.url);
    const { release, changed } = await loadCorpus(database.url, await changeRationale('Changed.'));
    expect({ release, changed }).toEqual({ release: 2, changed: true });
    const [row] = await runSql(
      database.url,
      `SELECT "rationale" FROM "ObjectiveMapping" m JOIN "Finding" f ON f."id" = m."findingId"
       WHERE f."reference" = 'mali-2021/migrants-rights/well-developed/2'`,
    );
    expect(row?.['rationale']).toBe('Changed.');
    const after = await fingerprint(database.url);
    const sizes = (hashes: Readonly<Record<string, string>>) =>
      Object.entries(hashes).map(([name, hash]) => [name, hash.split(' ')[0]]);
    const others = sizes(before).filter(([name]) => name !== RELEASE);
    expect(sizes(after).filter(([name]) => name !== RELEASE)).toEqual(others);
  });

  test('of the former corpus is a third release, with the checksum of the first', async () => {
    expect(await loadCorpus(database.url, corpus)).toEqual({ release: 3, changed: true });
    const rows = await runSql(database.url, 'SELECT "checksum" FROM "Release" ORDER BY "number"');
    expect(rows[2]).toEqual(rows[0]);
    expect(rows[1]).not.toEqual(rows[0]);
  });

  test('without a document that was there takes its content away, and puts it back', async () => {
    const withoutMombasa = {
      ...corpus,
      documents: corpus.documents.filter(({ id }) => id !== 'mombasa-2022'),
    };
    expect(await loadCorpus(database.url, withoutMombasa)).toEqual({ release: 4, changed: true });
    expect(await count('"Profile"')).toBe(3);
    expect(await count('"Finding"')).toBe(118 - 29);
    expect(await count('"Document"')).toBe(4);
    expect(await count(`"Jurisdiction" WHERE "code" = 'KEN-MOMBASA'`)).toBe(0);
    expect(await loadCorpus(database.url, corpus)).toEqual({ release: 5, changed: true });
    expect(await count('"Finding"')).toBe(118);
  });

  test('gives a local authority the region of its country', async () => {
    const rows = await runSql(
      database.url,
      `SELECT "code", "regionCode" FROM "Jurisdiction" WHERE "kind" <> 'COUNTRY' ORDER BY "code"`,
    );
    expect(rows).toEqual([
      { code: 'ARG-QUILMES', regionCode: '005' },
      { code: 'CPLP', regionCode: null },
      { code: 'KEN-MOMBASA', regionCode: '014' },
    ]);
  });

  test('of a corrected text keeps the row of every finding that stays', async () => {
    const rows = () =>
      runSql(database.url, 'SELECT "reference", "id" FROM "Finding" ORDER BY "reference"');
    const before = await rows();
    const documents = corpus.documents.map((document) => ({
      ...document,
      text: document.text.replace('Maladie Obligatoire est', 'maladie obligatoire est'),
      curated: document.id === 'mali-2021' ? new Map() : document.curated,
    }));
    expect((await loadCorpus(database.url, { ...corpus, documents })).changed).toBe(true);
    expect(await rows()).toEqual(before);
    expect(await count(`"Finding" WHERE "text" LIKE '%maladie obligatoire%'`)).toBe(1);
    expect(await count('"ObjectiveMapping" WHERE "textChanged"')).toBe(0);
  });

  async function changeRationale(rationale: string): Promise<Corpus> {
    const fresh = await readCorpus();
    const reference = 'mali-2021/migrants-rights/well-developed/2';
    return {
      ...fresh,
      documents: fresh.documents.map((document) => ({
        ...document,
        curated: new Map(
          [...document.curated].map(([key, finding]) => [
            key,
            key === reference
              ? { ...finding, objectives: finding.objectives.map((m) => ({ ...m, rationale })) }
              : finding,
          ]),
        ),
      })),
    };
  }
});
