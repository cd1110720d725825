import type { Level as Code } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';

/** The level of government. */
export const Level = builder.enumType('Level', {
  description: 'The level of government that a profile assesses.',
  values: describeValues<Code>({
    NATIONAL: 'A country.',
    LOCAL: 'A local authority: a city, municipality, county, canton, state or district.',
  }),
});
