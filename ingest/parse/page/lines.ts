import type { Passage, Span } from './span.ts';

/** One line of a document as the source writes it, without its line break. */
export interface Line {
  /** 1-based. */
  number: number;
  text: string;
}

/** What ends a line: of all systems, of word processors (VT) and of Unicode. */
const LINE_BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]/;

const LAST_LINE_BREAK = new RegExp(`(?:${LINE_BREAK.source})$`);

/** Splits a text into lines; drops a byte order mark and a last line break. */
export function splitLines(text: string): Line[] {
  const body = text.replace(/^\uFEFF/, '').replace(LAST_LINE_BREAK, '');
  return body.split(LINE_BREAK).map((line, index) => ({ number: index + 1, text: line }));
}

/** The number of the line that an offset of a text stands on, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(LINE_BREAK).length;
}

/** Counts the blanks before the first character of a line, a tab as four. */
export function measureIndent(text: string): number {
  const blanks = text.slice(0, text.length - text.trimStart().length);
  return blanks.replaceAll('\t', '    ').replaceAll('\f', '').length;
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

const CLOSERS = `["'”’»)\\]]*$`;
const SENTENCE_END = new RegExp(`[.!?…؟۔。]${CLOSERS}`, 'u');
const ITEM_END = new RegExp(`[.!?…؟۔。;؛]${CLOSERS}`, 'u');
const PART_END = new RegExp(`[:;,،؛]${CLOSERS}`, 'u');

const FINISH = new RegExp(`:${CLOSERS}`, 'u');

/** Words that are cut short with a full stop, which ends no sentence then. */
const CUT_SHORT =
  /(?:^|[\s(])(?:Nos?|Nr|Núm|N[º°]|Arts?|Dr|Mr|Mrs|Ms|St|vs|cf|Vol|pp?|e\.g|i\.e|p\.ej)\.$/iu;

const tailOf = (text: string): string => text.trimEnd().slice(-8);

/** Tells whether a text ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(tailOf(text)) && !CUT_SHORT.test(tailOf(text));
}

/** Tells whether a text ends as an item of a list does: as a sentence, or with a semicolon. */
export function endsItem(text: string): boolean {
  return ITEM_END.test(tailOf(text)) && !CUT_SHORT.test(tailOf(text));
}

/** Tells whether a text ends so that parts of it are to come: with a colon, semicolon or comma. */
export function endsPart(text: string): boolean {
  return PART_END.test(tailOf(text));
}

/** Tells whether a text has an end of any kind: what is below it need not belong to it. */
export function isFinished(text: string): boolean {
  return endsItem(text) || FINISH.test(tailOf(text));
}

/** Tells whether a text begins in lower case. */
export function beginsLower(text: string): boolean {
  return /^[\s\u200E\u200F]*\p{Ll}/u.test(text);
}

/** The role of one line in its document, by the line's 1-based number. */
export interface LineReading<Role extends string> {
  number: number;
  role: Role;
}
