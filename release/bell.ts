/** Wakes one who waits. What rings while nobody waits wakes the next one at once, so none is missed. */
export interface Bell {
  readonly ring: () => void;
  /**
   * Resolves when it rings.
   * @param most milliseconds to wait at most; absent: without an end.
   */
  readonly wait: (most?: number) => Promise<void>;
}

/** Makes a bell for one who waits and any number of others who ring. */
export function createBell(): Bell {
  let isRung = false;
  let wake = (): void => undefined;
  return {
    ring: () => {
      isRung = true;
      wake();
    },
    wait: async (most) => {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = most === undefined ? undefined : setTimeout(resolve, most);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isRung = false;
    },
  };
}
