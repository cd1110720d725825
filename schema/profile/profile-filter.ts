import type { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { jurisdictionConditions } from '../place/jurisdiction-filter.ts';
import { Level } from '../place/level.ts';
import { anyOf, YearRange, yearsBetween } from '../support/filter.ts';
import { Language } from '../support/language.ts';

/** Which profiles. Fields combine with "and", the items of a list with "or". */
export const ProfileFilter = builder.inputType('ProfileFilter', {
  description:
    'Which profiles. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. A list has at most 100 items.',
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

/** What a filter on profiles can say. */
export interface ProfileConditions {
  readonly level?: typeof Level.$inferType | null | undefined;
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
  readonly editions?: readonly number[] | null | undefined;
  readonly years?: typeof YearRange.$inferInput | null | undefined;
  readonly languages?: readonly (typeof Language.$inferType)[] | null | undefined;
}

/**
 * The condition of a filter on profiles.
 * @throws BAD_USER_INPUT when its years end before they begin.
 */
export function profileConditions(
  filter: ProfileConditions | null | undefined,
): Prisma.ProfileWhereInput {
  if (!filter) return {};
  const place = jurisdictionConditions({
    codes: filter.jurisdictions,
    countries: filter.countries,
    regions: filter.regions,
    groups: filter.groups,
  });
  return {
    ...(filter.level ? { level: filter.level } : {}),
    ...(Object.keys(place).length > 0 ? { jurisdiction: place } : {}),
    ...anyOf('edition', filter.editions),
    ...yearsBetween('year', filter.years),
    ...anyOf('language', filter.languages),
  };
}
