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
export interface Buckets {
  /** Fields a minute, which is also what a bucket holds. */
  readonly perMinute: number;
  /** Takes fields out of the bucket of a client. */
  readonly charge: (client: string, fields: number) => Charge | Promise<Charge>;
}

/** Milliseconds in which an empty bucket fills. */
export const MINUTE = 60_000;

/** The milliseconds in which fields flow in. More than a bucket holds is as much: else it would never be allowed. */
export const timeOf = (fields: number, perMinute: number): number =>
  (Math.min(fields, perMinute) * MINUTE) / perMinute;

/**
 * Says what came of a charge.
 * @param wait milliseconds until the bucket is full again.
 * @param excess milliseconds until the same is allowed; 0 or less where it was.
 */
export const describeCharge = (perMinute: number, wait: number, excess: number): Charge => ({
  isAllowed: excess <= 0,
  remaining: Math.max(Math.floor(((MINUTE - wait) * perMinute) / MINUTE), 0),
  reset: Math.ceil(wait / 1_000),
  retryAfter: excess <= 0 ? 0 : Math.ceil(excess / 1_000),
});
