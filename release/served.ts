import type { ReleaseLog } from './log.ts';

/** What is built of a release, and kept in memory; more than its number does not matter here. */
export interface Numbered {
  readonly number: number;
}

/** The release that is served, and those who wait for another. */
export interface Served<Release extends Numbered> {
  readonly current: () => Release;
  /** Serves this one from now on, and tells all who asked to be told. */
  readonly swap: (release: Release) => void;
  readonly after: (number: number, signal?: AbortSignal) => Promise<Release>;
  readonly onSwap: (listener: (release: Release) => void) => () => void;
  /** Turns away those who wait for a release that will not come. */
  readonly close: () => void;
}

interface Waiter<Release> {
  readonly tell: (release: Release) => void;
  readonly giveUp: (reason: unknown) => void;
}

/** Begins to serve a release. */
export function serveFirst<Release extends Numbered>(
  first: Release,
  log: ReleaseLog,
): Served<Release> {
  let current = first;
  let isClosed = false;
  const waiters = new Set<Waiter<Release>>();
  const listeners = new Set<(release: Release) => void>();

  const wait = (number: number, signal: AbortSignal | undefined) =>
    new Promise<Release>((resolve, reject) => {
      const leave = () => {
        waiters.delete(waiter);
        signal?.removeEventListener('abort', onAbort);
      };
      const waiter: Waiter<Release> = {
        tell: (release) => {
          if (release.number <= number) return;
          leave();
          resolve(release);
        },
        giveUp: (reason) => {
          leave();
          reject(reason);
        },
      };
      const onAbort = () => waiter.giveUp(signal?.reason);
      waiters.add(waiter);
      signal?.addEventListener('abort', onAbort);
    });

  return {
    current: () => current,
    swap: (release) => {
      current = release;
      for (const { tell } of waiters) tell(release);
      for (const listener of listeners) {
        try {
          listener(release);
        } catch (err) {
          log.warn({ err, release: release.number }, 'Somebody who is told of releases failed.');
        }
      }
    },
    after: async (number, signal) => {
      signal?.throwIfAborted();
      if (current.number > number) return current;
      if (isClosed) throw endOfReleases();
      return wait(number, signal);
    },
    onSwap: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      for (const { giveUp } of waiters) giveUp(endOfReleases());
    },
  };
}

const endOfReleases = () =>
  new Error('No newer release is waited for: the server is being stopped. Ask again later.');
