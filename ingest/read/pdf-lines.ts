/** A piece of text on a page, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Row {
  text: string;
  y: number;
  end: number;
  height: number;
}

/** A gap wider than this share of the letter height parts two words. */
const WORD_GAP = 0.2;

function isSameRow(row: Row, piece: Piece): boolean {
  return Math.abs(row.y - piece.y) <= Math.max(row.height, piece.height) * 0.4;
}

function needsBlank(row: Row, piece: Piece): boolean {
  if (/\s$/.test(row.text) || /^\s/.test(piece.text)) return false;
  return Math.abs(piece.x - row.end) > Math.max(row.height, piece.height) * WORD_GAP;
}

function collectRows(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (piece.text === '') continue;
    const end = piece.x + piece.width;
    if (row === undefined || !isSameRow(row, piece)) {
      rows.push({ text: piece.text, y: piece.y, end, height: piece.height });
    } else {
      row.text += `${needsBlank(row, piece) ? ' ' : ''}${piece.text}`;
      row.end = end;
      row.height = Math.max(row.height, piece.height);
    }
  }
  return rows;
}

/** The distance that most lines of a page keep; 0 when there are fewer than two. */
function measureLeading(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, at) => (rows[at]?.y ?? row.y) - row.y)
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** The lines of a page in the order in which it has them, an empty one where it leaves a gap. */
export function arrangePage(pieces: readonly Piece[]): string[] {
  const rows = collectRows(pieces).filter(({ text }) => text.trim() !== '');
  const leading = measureLeading(rows);
  return rows.flatMap((row, at) => {
    const above = rows[at - 1];
    const isApart = above !== undefined && Math.abs(above.y - row.y) > leading * 1.6;
    return isApart ? ['', row.text.trim()] : [row.text.trim()];
  });
}
