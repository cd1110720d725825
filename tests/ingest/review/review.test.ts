import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleProfile } from '../../../ingest/assemble/assemble-profile.ts';
import type { ProfileContent } from '../../../ingest/assemble/content.ts';
import { CORPUS_DIR, type Corpus, readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { applyDecisions } from '../../../ingest/review/decide.ts';
import { listProposals } from '../../../ingest/review/list-proposals.ts';
import { readSheet, type SheetRow, writeSheet } from '../../../ingest/review/sheet.ts';
import { formatCurated, writeCurated } from '../../../ingest/review/write-curated.ts';
import { loadCorpus } from '../../../ingest/store/load-corpus.ts';
import { createLoadedDatabase, type TestDatabase } from '../../support/database.ts';
import { type Graph, openGraph } from '../../support/graph.ts';

const REMITTANCES = 'mombasa-2022/well-being/area-for-development/2';
const TRAFFICKING = 'mombasa-2022/safe-orderly-regular-migration/area-for-development/2';
const DATE = '2026-11-20';

let corpus: Corpus;
let profiles: readonly ProfileContent[];
let rows: readonly SheetRow[];
beforeAll(async () => {
  corpus = await readCorpus();
  profiles = corpus.documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile);
  rows = listProposals(profiles);
});

type Decision = Partial<SheetRow>;

/** The sheet as a person hands it back: through CSV, with decisions on the rows of a finding. */
function fillIn(finding: string, decision: Decision) {
  return readSheet(
    writeSheet(
      rows.map((row) =>
        row.finding === finding && row.objective !== ''
          ? { ...row, reviewer: 'A. Reader', ...decision }
          : row,
      ),
    ),
  );
}

const decide = (finding: string, decision: Decision) =>
  applyDecisions(profiles, fillIn(finding, decision), DATE);

const decidedOf = (finding: string, decision: Decision) =>
  decide(finding, decision)
    .curated.get(finding.split('/')[0] ?? '')
    ?.get(finding);

describe('the sheet', () => {
  test('has every finding, with its proposals and nothing decided', () => {
    const findings = profiles.flatMap((profile) => profile.findings);
    expect(new Set(rows.map(({ finding }) => finding))).toEqual(
      new Set(findings.map(({ reference }) => reference)),
    );
    expect(rows.every(({ decision, reviewer }) => decision === '' && reviewer === '')).toBe(true);
    const row = rows.find(
      ({ finding, objective }) => finding === REMITTANCES && objective === '20',
    );
    expect(row).toMatchObject({ relevance: 'PRIMARY', curated: '20i PRIMARY' });
    expect(row?.evidence).toContain('remittance');
  });

  test('comes back from CSV as it was, with the numbers that a spreadsheet shows', () => {
    const read = readSheet(writeSheet(rows));
    expect(read.map(({ row }) => row.finding)).toEqual(rows.map(({ finding }) => finding));
    expect(read.map(({ row }) => row.textHash)).toEqual(rows.map(({ textHash }) => textHash));
    expect(read[0]?.number).toBe(2);
  });

  test('may be parted by semicolons, as some spreadsheets write it', () => {
    const head =
      'finding;textHash;language;text;curated;objective;action;relevance;principle;confidence;evidence;rationale;engineVersion;decision;changeToObjective;changeToAction;changeToRelevance;note;reviewer';
    const row = rows.find(({ finding }) => finding === TRAFFICKING);
    const text = `\uFEFF${head}\r\n${TRAFFICKING};${row?.textHash};EN;text;;10;b;PRIMARY;;HIGH;;;1.0.0;Accept;;;;;A. Reader\r\n`;
    expect(readSheet(text)[0]).toMatchObject({ number: 2, row: { decision: 'accept' } });
  });

  test.each([
    [{ decision: 'perhaps' as never }, /row \d+: decision: /],
    [{ changeToObjective: '24' }, /row \d+: changeToObjective: must be the number of an objective/],
    [{ action: 'z' }, /row \d+: action: must be one letter/],
  ])('is refused with its row when a value cannot be: %o', (decision, message) => {
    expect(() => fillIn(TRAFFICKING, decision)).toThrow(message);
  });
});

