import { LRUCache } from 'lru-cache';
import { type Buckets, type Charge, describeCharge, MINUTE, timeOf } from './buckets.ts';

/** Clients that are remembered; who comes back after so many others begins with a full bucket. */
const MAX_CLIENTS = 100_000;

/** Buckets in the memory of one server. */
export class RateLimit implements Buckets {
  readonly perMinute: number;
  /** When the bucket of a client is full again: all that has to be known of it. */
  readonly #fullAt = new LRUCache<string, number>({ max: MAX_CLIENTS });

  constructor(perMinute: number) {
    this.perMinute = perMinute;
  }

  /** Clients that are remembered. */
  get clients(): number {
    return this.#fullAt.size;
  }

  /** @param now milliseconds of a clock that only goes forward. */
  charge(client: string, fields: number, now: number = performance.now()): Charge {
    // By spans: a clock has fractions, and a sum of it and a minute is not always a minute away from it.
    const before = Math.max((this.#fullAt.get(client) ?? now) - now, 0);
    const after = before + timeOf(fields, this.perMinute);
    const excess = after - MINUTE;
    if (excess <= 0) this.#fullAt.set(client, now + after);
    return describeCharge(this.perMinute, excess <= 0 ? after : before, excess);
  }
}
