import { readTitle } from '../../parse/identity/title.ts';
import { readMarks } from '../../parse/page/marks.ts';
import { type Band, readBands } from './bands.ts';
import { type Block, splitPage } from './columns.ts';
import { joinTables } from './join-tables.ts';
import { areBeside, measureEdges, measureLeading, writeRuns } from './lines.ts';
import { hasMarksAtMiddle, type Page, readRuns } from './page.ts';
import { findEdges } from './page-edges.ts';
import { isTable, writeColumns, writeTable } from './tables.ts';
import { findTextColumns, orderColumns } from './text-columns.ts';

/** The blocks of all pages, in the order in which they are read. */
function arrangeBlocks(pages: readonly (readonly Band[])[]): readonly Block[] {
  const texts = findTextColumns(pages);
  const columns = orderColumns(texts);
  return pages.flatMap((bands, page) => {
    const text = texts[page] ?? null;
    if (text === null) return splitPage(bands, page);
    return [
      ...splitPage(text.above, page),
      ...(columns[page] ?? []).map((column): Block => ({ type: 'FLOW', ...column })),
    ];
  });
}

/**
 * Whether text below a table begins with an item of a list: it may be what is left of a cell, and
 * would be read below the last head.
 */
function isLeftOver({ runs }: Extract<Block, { type: 'FLOW' }>, above: Block | undefined): boolean {
  const [first] = runs;
  if (above?.type !== 'COLUMNS' || !isTable(above) || first === undefined) return false;
  return first.mark !== null || readMarks(first.text).length > 0;
}

/**
 * Writes the pages of a document as lines: text as it stands, columns one after the other, tables
 * with what a cell says below its heads. Pages are parted by a form feed; their heads and feet are
 * left out, but for a title.
 * @returns null where what stands beside each other cannot be told apart.
 */
export function arrangePages(pages: readonly Page[]): readonly string[] | null {
  const read = pages.map((page) => ({ page, runs: readRuns(page) }));
  if (read.some(({ runs }) => hasMarksAtMiddle(runs))) return null;
  const edges = findEdges(read);
  const bands = read.map(({ runs }) => readBands(runs.filter((run) => !edges.has(run))));
  const blocks = joinTables(arrangeBlocks(bands));
  if (blocks === null) return null;
  const flows = blocks.flatMap((block) => (block.type === 'FLOW' ? [block.runs] : []));
  const cells = blocks.flatMap((block) =>
    block.type === 'COLUMNS' ? block.rows.flatMap((row) => row.cells) : [],
  );
  const [place, leading] = [measureEdges(flows.flat()), measureLeading([...flows, ...cells])];
  const written = blocks.map((block, at) => {
    if (block.type === 'FLOW') {
      const { runs, edges: own } = block;
      return areBeside(runs) || isLeftOver(block, blocks[at - 1])
        ? null
        : writeRuns(runs, own ?? place, leading);
    }
    return isTable(block) ? writeTable(block, leading) : writeColumns(block, place, leading);
  });
  if (written.some((lines) => lines === null)) return null;
  const title = [...edges].find(({ text }) => readTitle(text) !== null)?.text ?? '';
  return [
    title,
    ...written.flatMap((lines, at) => {
      const [block, above] = [blocks[at], blocks[at - 1]];
      // What breaks off at the foot of a column goes on in the next as it does on the next page.
      const isColumn = block?.type === 'FLOW' && block.edges !== null;
      const isNewPage = isColumn || block?.page !== (above?.page ?? 0);
      return [isNewPage ? '\f' : '', ...(lines ?? [])];
    }),
  ];
}
