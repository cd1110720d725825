import { type Bits, intersect } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import type { CataloguedProfile } from './columns.ts';
import type { FindingConditions } from './finding-filter.ts';
import type { FindingSet } from './finding-set.ts';
import { requireShort, says } from './limits.ts';
import { selectPlaces } from './place-filter.ts';
import { profilesAt } from './profile-sets.ts';
import { selectBase } from './select-findings.ts';

/** The profiles that findings are counted out of. */
export interface ProfileBase {
  readonly profiles: number;
  readonly jurisdictions: number;
  readonly earliestYear: number | null;
  readonly latestYear: number | null;
}

function selectProfiles({
  catalogue,
  within,
  filter,
}: Pick<FindingSet, 'catalogue' | 'within' | 'filter'>): Bits {
  const base = selectBase(catalogue, filter);
  const narrow = (other: Bits) => intersect([base, other], () => base);
  switch (within.of) {
    case 'SECTION':
    case 'PROFILE': {
      const number = catalogue.profileNumbers.get(within.slug);
      return narrow(profilesAt(catalogue, number === undefined ? [] : [number]));
    }
    case 'PART': {
      const { whole, filter: asked } = within;
      return narrow(selectProfiles({ catalogue, within: whole, filter: asked }));
    }
    case 'COMMON':
      return narrow(selectBase(catalogue, within.conditions));
    default:
      return base;
  }
}

const bases = new WeakMap<FindingSet, ProfileBase>();

/** Counts the profiles that a set of findings is counted out of. */
export function countBase(set: FindingSet): ProfileBase {
  const base = bases.get(set) ?? readBase(set);
  bases.set(set, base);
  return base;
}

/** The profiles that a set of findings is counted out of, by slug, also those that say nothing of it. */
export const listBase = (set: FindingSet): readonly CataloguedProfile[] =>
  selectProfiles(set)
    .array()
    .flatMap((number) => set.catalogue.profiles[number] ?? []);

function readBase(set: FindingSet): ProfileBase {
  const { profiles, places } = set.catalogue;
  const isThere = new Uint8Array(places.jurisdictions.length);
  let [count, jurisdictions, earliest, latest] = [0, 0, Infinity, -Infinity];
  // A loop without lists: there may be tens of thousands, and each matrix has its base.
  selectProfiles(set).forEach((number) => {
    const { place = -1, year = 0 } = profiles[number] ?? {};
    count += 1;
    earliest = Math.min(earliest, year);
    latest = Math.max(latest, year);
    if (isThere[place] === 0) {
      isThere[place] = 1;
      jurisdictions += 1;
    }
  });
  return {
    profiles: count,
    jurisdictions,
    earliestYear: count === 0 ? null : earliest,
    latestYear: count === 0 ? null : latest,
  };
}

const KINDS = { NATIONAL: 'COUNTRY', LOCAL: 'LOCAL_AUTHORITY' } as const;

/**
 * The jurisdictions whose assessment a source states and that have no profile here, by code: of the
 * places and the level that all of the filters name.
 */
export function listAssessedElsewhere(
  catalogue: Catalogue,
  filters: readonly FindingConditions[],
): readonly string[] {
  const { places, profilesByPlace } = catalogue;
  const tests = filters.map(({ jurisdictions, countries, regions, groups, levels }) => {
    for (const list of [jurisdictions, countries, regions, groups]) requireShort(list ?? []);
    const isThere = selectPlaces(places, { codes: jurisdictions, countries, regions, groups });
    return (number: number) =>
      isThere(number) &&
      (!says(levels) ||
        levels?.some((level) => places.jurisdictions[number]?.kind === KINDS[level]) === true);
  });
  return places.jurisdictions
    .filter(
      (_jurisdiction, number) =>
        places.isAssessed[number] &&
        !profilesByPlace.has(number) &&
        tests.every((fits) => fits(number)),
    )
    .map(({ code }) => code);
}

/** A member of a group, and what the corpus has of it. */
export interface Member {
  readonly jurisdictionId: number;
  readonly isAssessed: boolean;
  readonly hasProfile: boolean;
}

/** A group and what the corpus has of its members. */
export interface GroupMembers {
  readonly code: string;
  /** In the order of the source. */
  readonly members: readonly Member[];
}

/** The groups with these codes, by code; a code that no group has is left out. */
export function listGroups(
  { places, profilesByPlace }: Catalogue,
  codes: readonly string[],
): readonly GroupMembers[] {
  return [...new Set(codes)].sort().flatMap((code) => {
    const numbers = places.byGroup.get(code);
    if (numbers === undefined) return [];
    const members = numbers.map((number) => {
      const hasProfile = profilesByPlace.has(number);
      return {
        jurisdictionId: places.jurisdictions[number]?.id ?? 0,
        // A profile is the outcome of an assessment, whether or not a source states it elsewhere.
        isAssessed: (places.isAssessed[number] ?? false) || hasProfile,
        hasProfile,
      };
    });
    return [{ code, members }];
  });
}
