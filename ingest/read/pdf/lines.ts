import type { Run } from './page.ts';

/** Points that one column of a line stands for. */
const COLUMN = 4;

/** A gap between lines that is larger than this many usual ones parts paragraphs. */
const WIDE = 1.4;

/** Lines that go on with each other are at most this many heights of letters apart. */
const MOST_LEADING = 1.5;

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

/**
 * The distance of lines that go on with each other: the least that comes back, since what parts
 * paragraphs is more.
 * @param columns runs that stand below each other, of one page and column each.
 * @returns heights of their letters, since larger letters stand further apart; 0 where no two lines
 * stand below each other.
 */
export function measureLeading(columns: readonly (readonly Run[])[]): number {
  const counts = new Map<number, number>();
  for (const runs of columns) {
    const lines = arrangeLines(runs);
    for (const [at, { y, height }] of lines.entries()) {
      const gap = Math.round((((lines[at - 1]?.y ?? y) - y) / height) * 20) / 20;
      // Less is no line of its own but a raised number.
      if (gap >= 0.9) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  const gaps = [...counts].toSorted(([a], [b]) => a - b);
  const least = (gaps.find(([, count]) => count > 1) ?? gaps[0])?.[0] ?? 0;
  // Where no line goes on, all distances are those of paragraphs.
  return Math.min(least, MOST_LEADING);
}

/** Tells whether what stands below a line is further from it than a line that goes on. */
export function isBelowGap(above: number, below: number, height: number, leading: number): boolean {
  return above - below > height * leading * WIDE;
}

/** More heights of letters than this between two runs of a line are more than a wide blank. */
const FAR = 3;

/** Fewer words than this are no text that has lines of its own: a number, a date. */
const LEAST_WORDS = 3;

/** Tells whether runs are far apart on a line, each with text of its own. */
export function areBeside(runs: readonly Run[]): boolean {
  const isText = ({ text }: Run): boolean => text.split(/\s+/).length >= LEAST_WORDS;
  return groupLines(runs).some((line) =>
    line.some((run, at) => {
      const before = line[at - 1];
      return before !== undefined && isText(before) && isText(run) && isFar(before, run);
    }),
  );
}

const isFar = (line: Run, run: Run): boolean =>
  Math.max(run.x - line.end, line.x - run.end) > line.height * FAR;

/** Two runs of a line as one; what is far apart has a wide blank between. */
function joinRuns(line: Run, run: Run): Run {
  const text = `${line.text}${isFar(line, run) ? '    ' : ' '}${run.text}`;
  return { ...line, text, end: Math.max(line.end, run.end) };
}

/** Puts runs on lines, from top to bottom and in the direction of their script. */
function groupLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && isOneLine(first, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.toSorted(byPlace));
}

/** The lines that runs make, from top to bottom. */
function arrangeLines(runs: readonly Run[]): readonly Run[] {
  return groupLines(runs).map((line) => line.reduce(joinRuns));
}

const byPlace = (a: Run, b: Run): number => (a.isRightToLeft ? b.x - a.x : a.x - b.x);

/** Tells whether two runs stand on the same line. */
export function isOneLine(a: Run, b: Run): boolean {
  return Math.abs(a.y - b.y) <= Math.max(a.height, b.height) * 0.4;
}

/**
 * Writes runs as lines, set in as they stand on the page, with the marks that it draws. An empty line
 * stands where the page leaves a gap and where the letters change.
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
      (isBelowGap(above.y, line.y, line.height, leading) || above.font !== line.font);
    return isApart ? ['', text] : [text];
  });
}
