import { HttpError, NetworkError, RateLimitError } from './errors.ts';

/**
 * How often and how fast a query is asked again.
 *
 * @example
 * const retry: RetryOptions = { limit: 5, delay: 200, maxDelay: 10_000 };
 *
 * @category Clients
 */
export interface RetryOptions {
  /**
   * How many times more, after the first try: 0 to 10.
   *
   * @default 3
   */
  readonly limit?: number | undefined;
  /**
   * Milliseconds that the first wait may last at most; each later one twice as long. The wait
   * itself is a random part of it, so that many clients do not come back at once.
   *
   * @default 300
   */
  readonly delay?: number | undefined;
  /**
   * Milliseconds that any wait lasts at most. A server that asks for a longer one with
   * `Retry-After` is not asked again.
   *
   * @default 20000
   */
  readonly maxDelay?: number | undefined;
}

/** A whole policy. */
export interface RetryPolicy {
  readonly limit: number;
  readonly delay: number;
  readonly maxDelay: number;
}

/** Whether a status means "not now": a query with any other is answered the same again. */
export function isPassing(status: number): boolean {
  return [408, 425, 502, 503, 504].includes(status);
}

/**
 * Milliseconds that a header `Retry-After` asks for: it holds seconds, or a date of HTTP.
 * Undefined when it is missing or means nothing; 0 for a date that has passed.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // Dates of HTTP begin with the day; one of their three forms leaves out that it is in GMT.
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text.replace(/( GMT)?$/, ' GMT')) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * Milliseconds to wait before try number `attempt` + 1; undefined when there must be none.
 * @param attempt The tries made so far, from 1.
 */
export function waitBefore(
  attempt: number,
  error: unknown,
  { limit, delay, maxDelay }: RetryPolicy,
): number | undefined {
  const isWorthIt =
    error instanceof NetworkError ||
    error instanceof RateLimitError ||
    (error instanceof HttpError && isPassing(error.status));
  if (!isWorthIt || attempt > limit) return undefined;
  const jittered = Math.random() * Math.min(maxDelay, delay * 2 ** (attempt - 1));
  const asked = 'retryAfter' in error ? error.retryAfter : undefined;
  if (asked === undefined) return jittered;
  // Never before the time that was asked for, and not all at that time.
  return asked > maxDelay ? undefined : Math.min(maxDelay, asked + jittered);
}
