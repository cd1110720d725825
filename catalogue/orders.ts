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
 * All orders. PROFILE is that of the numbers: by slug, then as the document has them. DOMAIN is by
 * the wheel, YEAR by the year of the profile, both then as PROFILE; each of them turned round (`_DESC`)
 * leaves the findings of one profile, domain or year as PROFILE has them. ADDED is by the ids of the
 * rows, the latest first.
 */
export type Orders = Readonly<Record<OrderName, Order>>;

function invert(at: Int32Array): Order {
  const placeOf = new Int32Array(at.length);
  for (const [place, number] of at.entries()) placeOf[number] = place;
  return { at, placeOf };
}

/** Puts the findings of profiles one after the other. */
function joinProfiles(size: number, profiles: readonly CataloguedProfile[]): Order {
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
  for (const [number, domain] of domainOf.entries()) {
    const rank = rankOf(domain);
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

/** Makes all orders of the findings. */
export async function makeOrders(columns: Columns, breathe: () => Promise<void>): Promise<Orders> {
  const { size, profiles } = columns;
  const byYear = profiles.toSorted((a, b) => a.year - b.year || a.from - b.from);
  const byYearDescending = profiles.toSorted((a, b) => b.year - a.year || a.from - b.from);
  const PROFILE = joinProfiles(size, profiles);
  const PROFILE_DESC = joinProfiles(size, profiles.toReversed());
  await breathe();
  const DOMAIN = orderByDomain(columns, (domain) => domain);
  const DOMAIN_DESC = orderByDomain(columns, (domain) => DOMAIN_CODES.length - 1 - domain);
  await breathe();
  const YEAR = joinProfiles(size, byYear);
  const YEAR_DESC = joinProfiles(size, byYearDescending);
  await breathe();
  const ADDED = orderByIds(columns);
  return { PROFILE, PROFILE_DESC, DOMAIN, DOMAIN_DESC, YEAR, YEAR_DESC, ADDED };
}
