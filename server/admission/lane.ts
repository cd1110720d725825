import { Refused } from '../guard.ts';

/** Seconds after which whoever found no place asks again. */
const RETRY_AFTER = 5;

/** How many may be in a lane, and wait for it. */
export interface LaneOptions {
  /** What goes through it, as the plural of a refusal: "dear queries". */
  readonly what: string;
  readonly places: number;
  readonly waiting: number;
  /** Milliseconds to wait for a place. */
  readonly wait: number;
}

/** Gives a place back. */
export type Leave = () => void;

interface Waiter {
  readonly admit: (leave: Leave) => void;
  readonly timer: NodeJS.Timeout;
}

/** Lets a few at a time through, some wait, and refuses the rest at once. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #queue: Waiter[] = [];
  #taken = 0;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** How many are in it, and how many wait. */
  get state(): { readonly taken: number; readonly waiting: number } {
    return { taken: this.#taken, waiting: this.#queue.length };
  }

  /**
   * Waits for a place.
   * @throws Refused with 503 where too many wait already, or when the wait was too long.
   */
  enter(): Promise<Leave> {
    const { places, waiting, wait, what } = this.#options;
    if (this.#taken < places) return Promise.resolve(this.#take());
    if (this.#queue.length >= waiting) {
      return Promise.reject(
        this.#refuse(`${places} ${what} are carried out and ${waiting} wait already`),
      );
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiter), 1);
        reject(this.#refuse(`No place among ${places} ${what} came free within ${wait} ms`));
      }, wait);
      const waiter = { admit: resolve, timer };
      this.#queue.push(waiter);
    });
  }

  #refuse(why: string): Refused {
    const message = `${why}. Ask again in ${RETRY_AFTER} seconds, or for less at once.`;
    return new Refused(503, 'UNAVAILABLE', message, RETRY_AFTER);
  }

  #take(): Leave {
    this.#taken += 1;
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      this.#taken -= 1;
      const next = this.#queue.shift();
      if (next === undefined) return;
      clearTimeout(next.timer);
      next.admit(this.#take());
    };
  }
}
