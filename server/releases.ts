import type { Following } from '../release/follow-releases.ts';
import type { PublishedRelease } from '../release/published-release.ts';

/** Milliseconds that a request waits for the release that was published while it read. */
const MAX_WAIT = 5_000;

/** Where the newest release is taken from. */
export type Releases = Pick<Following<PublishedRelease>, 'current' | 'after' | 'state'>;

/**
 * Waits for the release that was published while this one was read.
 * @throws the reason of a timeout, when it is not served soon.
 */
export function waitForNewer(
  releases: Releases,
  { number }: PublishedRelease,
): Promise<PublishedRelease> {
  return releases.after(number, AbortSignal.timeout(MAX_WAIT));
}
