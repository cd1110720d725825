import type { Level } from '../reference/codes.ts';
import type { Language } from '../text/languages.ts';
import {
  allBits,
  type Bits,
  bitsOf,
  fillRange,
  intersect,
  nextBit,
  noBits,
  unite,
} from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import { isWithin, requireShort, requireYears, says, type Years } from './limits.ts';
import { listPlaces, type PlaceField } from './place-filter.ts';

/** The profiles with these numbers, as a set. */
export function profilesAt({ profiles }: Catalogue, numbers: readonly number[]): Bits {
  return bitsOf(profiles.length, numbers);
}

/** The profiles of the places that any of the codes means. */
export function profilesIn(
  { profiles, places }: Catalogue,
  field: PlaceField,
  codes: readonly string[],
): Bits {
  const wanted = listPlaces(places, field, codes);
  const set = noBits(profiles.length);
  if (wanted.size === 0) return set;
  for (const [number, { place }] of profiles.entries()) if (wanted.has(place)) set.add(number);
  return set;
}

/** The profiles that were published in these years. */
export function withYears({ profiles, values }: Catalogue, years: Years): Bits {
  return unite(
    [...values.years].flatMap(([year, set]) => (isWithin(year, years) ? [set] : [])),
    profiles.length,
  );
}

/** The findings of a set of profiles, of which those that follow each other make one range. */
export function findingsOf({ starts, size }: Catalogue, set: Bits): Bits {
  const findings = noBits(size);
  let first = nextBit(set, 0);
  while (first >= 0) {
    let end = first + 1;
    while (set.has(end)) end += 1;
    fillRange(findings, starts[first] ?? 0, starts[end] ?? 0);
    first = nextBit(set, end);
  }
  return findings;
}

/** What a filter on profiles can say. */
export interface ProfileConditions {
  readonly level?: Level | null | undefined;
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
  readonly editions?: readonly number[] | null | undefined;
  readonly years?: Years | null | undefined;
  readonly languages?: readonly Language[] | null | undefined;
}

/**
 * The profiles that fit a filter on profiles.
 * @throws Refusal when its years end before they begin, or a list is too long.
 */
export function selectProfiles(catalogue: Catalogue, filter: ProfileConditions): Bits {
  const { values, profiles } = catalogue;
  const size = profiles.length;
  for (const list of Object.values(filter)) if (Array.isArray(list)) requireShort(list);
  if (filter.years) requireYears(filter.years);
  const oneOf = <Value>(
    sets: ReadonlyMap<Value, Bits>,
    wanted: readonly Value[] | null | undefined,
  ) =>
    says(wanted)
      ? [
          unite(
            (wanted ?? []).flatMap((value) => sets.get(value) ?? []),
            size,
          ),
        ]
      : [];
  const inPlaces = (field: PlaceField, codes: readonly string[] | null | undefined) =>
    says(codes) ? [profilesIn(catalogue, field, codes ?? [])] : [];
  return intersect(
    [
      ...oneOf(values.levels, filter.level ? [filter.level] : []),
      ...inPlaces('codes', filter.jurisdictions),
      ...inPlaces('countries', filter.countries),
      ...inPlaces('regions', filter.regions),
      ...inPlaces('groups', filter.groups),
      ...oneOf(values.editions, filter.editions),
      ...(filter.years ? [withYears(catalogue, filter.years)] : []),
      ...oneOf(values.profileLanguages, filter.languages),
    ],
    () => allBits(size),
  );
}
