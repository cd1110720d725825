import type { Prisma } from '../../prisma/generated/client/client.ts';
import { anyOf, isGiven } from '../support/filter.ts';

/** Places by their codes; a list that is empty or missing says nothing. */
export interface Places {
  readonly codes?: readonly string[] | null | undefined;
  /** Countries with their local authorities. */
  readonly countries?: readonly string[] | null | undefined;
  /** Regions with the regions in them. */
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
}

/** The condition on jurisdictions that all the given lists make together. */
export function jurisdictionConditions(places: Places): Prisma.JurisdictionWhereInput {
  const { codes, countries, regions, groups } = places;
  const conditions: Prisma.JurisdictionWhereInput[] = [];
  if (isGiven(codes)) conditions.push(anyOf('code', codes));
  if (isGiven(countries)) {
    const named = anyOf('code', countries);
    conditions.push({ OR: [{ ...named, type: 'COUNTRY' }, { country: named }] });
  }
  if (isGiven(regions)) {
    const named = anyOf('code', regions);
    conditions.push({
      region: { OR: [named, { parent: named }, { parent: { parent: named } }] },
    });
  }
  if (isGiven(groups)) conditions.push({ memberships: { some: { group: anyOf('code', groups) } } });
  return conditions.length === 0 ? {} : { AND: conditions };
}
