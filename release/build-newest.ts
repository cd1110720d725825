import { backOff } from './backoff.ts';
import { createBell } from './bell.ts';
import type { ReleaseLog } from './log.ts';
import { type Numbered, type Served, serveFirst } from './served.ts';

/**
 * Builds what is served of a release.
 * @param number of the release that was announced. What is built may be of a newer one, where that is
 * there by now; what is older is not served, and asked for again.
 * @param signal aborts when nobody waits for it any more.
 */
export type Build<Release> = (number: number, signal: AbortSignal) => Promise<Release>;

/** A release that could not be built, and why. */
export interface BuildFailure {
  readonly release: number;
  readonly cause: unknown;
}

/** How far what is served is behind. */
export interface BuildState {
  /** Number of the newest release that is known of; null before any is. */
  readonly newest: number | null;
  /** Milliseconds since a newer release is known of than is served; null when there is none. */
  readonly staleFor: number | null;
  /** Why the last build failed; null when it did not. */
  readonly lastFailure: BuildFailure | null;
}

/** There is nothing to serve: nobody has published yet. */
export class NoReleaseError extends Error {
  override readonly name = 'NoReleaseError';
  constructor() {
    super('The database has no release: nothing was loaded. Load the corpus or import a profile.');
  }
}

/** Builds releases one after another, and serves them. */
export interface Builder<Release extends Numbered> {
  /** Says which release is the newest. It is built next, in place of any that waits. */
  readonly want: (number: number) => void;
  /**
   * Builds the newest release, and each newer one from then on.
   * @throws NoReleaseError when there is none, or what the first build throws.
   */
  readonly start: () => Promise<Served<Release>>;
  readonly state: () => BuildState;
  /** Builds nothing more, and aborts the build under way. */
  readonly stop: () => void;
}

/** Makes a builder, which is idle until it is started. */
export function createBuilder<Release extends Numbered>(
  build: Build<Release>,
  log: ReleaseLog,
): Builder<Release> {
  const bell = createBell();
  let newest: number | null = null;
  let built: number | null = null;
  let staleSince: number | null = null;
  let lastFailure: BuildFailure | null = null;
  let underWay: AbortController | null = null;
  let isStopped = false;

  function buildOne(number: number): Promise<Release> {
    // One for each build: what is derived from a signal that lives long lives as long.
    underWay = new AbortController();
    const { signal } = underWay;
    return new Promise((resolve, reject) => {
      // A build that does not heed the signal is not waited for.
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      build(number, signal).then(resolve, reject);
    });
  }

  function noteLag(): void {
    staleSince = newest === built ? null : (staleSince ?? performance.now());
  }

  function noteBuilt(asked: number, { number }: Release): void {
    // It may be newer than anybody has announced yet.
    if (newest === asked && number > asked) newest = number;
    built = number;
    lastFailure = null;
    noteLag();
  }

  async function renew(number: number, served: Served<Release>): Promise<void> {
    const began = performance.now();
    const release = await buildOne(number);
    if (release.number < number) {
      throw new Error(
        `Release ${number} is announced, but the database that it is built from has only release ${release.number}.`,
      );
    }
    noteBuilt(number, release);
    served.swap(release);
    const ms = Math.round(performance.now() - began);
    log.info({ release: release.number, ms }, 'A new release is served.');
  }

  function noteFailure(number: number, cause: unknown): void {
    const isKnown = lastFailure?.release === number;
    lastFailure = { release: number, cause };
    if (isKnown) return;
    log.warn(
      { err: cause, release: number },
      `Release ${number} could not be built; release ${built} is served until it can be.`,
    );
  }

  async function keepBuilding(served: Served<Release>): Promise<void> {
    let failures = 0;
    while (!isStopped) {
      const number = newest;
      if (number === null || number === built) {
        await bell.wait();
        continue;
      }
      try {
        await renew(number, served);
        failures = 0;
      } catch (error) {
        if (isStopped) return;
        noteFailure(number, error);
        await bell.wait(backOff(failures++));
      }
    }
  }

  return {
    want: (number) => {
      if (number === newest) return;
      newest = number;
      noteLag();
      bell.ring();
    },
    start: async () => {
      const number = newest;
      if (number === null) throw new NoReleaseError();
      const first = await buildOne(number);
      const served = serveFirst(first, log);
      noteBuilt(number, first);
      void keepBuilding(served);
      return served;
    },
    state: () => ({
      newest,
      staleFor: staleSince === null ? null : performance.now() - staleSince,
      lastFailure,
    }),
    stop: () => {
      isStopped = true;
      underWay?.abort(new Error('The server is being stopped.'));
      bell.ring();
    },
  };
}
