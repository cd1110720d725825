import { profilesOf } from '../../catalogue/profile-index.ts';
import { type ProfileConditions, selectProfiles } from '../../catalogue/profile-sets.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import {
  describePages,
  type PageArguments,
  pageOfList,
  totalCountField,
} from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { ProfileFilter } from './profile-filter.ts';

const [profilePages, profileRow] = describePages('Profile', 'profiles');

/** A page of profiles. */
export const ProfileConnection = builder.connectionObject(
  { ...profilePages, type: 'Profile', fields: (t) => ({ totalCount: t.int(totalCountField) }) },
  profileRow,
);

/** The orders of profiles: what their years count for. Each goes on by slug. */
const ORDERS = { SLUG: 0, NEWEST: -1, OLDEST: 1 } as const;

const ProfileOrder = builder.enumType('ProfileOrder', {
  description: 'The order of a list of profiles. There is no order by merit.',
  values: describeValues<keyof typeof ORDERS>({
    SLUG: 'By slug, which begins with the place.',
    NEWEST: 'Later years first, then by slug.',
    OLDEST: 'Earlier years first, then by slug.',
  }),
});

/** The arguments of every connection of profiles, beside those of its page. */
export const profileArguments = builder.args((t) => ({
  filter: t.field({
    type: ProfileFilter,
    description: 'Which profiles; all when it is left out. Example: {level: LOCAL}.',
  }),
  orderBy: t.field({
    type: ProfileOrder,
    required: true,
    defaultValue: 'SLUG',
    description: 'The order; it is the same from page to page. [Default: SLUG]',
  }),
}));

interface ListArguments extends PageArguments {
  readonly filter?: ProfileConditions | null | undefined;
  readonly orderBy: keyof typeof ORDERS;
}

/**
 * Reads a page of the profiles that fit a filter.
 * @param jurisdictionIds whose profiles; null for those of all jurisdictions.
 * @throws Refusal for a filter that cannot be.
 */
export function listProfiles(
  { catalogue, entities }: PublishedRelease,
  { filter, orderBy, ...page }: ListArguments,
  jurisdictionIds: readonly number[] | null = null,
) {
  const found = selectProfiles(catalogue, filter ?? {});
  const numbers =
    jurisdictionIds === null
      ? found.array()
      : profilesOf(catalogue, jurisdictionIds).filter((number) => found.has(number));
  const sign = ORDERS[orderBy];
  // They are numbered by slug, in which order the sort leaves those of one year.
  const profiles = numbers
    .flatMap((number) => catalogue.profiles[number] ?? [])
    .sort((a, b) => sign * (a.year - b.year));
  return pageOfList(
    profiles,
    {
      order: `PROFILE_${orderBy}`,
      parts: ['number', 'string'],
      keyOf: ({ year, slug }) => [sign * year, slug],
    },
    page,
    (items) => entities.profiles.list(items.map(({ id }) => id)),
  );
}
