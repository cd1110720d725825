import { type Answer, readAnswer, type WholeAnswer } from './answer.ts';
import { checkSignal, sleep, withDeadline } from './deadline.ts';
import { checkText, type DocumentText, type DocumentTypes } from './document.ts';
import {
  type AnswerFacts,
  GraphQLRequestError,
  MgiError,
  type MgiErrors,
  NetworkError,
  type ReportedError,
} from './errors.ts';
import type { Language } from './generated/types.ts';
import { type OperationText, readOperation } from './operation.ts';
import {
  type HeadersInput,
  readHeaders,
  readTimeout,
  refuseOthers,
  type Settings,
} from './options.ts';
import { isUnknownHash, persist, persistedUrl } from './persisted.ts';
import { waitBefore } from './retry.ts';

/**
 * Options of one call.
 *
 * @example
 * await client.findings({ first: 100 }, { signal: AbortSignal.timeout(5_000) });
 *
 * @category Calls
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
  /**
   * Headers of this call, over those of the client.
   *
   * @default none
   */
  readonly headers?: HeadersInput | undefined;
  /**
   * What else `fetch` takes on your platform, for this call.
   *
   * @default none
   */
  readonly fetchOptions?: FetchOptions | undefined;
}

/**
 * Options of `fetch` that the client hands on: `cache`, `keepalive`, `priority`, `next` of Next.js.
 * What a request is made of is the client's own.
 *
 * @example
 * const fetchOptions: FetchOptions = { next: { revalidate: 3600 } };
 *
 * @category Calls
 */
export interface FetchOptions {
  readonly [option: string]: unknown;
  readonly body?: never;
  readonly headers?: never;
  readonly method?: never;
  readonly signal?: never;
}

/**
 * An answer in which every field of Query may be null: beside an error it is.
 *
 * @example
 * type Partial = PartialResult<FindingsQuery>['findings']; // FindingsQuery['findings'] | null
 *
 * @category Calls
 */
export type PartialResult<Result> = { readonly [Field in keyof Result]: Result[Field] | null };

/**
 * A whole answer, with what went wrong in it.
 *
 * @example
 * const { data, errors }: RawAnswer<FindingsQuery> = await client.raw(FindingsDocument);
 *
 * @category Calls
 */
export interface RawAnswer<Result> extends AnswerFacts {
  /** What could be read; null when nothing could. */
  readonly data: PartialResult<Result> | null;
  /** What could not be read, and why; empty when all was. */
  readonly errors: readonly ReportedError[];
}

/**
 * Sends a document and answers with all that came back. Errors of the graph are in the answer; what is
 * no answer of a graph is thrown.
 *
 * @example
 * const { data, errors, headers } = await client.raw(FindingsDocument, { first: 5 });
 *
 * @category Calls
 */
export type RawFunction<Form = DocumentText> = <
  Result = unknown,
  Variables = Record<string, unknown>,
>(
  document: DocumentTypes<Result, Variables> & Form,
  ...rest: CallArguments<NoInfer<Variables>>
) => Promise<RawAnswer<Result>>;

/**
 * What follows a document: its variables, which may be left out when all of them may be, and
 * options.
 *
 * @example
 * type Arguments = CallArguments<{ first: number }>; // [variables: { first: number }, options?]
 *
 * @category Calls
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
 *
 * @category Calls
 */
export type RequestFunction<Form = DocumentText> = <
  Result = unknown,
  Variables = Record<string, unknown>,
>(
  document: DocumentTypes<Result, Variables> & Form,
  ...rest: CallArguments<NoInfer<Variables>>
) => Promise<Result>;

/** A call, ready to be sent as often as it takes. */
export interface Call {
  readonly text: string;
  readonly operation: OperationText;
  readonly variables: object;
}

/** A call with what is its own of headers and options. */
interface OwnCall extends Call {
  readonly headers: Headers;
  readonly fetchOptions: FetchOptions | undefined;
}

/**
 * Reads a document and its variables, and adds the language of the client.
 * @throws TypeError when it does not declare one of them: the server would answer as if it was not given.
 */
