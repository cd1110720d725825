import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http';
import type { ErrorCode } from '../schema/support/errors.ts';
import { VARY } from './conditional.ts';
import { CORS_HEADERS } from './plugins/use-cors.ts';
import { nameRequest, REQUEST_ID } from './plugins/use-request-id.ts';

/** Bytes that a request body may have. */
export const MAX_BODY_BYTES = 100_000;

// The listener below stands before the app, which would answer these requests with a stack trace,
// take a body of any size, or parse the same body twice.
const HOST = /^[\w.:[\]-]{1,255}$/;
const MAX_JSON_DEPTH = 100;
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** A request goes no further; the guard answers it with this status, code and message. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: ErrorCode;
  /** Seconds after which to ask again; null where that is no use. */
  readonly retryAfter: number | null;

  constructor(status: number, code: ErrorCode, message: string, retryAfter: number | null = null) {
    super(message);
    this.retryAfter = retryAfter;
    this.status = status;
    this.code = code;
  }
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message, retryAfter }: Refused,
): void {
  const headers: OutgoingHttpHeaders = {
    ...CORS_HEADERS,
    [REQUEST_ID]: nameRequest(request),
    'content-type': 'application/json; charset=utf-8',
    vary: VARY,
    'x-content-type-options': 'nosniff',
  };
  if (retryAfter !== null) headers['retry-after'] = `${retryAfter}`;
  // What is left of the request is not read, so the connection cannot be used again.
  if (!request.complete) headers['connection'] = 'close';
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`);
}

/** What asks a server by its address rather than its name, to see whether it lives. */
const isProbe = (url: string | undefined): boolean => url?.startsWith('/health') === true;

/** The name in a header Host that {@link isHost} holds for one, without its port. */
const nameOfHost = (host: string): string => new URL(`http://${host}`).hostname;

function checkHost(
  { headers: { host = '' }, url }: IncomingMessage,
  allowed: readonly string[] | null,
): void {
  if (allowed === null || isProbe(url) || allowed.includes(nameOfHost(host))) return;
  throw new Refused(
    421,
    'BAD_USER_INPUT',
    `This server does not go by the name ${host.slice(0, 100)}. Its names are in ALLOWED_HOSTS.`,
  );
}

function checkTarget({ headersDistinct, url }: IncomingMessage): void {
  const { host: hosts = [] } = headersDistinct;
  if (hosts.length !== 1 || !hosts.every(isHost)) {
    throw new Refused(400, 'BAD_USER_INPUT', 'The Host header is missing or malformed.');
  }
  if (url === undefined || !url.startsWith('/') || url.startsWith('//')) {
    throw new Refused(
      400,
      'BAD_USER_INPUT',
      'The request target must be a path, such as /graphql.',
    );
  }
  // What decodes to the sign for "no character" without having been one is no UTF-8.
  const isBroken = /%[89a-f]/i.test(url) && !/%EF%BF%BD/i.test(url);
  if (
    isBroken &&
    [...new URL(url, 'http://localhost').searchParams].flat().join().includes('\uFFFD')
  ) {
    throw new Refused(400, 'BAD_USER_INPUT', 'The address has bytes that are no UTF-8.');
  }
}

// What reads the values later goes down into them by recursion, which a deep one would exhaust.
function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_JSON_DEPTH) return true;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
  return false;
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !isDeep(value) ? value : null;
  } catch {
    return null;
  }
}

/** The parameters of an address, as Yoga reads them: what is empty is not there. */
function readAddress(url: string): object {
  const given = new URLSearchParams(url.split('?').slice(1).join('?'));
  const text = (name: string) => given.get(name) || undefined;
  const object = (name: string) => {
    const value = text(name);
    if (value === undefined) return undefined;
    const read = parseObject(value);
    if (read !== null) return read;
    throw new Refused(
      400,
      'BAD_USER_INPUT',
      `The parameter "${name}" must be a JSON object, nested at most ${MAX_JSON_DEPTH} levels.`,
    );
  };
  return {
    query: text('query'),
    operationName: text('operationName'),
    variables: object('variables'),
    extensions: object('extensions'),
  };
}

/** Whether a request is for a path, with whatever parameters. */
export const isAt = (path: string, { url = '' }: Pick<IncomingMessage, 'url'>): boolean =>
  url === path || url.startsWith(`${path}?`);

/** The address with a slash behind its path is the same to whoever types it. */
const withoutSlash = (path: string, url: string): string =>
  url === `${path}/` || url.startsWith(`${path}/?`) ? path + url.slice(path.length + 1) : url;

function checkBodyHeaders({ headers }: IncomingMessage): void {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) {
    throw new Refused(
      415,
      'BAD_USER_INPUT',
      'POST takes the content type application/json (UTF-8) only.',
    );
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new Refused(415, 'BAD_USER_INPUT', 'A compressed request body is not taken.');
  }
  checkSize(Number(headers['content-length'] ?? 0));
}

function checkSize(bytes: number): void {
  if (bytes <= MAX_BODY_BYTES) return;
  throw new Refused(
    413,
    'LIMIT_EXCEEDED',
    `The request body is larger than ${MAX_BODY_BYTES} bytes. Send values as variables, or ask for less at once.`,
  );
}

/** Null where the client goes away before the end of its body. */
function takeBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      try {
        checkSize(size);
        chunks.push(chunk);
      } catch (refused) {
        reject(refused);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
}

function readBody(body: Buffer): object {
  const read = parseObject(body.toString('utf8'));
  if (read !== null) return read;
  throw new Refused(
    400,
    'BAD_USER_INPUT',
    `The request body must be one JSON object, nested at most ${MAX_JSON_DEPTH} levels: {"query": "...", "variables": {...}}.`,
  );
}

/** A request that is not refused by its head. */
export interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The body of a POST as it came; null for another method. */
  readonly body: Buffer | null;
  /**
   * Reads the parameters of the body, or else of the address, when they are first asked for.
   * @throws Refused for what is no JSON object, or nested too deep.
   */
  readonly read: () => object;
}

/** What answers a request. It may throw {@link Refused} before it has written. */
export type App = (arrival: Arrival) => Promise<void>;

function arrive(request: IncomingMessage, response: ServerResponse, body: Buffer | null): Arrival {
  let parameters: object | null = null;
  const read = () => {
    const ofAddress = readAddress(request.url ?? '');
    return body === null ? ofAddress : readBody(body);
  };
  return {
    request,
    response,
    body,
    read: () => {
      parameters ??= read();
      return parameters;
    },
  };
}

/**
 * Stands before the app and refuses what no honest client sends: a bad Host or target, a body that
 * is too large, of another type or no JSON object, broken variables in an address. A body is parsed
 * at most once, and handed on as an object.
 * @param paths the addresses that take a body.
 * @param allowedHosts names that the server goes by, in lower case; null for any.
 */
export function guard(
  app: App,
  paths: readonly string[],
  allowedHosts: readonly string[] | null = null,
): RequestListener {
  return async (request, response) => {
    try {
      request.url = paths.reduce((url, path) => withoutSlash(path, url), request.url ?? '');
      const hasBody = request.method === 'POST' && paths.some((path) => isAt(path, request));
      checkTarget(request);
      checkHost(request, allowedHosts);
      if (hasBody) checkBodyHeaders(request);
      const body = hasBody ? await takeBody(request) : null;
      // The client went away; there is nobody to answer.
      if (hasBody && body === null) return;
      await app(arrive(request, response, body));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(request, response, error);
    }
  };
}
