import { type Diagnostic, type DiagnosticCode, diagnose, excerpt } from '../diagnostics.ts';
import { beginsLower, isFinished } from '../page/lines.ts';
import { mayWrap } from '../page/wraps.ts';
import type { Row } from './classified-line.ts';

/** One item of a list: the rows that it stands on, and what each of them says without its mark. */
export interface Item {
  readonly rows: readonly Row[];
  readonly texts: readonly string[];
}

/** What stands under a label, read as a list. Every row of it is in one of the four. */
export interface ListReading {
  readonly items: readonly Item[];
  /** What introduces the list, and notes behind it: no findings. */
  readonly beside: readonly Row[];
  /** What fits nowhere; each has an ERROR among the diagnostics. */
  readonly unplaced: readonly Row[];
  /** True where nothing but gaps and ends of sentences part the items. */
  readonly isPlain: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A list while it is read. */
export interface Reader {
  readonly items: Item[];
  readonly beside: Row[];
  readonly unplaced: Row[];
  readonly diagnostics: Diagnostic[];
  /** Characters of the widest line that wraps; 0 where none does. */
  readonly width: number;
}

const WHAT_TO_DO =
  'Say --set LINE=FINDING where a finding begins there, or --ignore LINE where it is none';

/** Notes a row that fits nowhere, with what to say of it. */
export function refuse(reader: Reader, row: Row, what: string): void {
  reader.unplaced.push(row);
  const todo = WHAT_TO_DO.replaceAll('LINE', String(row.number));
  remark(reader, 'ERROR', 'UNPLACED_LINE', row, `${what} ${todo}.`);
}

/** Notes something on a row. */
export function remark(
  { diagnostics }: Reader,
  level: Diagnostic['level'],
  code: DiagnosticCode,
  { number, text }: Row,
  what: string,
): void {
  diagnostics.push(diagnose(level, code, number, `${excerpt(text)} ${what}`));
}

/**
 * Tells whether the first line of a page may be its running head rather than the rest of the
 * sentence that the line above breaks off: it ends no sentence, and has room for the next word.
 */
export function mayBeHead(row: Row, above: Row, below: Row | undefined, reader: Reader): boolean {
  if (row.gap !== 'PAGE' || below === undefined) return false;
  if (beginsLower(row.text) || isFinished(row.text)) return false;
  const width = Math.max(reader.width, above.text.trim().length);
  return below.gap !== 'NONE' || !mayWrap(row.text, below.text, width);
}
