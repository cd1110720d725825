import { builder } from '../builder.ts';
import { YearRange } from '../support/filter.ts';
import { InstrumentKind } from './instrument-kind.ts';

/** Which instruments. */
export const InstrumentFilter = builder.inputType('InstrumentFilter', {
  description:
    'Which instruments. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. `profiles`, `jurisdictions` and `countries` speak of one and the same profile that names the instrument. Codes are read as in FindingFilter.',
  fields: (t) => ({
    kinds: t.field({
      type: [InstrumentKind],
      description: 'Instruments of any of these kinds. Example: [LAW, CODE].',
    }),
    profiles: t.stringList({
      description:
        'Slugs: instruments that any of these profiles names. Example: ["guatemala-2022"].',
    }),
    jurisdictions: t.stringList({
      description:
        'Codes: instruments that a profile of any of these jurisdictions names. Example: ["KEN-MOMBASA"].',
    }),
    countries: t.stringList({
      description:
        'Alpha-3 codes: instruments that a profile of any of these countries or of their local authorities names. Example: ["KEN"].',
    }),
    years: t.field({
      type: YearRange,
      description:
        'Instruments whose year, or any year of whose period, lies within. One without a year is left out.',
    }),
    isInternational: t.boolean({
      description: 'Only international conventions (true), or only instruments of places (false).',
    }),
  }),
});
