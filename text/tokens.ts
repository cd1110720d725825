import { fold } from './fold.ts';
import { type Piece, scan } from './scan.ts';

type TokenKind = 'WORD' | 'NUMBER' | 'ELISION' | 'POSSESSIVE' | 'MARK';

/** A word, number or mark of a text, with its offsets in it. */
export interface Token extends Piece<TokenKind> {
  /** The text folded: lower-case, without accents; '' for a mark. */
  readonly folded: string;
}

// In this order: "d’" before "d", "2019–2032" as one number, "Inter-agency" as one word.
const PATTERNS = [
  ['ELISION', /(?:[cdjlmnst]|qu)['’](?=\p{L})/iuy],
  ['POSSESSIVE', /['’]s(?![\p{L}\p{N}])/uy],
  ['WORD', /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑–](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/uy],
  ['NUMBER', /\d+(?:[./‐‑–—-]\d+)*/uy],
  ['MARK', /[^\s\p{L}]/uy],
] as const;

/** Takes a text apart; what is between two tokens is blank. */
export function tokenize(text: string): readonly Token[] {
  return scan(text, PATTERNS).map((piece) => ({
    ...piece,
    folded: piece.kind === 'MARK' ? '' : fold(piece.text),
  }));
}
