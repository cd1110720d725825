import type { DocumentInput } from './document.ts';
import { makeLink } from './link.ts';
import { type ClientOptions, readOptions } from './options.ts';
import { type Connection, type Pagination, paginate } from './paginate.ts';
import {
  type CallArguments,
  prepare,
  type RequestFunction,
  type RequestOptions,
  sendDocument,
} from './request.ts';

/**
 * A client without methods: what sends documents, yours or those of this package.
 *
 * @example
 * async function countFindings({ request }: Core): Promise<number> {
 *   return (await request(MetaDocument)).meta.counts.findings;
 * }
 */
export interface Core {
  /**
   * Sends a document. A typed document types variables and answer; the answer to a plain string is
   * `unknown`.
   *
   * @example
   * const data = await client.request('{ meta { release { number } } }');
   */
  readonly request: RequestFunction;
  /**
   * Reads a list that a document asks for with `$first` and `$after`, wherever it stands in the
   * answer. Pages have 100 rows where the variables have no `first`.
   *
   * @param select Takes the list out of an answer; null or undefined ends the reading.
   *
   * @example
   * const list = client.paginate(ObjectiveDocument, { number: 10 }, (data) => data.objective?.findings);
   * for await (const { node, rationale } of list.all()) console.log(node.reference, rationale);
   */
  readonly paginate: <Result, Variables, Page extends Connection>(
    document: DocumentInput<Result, Variables>,
    variables: NoInfer<Variables>,
    select: (data: NoInfer<Result>) => Page | null | undefined,
    options?: RequestOptions,
  ) => Pagination<Page>;
  /**
   * The address that opens GraphiQL with a document and its variables, to show somebody a question
   * or to change it by hand.
   *
   * @example
   * console.log(client.link(FindingsDocument, { filter: { objectives: [10] } }));
   */
  readonly link: <Result = unknown, Variables = Record<string, unknown>>(
    document: DocumentInput<Result, Variables>,
    ...rest: CallArguments<NoInfer<Variables>, never>
  ) => string;
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
  // The one place where data of the wire gets its type: the document claims it, the server
  // validates the document against the schema that the claim was generated from.
  const request = ((document, variables, options) =>
    sendDocument(settings, document, variables, options)) as RequestFunction;
  return {
    request,
    paginate: (document, variables, select, options) =>
      paginate(request, document, variables, select, options),
    link: (document, ...[variables]: readonly unknown[]) => {
      const call = prepare(settings, document, variables);
      return makeLink(settings.url, call.text, call.variables);
    },
  };
}
