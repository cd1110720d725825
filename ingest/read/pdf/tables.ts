import { type Cell, writeGrid } from '../grid.ts';
import { nameOf } from './bands.ts';
import { type Block, type GridRow, MOST_CORNER_WORDS } from './columns.ts';
import { type Edges, writeRuns } from './lines.ts';
import type { Run } from './page.ts';

/** Columns beside each other. */
export type Columns = Extract<Block, { type: 'COLUMNS' }>;

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
 * Whether columns are those of a table: labels of both kinds stand beside each other, or one of the
 * first columns has names and nothing else, but for the corner.
 */
export function isTable(columns: Columns): boolean {
  return hasHeads(columns) || findNameColumn(columns.rows) !== null;
}

/** The column whose cells are the names of rows, the first or one behind numbers; null for none. */
function findNameColumn(rows: readonly GridRow[]): number | null {
  for (const column of [0, 1]) {
    const cells = rows.map(({ cells: own }) => own[column] ?? []);
    const names = cells.map(nameOf);
    const isNamed = cells.every((cell, at) => at === 0 || isEmpty(cell) || names[at] !== null);
    const isByRow = rows.some((row, at) => names[at] !== null && !isHead(row));
    if (isNamed && isByRow && names.filter((name) => name !== null).length > 1) return column;
    const isNumbers = cells.every(
      (cell, at) => at === 0 || cell.every(({ text }) => /^\p{Nd}{1,3}\W?$/u.test(text)),
    );
    if (!isNumbers) break;
  }
  return null;
}

/** Whether a row has nothing but heads: names, beside a corner that may say anything short. */
const isHead = ({ cells }: GridRow): boolean => {
  const said = cells.filter((cell) => !isEmpty(cell));
  const others = said.filter((cell) => nameOf(cell) === null);
  const isCorner = said.length - others.length > 1 && others.every(isShort);
  return said.length > 0 && (others.length === 0 || isCorner);
};

const isShort = (cell: readonly Run[]): boolean =>
  cell.flatMap(({ text }) => text.split(/\s+/)).length <= MOST_CORNER_WORDS;

/** The gap between a row and the next one on the same page; infinite at the edge of a page. */
function gapBelow(above: GridRow, below: GridRow | undefined): number {
  return below === undefined || above.page !== below.page
    ? Number.POSITIVE_INFINITY
    : above.bottom - below.top;
}

/**
 * Puts rows together that belong to one name in a column of names: a cell may be as high as several
 * rows, and its name stand beside any of them. What is nearer than rows with names are to each other
 * belongs together; what is left at the top of a page goes on with the row before it.
 * @returns null where that cannot be told.
 */
function joinNamed(rows: readonly GridRow[], column: number): readonly GridRow[] | null {
  const isNamed = ({ cells }: GridRow): boolean => !isEmpty(cells[column] ?? []);
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

/** Whether a row names a domain in a cell beside others. */
function hasOwnDomain(row: GridRow): boolean {
  return (
    !isHead(row) &&
    row.cells.filter((cell) => !isEmpty(cell)).length > 1 &&
    row.cells.some((cell) => readNames(cell).includes('DOMAIN'))
  );
}

/** Writes a table as lines; null where its rows cannot be told apart. */
export function writeTable(table: Columns, leading: number): readonly string[] | null {
  const { edges, rows } = table;
  const column = findNameColumn(rows);
  // A name that is broken off at the foot of a page leaves its row without one.
  if (column === null && rows.some(hasOwnDomain)) return null;
  const joined = column === null ? rows : joinNamed(rows, column);
  if (joined === null) return null;
  return writeGrid(
    joined.map(({ cells }) => cells.map((runs, at) => writeCell(runs, edges[at], leading))),
  );
}

function writeCell(
  runs: GridRow['cells'][number],
  edges: Columns['edges'][number] | undefined,
  leading: number,
): Cell {
  const lines = edges === undefined ? [] : writeRuns(runs, edges, leading);
  return { lines, columns: 1, rows: 1 };
}

/** The lines of a name that wraps. */
const MOST_NAME_LINES = 3;

/** What a column says from top to bottom: names of domains and lists, on one line or more, and text. */
function readNames(runs: readonly Run[]): readonly ('DOMAIN' | 'LABEL' | 'TEXT')[] {
  const lines = runs.toSorted((a, b) => b.y - a.y);
  const names: ('DOMAIN' | 'LABEL' | 'TEXT')[] = [];
  let at = 0;
  while (at < lines.length) {
    const sizes = Array.from({ length: MOST_NAME_LINES }, (_, size) => MOST_NAME_LINES - size);
    const size = sizes.find((each) => nameOf(lines.slice(at, at + each)) !== null) ?? 1;
    names.push(nameOf(lines.slice(at, at + size))?.type ?? 'TEXT');
    at += size;
  }
  return names;
}

/** Whether columns are text that goes down: names in one of them, and below each label its list. */
function areText(columns: readonly (readonly Run[])[]): boolean {
  const names = columns.map(readNames);
  const named = names.filter((column) => column.some((each) => each !== 'TEXT'));
  const isWhole = (column: (typeof names)[number]): boolean =>
    column.every((each, at) => each !== 'LABEL' || column[at + 1] === 'TEXT');
  return named.length < 2 && named.every(isWhole);
}

/**
 * Writes columns that are no table: one after the other, set in as they stand on the page.
 * @param place the edges of the text around them.
 * @returns null where what they say belongs together from one to the other.
 */
export function writeColumns(
  { edges, rows }: Columns,
  place: Edges,
  leading: number,
): readonly string[] | null {
  const columns = edges.map((_, at) => rows.flatMap(({ cells }) => cells[at] ?? []));
  if (!areText(columns)) return null;
  return columns.flatMap((runs) => ['', ...writeRuns(runs, place, leading), '']);
}
