import { beginsLower, endsItem, endsPart, isFinished } from '../page/lines.ts';
import { follows, type Mark, readMarks } from '../page/marks.ts';
import { mayWrap } from '../page/wraps.ts';
import type { Row } from './classified-line.ts';
import { mayBeHead, type Reader, refuse, remark } from './list-reading.ts';

const DASH = /^\s*[-–—]/u;

/** A note: its number or sign, or what it is, in front. */
const NOTE =
  /^\s*(?:\p{No}{1,3}|\[\p{Nd}{1,3}\]|\(\p{Nd}{1,3}\)|\p{Nd}{1,3}|[*†‡]{1,3})\.?\s*\S|^\s*(?:notes?|nb|n\.b\.|sources?|fuentes?|nota|fontes?|quellen?)\s?[:：.]/iu;

/** Where the parts of an item come from that do not stand right behind its mark. */
interface Parts {
  readonly rows: Row[];
  readonly texts: string[];
  /** Rows that are part of it only if it ends as a sentence does. */
  readonly doubtful: Row[];
  /** Whether it has parts, and whether marks part them. */
  isNested: boolean;
  isMarked: boolean;
}

/** Reads one item: what stands right behind its mark, and what of the rows below goes on with it. */
export function readItem(row: Row, mark: Mark | null, rest: readonly Row[], reader: Reader): void {
  const parts: Parts = {
    rows: [row],
    texts: [mark?.text ?? row.text.trim()],
    doubtful: [],
    isNested: false,
    isMarked: false,
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
    DASH.test(each.text) && (below === undefined || !DASH.test(below.text)) && each.gap !== 'BLANK';
  const mayBeDash = !isSame || (/^[–—]/u.test(inner.kind) && beginsLower(inner.text));
  const isOfSentence = isLoneDash && mayBeDash && !isFinished(lastText) && !endsPart(lastText);
  if (inner !== undefined && !isOfSentence) {
    if (!isOpen && !parts.isMarked && (isSame || !isDeeper)) return false;
    parts.isNested = true;
    parts.isMarked = true;
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
  return isOpen && !mayBeHead(each, last, below, reader) && resume();
}
