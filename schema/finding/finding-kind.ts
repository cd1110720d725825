import type { FindingKind as Code } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';

/** The two kinds of finding. */
export const FindingKind = builder.enumType('FindingKind', {
  description: 'What a finding says of its domain. Neither kind is a score.',
  values: describeValues<Code>({
    WELL_DEVELOPED: 'An example of a well-developed area: what is in place.',
    AREA_FOR_DEVELOPMENT: 'An area with potential for further development: a gap.',
  }),
});
