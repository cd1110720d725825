import type { Database } from '../prisma/client.ts';
import type { Reading } from './entities.ts';

/** What was read may be of a later release than the answer is of: it is asked again. */
export class ReleaseChangedError extends Error {
  override readonly name = 'ReleaseChangedError';
}

/**
 * Makes the door to the database for one release. Content changes only together with the number of
 * the newest release; so what was read before that number was read and found unchanged is of this
 * release.
 */
export function verifyRelease(database: Database, number: number): Reading {
  let next: Promise<void> | null = null;
  async function look(): Promise<void> {
    const newest = await database.release.findFirst({
      select: { number: true },
      orderBy: { number: 'desc' },
    });
    if (newest?.number === number) return;
    throw new ReleaseChangedError(
      `Release ${newest?.number} was published while release ${number} was read. Begin again.`,
    );
  }
  // One look for all that has been read when it begins; who comes later waits for another.
  function verify(): Promise<void> {
    next ??= new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        next = null;
        look().then(resolve, reject);
      });
    });
    return next;
  }
  return async (read) => {
    const value = await read();
    await verify();
    return value;
  };
}
