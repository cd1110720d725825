import { type CellShape, escapeText, nameColumn, type SheetValue, writeRow } from './cell.ts';
import { MAIN, RELATIONS } from './names.ts';

/** A column of a sheet. */
export interface SheetColumn extends CellShape {
  /** What stands above it: within a table, one of a kind. Null where the sheet is no table. */
  readonly head: string | null;
}

/** A sheet of a workbook. With heads, its rows are a table with filters; without, they are read like a page. */
export interface Sheet {
  /** At most 31 characters, none of []:*?/\. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Lines above the table, the first of them its title. */
  readonly notes?: readonly string[];
  /** How many columns stay in sight. @default 0 */
  readonly frozen?: number;
  /** Rows, some at a time. */
  readonly pages: AsyncIterable<readonly (readonly SheetValue[])[]>;
}

/** What a table needs to know of the sheet that was written. */
export interface WrittenSheet {
  /** The row of the heads, from 1; 0 where there are none. */
  readonly headRow: number;
  /** The last row. */
  readonly lastRow: number;
}

const hasHeads = ({ columns }: Sheet): boolean => columns.some(({ head }) => head !== null);

/** The row of the heads: behind the notes and an empty line. */
function placeHeads(sheet: Sheet): number {
  const notes = sheet.notes?.length ?? 0;
  if (!hasHeads(sheet)) return 0;
  return notes === 0 ? 1 : notes + 2;
}

/** Heads, and the first columns, stay in sight. */
function writeView(headRow: number, frozen: number): string {
  if (headRow === 0) return '<sheetView showGridLines="0" workbookViewId="0"/>';
  const at = `${nameColumn(frozen)}${headRow + 1}`;
  const [split, pane] =
    frozen === 0
      ? [`ySplit="${headRow}"`, 'bottomLeft']
      : [`xSplit="${frozen}" ySplit="${headRow}"`, 'bottomRight'];
  return `<sheetView workbookViewId="0"><pane ${split} topLeftCell="${at}" activePane="${pane}" state="frozen"/></sheetView>`;
}

/** The cells of a table, heads included: "A4:H27". A table has a row at least, if an empty one. */
export const writeRange = ({ columns }: Sheet, { headRow, lastRow }: WrittenSheet): string =>
  `A${headRow}:${nameColumn(columns.length - 1)}${Math.max(lastRow, headRow + 1)}`;

/** Characters that fit on a printed line, so small that one can still read them. */
const PRINTED_WIDTH = 260;

/** A sheet that is printed has its columns on one page, where one could read them there. */
function isPrintedWhole({ columns }: Sheet): boolean {
  return columns.reduce((sum, { width }) => sum + width, 0) <= PRINTED_WIDTH;
}

// Lines above a table run on over the cells beside them.
const TITLE: CellShape = { width: 0, look: 'title' };
const NOTE: CellShape = { width: 0, look: 'code' };

/** What stands before the rows. */
function writeBeginning(sheet: Sheet, headRow: number): string {
  const widths = sheet.columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const notes = (sheet.notes ?? []).map((note, index) =>
    writeRow([note], [index === 0 ? TITLE : NOTE], index + 1),
  );
  const heads =
    headRow === 0
      ? ''
      : writeRow(
          sheet.columns.map(({ head }) => head),
          sheet.columns.map(({ width }) => ({ width, look: 'head' })),
          headRow,
        );
  const print = isPrintedWhole(sheet) ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${print}<sheetViews>${writeView(headRow, sheet.frozen ?? 0)}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${notes.join('')}${heads}`;
}

/** What stands behind the rows: codes of digits are meant to be text, and the rows are a table. */
function writeEnd(sheet: Sheet, written: WrittenSheet): string {
  const range = writeRange(sheet, written);
  const table =
    written.headRow === 0
      ? ''
      : `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;
  return `</sheetData><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${table}</worksheet>`;
}

/**
 * Writes a sheet row by row.
 * @param onEnd is told where its table stands, before the last piece is given.
 */
export async function* writeSheet(
  sheet: Sheet,
  onEnd: (written: WrittenSheet) => void,
): AsyncGenerator<string> {
  const headRow = placeHeads(sheet);
  let lastRow = headRow === 0 ? (sheet.notes?.length ?? 0) : headRow;
  yield writeBeginning(sheet, headRow);
  for await (const page of sheet.pages) {
    const rows = page.map((cells) => {
      lastRow += 1;
      return writeRow(cells, sheet.columns, lastRow);
    });
    yield rows.join('');
  }
  const written = { headRow, lastRow };
  onEnd(written);
  yield writeEnd(sheet, written);
}

/** Writes the table that the rows of a sheet are: its name is that of the sheet, as formulas may use it. */
export function writeTable(sheet: Sheet, written: WrittenSheet, id: number): string {
  const name = sheet.name.replace(/[^\p{L}\p{N}]+/gu, '_');
  const range = writeRange(sheet, written);
  const columns = sheet.columns.map(
    ({ head }, index) => `<tableColumn id="${index + 1}" name="${escapeText(head ?? '')}"/>`,
  );
  return `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
