/** One line of the table that ends an import. */
export interface TableRow {
  readonly file: string;
  readonly profile: string;
  readonly findings: number;
  readonly problems: string;
  readonly outcome: string;
}

const HEADS = ['file', 'profile', 'findings', 'remarks', 'outcome'] as const;

const cut = (text: string): string => (text.length > 48 ? `…${text.slice(-47)}` : text);

/** Characters that would break a line, or turn its direction; names of files may have any. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Writes the name of a file so that it stays on its line: a line break as "\\u{a}". */
export function writeName(file: string): string {
  return file.replace(UNSEEN, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`);
}

/** Writes rows in columns, as wide as their widest cell. */
export function writeTable(rows: readonly TableRow[]): string {
  const cells = rows.map(({ file, profile, findings, problems, outcome }) => [
    cut(writeName(file)),
    cut(profile),
    String(findings),
    problems,
    outcome,
  ]);
  const widths = HEADS.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const write = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [write(HEADS), ...cells.map(write)].map((line) => `${line}\n`).join('');
}
