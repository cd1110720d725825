import type { FindingConditions } from './finding-filter.ts';

const PROFILE_FIELDS: readonly string[] = [
  'level',
  'profiles',
  'jurisdictions',
  'countries',
  'regions',
  'groups',
  'editions',
  'years',
] satisfies (keyof FindingConditions)[];

const NESTING: readonly string[] = ['and', 'or', 'not'] satisfies (keyof FindingConditions)[];

const says = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;

/** Whether a filter asks something of the profile only. */
function isOfProfile(filter: FindingConditions): boolean {
  const fields = Object.entries(filter).filter(([, value]) => says(value));
  return (
    fields.every(([name]) => PROFILE_FIELDS.includes(name) || NESTING.includes(name)) &&
    [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].every(
      isOfProfile,
    )
  );
}

/**
 * What a filter on findings asks of their profiles: the profiles in which such findings can stand,
 * whether or not one does. They are what the findings are counted out of.
 */
export function profileSide(filter: FindingConditions | null | undefined): FindingConditions {
  if (!filter) return {};
  const { level, profiles, jurisdictions, countries, regions, groups, editions, years } = filter;
  return {
    level,
    profiles,
    jurisdictions,
    countries,
    regions,
    groups,
    editions,
    years,
    and: filter.and?.map(profileSide),
    or: filter.or?.map(profileSide),
    // A profile may have findings beside those that are ruled out; it is out when all of them are.
    not: filter.not && isOfProfile(filter.not) ? filter.not : null,
  };
}
