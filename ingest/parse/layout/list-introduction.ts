import { fold } from '../../../text/fold.ts';
import { matchWords } from '../../languages/languages.ts';
import { endsItem } from '../page/lines.ts';
import { readMarks } from '../page/marks.ts';
import type { Row } from './classified-line.ts';
import { type Reader, refuse, remark } from './list-reading.ts';

/** What a sentence says that only introduces a list. */
export const INTRODUCING = matchWords(({ labels }) => labels.introducing);

/** What stands before the first mark: one paragraph that introduces the list, or else unclear. */
export function readIntroduction(rows: readonly Row[], list: readonly Row[], reader: Reader): void {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return;
  const text = rows.map((row) => row.text).join(' ');
  // Sentences on lines of their own are findings that have lost their marks.
  const isOne =
    rows.slice(1).every(({ gap }) => gap === 'NONE') &&
    rows.slice(0, -1).every((row) => !endsItem(row.text));
  // Where only it is set apart, it has not lost a mark that the others have.
  const [next, ...others] = list.filter((row) => readMarks(row.text).length > 0);
  const isNumber = next !== undefined && /^\s*\p{Nd}/u.test(next.text);
  const isApart =
    next?.gap === 'BLANK' &&
    // Numbers below a sentence may be those of its notes.
    !isNumber &&
    others.length > 0 &&
    others.every(({ gap }) => gap === 'NONE');
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
