import {
  type Build,
  type BuildFailure,
  type BuildState,
  createBuilder,
  NoReleaseError,
} from './build-newest.ts';
import type { ReleaseLog } from './log.ts';
import type { Numbered, Served } from './served.ts';
import { watchNewest } from './watch-newest.ts';

export { type Build, type BuildFailure, NoReleaseError, type Numbered, type ReleaseLog };

/** What is followed, and what is made of it. */
export interface FollowOptions<Release extends Numbered> {
  /**
   * PostgreSQL address for a connection of its own, which hears of releases. It must lead to the
   * primary, and not through a pooler that lends a connection for one transaction.
   */
  readonly url: string;
  readonly build: Build<Release>;
  readonly log: ReleaseLog;
  /**
   * Milliseconds after which the newest release is looked at without an announcement; an answer that
   * takes as long again means that the connection is lost. @default 1000
   */
  readonly pollEvery?: number;
}

/** How well releases are followed, for whoever asks whether the server is ready. */
export interface FollowState extends BuildState {
  /** Number of the release that is served. */
  readonly current: number;
  /** Milliseconds since the connection was lost that hears of releases; null while there is one. */
  readonly deafFor: number | null;
}

/** Releases as they come. */
export interface Following<Release extends Numbered> {
  /**
   * The release that is served now. Take it once a request: the next call may give another, and what
   * was taken stays as it is.
   */
  readonly current: () => Release;
  /**
   * Waits for a release that is newer than this number, such as one that the caller has published.
   * @param signal ends the wait.
   * @throws the reason of the signal, or an Error when releases are not followed any more.
   */
  readonly after: (number: number, signal?: AbortSignal) => Promise<Release>;
  /**
   * Tells of each release as it begins to be served.
   * @returns ends the telling.
   */
  readonly onSwap: (listener: (release: Release) => void) => () => void;
  readonly state: () => FollowState;
  /** Ends the connection and the build under way. What is served stays what it is. */
  readonly close: () => Promise<void>;
}

/**
 * Builds the newest release, and each newer one when it is published, by whatever process. One that
 * cannot be built leaves the one before it in place, and is tried anew.
 * @returns when the first is built.
 * @throws the driver's error when there is no connection, NoReleaseError when there is no release, and
 * what the first build throws; nothing stays open then.
 */
export async function followReleases<Release extends Numbered>({
  url,
  build,
  log,
  pollEvery = 1_000,
}: FollowOptions<Release>): Promise<Following<Release>> {
  const builder = createBuilder(build, log);
  const watch = await watchNewest({ url, pollEvery, log, onNewest: builder.want });
  const served: Served<Release> = await builder.start().catch(async (error: unknown) => {
    await watch.close();
    throw error;
  });
  return {
    current: served.current,
    after: served.after,
    onSwap: served.onSwap,
    state: () => ({
      current: served.current().number,
      deafFor: watch.deafFor(),
      ...builder.state(),
    }),
    close: async () => {
      builder.stop();
      served.close();
      await watch.close();
    },
  };
}
