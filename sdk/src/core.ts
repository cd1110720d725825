import type { Language } from './generated/types.ts';
import { type ClientOptions, readOptions } from './options.ts';
import { type RawFunction, type RequestFunction, sendDocument, toAnswer } from './request.ts';

/**
 * A client without methods: what sends documents, yours or those of this package.
 *
 * @example
 * async function countFindings({ request }: Core): Promise<number> {
 *   return (await request(MetaDocument)).meta.counts.findingCount;
 * }
 *
 * @category Clients
 */
export interface Core {
  /** Where the graph is. */
  readonly url: URL;
  /** The language of names and titles where a call has none. */
  readonly language: Language | undefined;
  /**
   * Sends a document. A typed document types variables and answer; the answer to a plain string is
   * `unknown`.
   *
   * @example
   * const data = await client.request('{ meta { release { number } } }');
   */
  readonly request: RequestFunction;
  /**
   * Sends a document, and answers with data, errors, extensions, headers and status. Errors of the graph
   * are not thrown: the fields of Query that failed are null.
   *
   * @example
   * const { data, errors } = await client.raw(FindingsDocument, { filter: { countries: ['Kenya'] } });
   */
  readonly raw: RawFunction;
}

/**
 * Makes a client without methods: a bundle then holds only the documents that you import.
 *
 * @throws TypeError when an option is wrong.
 *
 * @example
 * const { request } = createCore({ url: 'http://127.0.0.1:4000/graphql' });
 * const { meta } = await request(MetaDocument);
 *
 * @category Clients
 */
export function createCore(options: ClientOptions): Core {
  const settings = readOptions(options);
  const { url, language } = settings;
  // Here alone data of the wire gets its type: the document claims it, the server
  // validates the document against the schema that the claim was generated from.
  const request = (async (document, variables, options) =>
    (await sendDocument(settings, document, variables, options)).data) as RequestFunction;
  const raw = ((document, variables, options) =>
    sendDocument(settings, document, variables, options).catch(toAnswer)) as RawFunction;
  return { url, language, request, raw };
}
