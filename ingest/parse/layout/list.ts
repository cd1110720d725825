import { beginsLower, endsPart, isFinished } from '../page/lines.ts';
import { follows, type Mark, opens, readMarks } from '../page/marks.ts';
import type { Row } from './classified-line.ts';
import { readIntroduction } from './list-introduction.ts';
import { readItem } from './list-item.ts';
import { type ListReading, type Reader, refuse } from './list-reading.ts';
import { readPlain } from './plain-list.ts';

/** An item set this much deeper than the list is a part of the one above. */
const DEEPER = 2;

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

function chooseMark({ text }: Row): Mark | null {
  const marks = readMarks(text).filter(opens);
  return marks.find(({ counts }) => counts?.[0] === 1) ?? marks[0] ?? null;
}

/** Whether a number goes on with those of the list, and not with those of a list within an item. */
function countsOn(mark: Mark, within: readonly Row[]): boolean {
  const isFirst = ({ kind, counts }: Mark): boolean => kind === mark.kind && counts?.at(-1) === 1;
  return (
    (mark.counts?.at(-1) ?? 1) > 1 && !within.some(({ text }) => readMarks(text).some(isFirst))
  );
}

/** Whether a dash in front of a line is one of the sentence that goes on from the line above. */
function isDash({ kind, text }: Mark, { row, rest }: { row: Row; rest: readonly Row[] }): boolean {
  const above = rest.at(-1) ?? row;
  return (
    /^[–—]/u.test(kind) && beginsLower(text) && !isFinished(above.text) && !endsPart(above.text)
  );
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
    const isNext = mark !== null && item !== null && countsOn(mark, item.rest);
    const isOfSentence = mark !== null && item !== null && isDash(mark, item);
    const isItem = row.isSaidToOpen || (mark !== null && !isOfSentence && (!isDeeper || isNext));
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
