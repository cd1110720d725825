import type { ClientBase } from 'pg';
import type { Prisma } from './generated/client/client.ts';

/** The tables that a load writes; the names are the models'. */
export type Table = Prisma.ModelName;

/** Column values by column name, as JSON can carry them. */
export type Row = Readonly<Record<string, unknown>>;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function listColumns(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/**
 * Inserts rows, all in one statement.
 * @param conflict what to do with a row that is there already; absent: PostgreSQL's error.
 */
async function insert(client: ClientBase, table: Table, rows: readonly Row[], conflict = '') {
  if (rows.length === 0) return;
  const columns = listColumns(rows).map(quote).join(', ');
  await client.query(
    `INSERT INTO ${quote(table)} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quote(table)}, $1::jsonb) ${conflict}`,
    [JSON.stringify(rows)],
  );
}

/** Inserts new rows; one that is there already is PostgreSQL's error. */
export async function insertRows(
  client: ClientBase,
  table: Table,
  rows: readonly Row[],
): Promise<void> {
  await insert(client, table, rows);
}

/** Inserts rows, and updates those that are there already by their natural key. */
export async function upsertRows(
  client: ClientBase,
  table: Table,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const updates = listColumns(rows).filter((column) => !key.includes(column));
  const assignments = updates.map((column) => `${quote(column)} = EXCLUDED.${quote(column)}`);
  const action = updates.length === 0 ? 'NOTHING' : `UPDATE SET ${assignments.join(', ')}`;
  await insert(client, table, rows, `ON CONFLICT (${key.map(quote).join(', ')}) DO ${action}`);
}

/** Deletes the rows whose column has one of the values, and what hangs on them. */
export async function deleteRows(
  client: ClientBase,
  table: Table,
  column: string,
  values: readonly (string | number)[],
): Promise<void> {
  await client.query(`DELETE FROM ${quote(table)} WHERE ${quote(column)}::text = ANY($1::text[])`, [
    values.map(String),
  ]);
}

/**
 * The surrogate keys of a table by its natural key.
 * @param among only rows with one of these keys; absent: all rows.
 */
export async function readIds(
  client: ClientBase,
  table: Table,
  key: string,
  among?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: number; key: string }>(
    `SELECT "id", ${quote(key)} AS "key" FROM ${quote(table)}
     ${among === undefined ? '' : `WHERE ${quote(key)} = ANY($1)`}`,
    among === undefined ? [] : [among],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}
