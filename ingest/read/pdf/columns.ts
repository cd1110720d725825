import { follows, readMarks } from '../../parse/page/marks.ts';
import { type Band, findGutters, nameOf, narrow, splitColumns } from './bands.ts';
import { type Edges, isBelowGap, measureLeading } from './lines.ts';
import type { Run } from './page.ts';

/** Text that goes down the page, or columns of it beside each other. */
export type Block =
  | {
      readonly type: 'FLOW';
      readonly page: number;
      readonly runs: readonly Run[];
      /** Where it may stand; null for the edges of all text that goes down. */
      readonly edges: Edges | null;
    }
  | {
      readonly type: 'COLUMNS';
      /** The page that it begins on. */
      readonly page: number;
      readonly edges: readonly Edges[];
      /** From top to bottom; of each, the runs of each column. */
      readonly rows: readonly GridRow[];
    };

/** The runs of each column of a row, and where it begins and ends on its page. */
export interface GridRow {
  readonly page: number;
  readonly cells: readonly (readonly Run[])[];
  readonly top: number;
  readonly bottom: number;
}

/** Points within which two texts begin below each other. */
export const ALIGNED = 1.5;

/**
 * Takes a page apart into text that goes down and groups of columns.
 * @param page its number, which the rows of its columns keep.
 */
export function splitPage(bands: readonly Band[], page: number): readonly Block[] {
  const blocks: Block[] = [];
  let flow: Band[] = [];
  const closeFlow = (): void => {
    if (flow.length > 0)
      blocks.push({ type: 'FLOW', page, runs: flow.flatMap((band) => band.runs), edges: null });
    flow = [];
  };
  let at = 0;
  while (at < bands.length) {
    const band = bands[at];
    if (band === undefined) break;
    const group = band.gutters.length === 0 ? null : takeGroup(bands, at);
    if (group === null) {
      flow.push(band);
      at += 1;
      continue;
    }
    const above = takeAbove(flow, group);
    flow = flow.slice(0, flow.length - above.length);
    closeFlow();
    blocks.push(buildColumns([...above, ...group], page));
    at += group.length;
  }
  closeFlow();
  return blocks;
}

const areAligned = (band: Band, others: readonly Band[]): boolean => {
  const starts = others.flatMap(({ runs }) => runs.map(({ x }) => x));
  return band.runs.every(({ x }) => starts.some((start) => Math.abs(start - x) <= ALIGNED));
};

/** The text of an item that wraps begins behind its mark, by so many heights of letters at most. */
const MOST_HANGING = 2.5;

/** Whether a run goes on below an item: with the next number, or with more of its text. */
function isBelowItem(run: Run, item: Run): boolean {
  const marks = readMarks(item.text);
  const behind = run.x - item.x;
  if (behind > ALIGNED && behind <= run.height * MOST_HANGING) return true;
  return readMarks(run.text).some(
    (mark) => mark.counts !== null && marks.some((before) => follows(mark, before)),
  );
}

/**
 * Whether a band goes on with the lists of its columns: where a mark is of one piece with its text,
 * what wraps begins behind it, and numbers that stand flush right begin apart.
 */
function goesOn(band: Band, group: readonly Band[], gutters: readonly Edges[]): boolean {
  const columns = splitColumns(
    group.flatMap(({ runs }) => runs),
    gutters,
  );
  return splitColumns(band.runs, gutters).every((runs, at) => {
    const item = columns[at]?.findLast(({ text }) => readMarks(text).length > 0);
    return runs.every((run) => item !== undefined && isBelowItem(run, item));
  });
}

/** The bands right above a group that belong to it: a cell may be higher than those beside it. */
function takeAbove(flow: readonly Band[], group: readonly Band[]): readonly Band[] {
  const gutters = findGutters(group.flatMap(({ runs }) => runs));
  const above: Band[] = [];
  for (const band of flow.toReversed()) {
    const isFree = narrow(gutters, band).length >= gutters.length;
    if (!isFree || !areAligned(band, [...above, ...group])) break;
    above.unshift(band);
  }
  return above;
}

/**
 * The bands from one on that keep its gutters free; null where it stands alone. A line in one column
 * only belongs to them where others begin below each other, and below the heads of columns. The name
 * of a domain that stands apart heads what is below it.
 */
