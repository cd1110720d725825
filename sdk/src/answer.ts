import {
  type Allowance,
  type AnswerFacts,
  GraphQLRequestError,
  HttpError,
  RateLimitError,
  type ReportedError,
} from './errors.ts';
import { isPassing, readRetryAfter } from './retry.ts';

/** What came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where a redirect of a POST led, which may have made a GET of it; undefined without one. */
  readonly movedTo: string | undefined;
}

/** An answer of a graph. */
export interface WholeAnswer extends AnswerFacts {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly ReportedError[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The value where it is an object that holds something by name. */
function toFields(value: unknown): Fields | undefined {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? (value as Fields) : undefined;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parse(text: string): Fields {
  try {
    return toFields(JSON.parse(text)) ?? {};
  } catch {
    return {};
  }
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((step) => typeof step !== 'object');
}

function readError(value: unknown): ReportedError {
  const { message, path, extensions } = toFields(value) ?? {};
  const extra = toFields(extensions) ?? {};
  return {
    message: toText(message) ?? 'An error without text.',
    code: toText(extra['code']),
    path: isPath(path) ? path : undefined,
    extensions: extra,
  };
}

/** Milliseconds since 1970 of the server's clock, by which it names dates; of ours where it has none. */
function readClock(headers: Headers): number {
  return Date.parse(headers.get('date') ?? '') || Date.now();
}

function readAllowance(headers: Headers): Allowance {
  // The IETF draft: RateLimit: "name";r=50;t=30 and RateLimit-Policy: "name";q=100;w=60; before its
  // eighth version RateLimit: limit=100, remaining=50, reset=30; before its third a header for each.
  const draft = `,${headers.get('ratelimit')},${headers.get('ratelimit-policy')}`;
  const read = (name: string, letter: string) => {
    const text =
      new RegExp(`[;,\\s](?:${letter}|${name})=(\\d+)`).exec(draft)?.[1] ??
      headers.get(`ratelimit-${name}`) ??
      headers.get(`x-ratelimit-${name}`);
    return /^\d+$/.test(text ?? '') ? Number(text) : undefined;
  };
  return {
    retryAfter: readRetryAfter(headers.get('retry-after'), readClock(headers)),
    limit: read('limit', 'q'),
    remaining: read('remaining', 'r'),
    reset: read('reset', 't'),
  };
}

/**
 * Reads an answer.
 * @throws GraphQLRequestError when it reports errors, RateLimitError when it asks for a pause,
 * HttpError when it is not from a graph.
 */
export function readAnswer({ status, headers, text, movedTo }: Answer): WholeAnswer {
  const { data: told, errors: reported, extensions } = parse(text);
  const data = toFields(told) ?? null;
  const errors = Array.isArray(reported) ? reported.map(readError) : [];
  const facts = { data, errors, extensions: toFields(extensions) ?? {}, headers, status };
  const allowance = readAllowance(headers);
  if (status === 429 || errors.some(({ code }) => code === 'RATE_LIMITED')) {
    throw new RateLimitError({ errors, headers, ...allowance });
  }
  const isGraph = /^application\/graphql-response\+json\b/i.test(headers.get('content-type') ?? '');
  const isOk = status >= 200 && status < 300;
  const isEmpty = data === null && (movedTo !== undefined || errors.length === 0);
  // With any other type an error status may come from something between us and the graph.
  if (isEmpty || (!isOk && (!isGraph || isPassing(status)))) {
    const hint =
      movedTo &&
      ` A redirect to ${movedTo} may have made a GET of the POST: give that address as "url".`;
    throw new HttpError({ status, errors, headers, retryAfter: allowance.retryAfter }, hint);
  }
  if (errors.length > 0) throw new GraphQLRequestError(facts);
  return facts;
}
