import { requireShort, says } from '../../catalogue/limits.ts';
import { selectPlaces } from '../../catalogue/place-filter.ts';
import { profilesOf } from '../../catalogue/profile-index.ts';
import type { Jurisdiction } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { JurisdictionType } from './jurisdiction-type.ts';

/** Which jurisdictions. */
export const JurisdictionFilter = builder.inputType('JurisdictionFilter', {
  description:
    'Which jurisdictions. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. A list has at most 100 items. Codes are read as in FindingFilter.',
  fields: (t) => ({
    types: t.field({
      type: [JurisdictionType],
      description: 'Jurisdictions of any of these types.',
    }),
    countries: t.stringList({
      description:
        'Alpha-3 codes: any of these countries and their local authorities. Example: ["KEN"].',
    }),
    regions: t.stringList({
      description: 'M49 codes: places in any of these regions. Example: ["002"].',
    }),
    groups: t.stringList({
      description: 'Codes: members of any of these groups. Example: ["CPLP"].',
    }),
    hasProfile: t.boolean({
      description: 'Only those with a profile in this corpus (true), or without one (false).',
    }),
  }),
});

/**
 * The jurisdictions that fit a filter, by code.
 * @throws Refusal when a list is too long.
 */
export function selectJurisdictions(
  { catalogue, reference }: PublishedRelease,
  filter: typeof JurisdictionFilter.$inferInput,
): readonly Jurisdiction[] {
  const { types, hasProfile, ...codes } = filter;
  for (const list of [types, ...Object.values(codes)]) requireShort(list ?? []);
  const isThere = selectPlaces(catalogue.places, codes);
  return catalogue.places.jurisdictions.flatMap(({ id, type }, number) => {
    const fits =
      isThere(number) &&
      (!says(types) || types?.includes(type)) &&
      (typeof hasProfile !== 'boolean' || hasProfile === profilesOf(catalogue, [id]).length > 0);
    return fits ? [reference.jurisdiction(id)] : [];
  });
}
