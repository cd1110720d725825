import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parse as parseCsv } from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { FINDING_COLUMNS } from '../../exports/selected/finding-columns.ts';
import { anyFilter } from '../support/filters.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const NAMES = FINDING_COLUMNS.map(({ name }) => name);

const download = (path: string, init: RequestInit = {}) => fetch(`${graph.origin}${path}`, init);
const withFilter = (ending: string, filter: unknown) =>
  `/findings.${ending}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

type Row = Record<string, unknown>;

interface Mapping {
  readonly objective: { readonly label: { readonly text: string } };
}

const nameRegion = (code: string | undefined) => (code === undefined ? null : `M49:${code}`);

const KIND_NAMES: Readonly<Record<string, string>> = {
  WELL_DEVELOPED: 'Well-developed area',
  AREA_FOR_DEVELOPMENT: 'Area for development',
};

/** Every finding of a filter as the graph answers it, in the shape of a row. */
async function askGraph(filter: FindingConditions): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await graph.ask(
      `query ($filter: FindingFilter, $after: String) {
        meta { release { number } }
        findings(filter: $filter, first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            reference kind text textLanguage position citation
            domain { code name { text } }
            profile {
              slug level edition year month document { slug }
              jurisdiction { code name { text } alpha3 country { alpha3 } region { code name { text } } }
            }
            mappings(methods: [CURATED]) { objective { number label { text } } }
            byRule: mappings(methods: [RULE]) { objective { number } }
            principleMappings(methods: [CURATED]) { principle { code } }
            principlesByRule: principleMappings(methods: [RULE]) { principle { code } }
            source { lineFrom lineTo }
          }
        }
      }`,
      { filter, after },
    );
    expect(errors).toEqual([]);
    for (const node of data.findings.nodes) {
      const { profile } = node;
      rows.push({
        reference: node.reference,
        kind: node.kind,
        kindName: KIND_NAMES[node.kind],
        text: node.text,
        textLanguage: node.textLanguage,
        domain: node.domain.code,
        domainName: node.domain.name.text,
        position: node.position,
        profile: profile.slug,
        jurisdiction: profile.jurisdiction.code,
        jurisdictionName: profile.jurisdiction.name.text,
        country: profile.jurisdiction.country?.alpha3 ?? profile.jurisdiction.alpha3,
        region: nameRegion(profile.jurisdiction.region?.code),
        regionName: profile.jurisdiction.region?.name.text ?? null,
        level: profile.level,
        edition: profile.edition,
        year: profile.year,
        month: profile.month,
        objectives: node.mappings.map((m: { objective: Row }) => m.objective['number']),
        objectiveLabels: node.mappings.map((m: Mapping) => m.objective.label.text),
        objectivesByRule: node.byRule.map((m: { objective: Row }) => m.objective['number']),
        principles: node.principleMappings.map((m: { principle: Row }) => m.principle['code']),
        principlesByRule: node.principlesByRule.map((m: { principle: Row }) => m.principle['code']),
        lineFrom: node.source.lineFrom,
        lineTo: node.source.lineTo,
        document: profile.document.slug,
        citation: node.citation,
        release: data.meta.release.number,
      });
    }
    if (!data.findings.pageInfo.hasNextPage) break;
    after = data.findings.pageInfo.endCursor;
  }
  return rows;
}

/** A row as a format of texts can say it: lists joined, numbers as digits, null as nothing. */
const asTexts = (row: Row): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(';') : String(value ?? ''),
    ]),
  );

// OWASP: no text of the corpus begins as a formula does, so none is changed here.
async function readCsv(path: string): Promise<Row[]> {
  const response = await download(path);
  expect(response.status).toBe(200);
  const { data, errors, meta } = parseCsv<Row>(await response.text(), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(meta.fields).toEqual(NAMES);
  return data;
}

describe('the rows', () => {
  test('of a CSV file are the findings that the graph answers, for any filter', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const rows = await readCsv(withFilter('csv', filter));
        expect(rows).toEqual((await askGraph(filter)).map(asTexts));
      }),
    );
  });

  test('of an NDJSON file keep lists and numbers', async () => {
    const filter = { kinds: ['AREA_FOR_DEVELOPMENT'] } as const;
    const text = await (await download(withFilter('ndjson', filter))).text();
    const rows = text.trimEnd().split('\n');
    expect(rows.map((line) => JSON.parse(line))).toEqual(await askGraph(filter));
  });

  test('of an Excel file keep numbers', async () => {
    const filter = { textLanguages: ['FR'] } as const;
    const response = await download(withFilter('xlsx', filter));
    const [names, ...rows] = await readSheet(Buffer.from(await response.arrayBuffer()), 'findings');
    expect(names).toEqual(NAMES);
    const expected = (await askGraph(filter)).map((row) =>
      NAMES.map((name) => (Array.isArray(row[name]) ? row[name].join(';') || null : row[name])),
    );
    expect(rows).toEqual(expected);
  });

  test('of a Parquet file keep lists and numbers', async () => {
    const filter = { objectives: [10, 16] };
    const response = await download(withFilter('parquet', filter));
    const file = await response.arrayBuffer();
    expect(await parquetReadObjects({ file })).toEqual(await askGraph(filter));
  });

  test('of a Parquet file come with release, citation, rights and source', async () => {
    const filter = { objectives: [10] };
    const response = await download(withFilter('parquet', filter));
    const { created_by, key_value_metadata } = parquetMetadata(await response.arrayBuffer());
    const said = Object.fromEntries(
      (key_value_metadata ?? []).map(({ key, value }) => [key, value]),
    );
    const { data } = await graph.ask(
      `query ($filter: FindingFilter) {
        meta { release { number checksum } attributions }
        findings(filter: $filter) { citation }
        documents(first: 1) { nodes { rights } }
      }`,
      { filter },
    );
    expect(said).toMatchObject({
      release: String(data.meta.release.number),
      checksum: data.meta.release.checksum,
      citation: data.findings.citation,
      source: data.meta.attributions.join(' '),
      rights: expect.stringContaining(data.documents.nodes[0].rights),
      cautions: expect.stringContaining('language model'),
    });
    // As parquet-mr and Arrow take it apart: name, version, build.
    expect(created_by).toMatch(/^(.*?)\s+version\s+(\d+\.\d+\.\d+)\s+\(build\s+(.*?)\)$/);
  });

  test.each(['csv', 'ndjson', 'xlsx', 'parquet'])('may be none (%s)', async (ending) => {
    const response = await download(withFilter(ending, { objectives: [13] }));
    expect(response.status).toBe(200);
    const file = await response.arrayBuffer();
    if (ending === 'parquet') expect(await parquetReadObjects({ file })).toEqual([]);
    if (ending === 'csv') expect(Buffer.from(file).toString()).toBe(`${NAMES.join(',')}\r\n`);
    if (ending === 'ndjson') expect(file.byteLength).toBe(0);
    if (ending === 'xlsx') {
      expect(await readSheet(Buffer.from(file), 'findings')).toEqual([NAMES]);
    }
  });
});

describe('the filter', () => {
  const references = async (path: string) => (await readCsv(path)).map((row) => row['reference']);

  test('may be plain parameters, lists by commas or by repeating', async () => {
    const expected = await references(
      withFilter('csv', {
        objectives: [10, 16],
        kinds: ['AREA_FOR_DEVELOPMENT'],
        countries: ['KEN', 'ARG'],
        years: { from: 2022 },
      }),
    );
    expect(expected.length).toBeGreaterThan(0);
    const plain =
      '/findings.csv?objectives=10,16&kinds=AREA_FOR_DEVELOPMENT&countries=KEN&countries=ARG&years.from=2022';
    expect(await references(plain)).toEqual(expected);
  });

  test('may be both, and then both hold', async () => {
    const kind = encodeURIComponent('{"kinds":["AREA_FOR_DEVELOPMENT"]}');
    expect(await references(`/findings.csv?objectives=10&filter=${kind}`)).toEqual([
      'mombasa-2022/safe-orderly-regular-migration/area-for-development/2',
    ]);
  });

  test('may search for words with commas in them', async () => {
    const text = 'migrants, health';
    const expected = await references(withFilter('csv', { text }));
    expect(expected.length).toBeGreaterThan(0);
    expect(await references(`/findings.csv?text=${encodeURIComponent(text)}`)).toEqual(expected);
  });

  test.each([
    ['text=a&text=b', 'BAD_USER_INPUT', 'one value'],
    ['objectives=99', 'BAD_USER_INPUT', '1 to 23'],
    ['objectives=ten', 'GRAPHQL_VALIDATION_FAILED', 'filter.objectives.0'],
    ['kinds=STRENGTH', 'GRAPHQL_VALIDATION_FAILED', 'FindingKind'],
    ['minConfidence=HIGH,LOW', 'BAD_USER_INPUT', 'one value'],
    ['objective=10', 'BAD_USER_INPUT', 'no parameter "objective"'],
    ['__proto__=1', 'BAD_USER_INPUT', 'no parameter'],
    ['not=1', 'BAD_USER_INPUT', 'within `filter`'],
    ['not.kinds=WELL_DEVELOPED', 'BAD_USER_INPUT', 'no parameter'],
    ['years.from=2022&years.to=2020', 'BAD_USER_INPUT', 'turn it round'],
    ['bom=1', 'BAD_USER_INPUT', '`bom` is true or false'],
    ['filter=objectives', 'BAD_USER_INPUT', 'must be JSON'],
    ['filter=[]&filter=[]', 'BAD_USER_INPUT', 'more than once'],
    ['filter={"kind":[]}', 'GRAPHQL_VALIDATION_FAILED', 'kinds'],
    ['filter={"objectives":"10"}', 'GRAPHQL_VALIDATION_FAILED', 'Int'],
    ['filter=[1]', 'GRAPHQL_VALIDATION_FAILED', 'FindingFilter'],
    ['filter={"profiles":["\\u0000"]}', 'BAD_USER_INPUT', 'character'],
    ['profiles=%00', 'BAD_USER_INPUT', 'character'],
    [`filter=${'{"not":'.repeat(12)}{}${'}'.repeat(12)}`, 'LIMIT_EXCEEDED', 'too large'],
    [`filter=${'{"not":'.repeat(700)}{}${'}'.repeat(700)}`, 'LIMIT_EXCEEDED', 'too large'],
    [`profiles=${'a,'.repeat(101)}`, 'LIMIT_EXCEEDED', '100'],
  ])('%.60s is refused with %s', async (query, code, message) => {
    const response = await download(`/findings.csv?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { errors } = await response.json();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code } },
    ]);
  });
});

