import type { FindingConditions } from '../finding/finding-filter.ts';

const PLACE_FIELDS: readonly string[] = [
  'jurisdictions',
  'countries',
  'regions',
  'groups',
] satisfies (keyof FindingConditions)[];

const PROFILE_FIELDS: readonly string[] = [
  ...PLACE_FIELDS,
  ...(['level', 'profiles', 'editions', 'years'] satisfies (keyof FindingConditions)[]),
];

const NESTING: readonly string[] = ['and', 'or', 'not'] satisfies (keyof FindingConditions)[];

const inner = ({ and, or, not }: FindingConditions): readonly FindingConditions[] => [
  ...(and ?? []),
  ...(or ?? []),
  ...(not ? [not] : []),
];

/** Whether a field of a filter was given and asks something. */
export function says(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

function asksAny(fields: readonly string[], filter: FindingConditions | null | undefined): boolean {
  if (!filter) return false;
  return (
    Object.entries(filter).some(([name, value]) => fields.includes(name) && says(value)) ||
    inner(filter).some((one) => asksAny(fields, one))
  );
}

/** Whether a filter asks anything of the profile, its place included. */
export function isAboutProfiles(filter: FindingConditions | null | undefined): boolean {
  return asksAny(PROFILE_FIELDS, filter);
}

/** Whether a filter asks anything of the place that a profile is about. */
export function isAboutPlaces(filter: FindingConditions | null | undefined): boolean {
  return asksAny(PLACE_FIELDS, filter);
}

/** Whether a filter asks something of the profile only. */
function isOfProfile(filter: FindingConditions): boolean {
  const fields = Object.entries(filter).filter(([, value]) => says(value));
  return (
    fields.every(([name]) => PROFILE_FIELDS.includes(name) || NESTING.includes(name)) &&
    inner(filter).every(isOfProfile)
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
