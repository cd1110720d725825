import { strToU8, zipSync } from 'fflate';
import type { Look, SheetValue } from '../../xlsx/cell.ts';
import type { Sheet, SheetColumn } from '../../xlsx/sheet.ts';
import { listParts } from '../../xlsx/workbook.ts';
import type { Table, Value } from './tables.ts';

/** A line of the sheet that says what a workbook is: its label, and what it tells. */
export type AboutLine = readonly [label: string, text: string];

/** Texts from this length on take the lines that they need. */
const WORDS_FROM = 30;
const WIDEST = 80;

const isText = (value: Value): value is string => typeof value === 'string' && value !== '';

function describeColumn(head: string, cells: readonly Value[]): SheetColumn {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell).length), 0);
  const withText: Look = longest > WORDS_FROM ? 'words' : 'code';
  return {
    head,
    width: Math.min(Math.max(longest, head.length + 2, 8) + 2, WIDEST),
    look: cells.some(isText) ? withText : 'number',
  };
}

/** The names of columns, each one of a kind for a program that knows no capitals. */
function nameHeads(columns: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return columns.map((column) => {
    let head = column;
    for (let n = 2; known.has(head.toLowerCase()); n += 1) head = `${column} (${n})`;
    known.add(head.toLowerCase());
    return head;
  });
}

async function* inOnePage(rows: readonly (readonly SheetValue[])[]) {
  yield rows;
}

function sheetOfTable({ columns, rows }: Table): Sheet {
  return {
    name: 'answer',
    columns: nameHeads(columns).map((head, index) =>
      describeColumn(
        head,
        rows.map((row) => row[index] ?? ''),
      ),
    ),
    frozen: 1,
    pages: inOnePage(rows),
  };
}

const sheetOfLines = (title: string, lines: readonly AboutLine[]): Sheet => ({
  name: 'read me',
  columns: [
    { head: null, width: 16, look: 'label' },
    { head: null, width: 100, look: 'words' },
  ],
  notes: [title],
  pages: inOnePage(lines),
});

/**
 * Writes a table as an Excel workbook, with a sheet behind it that says what it is. Texts stay texts, whatever they
 * look like.
 * @param about what the sheet behind it says.
 */
export async function writeWorkbook(
  table: Table,
  about: readonly AboutLine[],
): Promise<Uint8Array<ArrayBuffer>> {
  const title = `MGI Graph: ${table.name}`;
  const sheets = [sheetOfTable(table), sheetOfLines(title, about)];
  const files: Record<string, Uint8Array> = {};
  for (const { name, make } of listParts(sheets, { title, created: new Date() })) {
    let text = '';
    for await (const piece of make()) text += piece;
    files[name] = strToU8(text);
  }
  return zipSync(files);
}
