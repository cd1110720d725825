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
 * if (error instanceof HttpError && error.status === 503) tryLater();
 */
export class HttpError extends MgiError {
  override readonly name = 'HttpError';
  /** The status of the answer: 404. */
  readonly status: number;
  /** What the answer says of the reason, where it does so in the shape of GraphQL. */
  readonly errors: readonly ReportedError[];

  constructor(status: number, errors: readonly ReportedError[] = []) {
    super(`HTTP ${status}: ${summarize(errors) || 'the answer is not GraphQL.'}`);
    this.status = status;
    this.errors = errors;
  }
}

/**
 * No answer came, or it broke off. `cause` says why. Not thrown for a request that you aborted.
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
 * Whether a caught value is an error of this package, of this copy of it or another. Then its
 * `name` tells which.
 *
 * @example
 * if (isMgiError(error) && error.name === 'HttpError') console.error(error.status);
 */
export function isMgiError(
  value: unknown,
): value is GraphQLRequestError | HttpError | NetworkError {
  return typeof value === 'object' && value !== null && BRAND in value;
}
