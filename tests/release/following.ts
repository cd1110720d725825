import { withConnection } from '../../prisma/connect.ts';
import {
  type Following,
  type FollowOptions,
  followReleases,
} from '../../release/follow-releases.ts';
import { readSmallRelease, type SmallRelease } from './small-release.ts';

/** A line of the log. */
export interface LogLine {
  readonly level: 'info' | 'warn';
  readonly details: object;
  readonly message: string;
}

/** Releases that a test follows, and what is told of them. */
export interface Followed extends Following<SmallRelease> {
  readonly log: readonly LogLine[];
  /** Numbers of the releases that were built, or tried. */
  readonly builds: readonly number[];
}

const open: Following<SmallRelease>[] = [];

/** Ends all following that a test began; for `afterEach` of the files that follow. */
export async function endFollowing(): Promise<void> {
  for (const following of open.splice(0)) await following.close();
}

/** Follows the releases of a database. */
export async function follow(
  url: string,
  options: Partial<FollowOptions<SmallRelease>> = {},
): Promise<Followed> {
  const log: LogLine[] = [];
  const builds: number[] = [];
  const { build = () => readSmallRelease(url) } = options;
  const following = await followReleases<SmallRelease>({
    url,
    log: {
      info: (details, message) => void log.push({ level: 'info', details, message }),
      warn: (details, message) => void log.push({ level: 'warn', details, message }),
    },
    ...options,
    build: (number, signal) => {
      builds.push(number);
      return build(number, signal);
    },
  });
  open.push(following);
  return { ...following, log, builds };
}

/** Publishes a release that changes nothing. */
export async function publishEmpty(url: string): Promise<number> {
  return withConnection(url, async (client) => {
    // To read all names anew takes longer than all that is tested here.
    await client.query("SELECT set_config('mgi.search_refresh', 'later', false)");
    const { rows } = await client.query<{ number: number }>(
      `INSERT INTO "Release" ("number", "summary", "checksum")
       SELECT max("number") + 1, 'Nothing changed.', repeat('0', 64) FROM "Release"
       RETURNING "number"`,
    );
    return rows[0]?.number ?? 0;
  });
}

/** As long as a release may take from its commit until it is served. */
export const WITHIN_A_SECOND = { timeout: 1_000, interval: 5 };

/** As long as anything may take that is to happen at all. */
export const AT_LAST = { timeout: 15_000, interval: 5 };