export function prepare(
  language: Language | undefined,
  document: DocumentText,
  given: unknown,
): Call {
  const text = checkText(document);
  const operation = readOperation(text);
  // As they are sent: without undefined ones.
  const variables: object = JSON.parse(JSON.stringify(given ?? {}));
  refuseOthers(variables, operation.variables, 'variable');
  const standard =
    language !== undefined && operation.variables.includes('language') ? { language } : {};
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

/**
 * Sends one request.
 * @throws NetworkError without an answer, TypeError when what should send it does not do so.
 */
async function send(
  settings: Settings,
  { method, url, body }: Request,
  init: RequestInit,
): Promise<Answer> {
  // The global one may be replaced at any time, and must not get another `this`.
  const { fetch = globalThis.fetch } = settings;
  if (typeof fetch !== 'function')
    throw new TypeError('There is no fetch here: give one in "fetch".');
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(url, { ...init, method, body });
    text = await response?.text?.();
  } catch (cause) {
    // The path may hold a secret, the origin does not.
    throw new NetworkError(url.origin, cause);
  }
  const { status, headers, redirected } = response ?? {};
  if (typeof text !== 'string' || !status || !headers?.get) {
    throw new TypeError('Option "fetch" must answer with a Response.');
  }
  const movedTo = redirected && method === 'POST' ? response.url.replace(/[?#].*/, '') : undefined;
  return { status, headers, text, movedTo };
}

/** Sends one request of a call, with the hooks around it. */
async function attempt(
  settings: Settings,
  { operation, headers: own, fetchOptions }: OwnCall,
  request: Request,
  count: number,
  signal: AbortSignal,
) {
  const headers = new Headers(settings.headers);
  own.forEach((value, name) => void headers.set(name, value));
  headers.set('accept', 'application/graphql-response+json, application/json;q=0.9');
  if (request.body !== null) headers.set('content-type', 'application/json');
  const { method, url } = request;
  const event = { operation: operation.name, attempt: count, method, url };
  await settings.onRequest?.({ ...event, headers });
  checkSignal(signal);
  const start = Date.now();
  let answer: Answer | undefined;
  let whole: WholeAnswer | undefined;
  let error: Failure | undefined;
  try {
    answer = await send(settings, request, { ...fetchOptions, headers, signal });
    whole = readAnswer(answer);
  } catch (caught) {
    checkSignal(signal);
    // A wrong `fetch` is wrong the next time too.
    if (!(caught instanceof MgiError)) throw caught;
    // The abstract class has no others below it.
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
  checkSignal(signal);
  return { whole, error, retryIn };
}

/** Sends a call until it is answered or may not be sent again. */
async function run(
  settings: Settings,
  call: OwnCall,
  timeout: number,
  signal: AbortSignal,
): Promise<WholeAnswer> {
  const { text: query, operation, variables } = call;
  const end = Date.now() + timeout;
  const isHashed = settings.persisted && operation.isQuery;
  const extensions = isHashed ? await persist(query) : undefined;
  let short = extensions && persistedUrl(settings.url, variables, extensions);
  const body = JSON.stringify({ query, variables, extensions });
  for (let count = 1; ; count += 1) {
    const request: Request = short
      ? { method: 'GET', url: short, body: null }
      : { method: 'POST', url: settings.url, body };
    const { whole, error, retryIn } = await attempt(settings, call, request, count, signal);
    if (whole !== undefined) return whole;
    if (short && isUnknownHash(error)) {
      short = undefined;
    } else {
      // A wait that outlasts the call would hide why it failed.
      if (retryIn === undefined || Date.now() + retryIn >= end) throw error;
      await sleep(retryIn, signal);
    }
  }
}

/**
 * Sends a document.
 * @throws TypeError for a wrong option or variable, MgiError when it is not answered as a whole.
 */
export async function sendDocument(
  settings: Settings,
  document: DocumentText,
  variables: unknown,
  options: RequestOptions = {},
): Promise<WholeAnswer> {
  refuseOthers(options, ['signal', 'timeout', 'headers', 'fetchOptions']);
  const { signal, fetchOptions } = options;
  const call = {
    ...prepare(settings.language, document, variables),
    headers: readHeaders(options.headers),
    fetchOptions,
  };
  const timeout = readTimeout(options.timeout, settings.timeout);
  return withDeadline(timeout, signal, (ended) => run(settings, call, timeout, ended));
}

/**
 * What `raw` makes of what a call was rejected with: an error of the graph is its answer.
 * @throws every other error.
 */
export function toAnswer(error: unknown): WholeAnswer {
  if (!(error instanceof GraphQLRequestError)) throw error;
  const { data, errors, extensions, headers, status } = error;
  return { data, errors, extensions, headers, status };
}
