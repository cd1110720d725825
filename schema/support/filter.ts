import { builder } from '../builder.ts';

/** A run of years, both ends included. */
export const YearRange = builder.inputType('YearRange', {
  description: 'A run of years, both ends included. Leave one out for an open end.',
  fields: (t) => ({
    from: t.int({ description: 'The first year. Example: 2021.' }),
    to: t.int({ description: 'The last year. Example: 2022.' }),
  }),
});
