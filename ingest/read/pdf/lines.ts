import { endsItem } from '../../parse/page/lines.ts';
import type { Run } from './page.ts';

/** Points that one column of a line stands for. */
const COLUMN = 4;

/** A gap between lines that is larger than this many usual ones parts paragraphs. */
const WIDE = 1.4;

/** Where text may stand, in points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The edges of runs. */
export function measureEdges(runs: readonly Run[]): Edges {
  return {
    left: runs.reduce((left, { x }) => Math.min(left, x), Number.POSITIVE_INFINITY),
    right: runs.reduce((right, { end }) => Math.max(right, end), 0),
  };
}

/** The distance that most lines keep that stand below each other; 0 for less than two. */
export function measureLeading(runs: readonly Run[]): number {
  const ys = [...new Set(runs.map(({ y }) => Math.round(y * 2) / 2))].toSorted((a, b) => b - a);
  const gaps = ys
    .slice(1)
    .map((y, at) => (ys[at] ?? y) - y)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** More heights of letters than this between two runs of a line are more than a wide blank. */
const FAR = 3;

/** Two runs of a line as one; what is far apart has a wide blank between. */
function joinRuns(line: Run, run: Run): Run {
  const isFar = run.x - line.end > line.height * FAR;
  const text = `${line.text}${isFar ? '    ' : ' '}${run.text}`;
  return { ...line, text, end: Math.max(line.end, run.end) };
}

/** Puts runs on lines, from top to bottom. */
function arrangeLines(runs: readonly Run[]): readonly Run[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && isOneLine(first, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.toSorted(byPlace).reduce(joinRuns));
}

const byPlace = (a: Run, b: Run): number => (a.isRightToLeft ? b.x - a.x : a.x - b.x);

/** Tells whether two runs stand on the same line. */
export function isOneLine(a: Run, b: Run): boolean {
  return Math.abs(a.y - b.y) <= Math.max(a.height, b.height) * 0.4;
}

/** Tells whether a line had no room for the first word of the one below. */
function isFull(above: Run, below: Run, { left, right }: Edges): boolean {
  const room = above.isRightToLeft ? above.x - left : right - above.end;
  return below.firstWord + above.height * 0.5 > room;
}

/**
 * Writes runs as lines, set in as they stand on the page, with the marks that it draws. An empty line
 * stands where the page leaves a gap, where the letters change, and below the end of a sentence that
 * does not fill its line.
 */
export function writeRuns(runs: readonly Run[], edges: Edges, leading: number): readonly string[] {
  const lines = arrangeLines(runs);
  return lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const inset = line.isRightToLeft ? edges.right - line.end : line.x - edges.left;
    const indent = Math.max(0, Math.round(inset / COLUMN));
    const text =
      line.mark === null
        ? `${' '.repeat(indent)}${line.text}`
        : `${' '.repeat(Math.max(0, indent - 2))}${line.mark} ${line.text}`;
    const isApart =
      above !== undefined &&
      (above.y - line.y > leading * WIDE ||
        above.font !== line.font ||
        (endsItem(above.text) && !isFull(above, line, edges)));
    return isApart ? ['', text] : [text];
  });
}
