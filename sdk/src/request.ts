import { type Answer, readAnswer } from './answer.ts';
import type { DocumentInput } from './document.ts';
import { NetworkError } from './errors.ts';
import { type ClientOptions, readOptions, type Settings } from './options.ts';

/**
 * Options of one call.
 *
 * @example
 * await client.findings({ first: 100 }, { signal: AbortSignal.timeout(5_000) });
 */
export interface RequestOptions {
  /** Aborts the request; the call then throws the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What follows a document: its variables, which may be left out when all of them may be. */
type RequestArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/**
 * Sends a document and answers with its data. A typed document types both; of a plain string the
 * answer is `unknown`.
 *
 * @example
 * const { findings } = await client.request(FindingsDocument, { first: 5 });
 */
export type RequestFunction = <Result = unknown, Variables = Record<string, unknown>>(
  document: DocumentInput<Result, Variables>,
  ...rest: RequestArguments<NoInfer<Variables>>
) => Promise<Result>;

async function send(
  settings: Settings,
  body: string,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const headers = new Headers(settings.headers);
  headers.set('content-type', 'application/json');
  headers.set('accept', 'application/graphql-response+json, application/json;q=0.9');
  try {
    const init = { method: 'POST', headers, body, signal: signal ?? null };
    const response = await settings.fetch(settings.url, init);
    const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
    return {
      status: response.status,
      mediaType: mediaType.trim().toLowerCase(),
      text: await response.text(),
    };
  } catch (cause) {
    signal?.throwIfAborted();
    // The path may hold a secret, the origin does not.
    throw new NetworkError(settings.url.origin, cause);
  }
}

/**
 * Makes the function that sends documents, without the methods of a client: a bundle then holds
 * only the documents that you import.
 *
 * @throws TypeError when an option is wrong.
 *
 * @example
 * const request = createRequest({ url: 'http://127.0.0.1:4000/graphql' });
 * const { meta } = await request(MetaDocument);
 */
export function createRequest(options: ClientOptions): RequestFunction {
  const settings = readOptions(options);
  const request = async (
    document: DocumentInput<unknown, never>,
    variables?: unknown,
    { signal }: RequestOptions = {},
  ): Promise<unknown> => {
    signal?.throwIfAborted();
    const body = JSON.stringify({ query: document.toString(), variables });
    return readAnswer(await send(settings, body, signal));
  };
  // The one place where data of the wire gets its type: the document claims it, the server
  // validates the document against the schema that the claim was generated from.
  return request as RequestFunction;
}
