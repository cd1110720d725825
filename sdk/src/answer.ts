import { GraphQLRequestError, HttpError, type ReportedError } from './errors.ts';

/** What came over the wire. */
export interface Answer {
  readonly status: number;
  /** The media type, without parameters. */
  readonly mediaType: string;
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
  return (
    Array.isArray(value) &&
    value.every((step) => typeof step === 'string' || typeof step === 'number')
  );
}

function readError(value: unknown): ReportedError {
  const { message, path, extensions } = isRecord(value) ? value : {};
  const extra = isRecord(extensions) ? extensions : {};
  return {
    message: typeof message === 'string' ? message : 'The server reports an error without text.',
    code: typeof extra['code'] === 'string' ? extra['code'] : undefined,
    path: isPath(path) ? path : undefined,
    extensions: extra,
  };
}

/**
 * Takes the data out of an answer.
 * @throws GraphQLRequestError when it reports errors, HttpError when it is not from a graph.
 */
export function readAnswer({ status, mediaType, text }: Answer): Record<string, unknown> {
  const { data, errors: reported } = parseObject(text);
  const errors = Array.isArray(reported) ? reported.map(readError) : [];
  const isOk = status >= 200 && status < 300;
  // With any other type an error status may come from something between us and the graph.
  if (!isOk && mediaType !== 'application/graphql-response+json') {
    throw new HttpError(status, errors);
  }
  if (errors.length > 0) throw new GraphQLRequestError(errors, data ?? null);
  if (!isRecord(data)) throw new HttpError(status);
  return data;
}
