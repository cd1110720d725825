import { readMarks } from '../../parse/page/marks.ts';

/** A piece of text on a page, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Tells a font from another of the document, and no more. */
  readonly font: string;
  readonly isRightToLeft: boolean;
}

/** A small round or square thing that a page draws, by its middle. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly isHollow: boolean;
}

/** What a page has on it, and where it ends below and above. */
export interface Page {
  readonly pieces: readonly Piece[];
  readonly dots: readonly Dot[];
  readonly bottom: number;
  readonly top: number;
}

/** Text that goes on without a wide gap on one line. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly height: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** What the page draws before it: the mark of an item. */
  readonly mark: '•' | '◦' | null;
}

/** A gap wider than this share of the height of letters parts two words. */
const WORD_GAP = 0.2;

/** A gap wider than this many heights of letters parts two runs. */
const RUN_GAP = 1.5;

/** The same behind the mark of an item, which has a column of its own. */
const MARK_RUN_GAP = 6;

/** A mark stands within this many heights before its text. */
const MARK_GAP = 2.5;

interface Draft {
  text: string;
  x: number;
  end: number;
  y: number;
  height: number;
  readonly isRightToLeft: boolean;
  /** The characters that each font has. */
  readonly fonts: Map<string, number>;
}

function isSameLine(run: Draft, piece: Piece): boolean {
  return Math.abs(run.y - piece.y) <= Math.max(run.height, piece.height) * 0.4;
}

/** The gap between a run and a piece on either side of it; 0 where they touch. */
const gapBetween = (run: Draft, { x, width }: Piece): number =>
  Math.max(0, x - run.end, run.x - (x + width));

function isRest(run: Draft, piece: Piece): boolean {
  const height = Math.max(run.height, piece.height);
  const most = readMarks(run.text).some(({ text }) => text === '') ? MARK_RUN_GAP : RUN_GAP;
  return isSameLine(run, piece) && gapBetween(run, piece) <= height * most;
}

function add(run: Draft, piece: Piece): void {
  const needsBlank =
    !/\s$/.test(run.text) &&
    !/^\s/.test(piece.text) &&
    gapBetween(run, piece) > Math.max(run.height, piece.height) * WORD_GAP;
  run.text += `${needsBlank ? ' ' : ''}${piece.text}`;
  run.x = Math.min(run.x, piece.x);
  run.end = Math.max(run.end, piece.x + piece.width);
  run.height = Math.max(run.height, piece.height);
  count(run, piece);
}

function count({ fonts }: Draft, { text, font, height }: Piece): void {
  const name = `${font} ${Math.round(height * 2)}`;
  fonts.set(name, (fonts.get(name) ?? 0) + text.trim().length);
}

/** The runs of a page, in the order in which it has them. */
export function readRuns({ pieces, dots }: Page): readonly Run[] {
  const drafts: Draft[] = [];
  for (const piece of pieces) {
    const run = drafts.at(-1);
    // Blanks are as wide as what they part: the places of what is written tell more.
    if (piece.text.trim() === '') continue;
    if (run !== undefined && isRest(run, piece)) {
      add(run, piece);
    } else {
      const { width, font: _, ...place } = piece;
      const draft: Draft = { ...place, end: piece.x + width, fonts: new Map() };
      count(draft, piece);
      drafts.push(draft);
    }
  }
  return drafts.map((draft) => finish(draft, dots));
}

/**
 * Whether a page sets the mark of an item at the middle of it, as a table does: then nothing tells
 * where an item of several lines begins.
 */
export function hasMarksAtMiddle(runs: readonly Run[]): boolean {
  const marks = runs.filter((run) => readMarks(run.text).some(({ text }) => text === ''));
  return marks.some((mark) => {
    const beside = runs.filter(
      ({ x, y, height }) =>
        x >= mark.end - 1 &&
        x - mark.end < height * MARK_RUN_GAP &&
        Math.abs(y - mark.y) < height * 0.9,
    );
    return beside.length > 0 && beside.every((run) => Math.abs(run.y - mark.y) > run.height * 0.4);
  });
}

function finish({ fonts, ...run }: Draft, dots: readonly Dot[]): Run {
  const text = run.text.trim();
  const dot = dots.find(({ x, y }) => {
    const gap = run.isRightToLeft ? x - run.end : run.x - x;
    const isBeside = y > run.y - run.height * 0.3 && y < run.y + run.height;
    return isBeside && gap > 0 && gap <= run.height * MARK_GAP;
  });
  const [font = ''] = [...fonts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return {
    ...run,
    text,
    font,
    mark: dot === undefined ? null : dot.isHollow ? '◦' : '•',
  };
}
