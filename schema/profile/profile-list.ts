import type { CataloguedProfile } from '../../catalogue/columns.ts';
import { type ProfileConditions, selectProfiles } from '../../catalogue/profile-sets.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { type Ordered, type PageArguments, pageOfList, sortBy } from '../support/connection.ts';
import { type OrderBy, orderOf, readOrder } from '../support/order-by.ts';
import { connectionOf } from '../support/pages.ts';
import { ProfileFilter } from './profile-filter.ts';

/** A page of profiles. */
export const ProfileConnection = connectionOf('Profile', 'profiles');

/** The orders of profiles; each ends in the slug. */
const ORDERS = {
  SLUG: { order: 'PROFILE_SLUG', parts: ['string'], keyOf: ({ slug }) => [slug] },
  YEAR: {
    order: 'PROFILE_YEAR',
    parts: ['number', 'string'],
    keyOf: ({ year, slug }) => [year, slug],
  },
} as const satisfies Record<string, Ordered<CataloguedProfile>>;

const profileOrder = orderOf(
  'Profile',
  'profiles',
  {
    SLUG: 'The slug, which begins with the place.',
    YEAR: 'The year of publication; then the slug.',
  },
  { field: 'SLUG' },
);

/** The arguments of every connection of profiles, beside those of its page. */
export const profileArguments = builder.args((t) => ({
  filter: t.field({
    type: ProfileFilter,
    description: 'Which profiles; all when it is left out. Example: {levels: [LOCAL]}.',
  }),
  orderBy: t.field(profileOrder.argument),
}));

interface ListArguments extends PageArguments {
  readonly filter?: ProfileConditions | null | undefined;
  readonly orderBy?: OrderBy<keyof typeof ORDERS> | null | undefined;
}

/**
 * Reads a page of the profiles that fit a filter.
 * @param among the numbers of the profiles that the list is of; null for all.
 * @throws Refusal for a filter that cannot be.
 */
export function listProfiles(
  { catalogue, entities }: PublishedRelease,
  { filter, orderBy, ...page }: ListArguments,
  among: readonly number[] | null = null,
) {
  const { field, isDescending } = readOrder(orderBy, profileOrder.byDefault);
  const found = selectProfiles(catalogue, filter ?? {});
  const numbers = among === null ? found.array() : among.filter((number) => found.has(number));
  const order = { ...ORDERS[field], isDescending };
  const profiles = sortBy(
    numbers.flatMap((number) => catalogue.profiles[number] ?? []),
    order,
  );
  return pageOfList(profiles, order, page, (items) =>
    entities.profiles.list(items.map(({ id }) => id)),
  );
}
