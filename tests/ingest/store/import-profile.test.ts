import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../../ingest/store/load-corpus.ts';
import { retractProfile } from '../../../ingest/store/retract-profile.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../../support/database.ts';
import { type Graph, openGraph } from '../../support/graph.ts';
import { fingerprint } from '../fingerprint.ts';
import { importText } from '../import-database.ts';
import { inventPage } from '../invented-page.ts';
import { readDocument } from '../read-document.ts';

let database: TestDatabase;
let graph: Graph;
beforeAll(async () => {
  database = await createLoadedDatabase();
  graph = await openGraph(database.url);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const NORWAY = { title: 'Migration Governance Profile: Kingdom of Norway', date: '2020 Mai' };

async function retract(slug: string): Promise<number | null> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return await retractProfile(client, slug);
  } finally {
    await client.end();
  }
}

async function listFindings(slug: string) {
  return runSql(
    database.url,
    `SELECT f."reference", f."text", f."position" FROM "Finding" f JOIN "Profile" p ON p."id" = f."profileId"
     WHERE p."slug" = $1 ORDER BY f."ordinal"`,
    [slug],
  );
}

async function releaseCount(): Promise<unknown> {
  const [row] = await runSql(database.url, 'SELECT max("number") AS n FROM "Release"');
  return row?.['n'];
}

describe('an import', () => {
  test('makes one release that names the profile', async () => {
    expect(await importText(database.url, inventPage(NORWAY))).toMatchObject({
      status: 'ADDED',
      slug: 'norway-2020',
      release: 2,
    });
    await graph.catchUp();
    const { data } = await graph.ask(`{
      releases(first: 1) { totalCount nodes { number summary { text } revisions { totalCount nodes { profileSlug change findingCount addedCount } } } }
      profile(slug: "norway-2020") { edition findings { totalCount } jurisdiction { code } }
    }`);
    expect(data.releases.totalCount).toBe(2);
    expect(data.releases.nodes[0]).toEqual({
      number: 2,
      summary: { text: 'Import: norway-2020 added with 24 findings.' },
      revisions: {
        totalCount: 1,
        nodes: [{ profileSlug: 'norway-2020', change: 'ADDED', findingCount: 24, addedCount: 24 }],
      },
    });
    expect(data.profile).toEqual({
      edition: 1,
      findings: { totalCount: 24 },
      jurisdiction: { code: 'NOR' },
    });
  });

  test('of the same content again changes nothing, down to the last column', async () => {
    const before = await fingerprint(database.url);
    expect(await importText(database.url, inventPage(NORWAY))).toEqual({
      status: 'UNCHANGED',
      slug: 'norway-2020',
      release: 2,
    });
    expect(await fingerprint(database.url)).toEqual(before);
  });

  test('outlives a start of the server, whether the corpus is the same or another', async () => {
    const corpus = await readCorpus();
    expect(await loadCorpus(database.url, corpus)).toEqual({ release: 2, changed: false });
    const documents = corpus.documents.filter(({ id }) => id !== 'mombasa-2022');
    expect((await loadCorpus(database.url, { ...corpus, documents })).changed).toBe(true);
    expect(await listFindings('norway-2020')).toHaveLength(24);
    expect(await listFindings('mombasa-2022')).toHaveLength(0);
    expect((await loadCorpus(database.url, corpus)).changed).toBe(true);
    expect(await listFindings('norway-2020')).toHaveLength(24);
    expect(await listFindings('mombasa-2022')).toHaveLength(29);
  });

  test('of a corrected text asks first, and writes nothing until it is told to', async () => {
    const before = await fingerprint(database.url);
    const corrected = inventPage({ ...NORWAY, texts: { 'PARTNERSHIPS/WELL_DEVELOPED/1': null } });
    expect(await importText(database.url, corrected)).toMatchObject({
      status: 'NEEDS_YES',
      match: { removed: [{ reference: 'norway-2020/partnerships/well-developed/1' }] },
    });
    expect(await fingerprint(database.url)).toEqual(before);
  });

  test('of a corrected text keeps the references of texts that stayed, and gives none twice', async () => {
    const without = inventPage({ ...NORWAY, texts: { 'PARTNERSHIPS/WELL_DEVELOPED/1': null } });
    await importText(database.url, without, { yes: true });
    const kept = (await listFindings('norway-2020')).map(({ reference }) => reference);
    expect(kept).not.toContain('norway-2020/partnerships/well-developed/1');
    expect(kept).toContain('norway-2020/partnerships/well-developed/2');
    const other = inventPage({
      ...NORWAY,
      texts: { 'PARTNERSHIPS/WELL_DEVELOPED/1': 'TEST Something quite other was adopted by Oslo.' },
    });
    const result = await importText(database.url, other, { yes: true });
    expect(result).toMatchObject({
      status: 'CORRECTED',
      match: { added: [{ reference: 'norway-2020/partnerships/well-developed/3', position: 1 }] },
    });
  });

  test('of another profile under the same address is refused', async () => {
    const page = inventPage({
      ...NORWAY,
      title: 'Migration Governance Profile: City of Norway (Sweden)',
    });
    expect(await importText(database.url, page)).toMatchObject({
      status: 'REFUSED',
      problem: expect.stringContaining('"norway-2020" is that of a profile of NOR'),
    });
  });
});

