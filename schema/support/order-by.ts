import { builder } from '../builder.ts';
import { describeValues } from './enum-values.ts';

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way an order runs.',
  values: describeValues<'ASC' | 'DESC'>({
    ASC: 'The lesser first: A before Z, 1 before 2, 2019 before 2022.',
    DESC: 'The greater first. Rows that have the same value stay in their own order.',
  }),
});

/** The order of a list: what tells it, and which way it runs. */
export interface OrderBy<Field extends string> {
  readonly field: Field;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** Reads the order that was asked for. */
export function readOrder<Field extends string>(
  asked: OrderBy<Field> | null | undefined,
  byDefault: OrderBy<Field>,
): { readonly field: Field; readonly isDescending: boolean } {
  const { field, direction } = asked ?? byDefault;
  return { field, isDescending: direction === 'DESC' };
}

/**
 * Makes the argument `orderBy` of the lists of a type.
 * @param name of the type: "Finding" makes FindingOrder and FindingOrderField.
 * @param rows what its rows are called: "findings".
 * @param fields what each of them orders by, and what by where that is the same.
 * @param byDefault the order where none is asked for.
 */
export function orderOf<Field extends string>(
  name: string,
  rows: string,
  fields: Readonly<Record<Field, string>>,
  byDefault: OrderBy<NoInfer<Field>>,
) {
  const direction = byDefault.direction ?? 'ASC';
  const OrderField = builder.enumType(`${name}OrderField`, {
    description: `What tells the order of ${rows}. There is no order by merit.`,
    values: describeValues<Field>(fields),
  });
  const Order = builder.inputType(`${name}Order`, {
    description: `The order of a list of ${rows}.`,
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true, description: 'What it is ordered by.' }),
      direction: t.field({
        type: OrderDirection,
        defaultValue: 'ASC',
        description: 'Which way. [Default: ASC]',
      }),
    }),
  });
  const argument = {
    type: Order,
    defaultValue: byDefault,
    description: `The order; it is the same from page to page. [Default: {field: ${byDefault.field}, direction: ${direction}}]`,
  };
  return { argument, byDefault };
}
