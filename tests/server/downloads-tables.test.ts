import { parquetReadObjects } from 'hyparquet';
import { parse as parseCsv } from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELECTED_TABLES } from '../../exports/selected/tables.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const download = (path: string) => fetch(`${graph.origin}${path}`);

type Row = Record<string, unknown>;

async function readRows(path: string): Promise<Row[]> {
  const text = await (await download(path)).text();
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}

async function askGraph(query: string) {
  const { data, errors } = await graph.ask(query);
  expect(errors).toEqual([]);
  return data;
}

test.each(SELECTED_TABLES.map((table) => [table.name, table] as const))(
  '/%s has its columns in every format',
  async (name, { columns }) => {
    const names = columns.map((column) => column.name);
    const csv = parseCsv<Row>(await (await download(`/${name}.csv`)).text(), {
      header: true,
      skipEmptyLines: true,
    });
    expect(csv.meta.fields).toEqual(names);
    const rows = await readRows(`/${name}.ndjson`);
    expect(rows).toHaveLength(csv.data.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(names);
      for (const { name: column, isRequired } of columns) {
        if (isRequired) expect(row[column], column).not.toBeNull();
      }
    }
    const file = await (await download(`/${name}.parquet`)).arrayBuffer();
    expect(await parquetReadObjects({ file })).toEqual(rows);
    const { headers } = await download(`/${name}.xlsx`);
    expect(headers.get('content-disposition')).toContain(`mgi-${name}-release-`);
  },
);

test('/mappings are the mappings that the filter asks for, of the findings that it finds', async () => {
  const rows = await readRows('/mappings.ndjson?objectives=10,2&relevances=PRIMARY');
  const { findings } = await askGraph(`{
    findings(filter: {objectives: [10, 2], relevances: [PRIMARY]}, first: 100) {
      nodes { reference mappings { objective { number } relevance confidence rationale { text } } }
    }
  }`);
  const expected = findings.nodes.flatMap((node: { reference: string; mappings: Row[] }) =>
    node.mappings
      .filter(({ relevance }) => relevance === 'PRIMARY')
      .map((mapping) => ({ finding: node.reference, ...mapping }))
      .filter(({ objective }: Row) => [2, 10].includes(Object(objective).number)),
  );
  expect(rows.map(({ finding, objective, rationale }) => [finding, objective, rationale])).toEqual(
    expected.map(({ finding, objective, rationale }: Row) => [
      finding,
      Object(objective).number,
      Object(rationale).text,
    ]),
  );
  expect(rows.length).toBeGreaterThan(5);
});

test('/mappings hold proposals only where they are asked for', async () => {
  const methods = async (path: string) =>
    new Set((await readRows(path)).map(({ method }) => method));
  expect(await methods('/mappings.ndjson')).toEqual(new Set(['CURATED']));
  expect(await methods('/mappings.ndjson?methods=RULE')).toEqual(new Set(['RULE']));
});

test('/instruments are those that the findings name, each with these findings', async () => {
  const rows = await readRows('/instruments.ndjson?countries=GTM');
  const { instruments } = await askGraph(`{
    instruments(first: 100, filter: {profiles: ["guatemala-2022"]}) {
      nodes { code findings(filter: {countries: ["GTM"]}, first: 100) { nodes { reference } } }
    }
  }`);
  expect(rows.map(({ code, findings }) => ({ code, findings }))).toEqual(
    instruments.nodes.map(
      ({ code, findings }: { code: string; findings: { nodes: { reference: string }[] } }) => ({
        code,
        findings: findings.nodes.map(({ reference }) => reference),
      }),
    ),
  );
});

test('/profiles are those that findings are counted out of, also those that say nothing', async () => {
  const rows = await readRows('/profiles.ndjson?objectives=10&kinds=AREA_FOR_DEVELOPMENT');
  const { coverage, findings } = await askGraph(`{
    coverage(filter: {objectives: [10], kinds: [AREA_FOR_DEVELOPMENT]}) { base { profileCount } }
    findings(filter: {objectives: [10], kinds: [AREA_FOR_DEVELOPMENT]}, first: 0) { totalCount }
  }`);
  expect(rows).toHaveLength(coverage.base.profileCount);
  const counts = rows.map(({ findingCount }) => Number(findingCount));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(findings.totalCount);
  expect(counts).toContain(0);
});

test('/coverage counts as the graph does, with what it is out of', async () => {
  const rows = await readRows('/coverage.ndjson?levels=NATIONAL&relevances=PRIMARY');
  const { coverage } = await askGraph(`{
    coverage(filter: {levels: [NATIONAL], relevances: [PRIMARY]}) {
      base { findingCount profileCount }
      byDomain { objective { number } domain { code } findingCount profileCount }
    }
  }`);
  const expected = coverage.byDomain.map(
    ({ objective, domain, findingCount, profileCount }: Row) => ({
      objective: Object(objective).number,
      domain: Object(domain).code,
      findingCount,
      profileCount,
      baseFindingCount: coverage.base.findingCount,
      baseProfileCount: coverage.base.profileCount,
    }),
  );
  const keyOf = ({ objective, domain }: Row) => `${objective} ${domain}`;
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  for (const cell of expected) expect(byKey.get(keyOf(cell))).toMatchObject(cell);
  expect(rows).toHaveLength(23 * 6);
  for (const { findingCount, wellDevelopedCount, areaForDevelopmentCount } of rows) {
    expect(Number(wellDevelopedCount) + Number(areaForDevelopmentCount)).toBe(findingCount);
  }
});

test('labels are in the language asked for, in any case; another is refused', async () => {
  const [english] = await readRows('/coverage.ndjson');
  const [french] = await readRows('/coverage.ndjson?language=fr');
  expect(english).toMatchObject({ objective: 1, domainName: "Migrants' rights" });
  expect(french?.['objectiveLabel']).not.toBe(english?.['objectiveLabel']);
  const response = await download('/findings.csv?language=DE');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ message: '`language` is EN, FR, ES: labels are in no other.' }],
  });
});
