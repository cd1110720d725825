/**
 * Does a piece of work when a request has its turn.
 * @returns what it gives where that is now, else a promise of it.
 * @throws the reason of the request's signal, now or then, when it is given up; and what the work throws.
 */
export type InTurn = <Result>(work: () => Result | Promise<Result>) => Result | Promise<Result>;

/** Pieces of one request that wait. */
interface Line {
  readonly waiting: (() => void)[];
}

/**
 * Parts the event loop among requests. In one round of it all of them together work for a slice of time;
 * what is left waits, is parted from by a look at who came meanwhile, and goes on request by request. So a
 * query of many pieces keeps nobody waiting for longer than a slice and one piece. Within a slice nothing
 * waits: what is read for many rows is read at once.
 */
export class Turns {
  readonly #slice: number;
  readonly #now: () => number;
  readonly #lines: Line[] = [];
  /** When the work of this round began; null where none has. */
  #begun: number | null = null;

  /**
   * @param slice milliseconds of work in a round.
   * @param now milliseconds of a clock that only goes forward.
   */
  constructor(slice: number, now: () => number = () => performance.now()) {
    this.#slice = slice;
    this.#now = now;
  }

  /**
   * Makes what a request does its work by.
   * @param signal comes when it is given up.
   */
  open(signal: AbortSignal): InTurn {
    const line: Line = { waiting: [] };
    return (work) => {
      signal.throwIfAborted();
      if (this.#hasTime()) return work();
      const carryOn = async () => {
        signal.throwIfAborted();
        return work();
      };
      return new Promise((resolve) => {
        if (line.waiting.length === 0) this.#lines.push(line);
        line.waiting.push(() => resolve(carryOn()));
      });
    };
  }

  #hasTime(): boolean {
    return this.#now() - this.#begin() < this.#slice;
  }

  /** When the work of this round began, which may be now. */
  #begin(): number {
    if (this.#begun !== null) return this.#begun;
    // What an immediate asks for comes after the next look at who came.
    setImmediate(this.#nextRound);
    this.#begun = this.#now();
    return this.#begun;
  }

  readonly #nextRound = (): void => {
    this.#begun = null;
    const line = this.#lines.shift();
    if (line === undefined) return;
    this.#begin();
    do line.waiting.shift()?.();
    while (line.waiting.length > 0 && this.#hasTime());
    if (line.waiting.length > 0) this.#lines.push(line);
  };
}
