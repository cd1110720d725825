import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { Column, ColumnFacts, Pages } from '../column.ts';
import { encodeCsv } from '../csv.ts';

/** A column whose values are those of another table. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

/** A table of the dataset: one CSV file. */
export interface Table {
  /** The name of its file without ending: "objective-mappings". */
  readonly name: string;
  /** The type of the graph that it holds, or what it holds in words. */
  readonly description: string;
  /** What that does not say of it. */
  readonly note?: string;
  readonly columns: readonly ColumnFacts[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Whether its texts are IOM's; those of the others are the makers' of MGI Graph, or of the UN. */
  readonly isQuoted: boolean;
  readonly write: (database: Database, release: PublishedRelease) => AsyncGenerator<string>;
}

interface TableDetails<Row> extends Omit<Table, 'columns' | 'write' | 'foreignKeys'> {
  readonly columns: readonly Column<Row>[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly read: (database: Database, release: PublishedRelease) => Pages<Row>;
}

/** Makes a table of its rows, whose type it then keeps to itself. */
export function defineTable<Row>({
  columns,
  read,
  foreignKeys = [],
  ...details
}: TableDetails<Row>): Table {
  return {
    ...details,
    foreignKeys,
    columns,
    write: (database, release) => encodeCsv(columns, read(database, release)),
  };
}

/** A table that is small enough to be read at once, in the order of a key by its characters. */
export async function* readAll<Stored, Row>(
  stored: Promise<readonly Stored[]>,
  toRow: (row: Stored) => Row,
  key: (row: Row) => string,
): AsyncGenerator<readonly Row[]> {
  const rows = (await stored).map(toRow);
  yield rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Rows that are read at a time. */
const PAGE_SIZE = 2_000;

/**
 * Reads rows page by page, each page after the last row of the one before.
 * @param readAfter reads as many rows as it is told.
 */
export async function* readPages<Row>(
  readAfter: (last: Row | undefined, size: number) => Promise<readonly Row[]>,
): Pages<Row> {
  for (let last: Row | undefined; ; ) {
    const rows: readonly Row[] = await readAfter(last, PAGE_SIZE);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE_SIZE) return;
    last = rows.at(-1);
  }
}
