import type { Catalogue } from './catalogue.ts';
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

const BY_PROFILE: Keyed = { parts: ['string', 'number'], keyOf: placeIn };

/** By a number, then as PROFILE. */
const byNumber = (numberOf: (catalogue: Catalogue, number: number) => number): Keyed => ({
  parts: ['number', 'string', 'number'],
  keyOf: (catalogue, number) => [numberOf(catalogue, number), ...placeIn(catalogue, number)],
});

const BY_DOMAIN = byNumber(({ domainOf }, number) => (domainOf[number] ?? 0) + 1);
const BY_YEAR = byNumber(yearOf);

/** How the place of a finding is written, for each order. */
const KEYS: Readonly<Record<ListOrder, Keyed>> = {
  PROFILE: BY_PROFILE,
  PROFILE_DESC: BY_PROFILE,
  DOMAIN: BY_DOMAIN,
  DOMAIN_DESC: BY_DOMAIN,
  YEAR: BY_YEAR,
  YEAR_DESC: BY_YEAR,
};

/** Whether an order is turned round: by the first part of its keys, never within it. */
export const isTurned = (order: ListOrder): boolean => order.endsWith('_DESC');

/**
 * Compares two keys of one order.
 * @param isDescending whether the greater first part comes first; those with the same one stay as they are.
 */
export function compareKeys(a: OrderKey, b: OrderKey, isDescending = false): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    const difference =
      typeof part === 'number' && typeof other === 'number'
        ? part - other
        : compareText(String(part), String(other));
    if (difference !== 0) return isDescending && index === 0 ? -difference : difference;
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
  const { at } = catalogue.order(order);
  return lowerBound(0, at.length, (place) => {
    const placed = keyOfFinding(catalogue, order, at[place] ?? 0);
    const difference = compareKeys(placed, key, isTurned(order));
    return isAfter && difference === 0 ? -1 : difference;
  });
}
