import type { Language } from './generated/types.ts';
import { type ClientOptions, readOptions } from './options.ts';
import { type RequestFunction, sendDocument } from './request.ts';

/**
 * A client without methods: what sends documents, yours or those of this package.
 *
 * @example
 * async function countFindings({ request }: Core): Promise<number> {
 *   return (await request(MetaDocument)).meta.counts.findingCount;
 * }
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
}

/**
 * Makes a client without methods: a bundle then holds only the documents that you import.
 *
 * @throws TypeError when an option is wrong.
 *
 * @example
 * const { request } = createCore({ url: 'http://127.0.0.1:4000/graphql' });
 * const { meta } = await request(MetaDocument);
 */
export function createCore(options: ClientOptions): Core {
  const settings = readOptions(options);
  const { url, language } = settings;
  // The one place where data of the wire gets its type: the document claims it, the server
  // validates the document against the schema that the claim was generated from.
  const request = ((document, variables, options) =>
    sendDocument(settings, document, variables, options)) as RequestFunction;
  return { url, language, request };
}
