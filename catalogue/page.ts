import { type Bits, nextBit, previousBit } from './bits.ts';
import type { FindingSet, Window } from './finding-set.ts';
import type { Order } from './orders.ts';
import { lowerBound } from './sorted.ts';

/** Things in an order, by the places at which they stand: 0 and up, with gaps. */
export interface Line {
  /** The first place from this one on at which something stands; -1 for none. */
  readonly next: (place: number) => number;
  /** The last place up to this one at which something stands; -1 for none. */
  readonly previous: (place: number) => number;
  /** The place behind the last. */
  readonly end: number;
}

/** Which part of a line; `first` and `last`, and `after` and `before`, exclude each other. */
export interface PageRequest {
  /** How many. */
  readonly size: number;
  /** Whether from the end. */
  readonly isBackward: boolean;
  /** Only places from this one on; null for the beginning. */
  readonly from: number | null;
  /** Only places before this one; null for the end. */
  readonly to: number | null;
}

/** The places of a page, in order, and whether there are more in the direction in which it was read. */
export interface Page {
  readonly places: readonly number[];
  readonly hasMore: boolean;
}

/** Reads a page of a line. What it costs grows with the page, not with the line. */
export function readPage(line: Line, { size, isBackward, from, to }: PageRequest): Page {
  const places: number[] = [];
  const [start, end] = [from ?? 0, to ?? line.end];
  let place = isBackward ? line.previous(end - 1) : line.next(start);
  while (place >= start && place < end && places.length <= size) {
    places.push(place);
    place = isBackward ? line.previous(place - 1) : line.next(place + 1);
  }
  const hasMore = places.length > size;
  const page = places.slice(0, size);
  return { places: isBackward ? page.reverse() : page, hasMore };
}

/** A list, all of whose places are taken. */
export function lineOf(length: number): Line {
  return {
    next: (place) => (place < length ? place : -1),
    previous: (place) => Math.min(place, length - 1),
    end: length,
  };
}

/** One in so many places must be taken, or the places are listed and sorted instead of walked. */
const SPARSE = 256;

function lineOfPlaces(places: Int32Array, end: number): Line {
  const bound = (place: number): number =>
    lowerBound(0, places.length, (at) => (places[at] ?? 0) - place);
  return {
    next: (place) => places[bound(place)] ?? -1,
    previous: (place) => places[bound(place + 1) - 1] ?? -1,
    end,
  };
}

/**
 * A set of findings in an order.
 * @param count how many the set has.
 */
export function lineInOrder(bits: Bits, count: number, { at, placeOf }: Order): Line {
  const end = at.length;
  if (count * SPARSE < end) {
    const places = new Int32Array(count);
    let filled = 0;
    bits.forEach((number) => {
      places[filled] = placeOf[number] ?? 0;
      filled += 1;
    });
    return lineOfPlaces(places.sort(), end);
  }
  return {
    next: (place) => {
      for (let next = place; next < end; next += 1) if (bits.has(at[next] ?? 0)) return next;
      return -1;
    },
    previous: (place) => {
      for (let next = Math.min(place, end - 1); next >= 0; next -= 1) {
        if (bits.has(at[next] ?? 0)) return next;
      }
      return -1;
    },
    end,
  };
}

/** The findings of a window as their numbers have them. */
function lineOfNumbers({ whole, from, to }: Window): Line {
  return {
    next: (place) => {
      const next = place < to ? nextBit(whole, Math.max(place, from)) : -1;
      return next < to ? next : -1;
    },
    previous: (place) => {
      const previous = previousBit(whole, Math.min(place, to - 1));
      return previous >= from ? previous : -1;
    },
    end: to,
  };
}

/** A set of findings in an order; in that of their numbers, where it is null. */
export function lineOfSet(set: FindingSet, order: Order | null): Line {
  return order === null ? lineOfNumbers(set.window) : lineInOrder(set.bits, set.count, order);
}
