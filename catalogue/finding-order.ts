import type { Catalogue } from './catalogue.ts';
import { referenceOf } from './columns.ts';
import type { OrderName } from './orders.ts';
import { compareText, lowerBound } from './sorted.ts';

/** What tells a finding's place in an order by itself, so that the place is known when it is gone. */
export type OrderKey = readonly (string | number)[];

/** The orders that a list of findings can be in. */
export type ListOrder = Exclude<OrderName, 'ADDED'>;

interface Keyed {
  /** The types of the parts of the key. */
  readonly parts: readonly ('string' | 'number')[];
  readonly keyOf: (catalogue: Catalogue, number: number) => OrderKey;
}

const slugOf = ({ profiles, profileOf }: Catalogue, number: number): string =>
  profiles[profileOf[number] ?? 0]?.slug ?? '';
const yearOf = ({ profiles, profileOf }: Catalogue, number: number): number =>
  profiles[profileOf[number] ?? 0]?.year ?? 0;
const placeIn = (catalogue: Catalogue, number: number): OrderKey => [
  slugOf(catalogue, number),
  catalogue.ordinalOf[number] ?? 0,
];

/** How the place of a finding is written, for each order. Lesser keys come first. */
const KEYS: Readonly<Record<ListOrder, Keyed>> = {
  PROFILE: { parts: ['string', 'number'], keyOf: placeIn },
  DOMAIN: {
    parts: ['number', 'string', 'number'],
    keyOf: (catalogue, number) => [
      (catalogue.domainOf[number] ?? 0) + 1,
      ...placeIn(catalogue, number),
    ],
  },
  // Later years come first, so that their keys are the lesser ones.
  NEWEST: {
    parts: ['number', 'string', 'number'],
    keyOf: (catalogue, number) => [-yearOf(catalogue, number), ...placeIn(catalogue, number)],
  },
  OLDEST: {
    parts: ['number', 'string', 'number'],
    keyOf: (catalogue, number) => [yearOf(catalogue, number), ...placeIn(catalogue, number)],
  },
  REFERENCE: {
    parts: ['string'],
    keyOf: (catalogue, number) => [referenceOf(catalogue, number)],
  },
};

/** Compares two keys of one order. */
export function compareKeys(a: OrderKey, b: OrderKey): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    const difference =
      typeof part === 'number' && typeof other === 'number'
        ? part - other
        : compareText(String(part), String(other));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The types of the parts of an order's keys. */
export function keyParts(order: ListOrder): readonly ('string' | 'number')[] {
  return KEYS[order].parts;
}

/** What tells the place of a finding in an order. */
export function keyOfFinding(catalogue: Catalogue, order: ListOrder, number: number): OrderKey {
  return KEYS[order].keyOf(catalogue, number);
}

/** The first place of an order whose finding does not come before the key, or not up to it. */
export function placeOfKey(
  catalogue: Catalogue,
  order: ListOrder,
  key: OrderKey,
  isAfter: boolean,
): number {
  const { at } = catalogue.orders[order];
  return lowerBound(0, at.length, (place) => {
    const difference = compareKeys(keyOfFinding(catalogue, order, at[place] ?? 0), key);
    return isAfter && difference === 0 ? -1 : difference;
  });
}
