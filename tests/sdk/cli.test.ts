import * as fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readArguments, USAGE } from '../../sdk/src/cli/arguments.ts';
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

test('a table cuts no reference: the text gives way, down to some words', () => {
  const reference = 'mombasa-2022/safe-orderly-regular-migration/area-for-development/2';
  const text = 'The CGM does not have a local strategy.';
  const [, line = ''] = formatTable(['reference', 'text'], [[reference, text]], 40).split('\n');
  expect(line).toBe(`${reference}  The CGM does not ha…`);
});

describe('a command line', () => {
  /** What is asked of the graph. */
  const variables = (line: string, ...more: string[]) => {
    const question = readArguments(['findings', ...line.split(' ').filter(Boolean), ...more], {});
    if (typeof question === 'string') throw new Error(`It asks for ${question}.`);
    return JSON.parse(JSON.stringify(question.variables));
  };

  test('has lists with commas, repeated options, or both', () => {
    const filter = { objectives: [10, 11, 3], countries: ['KEN', 'MLI'] };
    const line = '--objective 10,11 --country KEN --objective 3 --country MLI';
    expect(variables(line)).toEqual({ filter });
    expect(variables('', '--objective', '10, 11,3', '--country', 'KEN ,MLI')).toEqual({ filter });
  });

  test('asks of every field that it has an option for', () => {
    const line =
      '--kind WELL_DEVELOPED,area-for-development --domain migrants-rights --region 002,019' +
      ' --group CPLP --profile mali-2021 --level local,NATIONAL --year 2019-2022' +
      ' --text-language fr,EN --language es';
    expect(variables(line, '--text', '"border management" OR visas, all')).toEqual({
      filter: {
        kinds: ['WELL_DEVELOPED', 'AREA_FOR_DEVELOPMENT'],
        domains: ['MIGRANTS_RIGHTS'],
        regions: ['002', '019'],
        groups: ['CPLP'],
        profiles: ['mali-2021'],
        levels: ['LOCAL', 'NATIONAL'],
        years: { from: 2019, to: 2022 },
        text: '"border management" OR visas, all',
        textLanguages: ['FR', 'EN'],
      },
      language: 'ES',
    });
  });

  test('has one year, or a first and a last', () => {
    expect(variables('--year 2021').filter.years).toEqual({ from: 2021, to: 2021 });
    for (const year of ['21', '2019-', '2019-22', '2019,2020', 'last']) {
      expect(() => variables(`--year ${year}`)).toThrow(
        `--year must be a year or two, 2021 or 2019-2022, not "${year}".`,
      );
    }
  });

  test.each([['--objective 10,'], ['--kind ,'], ['--country KEN,,MLI']])(
    'has nothing empty in a list: %s',
    (line) => {
      expect(() => variables(line)).toThrow(
        /^--\w+ has an empty value\. Write it as in: --\w+ A,B\.$/,
      );
    },
  );

  test('asks for help or for the version, whatever else it says', () => {
    for (const line of ['', '-h', '--help', 'findings -h', 'findings --objective 10 --help']) {
      expect(readArguments(line.split(' ').filter(Boolean), {})).toBe('help');
    }
    expect(readArguments(['--version'], {})).toBe('version');
    expect(readArguments(['findings', '--version'], {})).toBe('version');
  });

  test('has every option that its help names, and no other', () => {
    const named = [...USAGE.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)].map(([, name = '']) => name);
    expect(named.length).toBe(17);
    for (const name of named) {
      const isFlag = name === '--help' || name === '--version';
      const value = name === '--year' ? '2021' : name === '--format' ? 'csv' : '1';
      expect(() => readArguments(['findings', name, ...(isFlag ? [] : [value])], {})).not.toThrow();
    }
    expect(() => readArguments(['findings', '--title', '1'], {})).toThrow(
      "Unknown option '--title'",
    );
  });
});

test('the address is that of the command line, of the environment, or of this machine', () => {
  const url = (args: string[], environment = {}) => {
    const question = readArguments(args, environment);
    return typeof question === 'string' ? question : question.url;
  };
  expect(url(['findings', '--url', 'http://a/'], { MGI_GRAPH_URL: 'http://b/' })).toBe('http://a/');
  expect(url(['findings'], { MGI_GRAPH_URL: 'http://b/' })).toBe('http://b/');
  expect(url(['findings'])).toBe('http://127.0.0.1:4000/graphql');
});
