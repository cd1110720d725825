import type { InstrumentFacts } from '../../catalogue/facts.ts';
import { type InstrumentConditions, selectInstruments } from '../../catalogue/instrument-filter.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { type Ordered, type PageArguments, pageOfList, sortBy } from '../support/connection.ts';
import { type OrderBy, orderOf, readOrder } from '../support/order-by.ts';
import { connectionOf } from '../support/pages.ts';
import { InstrumentFilter } from './instrument-filter.ts';

/** A page of instruments. */
export const InstrumentConnection = connectionOf('Instrument', 'instruments');

/** The orders of instruments; each ends in the unique code. */
const ORDERS = {
  CODE: { order: 'INSTRUMENT_CODE', parts: ['string'], keyOf: ({ code }) => [code] },
  YEAR: {
    order: 'INSTRUMENT_YEAR',
    parts: ['number', 'string'],
    keyOf: ({ yearFrom, code }) => [yearFrom ?? 0, code],
  },
} as const satisfies Record<string, Ordered<InstrumentFacts>>;

const instrumentOrder = orderOf(
  'Instrument',
  'instruments',
  {
    CODE: 'The code.',
    YEAR: 'The first year, those without one as the least; then the code.',
  },
  { field: 'CODE' },
);

/** The arguments of every connection of instruments, beside those of its page. */
export const instrumentArguments = builder.args((t) => ({
  filter: t.field({
    type: InstrumentFilter,
    description: 'Which instruments; all when it is left out. Example: {countries: ["GTM"]}.',
  }),
  orderBy: t.field(instrumentOrder.argument),
}));

interface ListArguments extends PageArguments {
  readonly filter?: InstrumentConditions | null | undefined;
  readonly orderBy?: OrderBy<keyof typeof ORDERS> | null | undefined;
}

/**
 * Reads a page of the instruments that fit a filter.
 * @param among the numbers of the instruments that the list is of; null for all that a finding names.
 * @throws Refusal for a filter that cannot be.
 */
export function listInstruments(
  { catalogue, entities }: PublishedRelease,
  { filter, orderBy, ...page }: ListArguments,
  among: readonly number[] | null = null,
) {
  const { all } = catalogue.instruments;
  const { field, isDescending } = readOrder(orderBy, instrumentOrder.byDefault);
  const ordered: Ordered<InstrumentFacts> = { ...ORDERS[field], isDescending };
  const found = selectInstruments(catalogue, filter ?? {}, among).flatMap(
    (number) => all[number] ?? [],
  );
  return pageOfList(sortBy(found, ordered), ordered, page, (items) =>
    entities.instruments.list(items.map(({ id }) => id)),
  );
}
