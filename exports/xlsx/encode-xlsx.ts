import type { Sheet } from '../../xlsx/sheet.ts';
import { listParts, type WorkbookProperties } from '../../xlsx/workbook.ts';
import type { Column, Pages } from '../column.ts';
import { zipEntries } from '../zip-entries.ts';
import { sheetOf } from './sheet-of.ts';

// No library for Node writes a workbook row by row: exceljs does and is no longer kept, and
// write-excel-file holds the whole sheet.

/** What stands in a workbook beside the table that is asked for. */
export interface Surroundings extends WorkbookProperties {
  readonly before: readonly Sheet[];
  readonly behind: readonly Sheet[];
}

/** How an Excel workbook is written. */
export interface XlsxOptions {
  /** The name of the sheet of the table. @default "data" */
  readonly sheet?: string;
  /** What stands beside it; asked for once. */
  readonly surround?: () => Promise<Surroundings>;
}

const ALONE: Surroundings = { title: '', created: new Date(0), before: [], behind: [] };

/** Writes rows as a sheet of an Excel workbook, with the names of the columns first. */
export async function* encodeXlsx<Row>(
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
  { sheet = 'data', surround = async () => ALONE }: XlsxOptions = {},
): AsyncGenerator<Uint8Array> {
  const { before, behind, ...properties } = await surround();
  yield* zipEntries(listParts([...before, sheetOf(sheet, columns, pages), ...behind], properties));
}
