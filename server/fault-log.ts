import type { Logger } from 'pino';

/** Milliseconds for which faults of a kind are counted before they are told again. */
const WINDOW = 10_000;

interface Kind {
  count: number;
  readonly end: string | null;
}

/** Tells of faults that come in thousands: the first at once, all later ones as a count. */
export class FaultLog {
  readonly #logger: Pick<Logger, 'warn' | 'info'>;
  readonly #window: number;
  readonly #kinds = new Map<string, Kind>();

  /** @param window milliseconds for which faults of a kind are counted. */
  constructor(logger: Pick<Logger, 'warn' | 'info'>, window = WINDOW) {
    this.#logger = logger;
    this.#window = window;
  }

  /**
   * Tells of a fault.
   * @param message names its kind: what is told once and counted.
   * @param details told with the first.
   * @param end told when there was none of the kind for a while; null for nothing.
   */
  tell(message: string, details: object = {}, end: string | null = null): void {
    const known = this.#kinds.get(message);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    this.#logger.warn(details, message);
    const kind: Kind = { count: 0, end };
    this.#kinds.set(message, kind);
    const timer = setInterval(() => {
      if (kind.count > 0) {
        this.#logger.warn({ again: kind.count, seconds: this.#window / 1_000 }, message);
        kind.count = 0;
        return;
      }
      clearInterval(timer);
      this.#kinds.delete(message);
      if (kind.end !== null) this.#logger.info(kind.end);
    }, this.#window);
    timer.unref();
  }
}
