import type { FindingSet } from '../../catalogue/finding-set.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { Language } from '../../text/languages.ts';
import type { Column, ColumnFacts, Pages } from '../column.ts';
import type { EncodeOptions, Format } from '../formats.ts';

/** The findings that a file is about, and the language of its labels. */
export interface Selection {
  readonly database: Database;
  readonly release: PublishedRelease;
  readonly set: FindingSet;
  /** English stands in where a label is not known in it. */
  readonly language: Language;
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
}

interface SelectedDetails<Row> extends Omit<SelectedTable, 'encode' | 'columns'> {
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
    encode: (format, selection, options) => format.encode(columns, read(selection), options),
  };
}
