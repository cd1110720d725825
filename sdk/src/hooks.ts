import type { MgiErrors } from './errors.ts';

/**
 * A request that is about to be sent.
 *
 * @example
 * onRequest: ({ operation, attempt }) => console.debug(operation, attempt)
 *
 * @category Clients
 */
export interface RequestEvent {
  /** The name of the operation: "Findings". Undefined when the document has none. */
  readonly operation: string | undefined;
  /** Which try of the call this is, from 1. */
  readonly attempt: number;
  /** GET for a persisted query, else POST. */
  readonly method: 'GET' | 'POST';
  /** Where it goes. */
  readonly url: URL;
  /** What is sent; set or delete what you like, a fresh token for example. */
  readonly headers: Headers;
}

/**
 * A request that was answered, or that failed.
 *
 * @example
 * onResponse: ({ operation, status, duration }) => console.debug(operation, status, duration)
 *
 * @category Clients
 */
export interface ResponseEvent extends Omit<RequestEvent, 'headers'> {
  /** The status of the answer; undefined when none came. */
  readonly status: number | undefined;
  /** The headers of the answer; undefined when none came. */
  readonly headers: Headers | undefined;
  /** Milliseconds from sending to the last byte. */
  readonly duration: number;
  /** Why the try failed; undefined when it did not. */
  readonly error: MgiErrors[keyof MgiErrors] | undefined;
  /** Milliseconds until the next try; undefined when there is none. */
  readonly retryIn: number | undefined;
}

/**
 * What is told of each request. What a hook throws ends the call.
 *
 * @example
 * const hooks: Hooks = { onRequest: ({ headers }) => headers.set('x-request-id', makeId()) };
 *
 * @category Clients
 */
export interface Hooks {
  /**
   * Called before each request; a promise is awaited.
   *
   * @default none
   */
  readonly onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  /**
   * Called after each request, answered or failed; a promise is awaited. Not called for a request
   * that was aborted or timed out: the call itself throws that.
   *
   * @default none
   */
  readonly onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
}
