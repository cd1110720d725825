/** What stands in a cell: a number of the answer is one, all else is a text; "" for nothing. */
export type Value = string | number;

/** A list of an answer, as a table. */
export interface Table {
  /** Where it stands in the answer: "profile › sections › findings". */
  readonly name: string;
  /** "jurisdiction.name", "text". */
  readonly columns: readonly string[];
  /** What stands in each column. */
  readonly rows: readonly (readonly Value[])[];
  /** How many rows there are on all pages together; null where nobody asked. */
  readonly total: number | null;
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };
type Cells = ReadonlyMap<string, Value>;

const isObject = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The rows of a page of a list; null for what is no page. */
function rowsOfPage(value: Fields): readonly Json[] | null {
  if (isList(value['nodes'])) return value['nodes'];
  return isList(value['edges']) ? value['edges'] : null;
}

/** The list that a value is, as one or as a page. */
const listOf = (value: Json): readonly Json[] | null =>
  isList(value) ? value : isObject(value) ? rowsOfPage(value) : null;

const totalOf = (value: Json): number | null => {
  const total = isObject(value) ? value['totalCount'] : null;
  return typeof total === 'number' ? total : null;
};

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Whether there is a list within a value. */
const hasList = (value: Json): boolean =>
  listOf(value) !== null || (isObject(value) && Object.values(value).some(hasList));

/**
 * What a value says in one cell: parts by a space, items of a list by a semicolon; how many they are where there
 * are lists within them, since these have a table of their own.
 */
function writeCell(value: Json): string {
  const list = listOf(value);
  if (list !== null) {
    return list.some(hasList) ? String(list.length) : list.map(writeCell).join('; ');
  }
  if (isObject(value)) {
    return Object.values(value)
      .map(writeCell)
      .filter((text) => text !== '')
      .join(' ');
  }
  return value === null ? '' : String(value);
}

/** The cells of a row by their columns; an edge is its node, and a text in a language its text. */
function cellsOf(value: Json, path: string, cells: Map<string, Value>): Cells {
  if (!isObject(value) || listOf(value) !== null) {
    cells.set(path === '' ? 'value' : path, typeof value === 'number' ? value : writeCell(value));
    return cells;
  }
  const entries = Object.entries(value);
  for (const [key, inner] of entries) {
    const isBare =
      (key === 'node' && path === '') || (key === 'text' && entries.length === 1 && path !== '');
    const place = isBare ? path : join(path, key);
    cellsOf(inner, place, cells);
  }
  return cells;
}

/** A row, with what stands beside it in the rows around it. */
interface Row {
  readonly around: Cells;
  readonly value: Json;
}

interface Found {
  readonly path: readonly string[];
  readonly rows: Row[];
  total: number | null;
}

/** The columns of all rows, in the order in which they come; what is null everywhere keeps its name. */
function columnsOf(rows: readonly Cells[]): readonly string[] {
  const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
  const isFilled = (column: string) => rows.some((cells) => (cells.get(column) ?? '') !== '');
  return columns.filter(
    (column) => isFilled(column) || !columns.some((other) => other.startsWith(`${column}.`)),
  );
}

/** What of a row tells where it belongs, for the rows within it: what is no list. */
function outlineOf(value: Json, name: string, around: Cells): Cells {
  const own = new Map(around);
  if (!isObject(value)) return own;
  const plain = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([key, inner]): [string, Json][] => {
        if (listOf(inner) !== null) return [];
        return [[key, isObject(inner) ? plain(inner) : inner]];
      }),
    );
  for (const [column, text] of cellsOf(plain(value), '', new Map())) {
    own.set(`${name}: ${column}`, text);
  }
  return own;
}

function collect(
  value: Json,
  path: readonly string[],
  around: Cells,
  found: Map<string, Found>,
): void {
  const list = listOf(value);
  if (list === null) {
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      collect(inner, key === 'node' ? path : [...path, key], around, found);
    }
    return;
  }
  const key = path.join('.');
  const entry = found.get(key) ?? { path, rows: [], total: totalOf(value) };
  // Lists of the same place in several rows are one table; a number of all of them is nowhere.
  if (found.has(key)) entry.total = null;
  found.set(key, entry);
  const name = path.at(-1) ?? '';
  for (const row of list) {
    entry.rows.push({ around, value: row });
    if (isObject(row)) collect(row, path, outlineOf(row, name, around), found);
  }
}

/**
 * The lists of an answer as tables, the outer ones first: a row for each thing, dotted columns for what is within
 * it, items of a list in one cell. A list within rows is a table of its own too, with what stands around it.
 * @param data what a query was answered with.
 */
export function findTables(data: unknown): readonly Table[] {
  // An answer came as JSON.
  const answer = data as Json;
  const found = new Map<string, Found>();
  if (isObject(answer)) collect(answer, [], new Map(), found);
  return [...found.values()].map(({ path, rows, total }) => {
    const cells = rows.map(({ around, value }) => cellsOf(value, '', new Map(around)));
    const columns = columnsOf(cells);
    return {
      name: path.join(' › '),
      columns,
      rows: cells.map((row) => columns.map((column) => row.get(column) ?? '')),
      total,
    };
  });
}

/** What a spreadsheet would take for a formula; a number is none. */
const isFormula = (text: string): boolean =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);

/** A cell of CSV: a formula is made text by an apostrophe, as in the downloads. */
function writeCsvCell(value: Value): string {
  const text = String(value);
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV after RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const writeCsv = ({ columns, rows }: Table): string =>
  `\ufeff${[columns, ...rows].map((row) => row.map(writeCsvCell).join(',')).join('\r\n')}\r\n`;
