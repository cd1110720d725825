/** An answer was not ready in time. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Nobody waits for an answer any more. */
export class AbandonedError extends Error {
  override readonly name = 'AbandonedError';

  constructor() {
    super('Nobody waits for the answer any more.');
  }
}

/**
 * Carries something out until it is done, the time is over or nobody waits for it.
 * @param gone comes when nobody waits.
 * @throws DeadlineError, AbandonedError, and whatever the work throws.
 */
export function withDeadline<Result>(
  timeout: number,
  gone: AbortSignal | null,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const end = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = (reason: Error) => {
      end.abort(reason);
      reject(reason);
    };
    const timer = setTimeout(
      () => stop(new DeadlineError(`The answer was not ready within ${timeout} ms.`)),
      timeout,
    );
    const leave = () => stop(new AbandonedError());
    gone?.addEventListener('abort', leave, { once: true });
    if (gone?.aborted) leave();
    work(end.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        gone?.removeEventListener('abort', leave);
      });
  });
}
