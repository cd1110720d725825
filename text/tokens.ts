import { fold } from './fold.ts';

/** A word, number or mark of a text, with its offsets in it. */
export interface Token {
  readonly kind: 'WORD' | 'NUMBER' | 'ELISION' | 'POSSESSIVE' | 'MARK';
  readonly text: string;
  /** The text folded: lower-case, without accents; '' for a mark. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
}

// Sticky, in this order: "d’" before "d", "2019–2032" as one number, "Inter-agency" as one word.
const PATTERNS = [
  ['ELISION', /(?:[cdjlmnst]|qu)['’](?=\p{L})/iuy],
  ['POSSESSIVE', /['’]s(?![\p{L}\p{N}])/uy],
  ['WORD', /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑–](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/uy],
  ['NUMBER', /\d+(?:[./‐‑–—-]\d+)*/uy],
  ['MARK', /[^\s\p{L}]/uy],
] as const;

/** Takes a text apart; what is between two tokens is blank. */
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

function readToken(text: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const [found] = match;
    const to = at + found.length;
    const folded = kind === 'MARK' ? '' : fold(found);
    return { kind, text: found, folded, from: at, to, isCapital: /^\p{Lu}/u.test(found) };
  }
  return null;
}
