import type { Level } from '../reference/codes.ts';
import type { Language } from '../text/languages.ts';
import { allBits, type Bits, bitsOf, fillRange, nextBit, noBits, unite } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import { combine } from './combine.ts';
import { isWithin, type Nested, requireShort, requireYears, says, type Years } from './limits.ts';
import { listPlaces, type PlaceField } from './place-filter.ts';

/** The profiles with these numbers, as a set. */
export function profilesAt({ profiles }: Catalogue, numbers: readonly number[]): Bits {
  return bitsOf(profiles.length, numbers);
}

/** The profiles of the places that a code means. */
function profilesInOne(
  { profiles, profilesByPlace, profilesByCode, places }: Catalogue,
  field: PlaceField,
  code: string,
): Bits {
  const name = `${field} ${code}`;
  const known = profilesByCode.get(name);
  if (known !== undefined) return known;
  const set = noBits(profiles.length);
  const wanted = listPlaces(places, field, [code]);
  for (const place of wanted) {
    for (const number of profilesByPlace.get(place) ?? []) set.add(number);
  }
  // There are few that mean more than one place; and any number that mean none.
  if (wanted.size > 1) profilesByCode.set(name, set);
  return set;
}

/** The profiles of the places that any of the codes means. */
export function profilesIn(
  catalogue: Catalogue,
  field: PlaceField,
  codes: readonly string[],
): Bits {
  const sets = codes.map((code) => profilesInOne(catalogue, field, code));
  return unite(sets, catalogue.profiles.length);
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
export interface ProfileConditions extends Nested<ProfileConditions> {
  readonly profiles?: readonly string[] | null | undefined;
  readonly levels?: readonly Level[] | null | undefined;
  readonly jurisdictions?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly groups?: readonly string[] | null | undefined;
  readonly editions?: readonly number[] | null | undefined;
  readonly years?: Years | null | undefined;
  readonly textLanguages?: readonly Language[] | null | undefined;
}

/** The sets of profiles that a filter means, each of which holds; not those of the filters in it. */
function listSets(catalogue: Catalogue, filter: ProfileConditions): readonly Bits[] {
  const { values, profiles, profileNumbers } = catalogue;
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
            profiles.length,
          ),
        ]
      : [];
  const inPlaces = (field: PlaceField, codes: readonly string[] | null | undefined) =>
    says(codes) ? [profilesIn(catalogue, field, codes ?? [])] : [];
  const numbers = (filter.profiles ?? []).flatMap((slug) => profileNumbers.get(slug) ?? []);
  return [
    ...(says(filter.profiles) ? [profilesAt(catalogue, numbers)] : []),
    ...oneOf(values.levels, filter.levels),
    ...inPlaces('codes', filter.jurisdictions),
    ...inPlaces('countries', filter.countries),
    ...inPlaces('regions', filter.regions),
    ...inPlaces('groups', filter.groups),
    ...oneOf(values.editions, filter.editions),
    ...(filter.years ? [withYears(catalogue, filter.years)] : []),
    ...oneOf(values.profileLanguages, filter.textLanguages),
  ];
}

/**
 * The profiles that fit a filter on profiles.
 * @throws Refusal when its years end before they begin, a list is too long, or it has too many filters.
 */
export function selectProfiles(catalogue: Catalogue, filter: ProfileConditions): Bits {
  const { length } = catalogue.profiles;
  const fits = combine(filter, (each) => {
    const sets = listSets(catalogue, each);
    return (number: number) => sets.every((set) => set.has(number));
  });
  const found = allBits(length);
  for (let number = 0; number < length; number += 1) if (!fits(number)) found.remove(number);
  return found;
}
