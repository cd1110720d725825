import { type Core, createCore } from './core.ts';
import type { DocumentInput, DocumentText, ParsedDocument } from './document.ts';
import { bindMethods, type Methods } from './generated/methods.ts';
import { link } from './link.ts';
import type { ClientOptions } from './options.ts';
import { type Connection, type Pagination, paginate } from './paginate.ts';
import { readText } from './print-document.ts';
import type { CallArguments, RawFunction, RequestFunction, RequestOptions } from './request.ts';

/**
 * A client: one method for each thing that the graph can be asked, and what sends documents of your
 * own.
 *
 * @example
 * async function countGaps(client: Client): Promise<number> {
 *   return (await client.findings({ filter: { kinds: ['AREA_FOR_DEVELOPMENT'] } })).totalCount;
 * }
 *
 * @category Clients
 */
export interface Client extends Methods, Core {
  /**
   * Sends a document, as text or parsed. A typed document types variables and answer; the answer to a
   * plain string is `unknown`.
   *
   * @example
   * const data = await client.request('{ meta { release { number } } }');
   */
  readonly request: RequestFunction<DocumentText | ParsedDocument>;
  /**
   * Sends a document, as text or parsed, and answers with data, errors, extensions, headers and
   * status. Errors of the graph are not thrown: the fields of Query that failed are null.
   *
   * @example
   * const { data, errors } = await client.raw(FindingsDocument, { filter: { countries: ['Kenya'] } });
   */
  readonly raw: RawFunction<DocumentText | ParsedDocument>;
  /**
   * Reads a list that a document asks for with `$first` and `$after`, wherever it stands in the
   * answer. Pages have 100 rows where the variables have no `first`.
   *
   * @param select Takes the list out of an answer; null or undefined ends the reading.
   *
   * @example
   * const list = client.paginate(ObjectiveDocument, { number: 10 }, (data) => data.objective?.findings);
   * for await (const { node, mapping } of list.all()) console.log(node.reference, mapping.relevance);
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
 * Makes a client. It holds no connection and needs no closing.
 *
 * @throws TypeError when an option is wrong.
 *
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
 * const profile = await client.profile({ slug: 'mali-2021' });
 *
 * @category Clients
 */
export function createClient(options: ClientOptions): Client {
  const core = createCore(options);
  return {
    ...bindMethods(core),
    ...core,
    request: async (document, ...rest) => core.request(readText(document), ...rest),
    raw: async (document, ...rest) => core.raw(readText(document), ...rest),
    paginate: (document, variables, select, options) =>
      paginate(core, readText(document), variables, select, options),
    link: (document, ...rest) => link(core, readText(document), ...rest),
  };
}
