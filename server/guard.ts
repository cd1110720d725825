import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../schema/support/errors.ts';

/** Bytes that a request body may have. */
export const MAX_BODY_BYTES = 100_000;

// The listener below stands before the app, which would answer these requests with a stack trace,
// take a body of any size, or parse the same body twice.
const HOST = /^[\w.:[\]-]{1,255}$/;
const MAX_JSON_DEPTH = 100;
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** A request that goes no further, with the status and the message that it gets. */
interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

const refusal = (status: number, code: ErrorCode, message: string): Refusal => ({
  status,
  code,
  message,
});

const TOO_LARGE = refusal(
  413,
  'LIMIT_EXCEEDED',
  `The request body is larger than ${MAX_BODY_BYTES} bytes. Send values as variables, or ask for less at once.`,
);

function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    // What is left of the request is not read, so the connection cannot be used again.
    connection: 'close',
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`);
}

function checkTarget({ headersDistinct, url }: IncomingMessage): Refusal | null {
  const { host: hosts = [] } = headersDistinct;
  if (hosts.length !== 1 || !hosts.every(isHost)) {
    return refusal(400, 'BAD_USER_INPUT', 'The Host header is missing or malformed.');
  }
  if (url === undefined || !url.startsWith('/') || url.startsWith('//')) {
    return refusal(400, 'BAD_USER_INPUT', 'The request target must be a path, such as /graphql.');
  }
  return null;
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

function checkQuery(url: string): Refusal | null {
  const query = new URLSearchParams(url.split('?').slice(1).join('?'));
  for (const name of ['variables', 'extensions']) {
    const value = query.get(name);
    if (value !== null && value !== '' && parseObject(value) === null) {
      return refusal(
        400,
        'BAD_USER_INPUT',
        `The parameter "${name}" must be a JSON object, nested at most ${MAX_JSON_DEPTH} levels.`,
      );
    }
  }
  return null;
}

function checkBodyHeaders({ headers }: IncomingMessage): Refusal | null {
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) {
    return refusal(
      415,
      'BAD_USER_INPUT',
      'POST takes the content type application/json (UTF-8) only.',
    );
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return refusal(415, 'BAD_USER_INPUT', 'A compressed request body is not taken.');
  }
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? TOO_LARGE : null;
}

type Body = { readonly body: object } | { readonly refused: Refusal };

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return { refused: TOO_LARGE };
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const body = parseObject(text);
  if (body !== null) return { body };
  const refused = refusal(
    400,
    'BAD_USER_INPUT',
    `The request body must be one JSON object, nested at most ${MAX_JSON_DEPTH} levels: {"query": "...", "variables": {...}}.`,
  );
  return { refused };
}

/**
 * Stands before the app and refuses what no honest client sends: a bad Host or target, a body that
 * is too large, of another type or no JSON object, broken variables in an address. A body is parsed
 * here, once, and handed on as an object.
 */
export function guard(
  app: (request: IncomingMessage, response: ServerResponse) => unknown,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const isPost = request.method === 'POST';
    const refused =
      checkTarget(request) ??
      checkQuery(request.url ?? '') ??
      (isPost ? checkBodyHeaders(request) : null);
    if (refused !== null) return refuse(response, refused);
    if (isPost) {
      const read = await readBody(request).catch(() => null);
      // The client went away; there is nobody to answer.
      if (read === null) return;
      if ('refused' in read) return refuse(response, read.refused);
      Object.assign(request, { body: read.body });
    }
    await app(request, response);
  };
}
