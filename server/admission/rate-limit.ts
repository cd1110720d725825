import { LRUCache } from 'lru-cache';

/** Clients that are remembered; who comes back after so many others begins with a full bucket. */
const MAX_CLIENTS = 100_000;

const MINUTE = 60_000;

/** What came of a charge. */
export interface Charge {
  readonly isAllowed: boolean;
  /** Fields that are left. */
  readonly remaining: number;
  /** Seconds until the bucket is full again. */
  readonly reset: number;
  /** Seconds until the same is allowed; 0 where it is. */
  readonly retryAfter: number;
}

/**
 * A bucket of fields for each client, which fills evenly: a minute's worth at most, so that who was
 * quiet may ask for much at once. What is refused is not charged.
 */
export class RateLimit {
  /** Fields a minute, which is also what a bucket holds. */
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

  /**
   * Takes fields out of the bucket of a client.
   * @param now milliseconds of a clock that only goes forward.
   */
  charge(client: string, fields: number, now: number = performance.now()): Charge {
    const { perMinute } = this;
    const fullAt = Math.max(this.#fullAt.get(client) ?? now, now);
    // More than a bucket holds is as much as it holds: else it would never be allowed.
    const cost = (Math.min(fields, perMinute) * MINUTE) / perMinute;
    const excess = fullAt + cost - now - MINUTE;
    const isAllowed = excess <= 0;
    const after = isAllowed ? fullAt + cost : fullAt;
    if (isAllowed) this.#fullAt.set(client, after);
    return {
      isAllowed,
      remaining: Math.max(Math.floor(((MINUTE - (after - now)) * perMinute) / MINUTE), 0),
      reset: Math.ceil((after - now) / 1_000),
      retryAfter: isAllowed ? 0 : Math.ceil(excess / 1_000),
    };
  }
}
