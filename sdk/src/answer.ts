import {
  type Allowance,
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
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((step) => typeof step !== 'object');
}

function readError(value: unknown): ReportedError {
  const { message, path, extensions } = isRecord(value) ? value : {};
  const extra = isRecord(extensions) ? extensions : {};
  const { code } = extra;
  return {
    message: typeof message === 'string' ? message : 'An error without text.',
    code: typeof code === 'string' ? code : undefined,
    path: isPath(path) ? path : undefined,
    extensions: extra,
  };
}

function readAllowance(headers: Headers): Allowance {
  const read = (name: string) => {
    const text = headers.get(`ratelimit-${name}`) ?? headers.get(`x-ratelimit-${name}`);
    return /^\d+$/.test(text ?? '') ? Number(text) : undefined;
  };
  return {
    retryAfter: readRetryAfter(headers.get('retry-after'), Date.now()),
    limit: read('limit'),
    remaining: read('remaining'),
    reset: read('reset'),
  };
}

/**
 * Takes the data out of an answer.
 * @throws GraphQLRequestError when it reports errors, RateLimitError when it asks for a pause,
 * HttpError when it is not from a graph.
 */
export function readAnswer({ status, headers, text }: Answer): Record<string, unknown> {
  const { data, errors: reported } = parseObject(text);
  const errors = Array.isArray(reported) ? reported.map(readError) : [];
  if (status === 429 || errors.some(({ code }) => code === 'RATE_LIMITED')) {
    throw new RateLimitError(errors, readAllowance(headers));
  }
  const isGraph = /^application\/graphql-response\+json\b/i.test(headers.get('content-type') ?? '');
  const isOk = status >= 200 && status < 300;
  // With any other type an error status may come from something between us and the graph.
  if (!isOk && (!isGraph || isPassing(status))) {
    throw new HttpError(status, errors, readAllowance(headers).retryAfter);
  }
  if (errors.length > 0) throw new GraphQLRequestError(errors, data ?? null);
  if (!isRecord(data)) throw new HttpError(status);
  return data;
}
