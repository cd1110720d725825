import type { InputFieldBuilder, InputRef } from '@pothos/core';
import { builder, type Types } from '../builder.ts';

/** What is said of every filter. */
export const COMBINING =
  'Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. `and`, `or` and `not` do the rest: at most 50 filters in all, 10 deep, with at most 100 items in a list. A code may be in any spelling, an alpha-2 code or a name that one thing alone has ("Kenya", "Africa"); `extensions.readAs` of the answer says how it was read, and one that does not exist is an error that says what it may have meant.';

type Fields = InputFieldBuilder<Types, 'InputObject'>;

/** The fields of a filter that hold filters like it. */
export function innerFilters<Shape>(t: Fields, filter: InputRef<Shape>) {
  return {
    and: t.field({ type: [filter], description: 'All of these must hold as well.' }),
    or: t.field({ type: [filter], description: 'At least one of these must hold as well.' }),
    not: t.field({ type: filter, description: 'This must not hold.' }),
  };
}

/** A run of years, both ends included. */
export const YearRange = builder.inputType('YearRange', {
  description: 'A run of years, both ends included. Leave one out for an open end.',
  fields: (t) => ({
    from: t.int({ description: 'The first year. Example: 2021.' }),
    to: t.int({ description: 'The last year. Example: 2022.' }),
  }),
});
