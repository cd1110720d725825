import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type Column, flattenCell, type Pages } from './column.ts';

// No library for Node writes a workbook row by row: exceljs does and is no longer kept, and
// write-excel-file holds the whole sheet. A sheet of texts and numbers needs five small files.
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SHEET = 'xl/worksheets/sheet1.xml';

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="findings" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

// The first row stays in sight.
const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_TAIL = '</sheetData></worksheet>';

/** Characters that a cell may hold; a program that finds more says that the file is broken. */
const MAX_CELL_LENGTH = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

// XML has no sign for most control characters; SpreadsheetML spells them _xHHHH_ (ECMA-376,
// ST_Xstring), so a text that has that spelling itself gets its underscore spelt.
const spell = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

function escapeText(text: string): string {
  return (
    text
      .slice(0, MAX_CELL_LENGTH)
      // The cut must not leave half a character.
      .replace(/[\uD800-\uDBFF]$/, '')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, spell)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be spelt
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, spell)
      .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
  );
}

/** The letters of a column, from 0: "A", "Z", "AA". */
function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${nameColumn(Math.floor(index / 26) - 1)}${letter}`;
}

// A text cell is never run as a formula, so it needs no apostrophe.
function writeCell(value: string | number | null, address: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  const text = `<t xml:space="preserve">${escapeText(value)}</t>`;
  return `<c r="${address}" t="inlineStr"><is>${text}</is></c>`;
}

function writeRow(cells: readonly (string | number | null)[], number: number): string {
  const written = cells.map((cell, index) => writeCell(cell, `${nameColumn(index)}${number}`));
  return `<row r="${number}">${written.join('')}</row>`;
}

// The same rows make the same bytes: a date as DOS has it says no time zone.
const STAMP = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

async function* writeSheet<Row>(
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
): AsyncGenerator<string> {
  let number = 1;
  yield `${SHEET_HEAD}${writeRow(
    columns.map(({ name }) => name),
    number,
  )}`;
  for await (const page of pages) {
    const rows = page.map((row) => {
      number += 1;
      return writeRow(
        columns.map(({ read }) => flattenCell(read(row))),
        number,
      );
    });
    yield rows.join('');
  }
  yield SHEET_TAIL;
}

/**
 * Writes rows as the one sheet of an Excel workbook, with the names of the columns first. What is
 * compressed is compressed beside the event loop.
 */
export async function* encodeXlsx<Row>(
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(PARTS)) {
    zip.addBuffer(Buffer.from(`${HEAD}${text}`), name, STAMP);
  }
  const sheet = Readable.from(writeSheet(columns, pages));
  zip.addReadStream(sheet, SHEET, STAMP);
  zip.end();
  const file = zip.outputStream.pipe(new PassThrough());
  // The archive does not say that what it reads has failed: it would wait for ever.
  sheet.on('error', (error) => file.destroy(error));
  try {
    yield* file;
  } finally {
    sheet.destroy();
  }
}
