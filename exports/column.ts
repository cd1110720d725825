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
  /** Whether it holds what a code is called, and not the code that the field gives. */
  readonly isLabel?: boolean;
  readonly read: (row: Row) => Cell;
}

/** What a dictionary says of a column. */
export type ColumnFacts = Omit<Column<never>, 'read'>;

/** What is said of a column beside its name; its value is the one of the same name in the row. */
export interface ColumnDetails {
  /** @default "string" */
  readonly type?: ColumnType;
  readonly from: string;
  readonly note?: string;
  /** Whether it holds what a code is called, and not the code that the field gives. @default false */
  readonly isLabel?: boolean;
  /** @default false */
  readonly mayBeNull?: boolean;
}

/** The columns of rows whose values have the names of the columns, in the order given. */
export function describeColumns<Row extends { readonly [Name in keyof Row]: Cell }>(
  details: { readonly [Name in keyof Row]-?: ColumnDetails },
): readonly Column<Row>[] {
  // Object.entries forgets that the keys are those of the row.
  const entries = Object.entries(details) as [string & keyof Row, ColumnDetails][];
  return entries.map(([name, { type = 'string', mayBeNull = false, ...rest }]) => ({
    name,
    type,
    isRequired: !mayBeNull,
    ...rest,
    read: (row) => row[name],
  }));
}

/** Rows as they are read: some at a time, never all of them at once. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

/** Stands between the values of a list, in formats whose cells hold one text. No value contains it. */
export const LIST_SEPARATOR = ';';

/** A cell for a format without lists: the values joined to one text. */
export function flattenCell(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.join(LIST_SEPARATOR) : cell;
}
