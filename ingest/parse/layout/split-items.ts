import { endsItem } from '../page/lines.ts';
import { follows, type Mark, opens, readMarks } from '../page/marks.ts';
import type { Row } from './classified-line.ts';

/** More characters than this no mark takes, with the first word behind it. */
const MARK_AND_WORD = 40;

/** Where a sentence may end within a line. */
const BLANK_BEHIND_END = /(?<=[.;!?…؟۔。؛]["'”’»)\]]?)\s+(?=\S)/gu;

const isText = ({ token, isSaid }: Row): boolean =>
  !isSaid && (token.type === 'TEXT' || token.type === 'BULLET');

const isFurniture = ({ token: { type } }: Row): boolean =>
  type === 'BLANK' || type === 'HEADER_OR_FOOTER' || type === 'IGNORED';

/** The marks that the next item may have that goes on with one of these. */
function findNext(text: string, open: readonly Mark[]): readonly Mark[] {
  return readMarks(text).filter((mark) => open.some((before) => follows(mark, before)));
}

/** Whether a line below, in the same list, begins with the mark that goes on with one of these. */
function isNextBelow(below: readonly Row[], mark: Mark): boolean {
  if (mark.counts === null) return false;
  for (const row of below) {
    if (isFurniture(row)) continue;
    if (!isText(row)) return false;
    const isSame = ({ kind, counts }: Mark): boolean =>
      kind === mark.kind && counts?.join('.') === mark.counts?.join('.');
    if (readMarks(row.text).some(isSame)) return true;
  }
  return false;
}

/**
 * Takes lines apart that hold several items in a row, each behind the end of a sentence and with the
 * mark that goes on with the list: "1. One. 2. Two."
 */
export function splitItemRows(rows: readonly Row[]): readonly Row[] {
  let open: readonly Mark[] = [];
  return rows.flatMap((row, at): readonly Row[] => {
    if (isFurniture(row)) return [row];
    if (!isText(row)) {
      open = [];
      return [row];
    }
    const next = findNext(row.text, open);
    if (next.length > 0) open = next;
    else if (open.length === 0) open = readMarks(row.text).filter(opens);
    if (open.length === 0) return [row];
    const starts = [0];
    for (const { index, 0: blank } of row.text.matchAll(BLANK_BEHIND_END)) {
      const from = index + blank.length;
      const marks = findNext(row.text.slice(from, from + MARK_AND_WORD), open).filter(
        (mark) => !/^\p{Ll}/u.test(mark.text) && !isNextBelow(rows.slice(at + 1), mark),
      );
      if (marks.length === 0 || !endsItem(row.text.slice(starts.at(-1), index))) continue;
      starts.push(from);
      open = marks;
    }
    return starts.map((from, part) => ({ ...row, text: row.text.slice(from, starts[part + 1]) }));
  });
}
