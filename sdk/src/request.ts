import { type Answer, readAnswer } from './answer.ts';
import { sleep, withDeadline } from './deadline.ts';
import type { DocumentInput } from './document.ts';
import { type MgiErrors, NetworkError } from './errors.ts';
import type { Language } from './generated/types.ts';
import { suggest } from './nearest.ts';
import { type OperationText, readOperation } from './operation.ts';
import { readTimeout, refuseOthers, type Settings } from './options.ts';
import { isUnknownHash, persist, persistedUrl } from './persisted.ts';
import { readText } from './print-document.ts';
import { waitBefore } from './retry.ts';

/**
 * Options of one call.
 *
 * @example
 * await client.findings({ first: 100 }, { signal: AbortSignal.timeout(5_000) });
 */
export interface RequestOptions {
  /** Aborts the call; it then throws an AbortError whose `cause` is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds that this call may take in all.
   *
   * @default that of the client
   */
  readonly timeout?: number | undefined;
}

/**
 * What follows a document: its variables, which may be left out when all of them may be, and
 * options.
 *
 * @example
 * type Arguments = CallArguments<{ first: number }>; // [variables: { first: number }, options?]
 */
export type CallArguments<Variables, Options = RequestOptions> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options];

/**
 * Sends a document and answers with its data. A typed document types both; of a plain string the
 * answer is `unknown`.
 *
 * @example
 * const { findings } = await client.request(FindingsDocument, { first: 5 });
 */
export type RequestFunction = <Result = unknown, Variables = Record<string, unknown>>(
  document: DocumentInput<Result, Variables>,
  ...rest: CallArguments<NoInfer<Variables>>
) => Promise<Result>;

/** A call, ready to be sent as often as it takes. */
export interface Call {
  readonly text: string;
  readonly operation: OperationText;
  readonly variables: object;
}

/**
 * Reads a document and its variables, and adds the language of the client.
 * @throws TypeError when it does not declare one of them: the server would answer as if it was not given.
 */
export function prepare(
  language: Language | undefined,
  document: DocumentInput<unknown, never>,
  given: unknown,
): Call {
  const text = readText(document);
  const operation = readOperation(text);
  const variables = Object.fromEntries(
    Object.entries(given ?? {}).filter(([, value]) => value !== undefined),
  );
  for (const name of Object.keys(variables)) {
    if (!operation.variables.has(name)) {
      const rest = suggest(name, operation.variables);
      throw new TypeError(`The document has no variable "${name}".${rest}`);
    }
  }
  const standard =
    language !== undefined && operation.variables.has('language') ? { language } : {};
  return { text, operation, variables: { ...standard, ...variables } };
}

/** One request of a call. */
interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly body: string | null;
}

/** What may fail a try. */
type Failure = MgiErrors[keyof MgiErrors];

async function send(
  { fetch }: Settings,
  { method, url, body }: Request,
  headers: Headers,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await fetch(url, { method, headers, body, signal });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    // The path may hold a secret, the origin does not.
    throw new NetworkError(url.origin, cause);
  }
}

/** Sends one request of a call, with the hooks around it. */
async function attempt(
  settings: Settings,
  { operation }: Call,
  request: Request,
  count: number,
  signal: AbortSignal,
) {
  const headers = new Headers(settings.headers);
  headers.set('accept', 'application/graphql-response+json, application/json;q=0.9');
  if (request.body !== null) headers.set('content-type', 'application/json');
  const { method, url } = request;
  const event = { operation: operation.name, attempt: count, method, url };
  await settings.onRequest?.({ ...event, headers });
  signal.throwIfAborted();
  const start = Date.now();
  let answer: Answer | undefined;
  let data: unknown;
  let error: Failure | undefined;
  try {
    answer = await send(settings, request, headers, signal);
    data = readAnswer(answer);
  } catch (caught) {
    signal.throwIfAborted();
    // Both throw nothing but our own errors.
    error = caught as Failure;
  }
  const retryIn = operation.isQuery ? waitBefore(count, error, settings.retry) : undefined;
  await settings.onResponse?.({
    ...event,
    status: answer?.status,
    headers: answer?.headers,
    duration: Date.now() - start,
    error,
    retryIn,
  });
  signal.throwIfAborted();
  return { data, error, retryIn };
}

/** Sends a call until it is answered or may not be sent again. */
async function run(settings: Settings, call: Call, timeout: number, signal: AbortSignal) {
  const { text: query, operation, variables } = call;
  const end = Date.now() + timeout;
  const isHashed = settings.isPersisted && operation.isQuery;
  const extensions = isHashed ? await persist(query) : undefined;
  let short = extensions && persistedUrl(settings.url, variables, extensions);
  const body = JSON.stringify({ query, variables, extensions });
  for (let count = 1; ; count += 1) {
    const request: Request = short
      ? { method: 'GET', url: short, body: null }
      : { method: 'POST', url: settings.url, body };
    const { data, error, retryIn } = await attempt(settings, call, request, count, signal);
    if (error === undefined) return data;
    if (short && isUnknownHash(error)) {
      short = undefined;
    } else {
      // A wait that outlasts the call would hide why it failed.
      if (retryIn === undefined || Date.now() + retryIn >= end) throw error;
      await sleep(retryIn, signal);
    }
  }
}

/** Sends a document: what `request` of a client does. */
export async function sendDocument(
  settings: Settings,
  document: DocumentInput<unknown, never>,
  variables?: unknown,
  { signal, timeout, ...others }: RequestOptions = {},
): Promise<unknown> {
  refuseOthers(others, ['signal', 'timeout']);
  const call = prepare(settings.language, document, variables);
  const limit = readTimeout(timeout, settings.timeout);
  return withDeadline(limit, signal, (ended) => run(settings, call, limit, ended));
}
