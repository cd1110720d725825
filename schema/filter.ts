import { builder } from './builder.ts';
import { userError } from './errors.ts';

/** A run of years, both ends included. */
export const YearRange = builder.inputType('YearRange', {
  description: 'A run of years, both ends included. Leave one out for an open end.',
  fields: (t) => ({
    from: t.int({ description: 'The first year. Example: 2021.' }),
    to: t.int({ description: 'The last year. Example: 2022.' }),
  }),
});

/** Whether a list was given and says something. */
export function isGiven<Item>(list: readonly Item[] | null | undefined): list is readonly Item[] {
  return list !== null && list !== undefined && list.length > 0;
}

/** The condition that a column has one of the values; none for an empty list. */
export function anyOf<Column extends string, Item>(
  column: Column,
  list: readonly Item[] | null | undefined,
): { [Name in Column]?: { in: Item[] } } {
  // A computed key widens to an index signature, which says less than the parameter's type.
  return isGiven(list)
    ? ({ [column]: { in: [...list] } } as { [Name in Column]: { in: Item[] } })
    : {};
}

/**
 * The condition that a column lies within the years.
 * @throws BAD_USER_INPUT when the range ends before it begins.
 */
export function yearsBetween<Column extends string>(
  column: Column,
  years: typeof YearRange.$inferInput | null | undefined,
): { [Name in Column]?: { gte?: number; lte?: number } } {
  if (!years) return {};
  const { from, to } = years;
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    throw userError('BAD_USER_INPUT', `\`years\` goes from ${from} to ${to}; turn it round.`);
  }
  const range = {
    ...(typeof from === 'number' ? { gte: from } : {}),
    ...(typeof to === 'number' ? { lte: to } : {}),
  };
  // See anyOf.
  return { [column]: range } as { [Name in Column]: { gte?: number; lte?: number } };
}
