import type { InstrumentConditions } from '../../catalogue/instrument-filter.ts';
import { builder } from '../builder.ts';
import { COMBINING, innerFilters, YearRange } from '../support/filter.ts';
import { InstrumentKind } from './instrument-kind.ts';

/** Which instruments. */
export const InstrumentFilter = builder.inputRef<InstrumentConditions>('InstrumentFilter');

InstrumentFilter.implement({
  description: `Which instruments. \`profiles\`, \`jurisdictions\`, \`countries\`, \`regions\` and \`groups\` speak of one and the same profile that names the instrument. ${COMBINING}`,
  fields: (t) => ({
    instruments: t.stringList({ description: 'Codes: any of these. Example: ["ilo-c097"].' }),
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
    regions: t.stringList({
      description:
        'M49 codes: instruments that a profile of a place in any of these regions names. Example: ["002"].',
    }),
    groups: t.stringList({
      description:
        'Codes: instruments that a profile of a member of any of these groups names. Example: ["CPLP"].',
    }),
    years: t.field({
      type: YearRange,
      description:
        'Instruments whose year, or any year of whose period, lies within. One without a year is left out.',
    }),
    isInternational: t.boolean({
      description: 'Only international conventions (true), or only instruments of places (false).',
    }),
    ...innerFilters(t, InstrumentFilter),
  }),
});
