import fc from 'fast-check';
import Papa from 'papaparse';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../server/graphiql/examples.ts';
import { filterExamples } from '../../web/graphiql/example.ts';
import { findTables, type Table, writeCsv } from '../../web/graphiql/tables.ts';
import { writeWorkbook } from '../../web/graphiql/workbook.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const examples = readExamples();

/** What a table is read as again; a formula has its apostrophe. */
function readCsv(table: Table): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(writeCsv(table).slice(1).replace(/\r\n$/, ''), {
    newline: '\r\n',
  });
  return data;
}

describe('an answer as tables', () => {
  test('has a row for each thing, columns for what is in it, and one cell for a list', () => {
    const [table] = findTables({
      findings: {
        totalCount: 118,
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            reference: 'a/1',
            place: { code: 'KEN', name: { text: 'Kenya' } },
            mappings: [
              { relevance: 'PRIMARY', objective: { number: 10 } },
              { relevance: 'SECONDARY', objective: { number: 2 } },
            ],
            note: null,
          },
          { reference: 'a/2', place: null, mappings: [], note: null },
        ],
      },
    });
    expect(table).toEqual({
      name: 'findings',
      total: 118,
      columns: ['reference', 'place.code', 'place.name', 'mappings', 'note'],
      rows: [
        ['a/1', 'KEN', 'Kenya', 'PRIMARY 10; SECONDARY 2', ''],
        ['a/2', '', '', '', ''],
      ],
    });
  });

  test('takes edges for their nodes, and lists within rows for tables with what stands around them', () => {
    const tables = findTables({
      profile: {
        slug: 'mali-2021',
        sections: [
          {
            domain: 'PARTNERSHIPS',
            findings: { edges: [{ cursor: 'x', node: { text: 'One', tags: [] } }] },
          },
          { domain: 'WELL_BEING', findings: { edges: [] } },
        ],
      },
    });
    expect(tables.map(({ name, columns, rows }) => [name, columns, rows])).toEqual([
      [
        'profile › sections',
        ['domain', 'findings'],
        [
          ['PARTNERSHIPS', '1'],
          ['WELL_BEING', ''],
        ],
      ],
      [
        'profile › sections › findings',
        ['sections: domain', 'cursor', 'text', 'tags'],
        [['PARTNERSHIPS', 'x', 'One', '']],
      ],
      expect.anything(),
    ]);
  });

  test.each([null, undefined, {}, { meta: { counts: { findingCount: 118 } } }, { a: 1 }, []])(
    'has none where there is no list: %j',
    (data) => expect(findTables(data)).toEqual([]),
  );

  test('is whole, whatever comes as JSON, and its file can be read again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        for (const table of findTables(JSON.parse(JSON.stringify(data)))) {
          const { columns, rows } = table;
          expect(new Set(columns).size).toBe(columns.length);
          expect(rows.every((row) => row.length === columns.length)).toBe(true);
          expect(JSON.stringify(table)).not.toContain('[object Object]');
        }
      }),
      { numRuns: 60 },
    );
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', '=', '-', '+1', '@', ' '),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constant('x'), cell), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const table = { name: '', columns: ['key', 'text'], rows, total: null };
          const [, ...read] = readCsv(table);
          const isFormula = (text = '') => /^[=+\-@\r\t]/.test(text) && !/^[+-]?\d+$/.test(text);
          expect(read).toEqual(
            rows.map(([key, text]) => [key, isFormula(text) ? `'${text}` : text]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is a workbook whose texts stay texts and whose numbers are numbers', async () => {
    const columns = ['text', 'Text', 'year', 'note'];
    const rows = [
      ['=1+1', '007', 2022, ''],
      ['-5', '2022', -1.5, 'a < b & "c" '],
    ];
    const table = { name: 'profile › sections', columns, rows, total: null };
    const bytes = await writeWorkbook(table, [['Release', '1']]);
    const sheets = await readSheets(Buffer.from(bytes), { trim: false });
    expect(sheets.map(({ sheet, data }) => [sheet, data])).toEqual([
      ['answer', [['text', 'Text (2)', 'year', 'note'], ['=1+1', '007', 2022, null], rows[1]]],
      [
        'read me',
        [
          ['MGI Graph: profile › sections', null],
          ['Release', '1'],
        ],
      ],
    ]);
  });

  describe('of the examples', () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await openGraph();
    });
    afterAll(() => graph.close());

    test('holds what the answer holds', async () => {
      let count = 0;
      for (const { name, query, variables } of examples) {
        const { data } = await graph.ask(query, JSON.parse(variables ?? '{}'));
        const tables = findTables(data);
        const text = JSON.stringify(tables);
        expect([name, /object Object|undefined/.test(text)]).toEqual([name, false]);
        for (const { columns, rows } of tables) {
          expect([name, rows.length === 0 || columns.length > 0]).toEqual([name, true]);
        }
        count += tables.length;
      }
      expect(count).toBeGreaterThan(examples.length);
    });
  });
});

describe('the filter of the examples', () => {
  test.each([
    ['', examples.length],
    ['  ', examples.length],
    ['zzz', 0],
  ])('finds for “%s” %i', (words, count) => {
    expect(filterExamples(examples, words)).toHaveLength(count);
  });

  test('reads titles, descriptions, topics and queries, without case and accents', () => {
    const names = (words: string) => filterExamples(examples, words).map(({ name }) => name);
    expect(names('GAPS remittances')).toContain('71-gaps-on-remittances');
    expect(names('Répository')).toEqual(names('repository'));
    expect(names('bibtex')).toContain('58-cite-in-every-style');
    expect(names('facets').length).toBeGreaterThan(0);
  });
});
