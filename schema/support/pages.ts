import { builder, type RowTypes } from '../builder.ts';
import { describePages, totalCountField } from './connection.ts';

/**
 * Makes the connection and the edge of a type, once; every field that pages it has them.
 * @param rows what its rows are called: "profiles".
 */
export function connectionOf<Name extends keyof RowTypes>(type: Name, rows: string) {
  const [pages, row] = describePages(type, rows);
  return builder.connectionObject(
    { ...pages, type, fields: (t) => ({ totalCount: t.int(totalCountField) }) },
    row,
  );
}
