import type { Passage, Span } from './span.ts';

/** One line of a document as the source writes it, without its line break. */
export interface Line {
  /** 1-based. */
  number: number;
  text: string;
}

/** Splits a text into lines at LF, CRLF or CR; drops a byte order mark and a last line break. */
export function splitLines(text: string): Line[] {
  const body = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)$/, '');
  return body.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, text: line }));
}

/** Counts the blanks before the first character of a line. */
export function measureIndent(text: string): number {
  return text.length - text.trimStart().length;
}

/** Joins lines into one text: each without its outer blanks, parted by one space. */
export function joinLines(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** The span of one line. */
export function spanOf(line: Line): Span {
  return { from: line.number, to: line.number };
}

/** A line as a passage of its own. */
export function toPassage(line: Line): Passage {
  return { text: line.text.trim(), span: spanOf(line) };
}

/** The raw lines of a span, parted by LF. */
export function quoteLines(lines: readonly Line[], span: Span): string {
  return lines
    .slice(span.from - 1, span.to)
    .map((line) => line.text)
    .join('\n');
}

/** Tells whether a text ends as a sentence does, closing quotes and brackets aside. */
export function isFinished(text: string): boolean {
  return /[.!?;:…]["'”’»)\]]*$/u.test(text.trimEnd().slice(-8));
}

/** The role of one line in its document, by the line's 1-based number. */
export interface LineReading<Role extends string> {
  number: number;
  role: Role;
}
