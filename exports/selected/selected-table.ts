import type { FindingSet } from '../../catalogue/finding-set.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { LabelLanguage } from '../../text/languages.ts';
import type { Sheet } from '../../xlsx/sheet.ts';
import type { Column, ColumnFacts, Pages } from '../column.ts';
import type { EncodeOptions, Format } from '../formats.ts';
import { sheetOf } from '../xlsx/sheet-of.ts';

/** The findings that a file is about, and the language of its labels. */
export interface Selection {
  readonly database: Database;
  readonly release: PublishedRelease;
  readonly set: FindingSet;
  /** English stands in where a label is not known in it. */
  readonly language: LabelLanguage;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
}

/** A table about the findings that somebody asked for: a file of each format. */
export interface SelectedTable {
  /** The name of its files without ending: "mappings". */
  readonly name: string;
  /** What a row is. */
  readonly description: string;
  readonly columns: readonly ColumnFacts[];
  /** Writes it in a format. */
  readonly encode: (
    format: Format,
    selection: Selection,
    options?: EncodeOptions,
  ) => AsyncGenerator<string | Uint8Array>;
  /** Makes a sheet of a workbook of it. */
  readonly sheet: (selection: Selection) => Sheet;
}

interface SelectedDetails<Row> extends Omit<SelectedTable, 'encode' | 'columns' | 'sheet'> {
  readonly columns: readonly Column<Row>[];
  readonly read: (selection: Selection) => Pages<Row>;
}

/** Makes a table of its rows, whose type it then keeps to itself. */
export function defineSelected<Row>({
  read,
  columns,
  ...details
}: SelectedDetails<Row>): SelectedTable {
  return {
    ...details,
    columns,
    encode: (format, selection, options) =>
      format.encode(columns, read(selection), { sheet: details.name, ...options }),
    sheet: (selection) => sheetOf(details.name, columns, read(selection)),
  };
}
