import type { Following } from '../release/follow-releases.ts';
import type { PublishedRelease } from '../release/published-release.ts';
import { RETRY_AFTER } from './errors.ts';
import { Refused } from './guard.ts';

/** Where the newest release is taken from. */
export type Releases = Pick<Following<PublishedRelease>, 'current' | 'after' | 'state'>;

/**
 * Waits for the release that was published while this one was read.
 * @param wait milliseconds: on a busy machine a large release takes its time.
 * @throws Refused with 503 when it is not served by then.
 */
export async function waitForNewer(
  releases: Releases,
  { number }: PublishedRelease,
  wait: number,
): Promise<PublishedRelease> {
  const timeout = AbortSignal.timeout(wait);
  try {
    return await releases.after(number, timeout);
  } catch (error) {
    if (!timeout.aborted) throw error;
    throw new Refused(
      503,
      'UNAVAILABLE',
      `A release after ${number} was published while this was read, and is not served within ${wait} ms. Ask again in ${RETRY_AFTER} seconds.`,
      RETRY_AFTER,
    );
  }
}

/**
 * Reads something from the newest release, and anew from a later one that is published meanwhile.
 * @param wait milliseconds for the later one.
 * @param read gives null where rows of a later release were read.
 * @throws Refused as `waitForNewer` does, and what the reading throws.
 */
export async function readNewest<Result>(
  releases: Releases,
  wait: number,
  read: (release: PublishedRelease) => Promise<Result | null>,
): Promise<Result> {
  for (let release = releases.current(); ; ) {
    const result = await read(release);
    if (result !== null) return result;
    release = await waitForNewer(releases, release, wait);
  }
}
