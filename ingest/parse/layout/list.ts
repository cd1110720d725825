import { fold } from '../../../text/fold.ts';
import { matchWords } from '../../languages/languages.ts';
import { type Diagnostic, type DiagnosticCode, diagnose, excerpt } from '../diagnostics.ts';
import { beginsLower, endsItem, endsPart, isFinished } from '../page/lines.ts';
import { follows, type Mark, opens, readMarks } from '../page/marks.ts';
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

/** An item set this much deeper than the list is a part of the one above. */
const DEEPER = 2;

/** What a sentence says that only introduces a list. */
const INTRODUCING = matchWords(({ labels }) => labels.introducing);

const DASH = /^\s*[-–—]/u;

/** A note: its number or sign, or what it is, in front. */
const NOTE =
  /^\s*(?:\p{No}{1,3}|\[\p{Nd}{1,3}\]|\(\p{Nd}{1,3}\)|\p{Nd}{1,3}|[*†‡]{1,3})\.?\s*\S|^\s*(?:notes?|nb|n\.b\.|sources?|fuentes?|nota|fontes?|quellen?)\s?[:：.]/iu;

/** How a text begins that has no mark. */
const TEXT = /^[\s\p{Cf}]*[\p{L}\p{N}"'“”‘’«„([¿¡]/u;

const WHAT_TO_DO =
  'Say --set LINE=FINDING where a finding begins there, or --ignore LINE where it is none';

interface Reader {
  readonly items: Item[];
  readonly beside: Row[];
  readonly unplaced: Row[];
  readonly diagnostics: Diagnostic[];
  /** Characters of the widest line that wraps; 0 where none does. */
  readonly width: number;
}

/**
 * Reads the rows under a label as a list. Its items are told by their marks, whatever these are:
 * the first one decides which. Without marks they are told by gaps and ends of sentences. What can
 * be read in two ways is not read.
 * @param width of the document's lines where they wrap, as `measureWidth` gives it.
 */
export function readList(rows: readonly Row[], width: number): ListReading {
  const reader: Reader = { items: [], beside: [], unplaced: [], diagnostics: [], width };
  const isMarked = ({ text }: Row): boolean => readMarks(text).some(opens);
  const first = rows.findIndex((row) => row.isSaidToOpen || isMarked(row));
  if (first < 0) readPlain(rows, reader);
  else readMarked(rows, first, reader);
  return { ...reader, isPlain: first < 0 };
}

function refuse(reader: Reader, row: Row, what: string): void {
  reader.unplaced.push(row);
  const todo = WHAT_TO_DO.replaceAll('LINE', String(row.number));
  remark(reader, 'ERROR', 'UNPLACED_LINE', row, `${what} ${todo}.`);
}

function remark(
  { diagnostics }: Reader,
  level: Diagnostic['level'],
  code: DiagnosticCode,
  { number, text }: Row,
  what: string,
): void {
  diagnostics.push(diagnose(level, code, number, `${excerpt(text)} ${what}`));
}

// ---- lists with marks

function chooseMark({ text }: Row): Mark | null {
  const marks = readMarks(text).filter(opens);
  return marks.find(({ counts }) => counts?.[0] === 1) ?? marks[0] ?? null;
}

function readMarked(rows: readonly Row[], first: number, reader: Reader): void {
  readIntroduction(rows.slice(0, first), rows.slice(first), reader);
  let before: Mark | null = null;
  let item: { row: Row; mark: Mark | null; rest: Row[] } | null = null;
  const close = (): void => {
    if (item !== null) readItem(item.row, item.mark, item.rest, reader);
  };
  for (const row of rows.slice(first)) {
    const mark: Mark | null =
      before === null
        ? chooseMark(row)
        : (readMarks(row.text).find((each) => before !== null && follows(each, before)) ?? null);
    const isDeeper = item !== null && row.indent >= item.row.indent + DEEPER;
    const isItem = row.isSaidToOpen || (mark !== null && !isDeeper);
    if (!isItem && item !== null) {
      item.rest.push(row);
      continue;
    }
    close();
    item = { row, mark, rest: [] };
    before = mark ?? before;
  }
  close();
  for (const { rows: own, texts } of reader.items.slice(0, -1)) {
    const [row] = own;
    if (row !== undefined && /[:：]$/u.test(texts.at(-1) ?? '')) {
      refuse(
        reader,
        row,
        'ends with a colon, and the items below it may be its parts. Set them deeper, or',
      );
    }
  }
}

/** What stands before the first mark: one paragraph that introduces the list, or else unclear. */
function readIntroduction(rows: readonly Row[], list: readonly Row[], reader: Reader): void {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return;
  const text = rows.map((row) => row.text).join(' ');
  const isOne = rows.slice(1).every(({ gap }) => gap === 'NONE');
  // Where only it is set apart, it has not lost a mark that the others have.
  const [next, ...others] = list.filter((row) => readMarks(row.text).length > 0);
  const isApart =
    next?.gap === 'BLANK' && others.length > 0 && others.every(({ gap }) => gap === 'NONE');
  const introduces = /[:：]\s*$/u.test(last.text) || INTRODUCING.test(fold(text)) || isApart;
  if (!isOne || !introduces) {
    for (const row of rows) {
      refuse(
        reader,
        row,
        'has no mark, and the list below it has: it may be a finding, or introduce them.',
      );
    }
    return;
  }
  reader.beside.push(...rows);
  remark(
    reader,
    'WARNING',
    'LIST_INTRODUCTION',
    first,
    'introduces the list below it and is taken for no finding. Compare with the published page.',
  );
}

/** Where the parts of an item come from that do not stand right behind its mark. */
interface Parts {
  readonly rows: Row[];
  readonly texts: string[];
  /** Rows that are part of it only if it ends as a sentence does. */
  readonly doubtful: Row[];
  isNested: boolean;
}

function readItem(row: Row, mark: Mark | null, rest: readonly Row[], reader: Reader): void {
  const parts: Parts = {
    rows: [row],
    texts: [mark?.text ?? row.text.trim()],
    doubtful: [],
    isNested: false,
  };
  const nested = findNested(row, rest, mark);
  let isNote = false;
  let last = row;
  for (const [at, each] of rest.entries()) {
    if (isNote && each.gap === 'NONE') {
      reader.beside.push(each);
    } else if (addPart(parts, each, { row, mark, nested, below: rest[at + 1] }, reader)) {
      isNote = false;
    } else if (each.gap !== 'NONE' && !endsOpen(last, parts) && NOTE.test(each.text)) {
      isNote = true;
      reader.beside.push(each);
      remark(reader, 'NOTE', 'LIST_NOTE', each, 'is taken for a note and left out.');
    } else {
      isNote = false;
      refuse(
        reader,
        each,
        'stands in a list and neither begins an item nor clearly goes on with one.',
      );
    }
    last = each;
  }
  if (parts.doubtful.length > 0 && !endsItem(parts.rows.at(-1)?.text ?? '')) {
    for (const each of parts.doubtful) {
      refuse(reader, each, 'may go on with the item above it, or be a line of its own.');
    }
  }
  if (parts.isNested) {
    remark(
      reader,
      'NOTE',
      'PARTS_JOINED',
      row,
      `has parts, on lines ${row.number} to ${parts.rows.at(-1)?.number}; they are one finding, joined by blanks and without their marks.`,
    );
  }
  reader.items.push({ rows: parts.rows, texts: parts.texts });
}

const endsOpen = (row: Row, { texts }: Parts): boolean =>
  !isFinished(row.text) || endsPart(texts.at(-1) ?? '');

/** The kinds of marks that the parts of an item have, and those that may be words or marks. */
interface Nested {
  readonly kinds: ReadonlySet<string>;
  readonly unclear: ReadonlySet<string>;
}

/**
 * Finds the marks of the parts of an item: signs, letters or numbers that count from the first on,
 * dashes that come back or follow a colon, and letters in place of signs behind a colon.
 */
function findNested(row: Row, rest: readonly Row[], own: Mark | null): Nested {
  const seen = new Map<string, Mark>();
  const kinds = new Set<string>(own === null || own.counts !== null ? [] : [own.kind]);
  const unclear = new Set<string>();
  for (const [at, { text }] of rest.entries()) {
    const isBehindColon = /[:：]\s*$/u.test((rest[at - 1] ?? row).text);
    for (const mark of readMarks(text, true)) {
      const before = seen.get(mark.kind);
      const isFirst = before === undefined && (mark.counts === null || mark.counts.at(-1) === 1);
      if (!isFirst && (before === undefined || !follows(mark, before))) continue;
      seen.set(mark.kind, mark);
      const isAgain = before !== undefined;
      if (isLetter(mark)) {
        if (isFirst && isBehindColon) kinds.add(mark.kind);
        else if (isAgain && !kinds.has(mark.kind)) unclear.add(mark.kind);
      } else if (isAgain || isBehindColon || isSign(mark)) {
        kinds.add(mark.kind);
      }
    }
  }
  return { kinds, unclear };
}

const isLetter = ({ kind, counts }: Mark): boolean => counts === null && /^\p{L}/u.test(kind);

/** A sign that is no dash is a mark even where it stands once. */
const isSign = ({ kind, counts }: Mark): boolean => counts === null && /^[^\p{Pd}*]/u.test(kind);

interface Around {
  readonly row: Row;
  readonly mark: Mark | null;
  readonly nested: Nested;
  readonly below: Row | undefined;
}

/** Adds a row to the item above it, where it belongs there. */
function addPart(parts: Parts, each: Row, around: Around, reader: Reader): boolean {
  const { row, mark, nested, below } = around;
  const last = parts.rows.at(-1) ?? row;
  const lastText = parts.texts.at(-1) ?? '';
  const isDeeper = each.indent > row.indent;
  const isOpen = lastText === '' || !isFinished(lastText) || endsPart(lastText);
  const add = (text: string): true => {
    parts.rows.push(each);
    parts.texts.push(text);
    return true;
  };
  const resume = (): true => {
    remark(
      reader,
      'NOTE',
      'JOINED_ACROSS_PAGES',
      each,
      `is taken for the rest of the finding that line ${last.number} breaks off. Compare with the published page.`,
    );
    return add(each.text);
  };
  // A mark that stands alone, with its text below it.
  if (lastText === '') return add(each.text.trim());
  const marks = readMarks(each.text, true);
  if (marks.some(({ kind }) => nested.unclear.has(kind))) return false;
  const inner = marks.find(({ kind }) => nested.kinds.has(kind));
  const isSame = inner !== undefined && inner.kind === mark?.kind;
  const isLoneDash =
    DASH.test(each.text) && (below === undefined || !DASH.test(below.text)) && each.gap === 'NONE';
  const isOfSentence = isLoneDash && !isSame && !isFinished(lastText) && !endsPart(lastText);
  if (inner !== undefined && !isOfSentence) {
    if (isSame ? !isOpen && !parts.isNested : !isDeeper && !isOpen && !parts.isNested) return false;
    parts.isNested = true;
    return add(inner.text);
  }
  const isLower = beginsLower(each.text);
  if (each.gap === 'NONE') {
    if (isDeeper || isLower) return add(each.text);
    if (isOpen) {
      parts.doubtful.push(each);
      return add(each.text);
    }
    if (!mayWrap(last.text, each.text, reader.width) || !endsItem(each.text)) return false;
    remark(
      reader,
      'WARNING',
      'LINE_JOINED',
      each,
      'is taken for the rest of the item above it, whose line is full. Compare with the published page.',
    );
    return add(each.text);
  }
  if (each.gap === 'BLANK') {
    if (isDeeper) {
      parts.isNested = true;
      return add(each.text);
    }
    return isLower && isOpen && resume();
  }
  if (isDeeper && !isOpen) {
    parts.isNested = true;
    return add(each.text);
  }
  return isOpen && resume();
}

// ---- lists without marks

function readPlain(rows: readonly Row[], reader: Reader): void {
  const paragraphs = splitParagraphs(rows);
  const [first] = paragraphs;
  const [opening] = first ?? [];
  if (first === undefined || opening === undefined) return;
  const isIntroduced = /[:：]\s*$/u.test(first.at(-1)?.text ?? '');
  if (isIntroduced && paragraphs.length > 1) {
    readIntroduction(first, [], reader);
    paragraphs.shift();
  } else if (INTRODUCING.test(fold(opening.text)) && paragraphs.length > 1) {
    for (const row of first)
      refuse(reader, row, 'may introduce the list below it, or be its first finding.');
    paragraphs.shift();
  }
  const longest = Math.max(...rows.map(({ text }) => text.trim().length));
  const width = Math.min(reader.width, longest);
  for (const paragraph of paragraphs) {
    readParagraph(paragraph, paragraphs.length > 1, width, reader);
  }
}

/** Parts rows at gaps, but for a sentence that goes on behind one. */
function splitParagraphs(rows: readonly Row[]): Row[][] {
  const paragraphs: Row[][] = [];
  for (const row of rows) {
    const above = paragraphs.at(-1)?.at(-1);
    const isCut = above !== undefined && !isFinished(above.text);
    const goesOn = row.gap === 'NONE' || (isCut && (beginsLower(row.text) || row.gap === 'PAGE'));
    if (above === undefined || !goesOn) paragraphs.push([row]);
    else paragraphs.at(-1)?.push(row);
  }
  return paragraphs;
}

/**
 * Reads a paragraph of a list without marks. Where the items are paragraphs, a line that may wrap at
 * the end of a sentence does; where they are lines, one that cannot wrap there ends an item. What
 * may be either is not read.
 * @param isApart whether gaps part the items.
 * @param width of lines that wrap, in characters; 0 where none does.
 */
function readParagraph(
  rows: readonly Row[],
  isApart: boolean,
  width: number,
  reader: Reader,
): void {
  let item: Row[] = [];
  const close = (): void => {
    const last = item.at(-1);
    if (last === undefined) return;
    if (endsItem(last.text) && TEXT.test(item[0]?.text ?? '')) {
      reader.items.push({ rows: item, texts: item.map(({ text }) => text) });
    } else {
      for (const row of item) {
        refuse(
          reader,
          row,
          'stands under a label and has neither a mark nor the end of a sentence: it may be a finding, a heading or a label.',
        );
      }
    }
    item = [];
  };
  for (const row of rows) {
    const above = item.at(-1);
    if (above !== undefined && isFinished(above.text) && !beginsLower(row.text)) {
      if (mayWrap(above.text, row.text, width) !== isApart) {
        refuse(reader, row, 'begins a finding, or goes on with the one above.');
        continue;
      }
      if (!isApart) close();
    }
    item.push(row);
  }
  close();
}