function takeGroup(bands: readonly Band[], from: number): readonly Band[] | null {
  let gutters = bands[from]?.gutters ?? [];
  let kept: readonly Band[] | null = null;
  const group: Band[] = [];
  for (const band of bands.slice(from)) {
    const above = group.at(-1);
    gutters = narrow(gutters, band);
    if (gutters.length === 0 || (above !== undefined && isHeading(band, above))) break;
    const isBeside = band.gutters.length > 0;
    const isAligned = areAligned(band, group) || goesOn(band, group, gutters);
    const isName = nameOf(band.runs) !== null;
    const isBelowHeads = above !== undefined && areHeads(group, gutters);
    if (!isBeside && !isAligned && !isName && !isBelowHeads) break;
    group.push(band);
    const isMore = isBeside && group.some((each) => each !== band && each.gutters.length > 0);
    const areLines = splitColumns(band.runs, band.gutters).some((runs) => runs.length > 1);
    if (isMore || isAligned || (isBeside && areLines) || isBelowHeads) kept = [...group];
  }
  return kept;
}

/** Whether a band is the name of a domain, with a gap above it that a cell does not have. */
function isHeading(band: Band, above: Band): boolean {
  const [run, other] = band.runs;
  const isApart = run !== undefined && above.bottom - band.top > run.height * 0.8;
  return isApart && other === undefined && nameOf(band.runs)?.type === 'DOMAIN';
}

/** More words than this are no head of a column. */
export const MOST_CORNER_WORDS = 4;

/** Whether bands are the heads of columns and nothing else: names, beside a corner. */
function areHeads(bands: readonly Band[], gutters: readonly Edges[]): boolean {
  const columns = splitColumns(
    bands.flatMap(({ runs }) => runs),
    gutters,
  ).filter((runs) => runs.length > 0);
  const names = columns.map(nameOf);
  const isShort = (runs: readonly Run[]): boolean =>
    runs
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/).length <= MOST_CORNER_WORDS;
  return (
    names.some((name) => name?.type === 'LABEL') &&
    columns.every((runs, at) => names[at] !== null || isShort(runs))
  );
}

function buildColumns(bands: readonly Band[], page: number): Extract<Block, { type: 'COLUMNS' }> {
  const runs = bands.flatMap((band) => band.runs);
  const gutters = findGutters(runs);
  const columns = splitColumns(runs, gutters);
  const leading = measureLeading(columns);
  const rows: Band[][] = [];
  for (const band of bands) {
    const above = rows.at(-1);
    if (above === undefined || isApart(above, band, columns, leading)) rows.push([band]);
    else above.push(band);
  }
  return {
    type: 'COLUMNS',
    page,
    edges: columns.map((column, at) => ({
      left: Math.min(...column.map(({ x }) => x)),
      // A column ends where the next begins, however short its lines are.
      right: Math.max(...column.map(({ end }) => end), gutters[at]?.left ?? 0),
    })),
    rows: rows.map((own) => {
      const within = own.flatMap((band) => band.runs);
      return {
        page,
        cells: columns.map((column) => within.filter((run) => column.includes(run))),
        top: Math.max(...own.map(({ top }) => top)),
        bottom: Math.min(...own.map(({ bottom }) => bottom)),
      };
    }),
  };
}

/** Whether a band begins a row: behind a wide gap, or where the letters of its columns change. */
function isApart(
  above: readonly Band[],
  { runs }: Band,
  columns: readonly (readonly Run[])[],
  leading: number,
): boolean {
  const others = above.flatMap((band) => band.runs);
  const lowest = Math.min(...others.map(({ y }) => y));
  const highest = Math.max(...runs.map(({ y }) => y));
  const height = Math.max(...runs.map((run) => run.height));
  if (isBelowGap(lowest, highest, height, leading)) return true;
  const pairs = runs.flatMap((run) => {
    const column = columns.find((each) => each.includes(run)) ?? [];
    const last = others.filter((other) => column.includes(other)).at(-1);
    return last === undefined ? [] : [last.font === run.font];
  });
  return pairs.length > 0 && !pairs.includes(true);
}
