import { fold } from '../../../text/fold.ts';
import { beginsLower, endsItem, isFinished } from '../page/lines.ts';
import { mayWrap } from '../page/wraps.ts';
import type { Row } from './classified-line.ts';
import { INTRODUCING, readIntroduction } from './list-introduction.ts';
import { mayBeHead, type Reader, refuse, remark } from './list-reading.ts';

/** How a text begins that has no mark. */
const TEXT = /^[\s\p{Cf}]*[\p{L}\p{N}"'“”‘’«„([¿¡]/u;

/** Reads a list without marks: gaps and ends of sentences part its items. */
export function readPlain(rows: readonly Row[], reader: Reader): void {
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
  } else if (INTRODUCING.test(fold(opening.text)) && first.length > 1) {
    refuse(reader, opening, 'may introduce the list below it, or be its first finding.');
    first.shift();
  }
  const longest = Math.max(...rows.map(({ text }) => text.trim().length));
  const width = Math.min(reader.width, longest);
  for (const paragraph of paragraphs) {
    const [begin] = paragraph;
    if (begin?.gap === 'PAGE' && paragraph !== paragraphs[0]) {
      remark(
        reader,
        'WARNING',
        'BEGINS_PAGE',
        begin,
        'is taken for the beginning of a finding, since the page before it ends with a sentence. Compare with the published page.',
      );
    }
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
  for (const [at, row] of rows.entries()) {
    const above = item.at(-1);
    if (above !== undefined && mayBeHead(row, above, rows[at + 1], reader)) {
      refuse(reader, row, 'stands at the top of a page: it may be a running head, or go on.');
      continue;
    }
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
