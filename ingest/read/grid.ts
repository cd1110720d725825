import type { LineToken } from '../parse/layout/classified-line.ts';
import { readLabel, readName, readTopic } from '../parse/layout/read-line.ts';
import { readMarks } from '../parse/page/marks.ts';

/** A cell of a table: its lines, and how many columns and rows it takes. */
export interface Cell {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

/** A cell by what it says: the name of a domain or of a list, a mark of an item, or content. */
interface ReadCell {
  readonly lines: readonly string[];
  readonly text: string;
  readonly is: 'DOMAIN' | 'LABEL' | 'MARK' | 'EMPTY' | 'CONTENT';
}

/** A row: null where a cell goes on that takes several columns, undefined where there is none. */
type GridRow = readonly (ReadCell | null | undefined)[];

/** A cell with content under the heads of its row and its column. */
interface Unit {
  readonly domain: string;
  readonly label: string;
  readonly lines: readonly string[];
}

/** More lines than this are no head. */
const MOST_HEAD_LINES = 4;

/** More words than this are no head. */
const MOST_HEAD_WORDS = 14;

function readCell({ lines }: Cell): ReadCell {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  const text = said.join(' ');
  const is = (type: LineToken['type'] | null): ReadCell['is'] => {
    if (text === '') return 'EMPTY';
    if (type === 'DOMAIN' || type === 'LABEL') return type;
    const isMark = /^\p{Nd}{1,3}$/u.test(text) || readMarks(text).some((mark) => mark.text === '');
    return isMark ? 'MARK' : 'CONTENT';
  };
  const name = said.length > MOST_HEAD_LINES ? null : (readName(text) ?? readLabel(text));
  return { lines, text, is: is(name?.type ?? null) };
}

/** Whether a cell may be a head in words that are not known. */
function isHeadLike({ lines, text, is }: ReadCell): boolean {
  if (is !== 'CONTENT') return is !== 'MARK';
  const words = text.split(' ').length;
  if (lines.length > MOST_HEAD_LINES || words > MOST_HEAD_WORDS) return false;
  // "No." heads a column of numbers.
  return (words === 1 || !/[.;]$/.test(text)) && readMarks(text).length === 0;
}

/** More places than this has no table with findings. */
const MOST_PLACES = 20_000;

/**
 * Lays cells out by row and column; one that takes several rows is in each of them. Where that
 * would be a very large table, each cell takes one place.
 */
function layOut(rows: readonly (readonly Cell[])[]): readonly GridRow[] {
  const places = rows.flat().reduce((sum, cell) => sum + cell.columns * cell.rows, 0);
  if (places > MOST_PLACES) return rows.map((row) => row.map(readCell));
  const grid = rows.map((): (ReadCell | null | undefined)[] => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const read = readCell(cell);
      for (const line of grid.slice(y, y + cell.rows)) {
        for (let right = 0; right < cell.columns; right += 1)
          line[x + right] = right === 0 ? read : null;
      }
      x += cell.columns;
    }
  }
  return grid;
}

const listCells = (row: GridRow): readonly ReadCell[] =>
  row.flatMap((cell) => (cell === null || cell === undefined || cell.is === 'EMPTY' ? [] : cell));

/**
 * Whether a row has the heads of the columns: names of lists or domains, beside a corner, and beside
 * what may be such a name in other words. A name beside content is the head of its row.
 */
function isHeadRow(row: GridRow, above: GridRow): boolean {
  const cells = listCells(row);
  const [first, ...others] = cells;
  const isName = ({ is }: ReadCell): boolean => is === 'LABEL' || is === 'DOMAIN';
  if (first === undefined || !cells.some(isName)) return false;
  const isUnderDomains = above.some((head) => head?.is === 'DOMAIN');
  if (cells.every(isName)) return !(isUnderDomains && cells.length === 1);
  if (!cells.every(isHeadLike) || isUnderDomains || first.is === 'DOMAIN') return false;
  return others.every(isName) || cells.some(({ is }) => is === 'LABEL');
}

/**
 * Writes a table as lines: what a cell says comes below the heads of its row and its column, the
 * domain first and once, then the label of the list. A table without such heads only arranges its
 * cells: these follow each other, row by row. Nothing that a cell says is left out.
 */
export function writeGrid(rows: readonly (readonly Cell[])[]): readonly string[] {
  const grid = layOut(rows);
  const isTable = grid.some((row) =>
    row.some((cell) => cell?.is === 'LABEL' || cell?.is === 'DOMAIN'),
  );
  return isTable ? writeUnits(readUnits(grid)) : grid.flatMap(writeRow);
}

