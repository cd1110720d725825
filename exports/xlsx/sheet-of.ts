import type { Sheet, SheetColumn } from '../../xlsx/sheet.ts';
import { type Column, type ColumnFacts, flattenCell, type Pages } from '../column.ts';

/** Widths in characters of columns whose values are longer than most. */
const WIDTHS: Readonly<Record<string, number>> = {
  text: 80,
  introduction: 80,
  rationale: 60,
  citation: 90,
  description: 80,
  title: 50,
  name: 50,
  findings: 50,
  reference: 34,
  finding: 34,
  kind: 24,
  kindName: 26,
  domain: 36,
  domainName: 30,
  profile: 20,
  document: 20,
  objectiveLabel: 30,
  objectiveLabels: 34,
  jurisdictionName: 24,
  regionName: 20,
};

/** Columns from this width on hold words, and take the lines that they need. */
const WORDS_FROM = 30;

function describeColumn({ name, type }: ColumnFacts): SheetColumn {
  const width = WIDTHS[name] ?? Math.max(type === 'integer' ? 8 : 16, name.length + 4);
  const words = width >= WORDS_FROM && name !== 'domain' ? 'words' : 'code';
  return { head: name, width, look: type === 'integer' ? 'number' : words };
}

/** Makes a sheet of a table: a row of its is a row there. */
export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
): Sheet {
  async function* read() {
    for await (const page of pages) {
      yield page.map((row) => columns.map((column) => flattenCell(column.read(row))));
    }
  }
  return { name, columns: columns.map(describeColumn), frozen: 1, pages: read() };
}
