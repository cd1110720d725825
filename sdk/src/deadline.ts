import { AbortError, TimeoutError } from './errors.ts';

/**
 * Does work that ends at the latest when the time is over or the caller's signal aborts, whether
 * or not the work itself heeds the signal that it is given.
 *
 * @throws TimeoutError or AbortError; the signal of the work has the same reason.
 */
export function withDeadline<Result>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const end = (error: Error) => {
      release();
      reject(error);
      controller.abort(error);
    };
    const abort = () => end(new AbortError(signal?.reason));
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    if (timeout < Infinity) timer = setTimeout(() => end(new TimeoutError(timeout)), timeout);
    work(controller.signal).then(resolve, reject).finally(release);
  });
}

/** Waits; ends early, by throwing the signal's reason, when it aborts. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
