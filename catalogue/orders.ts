import { DOMAIN_CODES } from '../reference/codes.ts';
import type { CataloguedProfile, Columns } from './columns.ts';

/** The orders of findings. */
export const ORDER_NAMES = [
  'PROFILE',
  'PROFILE_DESC',
  'DOMAIN',
  'DOMAIN_DESC',
  'YEAR',
  'YEAR_DESC',
  'ADDED',
] as const;
export type OrderName = (typeof ORDER_NAMES)[number];

/** One order of all findings: which finding stands at a place, and at which place a finding stands. */
export interface Order {
  readonly at: Int32Array;
  readonly placeOf: Int32Array;
}

/**
 * Gives an order. PROFILE is that of the numbers: by slug, then as the document has them. DOMAIN is by
 * the wheel, YEAR by the year of the profile, both then as PROFILE; each of them turned round (`_DESC`)
 * leaves the findings of one profile, domain or year as PROFILE has them. ADDED is by the ids of the
 * rows, the latest first.
 */
export type Orders = (name: OrderName) => Order;

function invert(at: Int32Array): Order {
  const placeOf = new Int32Array(at.length);
  for (let place = 0; place < at.length; place += 1) placeOf[at[place] ?? 0] = place;
  return { at, placeOf };
}

/** Puts the findings of profiles one after the other. */
function joinProfiles({ size }: Columns, profiles: readonly CataloguedProfile[]): Order {
  const at = new Int32Array(size);
  let place = 0;
  for (const { from, to } of profiles) {
    for (let number = from; number < to; number += 1) {
      at[place] = number;
      place += 1;
    }
  }
  return invert(at);
}

/** @param rankOf the place of a domain among the domains. */
function orderByDomain({ size, domainOf }: Columns, rankOf: (domain: number) => number): Order {
  const next = new Int32Array(DOMAIN_CODES.length + 1);
  for (const domain of domainOf) {
    const rank = rankOf(domain);
    next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  }
  for (const [domain] of DOMAIN_CODES.entries()) {
    next[domain + 1] = (next[domain + 1] ?? 0) + (next[domain] ?? 0);
  }
  const at = new Int32Array(size);
  for (let number = 0; number < size; number += 1) {
    const rank = rankOf(domainOf[number] ?? 0);
    at[next[rank] ?? 0] = number;
    next[rank] = (next[rank] ?? 0) + 1;
  }
  return invert(at);
}

function orderByIds({ ids, size }: Columns): Order {
  let largest = 0;
  for (const id of ids) largest = Math.max(largest, id);
  const numbers = new Int32Array(largest + 1).fill(-1);
  for (let number = 0; number < size; number += 1) numbers[ids[number] ?? 0] = number;
  const at = new Int32Array(size);
  let place = 0;
  for (let id = largest; id >= 0; id -= 1) {
    const number = numbers[id] ?? -1;
    if (number < 0) continue;
    at[place] = number;
    place += 1;
  }
  return invert(at);
}

const MAKERS: Readonly<Record<OrderName, (columns: Columns) => Order>> = {
  PROFILE: (columns) => joinProfiles(columns, columns.profiles),
  PROFILE_DESC: (columns) => joinProfiles(columns, columns.profiles.toReversed()),
  DOMAIN: (columns) => orderByDomain(columns, (domain) => domain),
  DOMAIN_DESC: (columns) => orderByDomain(columns, (domain) => DOMAIN_CODES.length - 1 - domain),
  YEAR: (columns) =>
    joinProfiles(
      columns,
      columns.profiles.toSorted((a, b) => a.year - b.year || a.from - b.from),
    ),
  YEAR_DESC: (columns) =>
    joinProfiles(
      columns,
      columns.profiles.toSorted((a, b) => b.year - a.year || a.from - b.from),
    ),
  ADDED: orderByIds,
};

/** Makes the orders of the findings, each when it is first asked for. */
export function makeOrders(columns: Columns): Orders {
  const made = new Map<OrderName, Order>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const order = MAKERS[name](columns);
    made.set(name, order);
    return order;
  };
}
