import type { ObjectRef } from '@pothos/core';
import { builder, type RowTypes, type Types } from '../builder.ts';
import { describePages, totalCountField } from './connection.ts';

/**
 * Makes the connection and the edge of a type, once; every field that pages it has them.
 * @param type a row by its name, or what is made of rows by its reference.
 * @param rows what its rows are called: "profiles".
 */
export function connectionOf<Type extends keyof RowTypes | ObjectRef<Types, unknown>>(
  type: Type,
  rows: string,
) {
  const [pages, row] = describePages(typeof type === 'string' ? type : type.name, rows);
  return builder.connectionObject(
    { ...pages, type, fields: (t) => ({ totalCount: t.int(totalCountField) }) },
    row,
  );
}
