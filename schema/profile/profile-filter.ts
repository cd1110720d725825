import type { ProfileConditions } from '../../catalogue/profile-sets.ts';
import { builder } from '../builder.ts';
import { Level } from '../place/level.ts';
import { COMBINING, innerFilters, YearRange } from '../support/filter.ts';
import { Language } from '../support/language.ts';

/** Which profiles. Fields combine with "and", the items of a list with "or". */
export const ProfileFilter = builder.inputRef<ProfileConditions>('ProfileFilter');

ProfileFilter.implement({
  description: `Which profiles. ${COMBINING}`,
  fields: (t) => ({
    profiles: t.stringList({
      description: 'Slugs: any of these profiles. Example: ["mali-2021"].',
    }),
    levels: t.field({
      type: [Level],
      description: 'Profiles of any of these levels of government. Example: [LOCAL].',
    }),
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
    textLanguages: t.field({
      type: [Language],
      description: 'Profiles whose findings are written in any of these languages.',
    }),
    ...innerFilters(t, ProfileFilter),
  }),
});
