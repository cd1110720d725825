import { DOMAIN_CODES, DOMAIN_SLUGS, FINDING_KINDS, KIND_SLUGS } from '../reference/codes.ts';
import type { CataloguedProfile, Columns } from './columns.ts';
import { compareText } from './sorted.ts';

/** The orders of findings. */
export const ORDER_NAMES = ['PROFILE', 'DOMAIN', 'NEWEST', 'OLDEST', 'REFERENCE', 'ADDED'] as const;
export type OrderName = (typeof ORDER_NAMES)[number];

/** One order of all findings: which finding stands at a place, and at which place a finding stands. */
export interface Order {
  readonly at: Int32Array;
  readonly placeOf: Int32Array;
}

/**
 * All orders. PROFILE is that of the numbers: by slug, then as the document has them. DOMAIN is by
 * the wheel, then as PROFILE; NEWEST and OLDEST by year, then as PROFILE; REFERENCE by the natural
 * key; ADDED by the ids of the rows, the latest first.
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

function orderByDomain({ size, domainOf }: Columns): Order {
  const next = new Int32Array(DOMAIN_CODES.length + 1);
  for (const domain of domainOf) next[domain + 1] = (next[domain + 1] ?? 0) + 1;
  for (const [domain] of DOMAIN_CODES.entries()) {
    next[domain + 1] = (next[domain + 1] ?? 0) + (next[domain] ?? 0);
  }
  const at = new Int32Array(size);
  for (const [number, domain] of domainOf.entries()) {
    at[next[domain] ?? 0] = number;
    next[domain] = (next[domain] ?? 0) + 1;
  }
  return invert(at);
}

// The part of a reference behind the profile, as a number that sorts as its text does: the place of
// domain and kind among their spellings, then the digits of the position, of which 10 comes before 2.
const SPELLINGS = DOMAIN_CODES.flatMap((domain) =>
  FINDING_KINDS.map((kind) => `${DOMAIN_SLUGS[domain]}/${KIND_SLUGS[kind]}/`),
);
const SPELLING_PLACES = SPELLINGS.map((each) => SPELLINGS.toSorted(compareText).indexOf(each));
const POSITIONS = 11 ** 5;

function spellPosition(position: number): number {
  let key = 0;
  for (const digit of String(position).padEnd(5)) key = key * 11 + (digit === ' ' ? 0 : +digit + 1);
  return key;
}

async function orderByReference(columns: Columns, breathe: () => Promise<void>): Promise<Order> {
  const { size, domainOf, kindOf, positionOf } = columns;
  // A slug is followed by a stroke, which comes behind a hyphen.
  const profiles = columns.profiles.toSorted((a, b) => compareText(`${a.slug}/`, `${b.slug}/`));
  const at = new Int32Array(size);
  const keys = new Float64Array(Math.max(0, ...profiles.map(({ from, to }) => to - from)));
  let place = 0;
  for (const [index, { from, to }] of profiles.entries()) {
    if (index % 2_000 === 1_999) await breathe();
    for (let number = from; number < to; number += 1) {
      const spelling = (domainOf[number] ?? 0) * FINDING_KINDS.length + (kindOf[number] ?? 0);
      keys[number - from] =
        ((SPELLING_PLACES[spelling] ?? 0) * POSITIONS + spellPosition(positionOf[number] ?? 0)) *
          2 ** 20 +
        (number - from);
    }
    for (const key of keys.subarray(0, to - from).sort()) {
      at[place] = from + (key % 2 ** 20);
      place += 1;
    }
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
  const byYearBackwards = profiles.toSorted((a, b) => b.year - a.year || a.from - b.from);
  const PROFILE = joinProfiles(size, profiles);
  const DOMAIN = orderByDomain(columns);
  await breathe();
  const NEWEST = joinProfiles(size, byYearBackwards);
  const OLDEST = joinProfiles(size, byYear);
  await breathe();
  const REFERENCE = await orderByReference(columns, breathe);
  await breathe();
  const ADDED = orderByIds(columns);
  return { PROFILE, DOMAIN, NEWEST, OLDEST, REFERENCE, ADDED };
}
