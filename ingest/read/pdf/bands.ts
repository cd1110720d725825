import type { LineToken } from '../../parse/layout/classified-line.ts';
import { readLabel, readName } from '../../parse/layout/read-line.ts';
import type { Edges } from './lines.ts';
import type { Run } from './page.ts';

/** Runs that overlap from top to bottom, and what is free between them from left to right. */
export interface Band {
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

/** How far letters reach above and below the line that they stand on, in heights. */
const [ABOVE, BELOW] = [0.8, 0.2];
const topOf = ({ y, height }: Run): number => y + height * ABOVE;
const bottomOf = ({ y, height }: Run): number => y - height * BELOW;

/** The strips between runs that none of them reaches into. */
export function findGutters(runs: readonly Run[]): readonly Edges[] {
  const gutters: Edges[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const { x, end, height } of runs.toSorted((a, b) => a.x - b.x)) {
    if (Number.isFinite(right) && x - right >= height * LEAST_GUTTER)
      gutters.push({ left: right, right: x });
    right = Math.max(right, end);
  }
  return gutters;
}

/** The bands of a page, from top to bottom. */
export function readBands(runs: readonly Run[]): readonly Band[] {
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
export function narrow(gutters: readonly Edges[], { runs }: Band): readonly Edges[] {
  const least = Math.min(...runs.map(({ height }) => height)) * LEAST_GUTTER;
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

/** The runs of each column, from left to right. */
export function splitColumns(
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
