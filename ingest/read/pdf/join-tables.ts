import { squash } from '../../../text/fold.ts';
import { readLine } from '../../parse/layout/read-line.ts';
import { nameOf } from './bands.ts';
import { ALIGNED, type Block, type GridRow } from './columns.ts';
import { measureEdges } from './lines.ts';
import type { Run } from './page.ts';
import { type Columns, hasHeads, isTable } from './tables.ts';

type Flow = Extract<Block, { type: 'FLOW' }>;

/** Points by which columns of one table may differ from page to page. */
const SAME_COLUMN = 40;

/**
 * Joins what belongs to one table: it goes on behind the edge of a page, also where only one column
 * has more, and behind the name of a domain that heads the rows below it.
 * @returns null where the top of a page may go on with a table, or not.
 */
export function joinTables(blocks: readonly Block[]): readonly Block[] | null {
  const joined: Block[] = [];
  for (const block of blocks) {
    const at = joined.findLastIndex(({ type }) => type === 'COLUMNS');
    const above = joined[at];
    if (above?.type !== 'COLUMNS' || !isTable(above)) {
      joined.push(block);
      continue;
    }
    const heads = joined
      .slice(at + 1)
      .map((each) => (each.type === 'FLOW' ? readHead(each) : null));
    if (block.type === 'COLUMNS') {
      const rows = heads.flatMap((head) => head ?? []);
      const more = rows.length === heads.length && isSame(above, block) ? goOn(above, block) : null;
      if (more === null) joined.push(block);
      else joined.splice(at, joined.length - at, extend(above, [...rows, ...more]));
      continue;
    }
    const last = above.rows.at(-1);
    const isNextPage = last !== undefined && last.page + 1 === block.page;
    const mayGoOn =
      heads.length === 0 && (isNextPage || (last !== undefined && isRightBelow(last, block)));
    const split = mayGoOn ? splitTop(above, block) : { row: null, rest: block.runs };
    if (split === null) return null;
    if (split.row !== null) joined.splice(at, 1, extend(above, [split.row]));
    if (split.rest.length > 0) joined.push({ ...block, runs: split.rest });
  }
  return joined;
}

const extend = (table: Columns, rows: readonly GridRow[]): Columns => ({
  ...table,
  rows: [...table.rows, ...rows],
});

function isSame(above: Columns, below: Columns): boolean {
  return (
    above.edges.length === below.edges.length &&
    above.edges.every(({ left }, at) => {
      const other = below.edges[at]?.left ?? Number.POSITIVE_INFINITY;
      return Math.abs(left - other) <= SAME_COLUMN;
    })
  );
}

/** The rows with which a table goes on: all, or those below the heads that a new page repeats. */
function goOn(above: Columns, below: Columns): readonly GridRow[] | null {
  if (!hasHeads(below)) return below.rows;
  const isNextPage = below.page === (above.rows.at(-1)?.page ?? below.page) + 1;
  const [head, ...rows] = below.rows;
  const heads = head === undefined ? '' : textOf(head);
  return isNextPage && above.rows.some((row) => textOf(row) === heads) ? rows : null;
}

/** What the cells of a row say, whatever lines they say it on. */
const textOf = ({ cells }: GridRow): string =>
  squash(cells.map((cell) => cell.map(({ text }) => text).join('')).join('|'));

function rowOf(page: number, cells: GridRow['cells']): GridRow {
  const ys = cells.flat().map(({ y }) => y);
  return { page, cells, top: Math.max(...ys), bottom: Math.min(...ys) };
}

/** Text that is the name of a domain and nothing else, as a row of a table. */
function readHead({ runs, page }: Flow): GridRow | null {
  return nameOf(runs)?.type === 'DOMAIN' ? rowOf(page, [runs]) : null;
}

/** Whether text begins so near below a row that it is a line of it: what a page break left of a cell. */
function isRightBelow({ page, bottom }: GridRow, flow: Flow): boolean {
  const [first] = flow.runs.toSorted((a, b) => b.y - a.y);
  return first !== undefined && page === flow.page && bottom - first.y < first.height * 1.5;
}

/**
 * Parts the top of a page from the rest, as far as it begins below the text of a column of the table
 * that ends the page before. Null where it also begins where all other text does.
 */
function splitTop(
  table: Columns,
  { page, runs }: Flow,
): { readonly row: GridRow | null; readonly rest: readonly Run[] } | null {
  // The rest of a row may be one line, which tells less of where its column begins than all do.
  const cells = table.edges.map((_, at) => table.rows.flatMap((row) => row.cells[at] ?? []));
  const isBelow = (run: Run) => (cell: readonly Run[]) =>
    cell.some(({ x }) => Math.abs(x - run.x) <= ALIGNED);
  const { left } = measureEdges(runs);
  const ordered = runs.toSorted((a, b) => b.y - a.y);
  const end = ordered.findIndex(
    (run) => !cells.some(isBelow(run)) || readLine(run.text).type === 'DOMAIN',
  );
  const top = ordered.slice(0, end < 0 ? ordered.length : end);
  if (top.length === 0) return { row: null, rest: runs };
  const isUnclear = top.some(
    ({ x, mark, text }) =>
      mark === null && x - left <= ALIGNED && end >= 0 && readLine(text).type === 'TEXT',
  );
  if (isUnclear) return null;
  return {
    row: rowOf(
      page,
      cells.map((cell) => top.filter((run) => isBelow(run)(cell))),
    ),
    rest: ordered.slice(top.length),
  };
}
