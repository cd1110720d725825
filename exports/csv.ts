import { stringify } from 'csv-stringify/sync';
import { type Column, flattenCell, type Pages } from './column.ts';

// RFC 4180. A text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV
// injection); a number stays a number.
const OPTIONS = { record_delimiter: '\r\n', escape_formulas: true } as const;

/** Tells a spreadsheet that a file is UTF-8; other readers may take it for a part of the first name. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How a CSV file is written. */
export interface CsvOptions {
  /** Whether it begins with a byte order mark. @default false */
  readonly bom?: boolean;
}

/** Writes rows as CSV in UTF-8, with the names of the columns first. */
export async function* encodeCsv<Row>(
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
  { bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  const names = columns.map(({ name }) => name);
  yield `${bom ? BYTE_ORDER_MARK : ''}${stringify([names], OPTIONS)}`;
  for await (const page of pages) {
    const rows = page.map((row) => columns.map(({ read }) => flattenCell(read(row))));
    yield stringify(rows, OPTIONS);
  }
}
