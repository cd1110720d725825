import { beginsWithCapital } from './characters.ts';
import { fold } from './fold.ts';

type TokenKind = 'WORD' | 'NUMBER' | 'ELISION' | 'POSSESSIVE' | 'MARK';

/** A word, number or mark of a text, with its offsets in UTF-16 units; `to` is not included. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
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

const BLANK = ' '.charCodeAt(0);

function readToken(text: string, at: number): Token | null {
  if (text.charCodeAt(at) === BLANK) return null;
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const isCapital = beginsWithCapital(found);
    const folded = kind === 'MARK' ? '' : fold(found);
    return { kind, text: found, from: at, to: at + found.length, isCapital, folded };
  }
  return null;
}

/**
 * Takes a text apart for reading names: unlike `readWords`, it keeps the signs and what they join.
 * @returns the tokens in order; what is between two of them is blank.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = readToken(text, at);
    if (token !== null) tokens.push(token);
    at = token?.to ?? at + 1;
  }
  return tokens;
}
