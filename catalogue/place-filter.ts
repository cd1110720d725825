import { says } from './limits.ts';
import type { Places } from './places.ts';

/** Places by their codes; a list that is empty or missing says nothing. */
export interface PlaceConditions {
  readonly codes?: readonly string[] | null | undefined;
  /** Countries with their local authorities. */
  readonly countries?: readonly string[] | null | undefined;
  /** Regions with the regions in them. */
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
}

/** The field of the places that a code is looked up in, by the field of the filter. */
const BY = {
  codes: ({ byCode }: Places, code: string) => {
    const number = byCode.get(code);
    return number === undefined ? [] : [number];
  },
  countries: ({ byCountry }: Places, code: string) => byCountry.get(code) ?? [],
  regions: ({ byRegion }: Places, code: string) => byRegion.get(code) ?? [],
  groups: ({ byGroup }: Places, code: string) => byGroup.get(code) ?? [],
} as const;

/** A way to name places. */
export type PlaceField = keyof typeof BY;

/** The numbers of the jurisdictions that any of the codes means. */
export function listPlaces(
  places: Places,
  field: PlaceField,
  codes: readonly string[],
): Set<number> {
  return new Set(codes.flatMap((code) => BY[field](places, code)));
}

/** Whether a jurisdiction fits all of the given lists. */
export function selectPlaces(
  places: Places,
  conditions: PlaceConditions,
): (jurisdiction: number) => boolean {
  const sets = (['codes', 'countries', 'regions', 'groups'] as const).flatMap((field) =>
    says(conditions[field]) ? [listPlaces(places, field, conditions[field] ?? [])] : [],
  );
  return (jurisdiction) => sets.every((set) => set.has(jurisdiction));
}
