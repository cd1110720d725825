import { combine } from '../../catalogue/combine.ts';
import type { JurisdictionFacts } from '../../catalogue/facts.ts';
import { type Nested, requireShort, says } from '../../catalogue/limits.ts';
import { selectPlaces } from '../../catalogue/place-filter.ts';
import { profilesOf } from '../../catalogue/profile-index.ts';
import type { Jurisdiction } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { COMBINING, innerFilters } from '../support/filter.ts';
import { JurisdictionKind } from './jurisdiction-kind.ts';

/** What a filter on jurisdictions can say. */
export interface JurisdictionConditions extends Nested<JurisdictionConditions> {
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly kinds?: readonly JurisdictionFacts['kind'][] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
  readonly hasProfile?: boolean | null | undefined;
}

/** Which jurisdictions. */
export const JurisdictionFilter = builder.inputRef<JurisdictionConditions>('JurisdictionFilter');

JurisdictionFilter.implement({
  description: `Which jurisdictions. ${COMBINING}`,
  fields: (t) => ({
    jurisdictions: t.stringList({ description: 'Codes: any of these. Example: ["KEN-MOMBASA"].' }),
    kinds: t.field({
      type: [JurisdictionKind],
      description: 'Jurisdictions of any of these kinds. Example: [LOCAL_AUTHORITY].',
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
    ...innerFilters(t, JurisdictionFilter),
  }),
});

/**
 * Leaves the jurisdictions that fit a filter.
 * @throws Refusal when a list is too long, or it has too many filters.
 */
export function selectJurisdictions(
  { catalogue }: PublishedRelease,
  jurisdictions: readonly Jurisdiction[],
  filter: JurisdictionConditions,
): readonly Jurisdiction[] {
  const { places } = catalogue;
  const fits = combine(filter, (each: JurisdictionConditions) => {
    const { jurisdictions: codes, kinds, countries, regions, groups, hasProfile } = each;
    for (const list of [kinds, codes, countries, regions, groups]) requireShort(list ?? []);
    const isThere = selectPlaces(places, { codes, countries, regions, groups });
    return ({ id, code, kind }: Jurisdiction) =>
      isThere(places.byCode.get(code) ?? -1) &&
      (!says(kinds) || kinds?.includes(kind) === true) &&
      (typeof hasProfile !== 'boolean' || hasProfile === profilesOf(catalogue, [id]).length > 0);
  });
  return jurisdictions.filter(fits);
}