describe('decisions', () => {
  test('without any, change nothing', () => {
    expect(applyDecisions(profiles, readSheet(writeSheet(rows)), DATE).curated.size).toBe(0);
  });

  test('to accept what is curated keep the rationale, and say who looked and when', () => {
    const before = profiles.flatMap(({ curated }) => curated.get(TRAFFICKING) ?? [])[0];
    const after = decidedOf(TRAFFICKING, { decision: 'accept' });
    expect(after?.objectives).toEqual(before?.objectives);
    expect(after?.review).toEqual({ reviewer: 'A. Reader', date: DATE });
  });

  test('to reject take the objective away', () => {
    expect(decidedOf(TRAFFICKING, { decision: 'reject' })?.objectives).toEqual([]);
  });

  test('to reject keep the reason, until the objective is given after all', () => {
    const rejected = decidedOf(TRAFFICKING, { decision: 'reject', note: 'It is about smuggling.' });
    expect(rejected?.considered).toEqual([{ objective: 10, reason: 'It is about smuggling.' }]);
    const given = decidedOf(REMITTANCES, {
      decision: 'change',
      changeToObjective: '19',
      changeToAction: 'b',
    });
    expect(given?.considered).toBeUndefined();
  });

  test('to change put another objective in its place, with the note as its reason', () => {
    const after = decidedOf(TRAFFICKING, {
      decision: 'change',
      changeToObjective: '9',
      changeToAction: 'f',
      note: 'It is about smuggling.',
    });
    expect(after?.objectives).toEqual([
      {
        objective: 9,
        action: 'f',
        relevance: 'PRIMARY',
        confidence: 'HIGH',
        rationale: 'It is about smuggling.',
      },
    ]);
  });

  test.each([
    [
      'text changed',
      { decision: 'accept' as const, textHash: `sha256:${'0'.repeat(64)}` },
      /row \d+: the text of mombasa-2022\/.* was changed since the export/,
    ],
    [
      'no reviewer',
      { decision: 'accept' as const, reviewer: '' },
      /row \d+: a decision needs its reviewer/,
    ],
    ['no objective', { decision: 'change' as const }, /row \d+: "change" needs the objective/],
  ])('are refused as a whole, with the row: %s', (_, decision, message) => {
    expect(() => decide(TRAFFICKING, decision)).toThrow(message);
  });

  test('that make two objectives PRIMARY are refused', () => {
    const decision = { decision: 'change', changeToObjective: '8', objective: '7' } as const;
    expect(() => decide(TRAFFICKING, decision)).toThrow(/would have two PRIMARY objectives/);
  });
});

describe('curated files', () => {
  test('are written as they were when nothing was decided', async () => {
    for (const { id, mappings, curated } of corpus.documents) {
      if (mappings === undefined) continue;
      const before = await readFile(path.join(CORPUS_DIR, mappings), 'utf8');
      expect(formatCurated(id, curated)).toBe(before);
    }
  });

  test('hold the decisions, and are read again', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-review-'));
    await mkdir(path.join(dir, 'mappings'));
    const document = corpus.documents.find(({ id }) => id === 'mombasa-2022');
    const curated = decide(TRAFFICKING, { decision: 'reject' }).curated.get('mombasa-2022');
    if (document === undefined || curated === undefined) throw new Error('Mombasa is not there.');
    await writeCurated(dir, document, curated);
    const { documents, ...terms } = JSON.parse(
      await readFile(path.join(CORPUS_DIR, 'manifest.json'), 'utf8'),
    );
    const only = documents.filter(({ id }: { id: string }) => id === 'mombasa-2022');
    await mkdir(path.join(dir, 'documents'));
    await writeFile(path.join(dir, document.file), document.text);
    await writeFile(path.join(dir, 'manifest.json'), JSON.stringify({ ...terms, documents: only }));
    const [again] = (await readCorpus(dir)).documents;
    expect(again?.curated.get(TRAFFICKING)?.objectives).toEqual([]);
    expect(again?.curated.get(TRAFFICKING)?.review?.date).toBe(DATE);
    await rm(dir, { recursive: true });
  });
});

describe('a reviewed corpus in the graph', () => {
  let database: TestDatabase;
  let graph: Graph;
  beforeAll(async () => {
    database = await createLoadedDatabase();
    const { curated } = decide(REMITTANCES, { decision: 'accept' });
    const documents = corpus.documents.map((document) => ({
      ...document,
      curated: curated.get(document.id) ?? document.curated,
    }));
    await loadCorpus(database.url, { ...corpus, documents });
    graph = await openGraph(database.url);
  });
  afterAll(async () => {
    await graph.close();
    await database.drop();
  });

  test('is a release of its own, and says when a mapping was reviewed', async () => {
    const { data } = await graph.ask(`{
      meta { release { number } }
      finding(reference: "${REMITTANCES}") {
        mappings { reviewedAt method release { number } }
        proposals: mappings(methods: [RULE]) { reviewedAt engineVersion evidence { quote } }
      }
    }`);
    expect(data.meta.release.number).toBe(2);
    for (const mapping of data.finding.mappings) {
      expect(mapping).toEqual({
        reviewedAt: `${DATE}T00:00:00.000Z`,
        method: 'CURATED',
        release: { number: 2 },
      });
    }
    expect(data.finding.proposals.length).toBeGreaterThan(0);
    for (const { reviewedAt } of data.finding.proposals) expect(reviewedAt).toBeNull();
  });
});
