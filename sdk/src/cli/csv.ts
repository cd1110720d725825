// A cell that begins so is a formula to Excel, LibreOffice and Google Sheets.
const FORMULA = /^[=+\-@\t\r]/;

/** One cell of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe. */
export function formatCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row of CSV. */
export function formatRow(cells: readonly string[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}
