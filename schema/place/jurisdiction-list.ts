import { compareKeys } from '../../catalogue/finding-order.ts';
import type { Jurisdiction } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import {
  describePages,
  type Ordered,
  type PageArguments,
  pageOfList,
  totalCountField,
} from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';

const [jurisdictionPages, jurisdictionRow] = describePages('Jurisdiction', 'jurisdictions');

/** A page of jurisdictions. */
export const JurisdictionConnection = builder.connectionObject(
  {
    ...jurisdictionPages,
    type: 'Jurisdiction',
    fields: (t) => ({ totalCount: t.int(totalCountField) }),
  },
  jurisdictionRow,
);

/** The orders of jurisdictions; each ends in the unique code. */
const ORDERS = {
  CODE: { order: 'JURISDICTION_CODE', parts: ['string'], keyOf: ({ code }) => [code] },
  NAME: {
    order: 'JURISDICTION_NAME',
    parts: ['string', 'string'],
    keyOf: ({ nameEn, code }) => [nameEn, code],
  },
} as const satisfies Record<string, Ordered<Jurisdiction>>;

/** The order of a list of jurisdictions. */
export const JurisdictionOrder = builder.enumType('JurisdictionOrder', {
  description: 'The order of a list of jurisdictions. There is no order by merit.',
  values: describeValues<keyof typeof ORDERS>({
    CODE: 'By code.',
    NAME: 'By English name, then by code.',
  }),
});

/** Reads a page of jurisdictions. */
export function listJurisdictions(
  jurisdictions: readonly Jurisdiction[],
  args: PageArguments,
  orderBy: keyof typeof ORDERS = 'CODE',
) {
  const ordered: Ordered<Jurisdiction> = ORDERS[orderBy];
  const sorted = jurisdictions.toSorted((a, b) => compareKeys(ordered.keyOf(a), ordered.keyOf(b)));
  return pageOfList(sorted, ordered, args, (rows) => rows);
}
