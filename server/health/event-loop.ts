import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds between two looks; the monitor's own timer. */
const RESOLUTION = 20;

/** Milliseconds that a second's mean delay must pass to count as late, and fall below to count as good. */
const LATE = 250;
const GOOD = LATE / 2;

/** Seconds in a row after which it is said, so that a moment of work takes no server out. */
const SECONDS_LATE = 5;
const SECONDS_GOOD = 3;

/** Judges by the mean delay of each second whether what comes now is answered in time. */
export class LagJudge {
  #isLate = false;
  #seconds = 0;

  /** Whether the delay was too long for some seconds, and has not been good for some since. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** @param delay mean delay of one more second, in milliseconds. */
  take(delay: number): void {
    const isOther = this.#isLate ? delay < GOOD : delay > LATE;
    this.#seconds = isOther ? this.#seconds + 1 : 0;
    if (this.#seconds < (this.#isLate ? SECONDS_GOOD : SECONDS_LATE)) return;
    this.#isLate = !this.#isLate;
    this.#seconds = 0;
  }
}

/** How late the event loop runs. */
export interface EventLoopWatch {
  readonly isLate: () => boolean;
  /** Ends the watch. */
  readonly close: () => void;
}

/** Watches how late the event loop of this process runs. */
export function watchEventLoop(): EventLoopWatch {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const judge = new LagJudge();
  const timer = setInterval(() => {
    const mean = delays.count === 0 ? 0 : delays.mean / 1e6 - RESOLUTION;
    judge.take(mean);
    delays.reset();
  }, 1_000);
  timer.unref();
  return {
    isLate: () => judge.isLate,
    close: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}
