import { LRUCache } from 'lru-cache';
import { groupBy } from '../text/group-by.ts';
import { allBits, type Bits } from './bits.ts';
import { type Columns, referenceOf } from './columns.ts';
import type { Facts, ProfileFacts } from './facts.ts';
import { catalogueInstruments, type Instruments } from './instruments.ts';
import { catalogueMappings, type Mappings } from './mappings.ts';
import { makeOrders, type Orders } from './orders.ts';
import { cataloguePlaces, type Places } from './places.ts';
import { compareText } from './sorted.ts';
import { catalogueValues, type Values } from './values.ts';

/**
 * Which findings a release has, without what they say: immutable, and all of it in memory. Findings
 * are numbered from 0 by the slug of their profile, then as the document has them; so a profile is a
 * range of numbers, and a set of findings is a set of bits.
 */
export interface Catalogue extends Columns {
  readonly profileNumbers: ReadonlyMap<string, number>;
  /** The numbers of the profiles of each jurisdiction, by its number. */
  readonly profilesByPlace: ReadonlyMap<number, readonly number[]>;
  /** The profiles of the places that a code means, of those that were asked for. */
  readonly profilesByCode: Map<string, Bits>;
  /** All findings. */
  readonly all: Bits;
  readonly values: Values;
  readonly places: Places;
  readonly mappings: Mappings;
  readonly instruments: Instruments;
  readonly order: Orders;
  /** Sets that were asked for, by their question: bounded, because questions are not. */
  readonly sets: LRUCache<string, Bits>;
  /** The number of a finding by the id of its row; -1 for none. */
  readonly numberOf: (id: number) => number;
}

/** Bytes that the sets of earlier questions may take. */
const MAX_SET_BYTES = 32_000_000;

/** What the findings are numbered by. */
function numberFindings(facts: Facts, profiles: readonly ProfileFacts[]) {
  const { findings } = facts;
  const places = new Map(profiles.map(({ id }, place) => [id, place]));
  const counts = new Int32Array(profiles.length + 1);
  const profileAt = new Int32Array(findings.ids.length);
  for (let row = 0; row < profileAt.length; row += 1) {
    const profileId = findings.profileIds[row] ?? -1;
    const place = places.get(profileId);
    if (place === undefined)
      throw new Error(`A finding is of the profile ${profileId}, which is not there.`);
    profileAt[row] = place;
    counts[place + 1] = (counts[place + 1] ?? 0) + 1;
  }
  for (let place = 0; place < profiles.length; place += 1) {
    counts[place + 1] = (counts[place + 1] ?? 0) + (counts[place] ?? 0);
  }
  // Ordinal and row in one number, so that each profile is sorted without a comparison in JavaScript.
  const keys = new Float64Array(findings.ids.length);
  const filled = counts.slice();
  for (let row = 0; row < profileAt.length; row += 1) {
    const place = profileAt[row] ?? 0;
    const at = filled[place] ?? 0;
    keys[at] = (findings.ordinals[row] ?? 0) * 2 ** 32 + row;
    filled[place] = at + 1;
  }
  const rows = new Int32Array(keys.length);
  for (let place = 0; place < profiles.length; place += 1) {
    const from = counts[place] ?? 0;
    const sorted = keys.subarray(from, counts[place + 1]).sort();
    for (let offset = 0; offset < sorted.length; offset += 1) {
      rows[from + offset] = (sorted[offset] ?? 0) % 2 ** 32;
    }
  }
  return { rows, starts: counts };
}

function indexIds(ids: Int32Array): (id: number) => number {
  let largest = 0;
  for (const id of ids) largest = Math.max(largest, id);
  const numbers = new Int32Array(largest + 1).fill(-1);
  for (let number = 0; number < ids.length; number += 1) numbers[ids[number] ?? 0] = number;
  return (id) => numbers[id] ?? -1;
}

/**
 * Makes the catalogue of a release.
 * @param breathe called between steps, of which none takes long, so that a server can answer others.
 */
export async function makeCatalogue(
  facts: Facts,
  breathe: () => Promise<void> = async () => undefined,
): Promise<Catalogue> {
  const places = cataloguePlaces(facts);
  const sorted = facts.profiles.toSorted((a, b) => compareText(a.slug, b.slug));
  const { rows, starts } = numberFindings(facts, sorted);
  await breathe();
  const profiles = sorted.map((profile, at) => ({
    ...profile,
    place: places.numberOf(profile.jurisdictionId),
    from: starts[at] ?? 0,
    to: starts[at + 1] ?? 0,
  }));
  const { findings } = facts;
  const take = <Column extends Int32Array | Uint8Array | Uint16Array>(column: Column): Column => {
    // The same kind of array as the column, which its declared type does not say.
    const taken = new (column.constructor as new (length: number) => Column)(rows.length);
    for (let number = 0; number < rows.length; number += 1) {
      taken[number] = column[rows[number] ?? 0] ?? 0;
    }
    return taken;
  };
  const ids = take(findings.ids);
  const domainOf = take(findings.domains);
  await breathe();
  const kindOf = take(findings.kinds);
  const languageOf = take(findings.languages);
  const positionOf = take(findings.positions);
  const ordinalOf = take(findings.ordinals);
  await breathe();
  const profileOf = new Int32Array(rows.length);
  for (const [at, { from, to }] of profiles.entries()) profileOf.fill(at, from, to);
  const numberOf = indexIds(ids);
  await breathe();
  const mappings = await catalogueMappings(facts, rows.length, numberOf, breathe);
  const columns = {
    size: rows.length,
    starts,
    ids,
    profileOf,
    domainOf,
    kindOf,
    positionOf,
    ordinalOf,
  };
  const instruments = catalogueInstruments(facts, profiles, numberOf);
  await breathe();
  return {
    ...columns,
    profiles,
    profileNumbers: new Map(profiles.map(({ slug }, at) => [slug, at])),
    profilesByPlace: groupBy([...profiles.keys()], (number) => profiles[number]?.place ?? -1),
    profilesByCode: new Map(),
    all: allBits(rows.length),
    values: catalogueValues({ domainOf, kindOf, languageOf }, profiles),
    places,
    mappings,
    instruments,
    order: makeOrders({ ...columns, profiles }),
    sets: new LRUCache({
      maxSize: MAX_SET_BYTES,
      sizeCalculation: ({ words }, key) => words.byteLength + key.length + 200,
    }),
    numberOf,
  };
}

/** The number of the finding with this reference; -1 for none. */
export function findReference(catalogue: Catalogue, reference: string): number {
  const profile =
    catalogue.profiles[catalogue.profileNumbers.get(reference.split('/')[0] ?? '') ?? -1];
  if (profile === undefined) return -1;
  for (let number = profile.from; number < profile.to; number += 1) {
    if (referenceOf(catalogue, number) === reference) return number;
  }
  return -1;
}
