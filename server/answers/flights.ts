/** What is being made. */
interface Flight<Result> {
  readonly result: Promise<Result>;
  readonly abandon: AbortController;
  waiting: number;
}

function board(flight: Flight<unknown>, gone: AbortSignal | null): void {
  flight.waiting += 1;
  const leave = () => {
    flight.waiting -= 1;
    if (flight.waiting === 0) flight.abandon.abort();
  };
  gone?.addEventListener('abort', leave, { once: true });
}

/** Makes what several ask for at the same time once. */
export class Flights<Result> {
  readonly #underWay = new Map<string, Flight<Result>>();

  /**
   * Makes a result, or waits for the equal one that is being made. Who waits depends on nobody: the
   * first may leave, what it began goes on; and where it failed, whoever waited tries by itself.
   * @param make makes it; its signal comes when all who waited have left.
   * @param gone comes when this one leaves; null for who stays.
   * @param isShared whether others may have a result; where they may not, each makes its own.
   */
  async share(
    key: string,
    make: (abandoned: AbortSignal | null) => Promise<Result>,
    isShared: (result: Result) => boolean = () => true,
    gone: AbortSignal | null = null,
  ): Promise<Result> {
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) {
      board(underWay, gone);
      const shared = await underWay.result.then(
        (result) => (isShared(result) ? { result } : null),
        () => null,
      );
      return shared === null ? make(gone) : shared.result;
    }
    const abandon = new AbortController();
    const flight = { result: make(abandon.signal), abandon, waiting: 0 };
    board(flight, gone);
    this.#underWay.set(key, flight);
    try {
      return await flight.result;
    } finally {
      this.#underWay.delete(key);
    }
  }
}
