/** A piece of a text, with its offsets in UTF-16 units; `to` is not included. */
export interface Piece<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
}

/**
 * Takes a text apart from its beginning to its end. The two ways of doing so are told by their
 * patterns: `readWords` parts at every sign, for comparing words; `tokenize` keeps the signs, and
 * what they join, for reading names.
 * @param patterns sticky (`y`); at each place the first that fits takes its piece.
 * @returns the pieces in order; what no pattern fits stands between them.
 */
export function scan<Kind extends string>(
  text: string,
  patterns: readonly (readonly [Kind, RegExp])[],
): readonly Piece<Kind>[] {
  const pieces: Piece<Kind>[] = [];
  let at = 0;
  while (at < text.length) {
    const piece = readPiece(text, at, patterns);
    if (piece !== null) pieces.push(piece);
    at = piece?.to ?? at + 1;
  }
  return pieces;
}

function readPiece<Kind extends string>(
  text: string,
  at: number,
  patterns: readonly (readonly [Kind, RegExp])[],
): Piece<Kind> | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const isCapital = /^\p{Lu}/u.test(found);
    return { kind, text: found, from: at, to: at + found.length, isCapital };
  }
  return null;
}
