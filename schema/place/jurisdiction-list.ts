import type { Jurisdiction } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { type Ordered, type PageArguments, pageOfList, sortBy } from '../support/connection.ts';
import { type OrderBy, orderOf, readOrder } from '../support/order-by.ts';
import { connectionOf } from '../support/pages.ts';
import {
  type JurisdictionConditions,
  JurisdictionFilter,
  selectJurisdictions,
} from './jurisdiction-filter.ts';

/** A page of jurisdictions. */
export const JurisdictionConnection = connectionOf('Jurisdiction', 'jurisdictions');

/** The orders of jurisdictions; each ends in the unique code. */
const ORDERS = {
  CODE: { order: 'JURISDICTION_CODE', parts: ['string'], keyOf: ({ code }) => [code] },
  NAME: {
    order: 'JURISDICTION_NAME',
    parts: ['string', 'string'],
    keyOf: ({ nameEn, code }) => [nameEn, code],
  },
} as const satisfies Record<string, Ordered<Jurisdiction>>;

const jurisdictionOrder = orderOf(
  'Jurisdiction',
  'jurisdictions',
  { CODE: 'The code.', NAME: 'The English name; then the code.' },
  { field: 'CODE' },
);

/** The arguments of every connection of jurisdictions, beside those of its page. */
export const jurisdictionArguments = builder.args((t) => ({
  filter: t.field({
    type: JurisdictionFilter,
    description: 'Which jurisdictions; all when it is left out. Example: {hasProfile: true}.',
  }),
  orderBy: t.field(jurisdictionOrder.argument),
}));

interface ListArguments extends PageArguments {
  readonly filter?: JurisdictionConditions | null | undefined;
  readonly orderBy?: OrderBy<keyof typeof ORDERS> | null | undefined;
}

/**
 * Reads a page of jurisdictions.
 * @throws Refusal for a filter that cannot be.
 */
export function listJurisdictions(
  release: PublishedRelease,
  jurisdictions: readonly Jurisdiction[],
  { filter, orderBy, ...page }: ListArguments,
) {
  const { field, isDescending } = readOrder(orderBy, jurisdictionOrder.byDefault);
  const ordered: Ordered<Jurisdiction> = { ...ORDERS[field], isDescending };
  const found = selectJurisdictions(release, jurisdictions, filter ?? {});
  return pageOfList(sortBy(found, ordered), ordered, page, (rows) => rows);
}
