import { builder } from '../builder.ts';
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

/** Items that a list of a filter may have. */
const MAX_ITEMS = 100;

/**
 * The condition that a column has one of the values; none for an empty list.
 * @throws LIMIT_EXCEEDED when the list is too long.
 */
export function anyOf<Column extends string, Item>(
  column: Column,
  list: readonly Item[] | null | undefined,
): { [Name in Column]?: { in: Item[] } } {
  if (!isGiven(list)) return {};
  if (list.length > MAX_ITEMS) {
    throw userError(
      'LIMIT_EXCEEDED',
      `A list of the filter has ${list.length} items; at most ${MAX_ITEMS} are served. Ask for some of them at a time.`,
    );
  }
  // A computed key widens to an index signature, which says less than the parameter's type.
  return { [column]: { in: [...list] } } as { [Name in Column]: { in: Item[] } };
}

type Years = typeof YearRange.$inferInput | null | undefined;

/**
 * Refuses a run of years that ends before it begins.
 * @throws BAD_USER_INPUT naming both.
 */
export function requireYears(years: Years): void {
  if (typeof years?.from !== 'number' || typeof years.to !== 'number') return;
  if (years.from <= years.to) return;
  throw userError(
    'BAD_USER_INPUT',
    `\`years\` goes from ${years.from} to ${years.to}; turn it round.`,
  );
}

/**
 * The condition that a column lies within the years.
 * @throws BAD_USER_INPUT when the range ends before it begins.
 */
export function yearsBetween<Column extends string>(
  column: Column,
  years: Years,
): { [Name in Column]?: { gte?: number; lte?: number } } {
  if (!years) return {};
  requireYears(years);
  const range = {
    ...(typeof years.from === 'number' ? { gte: years.from } : {}),
    ...(typeof years.to === 'number' ? { lte: years.to } : {}),
  };
  if (Object.keys(range).length === 0) return {};
  // See anyOf.
  return { [column]: range } as { [Name in Column]: { gte?: number; lte?: number } };
}
