/** Makes what several ask for at the same time once. */
export class Flights<Result> {
  readonly #underWay = new Map<string, Promise<Result>>();

  /**
   * Makes a result, or waits for the equal one that is being made. Who waits depends on nobody: the
   * first may leave, what it began goes on; and where it failed, whoever waited tries by itself.
   * @param isShared whether others may have a result; where they may not, each makes its own.
   */
  async share(
    key: string,
    make: () => Promise<Result>,
    isShared: (result: Result) => boolean = () => true,
  ): Promise<Result> {
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) {
      const shared = await underWay.then(
        (result) => (isShared(result) ? { result } : null),
        () => null,
      );
      return shared === null ? make() : shared.result;
    }
    const flight = make();
    this.#underWay.set(key, flight);
    try {
      return await flight;
    } finally {
      this.#underWay.delete(key);
    }
  }
}
