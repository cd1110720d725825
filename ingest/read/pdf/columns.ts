import type { LineToken } from '../../parse/layout/classified-line.ts';
import { readLabel, readName } from '../../parse/layout/read-line.ts';
import { type Edges, measureLeading } from './lines.ts';
import type { Run } from './page.ts';

/** Text that goes down the page, or columns of it beside each other. */
export type Block =
  | { readonly type: 'FLOW'; readonly runs: readonly Run[] }
  | {
      readonly type: 'COLUMNS';
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

/** Runs that overlap from top to bottom, and what is free between them from left to right. */
interface Band {
  readonly runs: readonly Run[];
  readonly top: number;
  readonly bottom: number;
  readonly gutters: readonly Edges[];
}

/**
 * A free strip is a gutter from this width on, in heights of letters: runs are parted by more than
 * words are, or stand apart in the document.
 */
const LEAST_GUTTER = 0.15;

/** Points within which two texts begin below each other. */
const ALIGNED = 1.5;

/** A gap larger than this many usual ones parts rows. */
const WIDE = 1.4;

/** How far letters reach above and below the line that they stand on, in heights. */
const [ABOVE, BELOW] = [0.8, 0.2];
const topOf = ({ y, height }: Run): number => y + height * ABOVE;
const bottomOf = ({ y, height }: Run): number => y - height * BELOW;

function findGutters(runs: readonly Run[]): readonly Edges[] {
  const gutters: Edges[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const { x, end, height } of runs.toSorted((a, b) => a.x - b.x)) {
    if (Number.isFinite(right) && x - right >= height * LEAST_GUTTER)
      gutters.push({ left: right, right: x });
    right = Math.max(right, end);
  }
  return gutters;
}

function readBands(runs: readonly Run[]): readonly Band[] {
  const bands: Run[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const run of runs.toSorted((a, b) => topOf(b) - topOf(a))) {
    const band = bands.at(-1);
    if (band !== undefined && topOf(run) > bottom) band.push(run);
    else bands.push([run]);
    bottom = band === bands.at(-1) ? Math.min(bottom, bottomOf(run)) : bottomOf(run);
  }
  return bands.map((own) => ({
    runs: own,
    top: Math.max(...own.map(topOf)),
    bottom: Math.min(...own.map(bottomOf)),
    gutters: findGutters(own),
  }));
}

/** What of the gutters is still free beside more runs. */
function narrow(gutters: readonly Edges[], { runs }: Band): readonly Edges[] {
  const least = (runs[0]?.height ?? 0) * LEAST_GUTTER;
  const free = runs.reduce<readonly Edges[]>(
    (strips, { x, end }) =>
      strips.flatMap(({ left, right }) =>
        end <= left || x >= right
          ? [{ left, right }]
          : [
              { left, right: x },
              { left: end, right },
            ],
      ),
    gutters,
  );
  return free.filter(({ left, right }) => right - left >= least);
}

/**
 * Takes a page apart into text that goes down and groups of columns.
 * @param page its number, which the rows of its columns keep.
 */
export function splitPage(runs: readonly Run[], page: number): readonly Block[] {
  const bands = readBands(runs);
  const blocks: Block[] = [];
  let flow: Band[] = [];
  const closeFlow = (): void => {
    if (flow.length > 0) blocks.push({ type: 'FLOW', runs: flow.flatMap((band) => band.runs) });
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
    const isAligned = areAligned(band, group);
    const isName = nameOf(band.runs) !== null;
    if (!isBeside && !isAligned && !isName && !haveName(group, gutters)) break;
    group.push(band);
    const isMore = isBeside && group.some((each) => each !== band && each.gutters.length > 0);
    const areLines = splitColumns(band.runs, band.gutters).some((runs) => runs.length > 1);
    if (isMore || isAligned || (isBeside && areLines)) kept = [...group];
  }
  return kept;
}

/** Whether a band is the name of a domain, with a gap above it that a cell does not have. */
function isHeading(band: Band, above: Band): boolean {
  const [run, other] = band.runs;
  const isApart = run !== undefined && above.bottom - band.top > run.height * 0.8;
  return isApart && other === undefined && nameOf(band.runs)?.type === 'DOMAIN';
}

/** Whether a column of bands is the name of a domain or a list. */
function haveName(bands: readonly Band[], gutters: readonly Edges[]): boolean {
  return splitColumns(
    bands.flatMap(({ runs }) => runs),
    gutters,
  ).some((runs) => nameOf(runs) !== null);
}

/** The runs of each column, from left to right. */
function splitColumns(
  runs: readonly Run[],
  gutters: readonly Edges[],
): readonly (readonly Run[])[] {
  const sides = [...gutters.map(({ left, right }) => (left + right) / 2), Number.POSITIVE_INFINITY];
  return sides.map((side, at) =>
    runs.filter(({ x, end }) => {
      const middle = (x + end) / 2;
      return middle < side && middle >= (sides[at - 1] ?? Number.NEGATIVE_INFINITY);
    }),
  );
}

/** What runs are the name of, of a domain or of a list; null for any others. */
export function nameOf(
  runs: readonly Run[],
): Extract<LineToken, { type: 'DOMAIN' | 'LABEL' }> | null {
  const text = runs
    .toSorted((a, b) => b.y - a.y)
    .map((run) => run.text)
    .join(' ');
  const token = readName(text) ?? readLabel(text);
  return token?.type === 'DOMAIN' || token?.type === 'LABEL' ? token : null;
}

function buildColumns(bands: readonly Band[], page: number): Extract<Block, { type: 'COLUMNS' }> {
  const runs = bands.flatMap((band) => band.runs);
  const gutters = findGutters(runs);
  const columns = splitColumns(runs, gutters);
  const leadings = columns.map(measureLeading).filter((each) => each > 0);
  const leading = leadings.length === 0 ? 0 : Math.min(...leadings);
  const rows: Band[][] = [];
  for (const band of bands) {
    const above = rows.at(-1)?.at(-1);
    if (above === undefined || isApart(above, band, leading)) rows.push([band]);
    else rows.at(-1)?.push(band);
  }
  return {
    type: 'COLUMNS',
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

function isApart(above: Band, below: Band, leading: number): boolean {
  const fonts = new Set(above.runs.map(({ font }) => font));
  const lowest = Math.min(...above.runs.map(({ y }) => y));
  const highest = Math.max(...below.runs.map(({ y }) => y));
  return lowest - highest > leading * WIDE || !below.runs.some(({ font }) => fonts.has(font));
}
