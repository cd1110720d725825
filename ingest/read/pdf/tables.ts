import { type Cell, writeGrid } from '../grid.ts';
import { type Block, type GridRow, nameOf } from './columns.ts';
import { measureLeading, writeRuns } from './lines.ts';

/** Columns beside each other. */
export type Columns = Extract<Block, { type: 'COLUMNS' }>;

/** Points by which columns of one table may differ from page to page. */
const SAME_COLUMN = 40;

/** Points within which two gaps are alike. */
const SAME_GAP = 1;

const isEmpty = (runs: readonly unknown[]): boolean => runs.length === 0;

/** Whether labels of both kinds stand beside each other in columns. */
export function hasHeads({ rows }: Columns): boolean {
  return rows.some(({ cells }) => {
    const kinds = cells.map(nameOf).flatMap((name) => (name?.type === 'LABEL' ? [name.kind] : []));
    return new Set(kinds).size > 1;
  });
}

/**
 * Whether columns are those of a table: labels of both kinds stand beside each other, or the first
 * column has names and nothing else, but for the corner.
 */
export function isTable(columns: Columns): boolean {
  const first = columns.rows.map(({ cells: [cell = []] }) => cell);
  const names = first.map(nameOf);
  const isNamed = first.every((cell, at) => at === 0 || isEmpty(cell) || names[at] !== null);
  return hasHeads(columns) || (isNamed && names.filter((name) => name !== null).length > 1);
}

/** Whether columns may go on with those of a table above. */
export function isSameTable(above: Columns, below: Columns): boolean {
  return (
    above.edges.length === below.edges.length &&
    above.edges.every(({ left }, at) => {
      const other = below.edges[at]?.left ?? Number.POSITIVE_INFINITY;
      return Math.abs(left - other) <= SAME_COLUMN;
    })
  );
}

const isHead = ({ cells }: GridRow): boolean => {
  const said = cells.filter((cell) => !isEmpty(cell));
  return said.length > 0 && said.every((cell) => nameOf(cell) !== null);
};

/** The gap between a row and the next one on the same page; infinite at the edge of a page. */
function gapBelow(above: GridRow, below: GridRow | undefined): number {
  return below === undefined || above.page !== below.page
    ? Number.POSITIVE_INFINITY
    : above.bottom - below.top;
}

/**
 * Puts rows together that belong to one name in the first column: a cell may be as high as several
 * rows, and its name stand beside any of them. What is nearer than rows with names are to each other
 * belongs together; what is left at the top of a page goes on with the row before it.
 * @returns null where that cannot be told.
 */
function joinNamed(rows: readonly GridRow[]): readonly GridRow[] | null {
  const isNamed = ({ cells }: GridRow): boolean => !isEmpty(cells[0] ?? []);
  const joined = [...rows];
  while (true) {
    const pairs = joined.flatMap((above, at) => {
      const below = joined[at + 1];
      const gap = gapBelow(above, below);
      const isPair =
        below !== undefined && Number.isFinite(gap) && !isHead(above) && !isHead(below);
      return isPair ? [{ at, above, below, gap, areNamed: isNamed(above) && isNamed(below) }] : [];
    });
    const leastApart = Math.min(...pairs.filter((pair) => pair.areNamed).map(({ gap }) => gap));
    const [nearest, next] = pairs
      .filter(({ areNamed }) => !areNamed)
      .toSorted((a, b) => a.gap - b.gap);
    if (nearest === undefined || nearest.gap >= leastApart - SAME_GAP) break;
    const { at, above, below, gap } = nearest;
    // A row as near to the one above as to the one below belongs to neither for sure.
    const isEven = next !== undefined && Math.abs(next.at - at) === 1 && next.gap - gap < SAME_GAP;
    const between = next !== undefined && next.at > at ? below : above;
    if (isEven && !isNamed(between)) return null;
    if (!Number.isFinite(leastApart) && at === 0) return null;
    joined.splice(at, 2, {
      page: above.page,
      cells: above.cells.map((cell, column) => [...cell, ...(below.cells[column] ?? [])]),
      top: above.top,
      bottom: below.bottom,
    });
  }
  const isLost = joined.some((row, at) => {
    if (isNamed(row) || isHead(row)) return false;
    const [above, below] = [joined[at - 1], joined[at + 1]];
    // The name of what ends a page may stand on the next one.
    const isCut = below !== undefined && below.page !== row.page;
    return isCut || (above !== undefined && above.page === row.page && !isHead(above));
  });
  return isLost ? null : joined;
}

/** Writes a table as lines; null where its rows cannot be told apart. */
export function writeTable(table: Columns): readonly string[] | null {
  const { edges, rows } = table;
  const names = rows.filter(
    ({ cells }) => !isEmpty(cells[0] ?? []) && nameOf(cells[0] ?? []) !== null,
  );
  const isByRow = names.some((row) => !isHead(row));
  const joined = isByRow ? joinNamed(rows) : rows;
  if (joined === null) return null;
  return writeGrid(joined.map(({ cells }) => cells.map((runs, at) => writeCell(runs, edges[at]))));
}

function writeCell(
  runs: GridRow['cells'][number],
  edges: Columns['edges'][number] | undefined,
): Cell {
  const lines = edges === undefined ? [] : writeRuns(runs, edges, measureLeading(runs));
  return { lines, columns: 1, rows: 1 };
}

/** Writes columns that are no table: one after the other. */
export function writeColumns({ edges, rows }: Columns): readonly string[] {
  return edges.flatMap((edge, at) => {
    const runs = rows.flatMap(({ cells }) => cells[at] ?? []);
    return ['', ...writeRuns(runs, edge, measureLeading(runs)), ''];
  });
}
