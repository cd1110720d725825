import { fold } from '../../../text/fold.ts';
import { readTitle } from '../../parse/identity/title.ts';
import { readLabel, readName } from '../../parse/layout/read-line.ts';
import { isHeaderOrFooter } from '../../parse/page/headers-and-footers.ts';
import { type Block, type GridRow, nameOf, splitPage } from './columns.ts';
import { measureEdges, measureLeading, writeRuns } from './lines.ts';
import { type Page, type Run, readRuns } from './page.ts';
import { hasHeads, isSameTable, isTable, writeColumns, writeTable } from './tables.ts';

/** The share of a page, above and below, that heads and feet of pages stand in. */
const MARGIN = 0.09;

/** Points by which a head may move from page to page. */
const SAME_PLACE = 4;

/** A page number: what of a head differs from page to page. */
const keyOf = (text: string): string => fold(text).replace(/\d+/g, '');

/** Finds the heads and feet of pages: what only a printer adds, and what comes back in its place. */
function findEdges(pages: readonly { page: Page; runs: readonly Run[] }[]): ReadonlySet<Run> {
  const outer = pages.map(({ page: { top, bottom }, runs }) =>
    runs.filter(
      ({ y }) => y > top - (top - bottom) * MARGIN || y < bottom + (top - bottom) * MARGIN,
    ),
  );
  const isName = ({ text }: Run): boolean => {
    const type = (readName(text) ?? readLabel(text))?.type;
    return type === 'LABEL' || type === 'DOMAIN';
  };
  const found = outer.flatMap((runs, at) => {
    const others = outer.filter((_, index) => index !== at).flat();
    return runs.filter((run) => {
      const comesBack = others.some(
        (other) => Math.abs(other.y - run.y) <= SAME_PLACE && keyOf(other.text) === keyOf(run.text),
      );
      return (comesBack && !isName(run)) || isHeaderOrFooter(run.text);
    });
  });
  return new Set(found);
}

/**
 * Joins the columns that belong to one table: it goes on behind the edge of a page, and behind the
 * name of a domain that heads the rows below it.
 */
function joinTables(pages: readonly (readonly Block[])[]): readonly (Block | 'EDGE')[] {
  const joined: (Block | 'EDGE')[] = [];
  for (const [page, blocks] of pages.entries()) {
    if (page > 0) joined.push('EDGE');
    for (const block of blocks) {
      const at = joined.findLastIndex((each) => each !== 'EDGE' && each.type === 'COLUMNS');
      const above = joined[at];
      const between = joined.slice(at + 1).flatMap((each) => (each === 'EDGE' ? [] : [each]));
      const heads = between.flatMap((each) => (each.type === 'FLOW' ? readHead(each, page) : []));
      const isTableAbove = above !== undefined && above !== 'EDGE' && above.type === 'COLUMNS';
      const goesOn = isTableAbove && block.type === 'COLUMNS' && heads.length === between.length;
      if (goesOn && !hasHeads(block) && isTable(above) && isSameTable(above, block)) {
        const table = { ...above, rows: [...above.rows, ...heads, ...block.rows] };
        joined.splice(at, joined.length - at, table);
      } else {
        joined.push(block);
      }
    }
  }
  return joined;
}

/** Text that is the name of a domain and nothing else, as a row of a table; else none. */
function readHead({ runs }: Extract<Block, { type: 'FLOW' }>, page: number): readonly GridRow[] {
  const ys = runs.map(({ y }) => y);
  return nameOf(runs)?.type === 'DOMAIN'
    ? [{ page, cells: [runs], top: Math.max(...ys), bottom: Math.min(...ys) }]
    : [];
}

/**
 * Writes the pages of a document as lines: text as it stands, columns one after the other, tables
 * with what a cell says below its heads. Pages are parted by a form feed; their heads and feet are
 * left out, but for a title.
 * @returns null where the rows of a table cannot be told apart.
 */
export function arrangePages(pages: readonly Page[]): readonly string[] | null {
  const read = pages.map((page) => ({ page, runs: readRuns(page) }));
  const edges = findEdges(read);
  const blocks = joinTables(
    read.map(({ runs }, page) =>
      splitPage(
        runs.filter((run) => !edges.has(run)),
        page,
      ),
    ),
  );
  const flow = blocks.flatMap((block) =>
    block !== 'EDGE' && block.type === 'FLOW' ? block.runs : [],
  );
  const [place, leading] = [measureEdges(flow), measureLeading(flow)];
  const written = blocks.map((block) => {
    if (block === 'EDGE') return ['\f'];
    if (block.type === 'FLOW') return writeRuns(block.runs, place, leading);
    return isTable(block) ? writeTable(block) : writeColumns(block);
  });
  if (written.some((lines) => lines === null)) return null;
  const title = [...edges].find(({ text }) => readTitle(text) !== null)?.text ?? '';
  return [title, ...written.flatMap((lines) => ['', ...(lines ?? [])])];
}
