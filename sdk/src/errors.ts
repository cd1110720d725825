/** Marks our errors, also between two copies of this package. */
const BRAND = Symbol.for('@mgi-graph/sdk/error');

const MAX_MESSAGE = 300;

/**
 * One error as the server reports it.
 *
 * @example
 * const { message, code, path }: ReportedError = error.errors[0];
 *
 * @category Errors
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
 *
 * @category Errors
 */
export abstract class MgiError extends Error {
  abstract override readonly name: string;
  // Set by hand: older browsers take no cause.
  declare cause?: unknown;

  constructor(message: string) {
    super(message);
    Object.assign(this, { [BRAND]: true });
  }

  /** What a log may hold: all but the answer itself, its headers and causes. */
  toJSON(): Readonly<Record<string, unknown>> {
    const left: object = { data: undefined, headers: undefined, cause: undefined };
    const facts: Record<string, unknown> = { message: this.message };
    return Object.assign(facts, this, left);
  }
}

/** One line for all errors of an answer. Never the answer itself, which may be of any size. */
function summarize(errors: readonly ReportedError[]): string {
  const [first, ...others] = errors;
  const message = (first?.message ?? '').slice(0, MAX_MESSAGE);
  return others.length === 0 ? message : `${message} (and ${others.length} more)`;
}

/**
 * What an answer is beside its data and errors.
 *
 * @example
 * const { status, headers }: AnswerFacts = await client.raw('{ meta { attributions } }');
 *
 * @category Errors
 */
export interface AnswerFacts {
  /** What the server says of the answer as a whole, such as `readAs`. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The headers of the answer. */
  readonly headers: Headers;
  /** The status of the answer: 200. */
  readonly status: number;
}

/**
 * What an error knows of the answer that it came as.
 *
 * @example
 * const facts: ErrorFacts = { status: 503, retryAfter: 1_000 };
 *
 * @category Errors
 */
export interface ErrorFacts extends Partial<AnswerFacts>, Allowance {
  /** What could be read in spite of the errors. */
  readonly data?: unknown;
  /** All errors, as the server reports them. */
  readonly errors?: readonly ReportedError[] | undefined;
}

/**
 * The base of the errors that came as an answer.
 *
 * @example
 * if (error instanceof AnswerError) console.error(error.message, error.requestId);
 *
 * @category Errors
 */
export abstract class AnswerError extends MgiError {
  /** All errors, as the server reports them; none where the answer is not GraphQL. */
  declare readonly errors: readonly ReportedError[];
  /** The headers of the answer. */
  declare readonly headers: Headers | undefined;
  /** Which request this was, in the logs of the server: name it when you report a fault. */
  readonly requestId: string | undefined;

  constructor(facts: ErrorFacts, before = '', standard = '', after = '') {
    const { errors = [], headers } = facts;
    super(before + (summarize(errors) || standard) + after);
    Object.assign(this, facts, { errors });
    const told = errors[0]?.extensions['requestId'];
    this.requestId = headers?.get('x-request-id') ?? (typeof told === 'string' ? told : undefined);
  }
}

/**
 * The server understood the request and answered with errors.
 *
 * @example
 * if (error instanceof GraphQLRequestError && error.code === 'LIMIT_EXCEEDED') askForLess();
 *
 * @category Errors
 */
export class GraphQLRequestError extends AnswerError {
  override readonly name = 'GraphQLRequestError';
  /** What could be read in spite of the errors; null when nothing could. */
  declare readonly data: Readonly<Record<string, unknown>> | null;
  /** The status of the answer: 400. */
  declare readonly status: number;
  /** What the server says of the answer as a whole. */
  declare readonly extensions: Readonly<Record<string, unknown>>;
  declare readonly headers: Headers;

  constructor(facts: AnswerFacts & Required<Pick<ErrorFacts, 'errors' | 'data'>>) {
    super(facts);
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
 *
 * @category Errors
 */
export class HttpError extends AnswerError {
  override readonly name = 'HttpError';
  /** The status of the answer: 404. */
  declare readonly status: number;
  /** Milliseconds to wait before another try, where the server says so. */
  declare readonly retryAfter: number | undefined;

  constructor(facts: ErrorFacts & { readonly status: number }, hint?: string) {
    super(facts, `HTTP ${facts.status}: `, 'the answer is not GraphQL.', hint);
  }
}

/**
 * What a server says of a limit that was reached.
 *
 * @example
 * const allowance: Allowance = { retryAfter: 30_000, limit: 1000, remaining: 0, reset: 30 };
 *
 * @category Errors
 */
export interface Allowance {
  /** Milliseconds to wait before another try, from `Retry-After`. */
  readonly retryAfter?: number | undefined;
  /** How much is allowed in a window, from `RateLimit-Policy`, `RateLimit-Limit` or `X-RateLimit-Limit`. */
  readonly limit?: number | undefined;
  /** How much of it is left, from `RateLimit`, `RateLimit-Remaining` or `X-RateLimit-Remaining`. */
  readonly remaining?: number | undefined;
  /** Seconds until there is more, from `RateLimit`; or `(X-)RateLimit-Reset` as the server gives it. */
  readonly reset?: number | undefined;
}

/**
 * The server has had enough requests for now: status 429, or the code RATE_LIMITED. It was asked
 * again as often as `retry` allows.
 *
 * @example
 * if (error instanceof RateLimitError) setTimeout(again, error.retryAfter ?? 60_000);
 *
 * @category Errors
 */
export class RateLimitError extends AnswerError implements Allowance {
  override readonly name = 'RateLimitError';
  declare readonly retryAfter: number | undefined;
  declare readonly limit: number | undefined;
  declare readonly remaining: number | undefined;
  declare readonly reset: number | undefined;

  constructor(facts: ErrorFacts = {}) {
    super(facts, '', 'Too many requests.');
  }
}

/**
 * No answer came, or it broke off. `cause` says why.
 *
 * @example
 * if (error instanceof NetworkError) console.error(error.message, error.cause);
 *
 * @category Errors
 */
export class NetworkError extends MgiError {
  override readonly name = 'NetworkError';

  constructor(origin: string, cause: unknown) {
    super(`No answer from ${origin}.`);
    this.cause = cause;
  }
}

/**
 * The call took longer than `timeout`, all tries and the whole answer included.
 *
 * @example
 * if (error instanceof TimeoutError) console.error('Not within', error.timeout, 'ms');
 *
 * @category Errors
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
 *
 * @category Errors
 */
export class AbortError extends MgiError {
  override readonly name = 'AbortError';

  constructor(reason: unknown) {
    super('The call was aborted.');
    this.cause = reason;
  }
}

/**
 * A list cannot be read to its end: a page says that there is more, but not where.
 *
 * @example
 * if (error instanceof PaginationError) console.error(error.message);
 *
 * @category Errors
 */
export class PaginationError extends MgiError {
  override readonly name = 'PaginationError';
}

/**
 * All errors of this package, by their `name`.
 *
 * @example
 * type Failure = MgiErrors['HttpError'];
 *
 * @category Errors
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
 *
 * @category Errors
 */
export function isMgiError<Name extends keyof MgiErrors = keyof MgiErrors>(
  value: unknown,
  name?: Name,
): value is MgiErrors[Name] {
  if (typeof value !== 'object' || value === null || !(BRAND in value)) return false;
  return name === undefined || ('name' in value && value.name === name);
}
