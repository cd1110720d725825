import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { parse as parseCsv } from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../exports/column.ts';
import { FORMATS } from '../../exports/formats.ts';

interface Row {
  readonly text: string;
  readonly number: number | null;
  readonly list: readonly string[];
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'text', type: 'string', isRequired: true, from: '', read: ({ text }) => text },
  { name: 'number', type: 'integer', isRequired: false, from: '', read: ({ number }) => number },
  { name: 'list', type: 'strings', isRequired: true, from: '', read: ({ list }) => list },
];

async function* inPages(rows: readonly Row[], size: number) {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

async function encode(ending: string, rows: readonly Row[], size = 3): Promise<Buffer> {
  const format = FORMATS.find((candidate) => candidate.ending === ending);
  if (format === undefined) throw new Error(ending);
  const chunks: Uint8Array[] = [];
  for await (const chunk of format.encode(COLUMNS, inPages(rows, size))) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}

const readCsv = (bytes: Buffer) => {
  const { data, errors } = parseCsv<string[]>(bytes.toString('utf8'), { newline: '\r\n' });
  expect(errors).toEqual([]);
  // Papa Parse takes the end of the last row for the begin of another.
  return data.slice(1, -1);
};

// Half a surrogate pair is in no text of PostgreSQL, and U+0000 neither.
const wild = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replaceAll('\0', ''));
const nasty = fc.constantFrom(
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  '\r',
  '\t',
  "'",
  '=',
  '«é»',
  '“’”',
  '🧭',
);
const text = fc
  .array(fc.oneof(wild, nasty), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''));
const row: fc.Arbitrary<Row> = fc.record({
  text: text.filter((value) => value !== ''),
  number: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  list: fc.array(fc.constantFrom('A', 'B', 'C_D'), { maxLength: 3 }),
});
const rows = fc.array(row, { maxLength: 10 });

describe.each(FORMATS)('$ending', ({ encode: encodeAs }) => {
  const PAGE: readonly Row[] = Array.from({ length: 2_000 }, (_row, number) => ({
    text: `Finding ${number}`,
    number,
    list: [],
  }));

  test('fails when a page cannot be read, rather than ending or waiting', async () => {
    async function* failing() {
      yield PAGE;
      throw new Error('The cause');
    }
    const chunks = encodeAs(COLUMNS, failing());
    const drain = async () => {
      for await (const _chunk of chunks);
    };
    await expect(drain()).rejects.toThrow('The cause');
  });

  test('reads no more when nobody takes what it wrote', async () => {
    let isEnded = false;
    async function* endless() {
      try {
        for (;;) yield PAGE;
      } finally {
        isEnded = true;
      }
    }
    let length = 0;
    for await (const chunk of encodeAs(COLUMNS, endless())) {
      length += chunk.length;
      if (length > 100_000) break;
    }
    await expect.poll(() => isEnded).toBe(true);
  });
});

describe('CSV', () => {
  test('gives back any text, but for the apostrophe before a formula', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const read = readCsv(await encode('csv', given));
        expect(read).toEqual(
          given.map(({ text: value, number, list }) => [
            /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value,
            number === null ? '' : `${number}`,
            list.join(';'),
          ]),
        );
      }),
    );
  });

  test.each([
    ['=HYPERLINK("http://evil.example","x")', '\'=HYPERLINK("http://evil.example","x")'],
    ['+1 555 0100', "'+1 555 0100"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1+1', "'\t=1+1"],
    ['\r=1+1', "'\r=1+1"],
    ['In 2022 = 1', 'In 2022 = 1'],
    ["'quoted", "'quoted"],
  ])('a cell %j cannot be a formula', async (given, expected) => {
    const [cells] = readCsv(await encode('csv', [{ text: given, number: -5, list: ['A', 'B'] }]));
    // A number stays a number, its sign included.
    expect(cells).toEqual([expected, '-5', 'A;B']);
  });

  test('quotes only where it must, and ends rows as RFC 4180 says', async () => {
    const bytes = await encode('csv', [
      { text: 'plain', number: 1, list: [] },
      { text: 'a "b", c\nd', number: null, list: ['A'] },
    ]);
    expect(bytes.toString('utf8')).toBe('text,number,list\r\nplain,1,\r\n"a ""b"", c\nd",,A\r\n');
  });
});

test('NDJSON gives back any text, one row a line', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const lines = (await encode('ndjson', given)).toString('utf8').split('\n').slice(0, -1);
      expect(lines.map((line) => JSON.parse(line))).toEqual(given);
    }),
  );
});

test('Parquet gives back any text, number and list, in groups of rows', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 4 }), async (given, size) => {
      const bytes = await encode('parquet', given, size);
      const file = new Uint8Array(bytes).buffer;
      expect(await parquetReadObjects({ file })).toEqual(given);
    }),
  );
});

describe('Excel', () => {
  const readSheet = async (bytes: Buffer) => {
    const [sheet] = await readXlsx(bytes, { trim: false });
    return sheet?.data.slice(1);
  };

  test('gives back texts and numbers', async () => {
    // XML reads a line end as \n, and the reader does not know the spelling of control characters.
    const printable = rows.map((all) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      all.filter(({ text: value }) => !/[\u0000-\u001F\uFFFE\uFFFF]|_x[0-9A-F]{4}_/i.test(value)),
    );
    await fc.assert(
      fc.asyncProperty(printable, async (given) => {
        expect(await readSheet(await encode('xlsx', given))).toEqual(
          given.map(({ text: value, number, list }) => [value, number, list.join(';') || null]),
        );
      }),
    );
  });

  test('spells what XML cannot hold, and never makes a formula of a text', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const bytes = await encode('xlsx', [
      { text: '=1+1 \u0007\u000B <&> _x000D_', number: 1, list: [] },
    ]);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('=1+1 _x0007__x000B_ &lt;&amp;&gt; _x005F_x000D_</t>');
    expect(sheet).not.toContain('<f>');
  });

  test('cuts a text that no cell can hold, at a whole character', async () => {
    const long = `${'a'.repeat(32_766)}🧭 and more`;
    const data = await readSheet(await encode('xlsx', [{ text: long, number: 1, list: [] }]));
    expect(data?.[0]?.[0]).toBe('a'.repeat(32_766));
  });
});
