import { pageSize } from '../generated/cache.ts';
import { agree, type Join, type Kept, unite } from './unite.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** A page as it came: rows, and where it stands. */
interface Page {
  readonly edges?: readonly Kept[] | undefined;
  readonly nodes?: readonly Kept[] | undefined;
  readonly pageInfo?: Readonly<Record<string, unknown>> | undefined;
  /** Whether rows may follow. */
  readonly hasMore: boolean;
}

/** A page as the graph answers it, and what else was asked of its list. */
export interface Answered extends Partial<Omit<Page, 'hasMore'>> {
  readonly [field: string]: unknown;
}

/** What is kept of a list: its pages, each by the cursor that it was asked for with. */
export interface Pages {
  readonly pages: Readonly<Record<string, Page>>;
  readonly [field: string]: unknown;
}

/** Whether a list is read from its end. */
function isBackward({ last, before }: Arguments): boolean {
  return (last ?? before ?? null) !== null;
}

function readMark(args: Arguments): string {
  return String((isBackward(args) ? args['before'] : args['after']) ?? '');
}

function readSize({ first, last }: Arguments): number {
  return Number(first ?? last ?? pageSize);
}

function countRows({ edges, nodes }: Pick<Page, 'edges' | 'nodes'>): number {
  return (edges ?? nodes ?? []).length;
}

function readCursor(row: Kept): unknown {
  return typeof row === 'object' && row !== null && 'cursor' in row ? row.cursor : undefined;
}

/** The cursor that the page after this one is asked for with. */
function readNext({ edges, pageInfo }: Page, backward: boolean): string {
  const cursor = backward
    ? (pageInfo?.['startCursor'] ?? readCursor(edges?.[0]))
    : (pageInfo?.['endCursor'] ?? readCursor(edges?.at(-1)));
  return String(cursor ?? '');
}

function readPage({ edges, nodes, pageInfo }: Answered, args: Arguments): Page {
  const told = pageInfo?.[isBackward(args) ? 'hasPreviousPage' : 'hasNextPage'];
  const rows = countRows({ edges, nodes });
  return { edges, nodes, pageInfo, hasMore: told === undefined ? rows >= readSize(args) : !!told };
}

const concat = (a: readonly Kept[] | undefined, b: readonly Kept[] | undefined) =>
  a && b && [...a, ...b];

/** Puts two pages together, the upper one first; each gives what it knows of its end. */
function chain(upper: Page, lower: Page, { hasMore }: Page): Page {
  const { startCursor, hasPreviousPage } = upper.pageInfo ?? {};
  const start = { startCursor, hasPreviousPage };
  const known = Object.fromEntries(
    Object.entries(start).filter(([, value]) => value !== undefined),
  );
  return {
    edges: concat(upper.edges, lower.edges),
    nodes: concat(upper.nodes, lower.nodes),
    pageInfo: lower.pageInfo && { ...lower.pageInfo, ...known },
    hasMore,
  };
}

/** All that is known of a list from a cursor on, without a hole. */
function walk(pages: Pages['pages'], mark: string, backward: boolean): Page | undefined {
  let list = pages[mark];
  const seen = new Set([mark]);
  while (list !== undefined) {
    const next = readNext(list, backward);
    const page = pages[next];
    if (page === undefined || seen.has(next)) break;
    seen.add(next);
    list = backward ? chain(page, list, page) : chain(list, page, page);
  }
  return list;
}

/** The rows of a page in the order in which they are read. */
function inOrder(rows: readonly Kept[] | undefined, backward: boolean): readonly Kept[] {
  return backward ? [...(rows ?? [])].reverse() : (rows ?? []);
}

/** Whether a page can be of the same state of the list as what is known. */
function isSameList(known: Page, page: Page, backward: boolean): boolean {
  const [shorter, longer] = countRows(known) < countRows(page) ? [known, page] : [page, known];
  if (countRows(shorter) < countRows(longer) && !shorter.hasMore) return false;
  return (['edges', 'nodes'] as const).every((name) => {
    const rows = inOrder(longer[name], backward);
    return inOrder(shorter[name], backward).every((row, at) => agree(rows[at], row));
  });
}

/** Lays the rows of a page over the first of a list that is at least as long. */
function lay(list: Page, page: Page, backward: boolean, join: Join): Page {
  const merge = (name: 'edges' | 'nodes') => {
    if (list[name] === undefined) return page[name];
    const over = inOrder(page[name], backward);
    const rows = inOrder(list[name], backward).map((row, at) =>
      at < over.length ? unite(row, over[at], join) : row,
    );
    return inOrder(rows, backward);
  };
  return { ...list, edges: merge('edges'), nodes: merge('nodes') };
}

/**
 * Puts a page to those that are known. A list that is another now is begun anew: then what was known
 * of it is of an earlier release.
 */
export function mergePages(
  existing: Pages | undefined,
  incoming: Answered,
  args: Arguments,
  join: Join,
): Pages {
  const { edges, nodes, pageInfo, ...rest } = incoming;
  const page = readPage(incoming, args);
  const backward = isBackward(args);
  const mark = readMark(args);
  const known = existing && walk(existing.pages, mark, backward);
  if (existing === undefined || known === undefined) {
    return { ...existing, ...rest, pages: { ...existing?.pages, [mark]: page } };
  }
  if (!isSameList(known, page, backward)) return { ...rest, pages: { [mark]: page } };
  const list =
    countRows(known) > countRows(page)
      ? lay(known, page, backward, join)
      : lay(page, known, backward, join);
  return { ...existing, ...rest, pages: { ...existing.pages, [mark]: list } };
}

/**
 * The list as far as it is known from the cursor of a request on: at least the rows that it asks for, and
 * those that were read after them. Undefined when there may be more than are known.
 */
export function readPages(existing: Pages | undefined, args: Arguments): object | undefined {
  if (existing === undefined) return undefined;
  const { pages, ...rest } = existing;
  const backward = isBackward(args);
  const list = walk(pages, readMark(args), backward);
  if (list === undefined) return undefined;
  const { edges, nodes, pageInfo, hasMore } = list;
  const hasRows = (edges ?? nodes) !== undefined;
  if (hasRows && hasMore && countRows(list) < readSize(args)) return undefined;
  const known = Object.entries({ edges, nodes, pageInfo }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...rest, ...Object.fromEntries(known) };
}

/** What tells one list from another: its arguments without those of the page, and its direction. */
export function nameList({ first, last, after, before, ...others }: Arguments): string {
  const isBoth = (first ?? after ?? null) !== null && isBackward({ last, before });
  // Asked for from both ends, a page is no part of a longer list.
  const page = isBoth ? { first, last, after, before } : {};
  const given = { ...others, ...page, ...(isBackward({ last, before }) && { backward: true }) };
  const names = Object.keys(given).sort();
  return JSON.stringify(names.map((name) => [name, given[name as keyof typeof given]]));
}
