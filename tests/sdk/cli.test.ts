import * as fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../sdk/src/cli/arguments.ts';
import { formatCell, formatRow } from '../../sdk/src/cli/csv.ts';
import { formatTable } from '../../sdk/src/cli/table.ts';

describe('a cell of CSV', () => {
  test.each([['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1'], ['\r=1'], ['=HYPERLINK("x")']])(
    'is no formula to a spreadsheet: %j',
    (text) => {
      const [[cell = ''] = []] = papaparse.parse<string[]>(formatCell(text)).data;
      expect(cell).toBe(`'${text}`);
    },
  );

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = papaparse.parse<string[]>(formatRow(cells), {
          newline: '\r\n',
          delimiter: ',',
        }).data;
        expect(row).toEqual(cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
      }),
    );
  });
});

test('a table is as wide as the terminal, in characters as people count them', () => {
  const table = formatTable(
    ['name', 'text'],
    [
      ['Mali', 'é'.repeat(50)],
      ['Côte d’Ivoire', 'a\nb'],
    ],
    40,
  );
  expect(table).toBe(
    `name           text\nMali           ${'é'.repeat(24)}…\nCôte d’Ivoire  a b\n`,
  );
});

test('the address is that of the command line, of the environment, or of this machine', () => {
  const url = (args: string[], environment = {}) => readArguments(args, environment)?.url;
  expect(url(['findings', '--url', 'http://a/'], { MGI_GRAPH_URL: 'http://b/' })).toBe('http://a/');
  expect(url(['findings'], { MGI_GRAPH_URL: 'http://b/' })).toBe('http://b/');
  expect(url(['findings'])).toBe('http://127.0.0.1:4000/graphql');
});
