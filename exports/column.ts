/** What a cell can hold; null where it is not known. */
export type Cell = string | number | null | readonly string[] | readonly number[];

/** The types of columns: one value, or a list of values. */
export type ColumnType = 'string' | 'integer' | 'strings' | 'integers';

/** A column of a table that can be downloaded. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether every row has a value. */
  readonly isRequired: boolean;
  /** The field of the graph whose value it is: "Finding.text". Its description is the column's. */
  readonly from: string;
  /** What that description does not say of the column. */
  readonly note?: string;
  readonly read: (row: Row) => Cell;
}

/** Rows as they are read: some at a time, never all of them at once. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

/** Stands between the values of a list, in formats whose cells hold one text. No value contains it. */
export const LIST_SEPARATOR = ';';

/** A cell for a format without lists: the values joined to one text. */
export function flattenCell(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.join(LIST_SEPARATOR) : cell;
}
