import type { Token } from '../../text/tokens.ts';
import type { Lexicon } from '../languages/lexicon.ts';

/** What is read: a text, taken apart, in one language. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** Whether a word belongs to a name by its capital. */
export function isNameWord(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token?.kind === 'WORD' &&
    token.isCapital &&
    !lexicon.connectors.has(token.folded) &&
    !lexicon.determiners.has(token.folded) &&
    !lexicon.articles.has(token.folded)
  );
}

/** Whether a word joins the parts of a name: a connector or an article. */
export function isJoint(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token === undefined || token.kind === 'MARK' || token.kind === 'POSSESSIVE') return false;
  return lexicon.connectors.has(token.folded) || lexicon.articles.has(token.folded);
}