describe('a corrected text of the corpus', () => {
  const first = 'mali-2021/migrants-rights/well-developed/1';
  const mappings = () =>
    runSql(
      database.url,
      `SELECT f."reference", m."textChanged" FROM "ObjectiveMapping" m JOIN "Finding" f ON f."id" = m."findingId"
       WHERE f."reference" LIKE 'mali-2021/%' ORDER BY 1, m."objectiveNumber"`,
    );

  test('keeps its mappings, and flags those of the findings that changed', async () => {
    const before = await mappings();
    const text = readDocument('mali-2021').replace(
      'Maladie Obligatoire est',
      'maladie obligatoire est',
    );
    expect(await importText(database.url, text, { yes: true })).toMatchObject({
      status: 'CORRECTED',
      match: { added: [], removed: [], changed: [{ reference: first }] },
    });
    const after = await mappings();
    expect(after.map(({ reference }) => reference)).toEqual(
      before.map(({ reference }) => reference),
    );
    expect(new Set(after.filter((m) => m['textChanged']).map((m) => m['reference']))).toEqual(
      new Set([first]),
    );
    await graph.catchUp();
    const { data } = await graph.ask(
      `{ finding(reference: "${first}") { text mappings { textChanged } } }`,
    );
    expect(data.finding.text).toContain('maladie obligatoire');
    expect(data.finding.mappings[0]).toEqual({ textChanged: true });
  });

  test('stands above the corpus after a start', async () => {
    const corpus = await readCorpus();
    const documents = corpus.documents.filter(({ id }) => id !== 'mombasa-2022');
    await loadCorpus(database.url, { ...corpus, documents });
    await loadCorpus(database.url, corpus);
    const [finding] = await listFindings('mali-2021');
    expect(finding?.['text']).toContain('maladie obligatoire');
  });
});

describe('the next profile of a jurisdiction', () => {
  const chain = () =>
    runSql(
      database.url,
      `SELECT p."slug", p."edition", b."slug" AS "before" FROM "Profile" p
       JOIN "Jurisdiction" j ON j."id" = p."jurisdictionId"
       LEFT JOIN "Profile" b ON b."id" = p."previousEditionId" WHERE j."code" = 'NOR' ORDER BY 2`,
    );
  const page = (year: number, title = NORWAY.title) => inventPage({ title, date: `${year} Mai` });

  test('is the next edition', async () => {
    await importText(database.url, page(2023));
    expect(await chain()).toEqual([
      { slug: 'norway-2020', edition: 1, before: null },
      { slug: 'norway-2023', edition: 2, before: 'norway-2020' },
    ]);
  });

  test('moves those after it when it is older', async () => {
    await importText(database.url, page(2018));
    expect(await chain()).toEqual([
      { slug: 'norway-2018', edition: 1, before: null },
      { slug: 'norway-2020', edition: 2, before: 'norway-2018' },
      { slug: 'norway-2023', edition: 3, before: 'norway-2020' },
    ]);
    const [release] = await runSql(
      database.url,
      'SELECT "summary" FROM "Release" ORDER BY "number" DESC LIMIT 1',
    );
    expect(release?.['summary']).toContain('norway-2020 is now edition 2');
  });

  test('is refused when its title contradicts the dates', async () => {
    const late = page(2025, 'Second Migration Governance Profile: Kingdom of Norway');
    expect(await importText(database.url, late)).toMatchObject({
      status: 'REFUSED',
      problem: expect.stringContaining('--set edition=4'),
    });
  });

  test('closes the chain when the one between is withdrawn', async () => {
    const release = await retract('norway-2020');
    expect(release).toBe(await releaseCount());
    expect(await chain()).toEqual([
      { slug: 'norway-2018', edition: 1, before: null },
      { slug: 'norway-2023', edition: 3, before: 'norway-2018' },
    ]);
  });
});

describe('a withdrawn profile', () => {
  test('is in its release and its history, and in the graph no more', async () => {
    await graph.catchUp();
    const { data } = await graph.ask(`{
      profile(slug: "norway-2020") { slug }
      releases(first: 1) { nodes { summary { text } revisions { nodes { profileSlug change findingCount removedCount } } } }
    }`);
    expect(data.profile).toBeNull();
    expect(data.releases.nodes[0].revisions.nodes).toEqual([
      { profileSlug: 'norway-2020', change: 'RETRACTED', findingCount: 0, removedCount: 24 },
    ]);
    const history = await runSql(
      database.url,
      `SELECT "change", jsonb_array_length("content"->'findings') AS n, "documentText" IS NOT NULL AS kept
       FROM "ProfileRevision" WHERE "profileSlug" = 'norway-2020' ORDER BY "releaseNumber"`,
    );
    expect(history.at(-2)).toMatchObject({ change: 'CORRECTED', n: 24, kept: true });
  });

  test('of the corpus stays away when the server starts with another corpus', async () => {
    await retract('quilmes-2022');
    const corpus = await readCorpus();
    const documents = corpus.documents.filter(({ id }) => id !== 'mombasa-2022');
    await loadCorpus(database.url, { ...corpus, documents });
    await loadCorpus(database.url, corpus);
    expect(await listFindings('quilmes-2022')).toHaveLength(0);
    expect(await retract('quilmes-2022')).toBeNull();
  });

  test('comes back with the references that it had', async () => {
    const text = readDocument('quilmes-2022');
    expect(await importText(database.url, text)).toMatchObject({ status: 'ADDED' });
    const references = (await listFindings('quilmes-2022')).map(({ reference }) => reference);
    expect(references[0]).toBe('quilmes-2022/migrants-rights/well-developed/1');
    expect(references).toHaveLength(33);
  });
});
