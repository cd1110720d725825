/** Marks our errors, also between two copies of this package. */
const BRAND = Symbol.for('@mgi-graph/sdk/error');

const MAX_MESSAGE = 300;

/**
 * One error as the server reports it.
 *
 * @example
 * const { message, code, path }: ReportedError = error.errors[0];
 */
export interface ReportedError {
  /** What is wrong, for a person. */
  readonly message: string;
  /** What is wrong, for a program: "BAD_USER_INPUT". */
  readonly code: string | undefined;
  /** Where in the answer: `['findings', 'nodes', 0]`. */
  readonly path: readonly (string | number)[] | undefined;
  /** Everything else that the server adds, such as `requestId`. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * The base of all errors of this package.
 *
 * @example
 * if (error instanceof MgiError) console.error(error.name, error.message);
 */
export abstract class MgiError extends Error {
  abstract override readonly name: string;
  readonly [BRAND] = true;
}

/** One line for all errors of an answer. Never the answer itself, which may be of any size. */
function summarize(errors: readonly ReportedError[]): string {
  const [first, ...others] = errors;
  const message = (first?.message ?? '').slice(0, MAX_MESSAGE);
  return others.length === 0 ? message : `${message} (and ${others.length} more)`;
}

/**
 * The server understood the request and answered with errors.
 *
 * @example
 * if (error instanceof GraphQLRequestError && error.code === 'LIMIT_EXCEEDED') askForLess();
 */
export class GraphQLRequestError extends MgiError {
  override readonly name = 'GraphQLRequestError';
  /** All errors, as the server reports them. */
  readonly errors: readonly ReportedError[];
  /** What could be read in spite of the errors; null when nothing could. */
  readonly data: unknown;

  constructor(errors: readonly ReportedError[], data: unknown = null) {
    super(summarize(errors));
    this.errors = errors;
    this.data = data;
  }

  /** The code of the first error. */
  get code(): string | undefined {
    return this.errors[0]?.code;
  }
}

/**
 * Something answered, but not with GraphQL: an error status, or a page of another kind.
 *
 * @example
 * if (error instanceof HttpError && error.status === 503) tryLater(error.retryAfter);
 */
export class HttpError extends MgiError {
  override readonly name = 'HttpError';
  /** The status of the answer: 404. */
  readonly status: number;
  /** What the answer says of the reason, where it does so in the shape of GraphQL. */
  readonly errors: readonly ReportedError[];
  /** Milliseconds to wait before another try, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, errors: readonly ReportedError[] = [], retryAfter?: number) {
    super(`HTTP ${status}: ${summarize(errors) || 'the answer is not GraphQL.'}`);
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/**
 * What a server says of a limit that was reached.
 *
 * @example
 * const allowance: Allowance = { retryAfter: 30_000, limit: 1000, remaining: 0, reset: 30 };
 */
export interface Allowance {
  /** Milliseconds to wait before another try, from `Retry-After`. */
  readonly retryAfter?: number | undefined;
  /** How much is allowed in a window, from `RateLimit-Limit` or `X-RateLimit-Limit`. */
  readonly limit?: number | undefined;
  /** How much of it is left, from `RateLimit-Remaining` or `X-RateLimit-Remaining`. */
  readonly remaining?: number | undefined;
  /** `RateLimit-Reset` or `X-RateLimit-Reset` as the server gives it: most count in seconds. */
  readonly reset?: number | undefined;
}

/**
 * The server has had enough requests for now: status 429, or the code RATE_LIMITED. It was asked
 * again as often as `retry` allows.
 *
 * @example
 * if (error instanceof RateLimitError) setTimeout(again, error.retryAfter ?? 60_000);
 */
export class RateLimitError extends MgiError implements Allowance {
  override readonly name = 'RateLimitError';
  /** What the answer says of the reason, where it does so in the shape of GraphQL. */
  readonly errors: readonly ReportedError[];
  declare readonly retryAfter: number | undefined;
  declare readonly limit: number | undefined;
  declare readonly remaining: number | undefined;
  declare readonly reset: number | undefined;

  constructor(errors: readonly ReportedError[], allowance: Allowance = {}) {
    super(summarize(errors) || 'Too many requests.');
    this.errors = errors;
    Object.assign(this, allowance);
  }
}

/**
 * No answer came, or it broke off. `cause` says why.
 *
 * @example
 * if (error instanceof NetworkError) console.error(error.message, error.cause);
 */
export class NetworkError extends MgiError {
  override readonly name = 'NetworkError';

  constructor(origin: string, cause: unknown) {
    super(`No answer from ${origin}.`, { cause });
  }
}

/**
 * The call took longer than `timeout`, all tries and the whole answer included.
 *
 * @example
 * if (error instanceof TimeoutError) console.error('Not within', error.timeout, 'ms');
 */
export class TimeoutError extends MgiError {
  override readonly name = 'TimeoutError';
  /** The time that was allowed, in milliseconds. */
  readonly timeout: number;

  constructor(timeout: number) {
    super(`No whole answer within ${timeout} ms.`);
    this.timeout = timeout;
  }
}

/**
 * Your own signal aborted the call. `cause` is the reason of the signal; the name is that of the
 * platform's own errors of this kind.
 *
 * @example
 * if (error instanceof AbortError) return;
 */
export class AbortError extends MgiError {
  override readonly name = 'AbortError';

  constructor(reason: unknown) {
    super('The call was aborted.', { cause: reason });
  }
}

/**
 * A list cannot be read to its end: a page says that there is more, but not where.
 *
 * @example
 * if (error instanceof PaginationError) console.error(error.message);
 */
export class PaginationError extends MgiError {
  override readonly name = 'PaginationError';
}

/**
 * All errors of this package, by their `name`.
 *
 * @example
 * type Failure = MgiErrors['HttpError'];
 */
export interface MgiErrors {
  readonly AbortError: AbortError;
  readonly GraphQLRequestError: GraphQLRequestError;
  readonly HttpError: HttpError;
  readonly NetworkError: NetworkError;
  readonly PaginationError: PaginationError;
  readonly RateLimitError: RateLimitError;
  readonly TimeoutError: TimeoutError;
}

/**
 * Whether a caught value is an error of this package, of this copy of it or another, and of this
 * name where you give one.
 *
 * @example
 * if (isMgiError(error, 'HttpError')) console.error(error.status);
 */
export function isMgiError<Name extends keyof MgiErrors = keyof MgiErrors>(
  value: unknown,
  name?: Name,
): value is MgiErrors[Name] {
  if (typeof value !== 'object' || value === null || !(BRAND in value)) return false;
  return name === undefined || ('name' in value && value.name === name);
}
