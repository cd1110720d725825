import { strFromU8, unzipSync } from 'fflate';
import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOMAIN_CODES } from '../../reference/codes.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(async () => {
  await graph.close();
});

async function download(address: string): Promise<Buffer> {
  const response = await fetch(`${graph.origin}${address}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

type Data = readonly (readonly (CellValue | null)[])[];

async function readSheets(bytes: Buffer): Promise<ReadonlyMap<string, Data>> {
  const sheets = await readWorkbook(bytes);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

async function readRows(address: string): Promise<Record<string, unknown>[]> {
  const text = (await download(address)).toString('utf8').trimEnd();
  return text.split('\n').map((line) => JSON.parse(line));
}

/** The rows of a matrix behind its notes, by what stands in their second cell. */
function readMatrix(data: Data | undefined) {
  const [title, base, , , heads = [], ...rows] = data ?? [];
  const byLabel = new Map(rows.map((row) => [row[1], row]));
  const cell = (label: string, head: string) => byLabel.get(label)?.[heads.indexOf(head)];
  return { title: title?.[0], base: base?.[0], heads, rows, cell };
}

const SHEETS = ['read me', 'findings', 'mappings', 'objective × domain', 'objective × place'];
const QUERY = '?levels=NATIONAL';

describe('a workbook of findings', () => {
  let sheets: ReadonlyMap<string, Data>;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await download(`/findings.xlsx${QUERY}`);
    sheets = await readSheets(bytes);
  });

  test('has a page that explains it, findings, mappings and matrices', () => {
    expect([...sheets.keys()]).toEqual(SHEETS);
  });

  test('says of itself what the graph says: base, cautions, citation, rights, columns', async () => {
    const { data } = await graph.ask(`{
      meta { cautions { text } attributions }
      findings(filter: {levels: [NATIONAL]}) { citation apa: citation(style: APA) }
    }`);
    const said = (sheets.get('read me') ?? []).map((row) => row[1]);
    for (const { text } of data.meta.cautions) expect(said).toContain(text);
    expect(said).toContain(data.findings.citation);
    expect(said).toContain(`APA: ${data.findings.apa}`);
    expect(said).toContain(data.meta.attributions[0]);
    expect(said).toContain('Counted out of 56 findings of 2 profiles (2021–2022).');
    const labels = (sheets.get('read me') ?? []).map((row) => row[0]);
    for (const head of sheets.get('mappings')?.[0] ?? []) {
      expect(labels).toContain(`mappings: ${head}`);
    }
  });

  test('has one row a mapping, as the file of mappings', async () => {
    const [heads = [], ...rows] = sheets.get('mappings') ?? [];
    const expected = await readRows(`/mappings.ndjson${QUERY}`);
    expect(rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]])))).toEqual(
      expected,
    );
  });

  test('counts objectives by domain as the file of the coverage', async () => {
    const rows = await readRows(`/coverage.ndjson${QUERY}`);
    const { title, base, heads, cell } = readMatrix(sheets.get('objective × domain'));
    expect(title).toBe('Findings by objective and domain.');
    expect(base).toBe('Counted out of 56 findings of 2 profiles (2021–2022).');
    expect(heads).toHaveLength(2 + 2 * (DOMAIN_CODES.length + 1));
    for (const { objectiveLabel, domainName, findingCount } of rows) {
      expect(cell(`${objectiveLabel}`, `${domainName}`)).toBe(findingCount);
    }
    const primary = await readRows(`/coverage.ndjson${QUERY}&relevances=PRIMARY`);
    for (const { objectiveLabel, domainName, findingCount } of primary) {
      expect(cell(`${objectiveLabel}`, `${domainName}, primary only`)).toBe(findingCount);
    }
    expect(cell('All findings (base)', 'All domains')).toBe(56);
  });

  test('counts objectives by place as the graph', async () => {
    const { data } = await graph.ask(`{
      profiles(filter: {levels: [NATIONAL]}) {
        nodes {
          jurisdiction { code name { text } }
          findings { totalCount }

          onData: findings(filter: {objectives: [1]}) { totalCount }
        }
      }
    }`);
    const { cell } = readMatrix(sheets.get('objective × place'));
    for (const { jurisdiction, findings, onData } of data.profiles.nodes) {
      const head = `${jurisdiction.name.text} (${jurisdiction.code})`;
      expect(cell('Data', head)).toBe(onData.totalCount);
      expect(cell('All findings (base)', head)).toBe(findings.totalCount);
    }
  });

  test('has tables with filters, heads that stay, and lines that wrap', () => {
    const parts = unzipSync(bytes);
    const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(read('xl/tables/table2.xml')).toContain(
      'displayName="findings" ref="A1:AB57" totalsRowShown="0"><autoFilter ref="A1:AB57"/>',
    );
    expect(read('xl/worksheets/sheet2.xml')).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(read('xl/worksheets/sheet4.xml')).toContain('xSplit="2" ySplit="5"');
    expect(read('xl/worksheets/sheet2.xml')).toMatch(/<row r="\d+" ht="\d+" customHeight="1">/);
    expect(read('xl/styles.xml')).toContain('wrapText="1"');
  });

  test('has labels in the language asked for, and what explains it', async () => {
    const french = await readSheets(await download('/findings.xlsx?language=fr'));
    const readMe = (french.get('read me') ?? []).map((row) => row[1]);
    expect(readMe).toContain('Sur 118 constats de 4 profils (2021–2022).');
    const [heads = [], first = []] = french.get('findings') ?? [];
    expect(['Aspect bien développé', 'Aspect à développer']).toContain(
      first[heads.indexOf('kindName')],
    );
    expect(readMatrix(french.get('objective × domain')).heads).toContain('Tous les domaines');
  });
});

test('a workbook of one relevance does not count it twice', async () => {
  const sheets = await readSheets(await download('/findings.xlsx?relevances=PRIMARY'));
  const { heads } = readMatrix(sheets.get('objective × domain'));
  expect(heads).toHaveLength(2 + DOMAIN_CODES.length + 1);
});

test('another table has a page that explains it, too', async () => {
  const sheets = await readSheets(await download('/coverage.xlsx?language=es'));
  expect([...sheets.keys()]).toEqual(['read me', 'coverage']);
  expect(sheets.get('coverage')).toHaveLength(1 + 23 * 6);
});
