import type { Core } from './core.ts';
import { checkText, type DocumentText, type DocumentTypes } from './document.ts';
import { AbortError, PaginationError } from './errors.ts';
import { readOperation } from './operation.ts';
import type { RequestOptions } from './request.ts';

/** The rows that the graph gives at once, at most. */
const PAGE = 100;

/**
 * A page of a list, as every list of the graph answers it.
 *
 * @example
 * const page: Connection = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
 *
 * @category Lists
 */
export interface Connection {
  /** Where the page stands. */
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor?: string | null | undefined;
  };
  /** Its rows, where the document asks for them so. */
  readonly nodes?: readonly unknown[] | undefined;
  /** Its rows with what is said of each, where the document asks for them so. */
  readonly edges?: readonly unknown[] | undefined;
}

/**
 * A row of a list: of `nodes` where the page has them, else of `edges`.
 *
 * @example
 * type Row = ItemOf<{ pageInfo: Connection['pageInfo']; nodes: readonly string[] }>; // string
 *
 * @category Lists
 */
export type ItemOf<Page> = Page extends { readonly nodes: readonly (infer Node)[] }
  ? Node
  : Page extends { readonly edges: readonly (infer Edge)[] }
    ? Edge
    : never;

/**
 * The ways to read a whole list. Each asks for the next page only when you have read the last.
 *
 * @example
 * const list: Pagination<FindingsQuery['findings']> =
 *   client.paginate(FindingsDocument, {}, (data) => data.findings);
 *
 * @category Lists
 */
export interface Pagination<Page> {
  /** Row by row. */
  readonly all: () => AsyncGenerator<ItemOf<Page>, void, undefined>;
  /** Page by page. */
  readonly pages: () => AsyncGenerator<Page, void, undefined>;
  /** All rows at once, or the first `limit` of them. */
  readonly collect: (limit?: number) => Promise<ItemOf<Page>[]>;
}

/** The variables that make a page. */
interface Paging {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Where the next page begins; null when this is the last. */
function readCursor({ pageInfo }: Connection, seen: ReadonlySet<unknown>): string | null {
  if (typeof pageInfo?.hasNextPage !== 'boolean') {
    throw new PaginationError('A page has no pageInfo { hasNextPage endCursor }.');
  }
  const { hasNextPage, endCursor } = pageInfo;
  if (!hasNextPage) return null;
  if (typeof endCursor !== 'string') {
    throw new PaginationError('A page says that there are more, but has no endCursor.');
  }
  if (seen.has(endCursor)) throw new PaginationError('A page ends where an earlier one ended.');
  return endCursor;
}

/**
 * Prepares to read a list that a document asks for with `$first` and `$after`: `paginate` of a
 * client, for bundles that hold only what they use.
 *
 * @param select Takes the list out of an answer; null or undefined ends the reading.
 *
 * @example
 * const list = paginate(createCore({ url }), FindingsDocument, {}, (data) => data.findings);
 * console.log(await list.collect(500));
 *
 * @category Lists
 */
export function paginate<Result, Variables, Page extends Connection>(
  { request }: Pick<Core, 'request'>,
  document: DocumentTypes<Result, Variables> & DocumentText,
  variables: NoInfer<Variables>,
  select: (data: NoInfer<Result>) => Page | null | undefined,
  options: RequestOptions = {},
): Pagination<Page> {
  // What makes a page is in the variables of every list; the types of others do not know it.
  const given = variables as Paging;
  // A document may fix the size of its pages.
  const hasFirst = readOperation(checkText(document)).variables.includes('first');
  async function* pages(first = given.first ?? PAGE): AsyncGenerator<Page, void, undefined> {
    const seen = new Set<string>();
    let after = given.after ?? null;
    do {
      if (after !== null) seen.add(after);
      const asked = { ...variables, ...(hasFirst ? { first } : {}), after: after ?? undefined };
      const page = select(await request(document, ...([asked, options] as never)));
      if (page === null || page === undefined) return;
      after = readCursor(page, seen);
      yield page;
    } while (after !== null);
  }
  async function* all(first?: number): AsyncGenerator<ItemOf<Page>, void, undefined> {
    for await (const page of pages(first)) {
      for (const row of page.nodes ?? page.edges ?? []) {
        if (options.signal?.aborted) throw new AbortError(options.signal.reason);
        yield row as ItemOf<Page>;
      }
    }
  }
  async function collect(limit = Infinity): Promise<ItemOf<Page>[]> {
    if (!(limit >= 0)) throw new TypeError('"limit" must be a number from 0.');
    const rows: ItemOf<Page>[] = [];
    if (limit === 0) return rows;
    for await (const row of all(Math.min(Math.ceil(limit), given.first ?? PAGE))) {
      rows.push(row);
      if (rows.length >= limit) break;
    }
    return rows;
  }
  return { all: () => all(), pages: () => pages(), collect };
}