describe('the answer', () => {
  test.each([
    ['csv', /^text\/csv; charset=utf-8/],
    ['ndjson', /^application\/x-ndjson/],
    ['xlsx', /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/],
    ['parquet', /^application\/vnd\.apache\.parquet$/],
  ])(
    'of %s has a dated name with the release, and may be read by any page',
    async (ending, type) => {
      const response = await download(`/findings.${ending}`);
      await response.arrayBuffer();
      const { headers } = response;
      expect(headers.get('content-type')).toMatch(type);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(
          `^attachment; filename="mgi-findings-release-1-\\d{4}-\\d\\d-\\d\\d\\.${ending}"$`,
        ),
      );
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toMatch(/content-disposition.*etag/);
      expect(headers.get('vary')).toMatch(/Accept-Encoding/);
      expect(headers.get('x-request-id')).toMatch(/./);
    },
  );

  test('has the same tag for the same question, and another for another', async () => {
    const tagOf = async (query: string) => {
      const response = await download(`/findings.csv${query}`, { method: 'HEAD' });
      return response.headers.get('etag');
    };
    const tag = await tagOf('?objectives=10,11');
    expect(tag).toMatch(/^"1-[0-9a-f]{24}"$/);
    expect(await tagOf('?filter={"objectives":[10,11]}')).toBe(tag);
    expect(await tagOf('?objectives=10')).not.toBe(tag);
    expect(await tagOf('?objectives=10,11&bom=true')).not.toBe(tag);
  });

  test('is 304 without a body to whoever has it', async () => {
    const first = await download('/findings.csv?objectives=10');
    await first.arrayBuffer();
    const etag = first.headers.get('etag') ?? '';
    const again = await download('/findings.csv?objectives=10', {
      headers: { 'if-none-match': etag },
    });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  test('to HEAD has the headers of GET and no body', async () => {
    const get = await download('/findings.ndjson');
    await get.arrayBuffer();
    const head = await download('/findings.ndjson', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const names = ['content-type', 'content-disposition', 'content-length', 'etag'];
    for (const name of [...names, 'last-modified', 'cache-control']) {
      expect(head.headers.get(name), name).toBe(get.headers.get(name));
    }
  });

  test('is compressed for a client that takes gzip, to the same rows', async () => {
    const plain = await download('/findings.csv', { headers: { 'accept-encoding': 'identity' } });
    const gzip = await download('/findings.csv', { headers: { 'accept-encoding': 'gzip' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(await gzip.text()).toBe(await plain.text());
    expect(gzip.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  });

  test('begins with a byte order mark only when it is asked for', async () => {
    const bytes = async (query: string) =>
      new Uint8Array(await (await download(`/findings.csv${query}`)).arrayBuffer()).slice(0, 3);
    expect([...(await bytes('?bom=true'))]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(await bytes('')).toString()).toBe('ref');
  });

  test('is the same bytes twice, in every format', async () => {
    for (const ending of ['csv', 'ndjson', 'xlsx', 'parquet']) {
      // Nothing is kept here: each is made by itself.
      const read = async () =>
        Buffer.from(await (await download(`/findings.${ending}`)).arrayBuffer());
      const [a, b] = [await read(), await read()];
      expect(a.equals(b), ending).toBe(true);
    }
  });
});
