import { setTimeout as delay } from 'node:timers/promises';
import { backOff } from './backoff.ts';
import { type Line, openLine } from './line.ts';
import type { ReleaseLog } from './log.ts';

/** Milliseconds that PostgreSQL may take to answer at the first attempt after a loss. */
const PATIENCE = 1_000;

/** Milliseconds at most: at a start, and where each attempt is given twice the time of the last. */
const MOST_PATIENCE = 5_000;

/** What is watched, and who is told. */
export interface WatchOptions {
  /** PostgreSQL address. */
  readonly url: string;
  /** Milliseconds after which the newest release is read without an announcement. */
  readonly pollEvery: number;
  readonly log: ReleaseLog;
  /** Told the number of the newest release, each time that it is read. */
  readonly onNewest: (number: number) => void;
}

/** A watch that is kept. */
export interface Watch {
  /** Milliseconds since the connection was lost; null while there is one. */
  readonly deafFor: () => number | null;
  readonly close: () => Promise<void>;
}

/**
 * Tells which release is the newest: at once, at each announcement, when a lost connection is back,
 * and now and then. It goes on until it is closed.
 * @throws the driver's error when there is no connection to begin with.
 */
export async function watchNewest({ url, pollEvery, log, onNewest }: WatchOptions): Promise<Watch> {
  const closing = new AbortController();
  const { signal } = closing;
  let line = await openLine(url, MOST_PATIENCE, signal);
  let lostAt: number | null = null;

  async function hear(): Promise<never> {
    for (let { newest } = line; ; newest = await line.hear(pollEvery)) {
      if (newest !== null) onNewest(newest);
    }
  }

  async function reconnect(): Promise<Line> {
    let began = performance.now();
    for (let failures = 0; ; failures++) {
      // From the beginning of the attempt before: who waited for a silent peer has waited enough.
      const rest = began + backOff(failures) - performance.now();
      await delay(Math.max(0, rest), undefined, { signal });
      began = performance.now();
      const patience = Math.min(MOST_PATIENCE, PATIENCE * 2 ** failures);
      const found = await openLine(url, patience, signal).catch(() => null);
      if (found !== null) return found;
    }
  }

  async function recover(err: unknown): Promise<void> {
    signal.throwIfAborted();
    lostAt = performance.now();
    log.warn({ err }, 'The connection that hears of new releases is lost; it is looked for.');
    await line.hangUp();
    line = await reconnect();
    const ms = Math.round(performance.now() - lostAt);
    lostAt = null;
    log.info({ ms }, 'The connection that hears of new releases is back.');
  }

  async function watch(): Promise<void> {
    try {
      for (;;) await hear().catch(recover);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      await line.hangUp();
    }
  }

  const ended = watch();
  return {
    deafFor: () => (lostAt === null ? null : performance.now() - lostAt),
    close: async () => {
      closing.abort();
      await line.hangUp();
      await ended;
    },
  };
}
