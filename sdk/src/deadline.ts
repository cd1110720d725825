import { AbortError, TimeoutError } from './errors.ts';

/** What is told when a signal aborts. */
const waiting = new WeakMap<object, Set<() => void>>();

function tell({ target }: Event): void {
  for (const act of waiting.get(target ?? {}) ?? []) act();
}

/**
 * Acts when a signal aborts. Many calls may share a signal: it gets one listener for all of them.
 * @returns what ends the waiting.
 */
function whenAborted(signal: AbortSignal, act: () => void): () => void {
  const acts = waiting.get(signal) ?? new Set();
  waiting.set(signal, acts);
  if (acts.size === 0) signal.addEventListener('abort', tell);
  acts.add(act);
  return () => {
    if (acts.delete(act) && acts.size === 0) signal.removeEventListener('abort', tell);
  };
}

/** Throws the reason of a signal that aborted: `throwIfAborted`, which old browsers do not have. */
export function checkSignal({ aborted, reason }: AbortSignal): void {
  if (aborted) throw reason;
}

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
    let stopWaiting: (() => void) | undefined;
    const release = () => {
      clearTimeout(timer);
      stopWaiting?.();
    };
    const end = (error: Error) => {
      release();
      reject(error);
      controller.abort(error);
    };
    const abort = () => end(new AbortError(signal?.reason));
    if (signal?.aborted) return abort();
    if (signal !== undefined) stopWaiting = whenAborted(signal, abort);
    if (timeout < Infinity) timer = setTimeout(() => end(new TimeoutError(timeout)), timeout);
    work(controller.signal).then(resolve, reject).finally(release);
  });
}

/** Waits; ends early, by throwing the signal's reason, when it aborts. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopWaiting();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    const stopWaiting = whenAborted(signal, end);
  });
  checkSignal(signal);
}
