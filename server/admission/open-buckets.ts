import { FaultLog } from '../fault-log.ts';
import type { Buckets } from './buckets.ts';
import { RateLimit } from './rate-limit.ts';

/** How clients are limited, and where that is kept. */
export interface BucketOptions {
  /** Fields a minute for each client; null: as many as it likes. */
  readonly rateLimit: number | null;
  /** Address of a Redis or Valkey for several servers; null: the memory of this one. */
  readonly rateLimitUrl: string | null;
  /** Milliseconds that a charge there may take before this server counts by itself. @default 250 */
  readonly chargeTimeout?: number;
}

/**
 * Opens the buckets of all clients; null where nobody is limited.
 * @param onClose takes what ends them.
 */
export async function openBuckets(
  { rateLimit, rateLimitUrl, chargeTimeout }: BucketOptions,
  logger: ConstructorParameters<typeof FaultLog>[0],
  onClose: (close: () => Promise<void>) => void,
): Promise<Buckets | null> {
  if (rateLimit === null) return null;
  if (rateLimitUrl === null) return new RateLimit(rateLimit);
  // Its client takes a tenth of a second to load, which most servers need not spend.
  const { openSharedRateLimit } = await import('./shared-rate-limit.ts');
  const faults = new FaultLog(logger);
  const buckets = openSharedRateLimit(rateLimit, rateLimitUrl, faults, chargeTimeout);
  onClose(buckets.close);
  return buckets;
}
