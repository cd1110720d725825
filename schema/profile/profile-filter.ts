import { builder } from '../builder.ts';
import { Level } from '../place/level.ts';
import { YearRange } from '../support/filter.ts';
import { Language } from '../support/language.ts';

/** Which profiles. Fields combine with "and", the items of a list with "or". */
export const ProfileFilter = builder.inputType('ProfileFilter', {
  description:
    'Which profiles. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. A list has at most 100 items. Codes are read as in FindingFilter.',
  fields: (t) => ({
    level: t.field({ type: Level, description: 'Only profiles of this level of government.' }),
    jurisdictions: t.stringList({
      description:
        'Codes of jurisdictions: profiles of any of these themselves. Example: ["GTM", "KEN-MOMBASA"].',
    }),
    countries: t.stringList({
      description:
        'Alpha-3 codes: profiles of any of these countries and of their local authorities. Example: ["KEN"].',
    }),
    regions: t.stringList({
      description: 'M49 codes: profiles of places in any of these regions. Example: ["002"].',
    }),
    groups: t.stringList({
      description: 'Codes of groups: profiles of members of any of these. Example: ["CPLP"].',
    }),
    editions: t.intList({
      description: 'Editions: 1 is the first profile of a place, 2 the second. Example: [2].',
    }),
    years: t.field({ type: YearRange, description: 'Years of publication.' }),
    languages: t.field({
      type: [Language],
      description: 'Languages that the findings are written in.',
    }),
  }),
});