/** The cells of a row one below the other, but for a mark, which goes with its item. */
function writeRow(row: GridRow): readonly string[] {
  let mark = '';
  const lines = listCells(row).flatMap((cell) => {
    if (cell.is === 'MARK' && mark === '') {
      mark = cell.text;
      return [];
    }
    const marked = joinMark(mark, cell.lines);
    mark = '';
    return ['', ...marked, ''];
  });
  return mark === '' ? lines : [...lines, mark];
}

function joinMark(mark: string, lines: readonly string[]): readonly string[] {
  if (mark === '') return lines;
  const sign = /^\p{Nd}+$/u.test(mark) ? `${mark}.` : mark;
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines.map((line, at) => (at === first ? `${sign} ${line.trim()}` : line));
}

function readUnits(grid: readonly GridRow[]): readonly Unit[] {
  const units: Unit[] = [];
  let heads: GridRow = [];
  /** The domain that rows below go on with. */
  let domain = '';
  /** The label that rows below go on with, where it is the head of rows. */
  let rowLabel = '';
  let unused = new Set<ReadCell>();
  const closeHeads = (): void => {
    for (const { lines } of unused) units.push({ domain, label: '', lines });
    unused = new Set();
  };
  for (const row of grid) {
    const cells = listCells(row);
    const [only] = cells;
    if (isHeadRow(row, heads)) {
      rowLabel = '';
      if (cells.length === 1 && only?.is === 'DOMAIN') {
        domain = only.text;
        continue;
      }
      closeHeads();
      heads = row;
      // The corner heads the heads; but a table of one domain may have its name there.
      const isCorner = (cell: ReadCell): boolean =>
        cell === row[0] && readTopic(cell.text) === null;
      unused = new Set(cells.filter((cell) => cell.is === 'CONTENT' && !isCorner(cell)));
      continue;
    }
    if (cells.length === 0) continue;
    let mark = '';
    let hasContent = false;
    let own: ReadCell | null = null;
    let label: ReadCell | null = null;
    for (const [x, cell] of row.entries()) {
      if (cell === null || cell === undefined) continue;
      if (!hasContent && cell.is === 'DOMAIN' && own === null) {
        own = cell;
        mark = '';
        continue;
      }
      if (!hasContent && cell.is === 'LABEL' && label === null) {
        label = cell;
        continue;
      }
      if (cell.is === 'MARK' && mark === '') {
        mark = cell.text;
        continue;
      }
      const head = findHead(heads, x);
      if (cell.is === 'EMPTY' && head?.is !== 'LABEL') continue;
      hasContent = true;
      if (head !== null) unused.delete(head);
      const named = own ?? (head?.is === 'DOMAIN' ? head : null);
      const over = label ?? (head?.is === 'DOMAIN' ? null : head);
      const goesOn = own === null && row[0]?.is === 'EMPTY';
      units.push({
        domain: named?.text ?? domain,
        label: over?.text ?? (goesOn ? rowLabel : ''),
        lines: joinMark(mark, cell.lines),
      });
      mark = '';
    }
    if (mark !== '') units.push({ domain, label: '', lines: [mark] });
    if (own !== null) domain = own.text;
    if (label !== null) rowLabel = label.text;
    else if (own !== null) rowLabel = '';
    if (!hasContent) {
      units.push({ domain: own?.text ?? domain, label: label?.text ?? '', lines: [] });
    }
  }
  closeHeads();
  return units;
}

/** The head over a column: that of the column itself, or one that takes several. */
function findHead(heads: GridRow, x: number): ReadCell | null {
  const at = heads[x] === null ? heads.slice(0, x).findLastIndex((head) => head !== null) : x;
  return heads[at] ?? null;
}

function writeUnits(units: readonly Unit[]): readonly string[] {
  return [...groupBy(units, ({ domain }) => domain)].flatMap(([domain, own]) => [
    '',
    domain,
    // What has no label must not come below one.
    ...[...groupBy(own.toSorted(byLabel), ({ label }) => label)].flatMap(([label, cells]) => [
      '',
      label,
      ...cells.flatMap(({ lines }) => ['', ...lines]),
    ]),
    '',
  ]);
}

const byLabel = (a: Unit, b: Unit): number => Number(a.label !== '') - Number(b.label !== '');

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
