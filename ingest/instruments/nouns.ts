import type { InstrumentKind } from '../../reference/codes.ts';
import { listInstrumentWords } from '../languages/languages.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Reading } from './reading.ts';

/** A noun of an instrument in a text. */
export interface Noun {
  readonly kind: InstrumentKind;
  /** Folded. Example: "memorandum of understanding". */
  readonly name: string;
  /** The token after it. */
  readonly next: number;
  /** Whether it names an instrument only where it is signed. */
  readonly needsSigning: boolean;
}

const LONGEST = 4;

/** The first words of all nouns of a language: most words of a text begin none. */
const FIRST_WORDS: ReadonlyMap<Lexicon, ReadonlySet<string>> = new Map(
  listInstrumentWords((lexicon) => {
    const names = [...lexicon.nouns.keys(), ...lexicon.signedNouns.keys()];
    return [[lexicon, new Set(names.map(firstWordOf))] as const];
  }),
);

function firstWordOf(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}

/** The noun of an instrument that begins at a token, the longest there is; null for none. */
export function findNoun({ tokens, lexicon }: Reading, index: number): Noun | null {
  const first = tokens[index]?.folded ?? '';
  if (FIRST_WORDS.get(lexicon)?.has(firstWordOf(first)) !== true) return null;
  for (let length = LONGEST; length >= 1; length -= 1) {
    const run = tokens.slice(index, index + length);
    if (run.some(({ kind }) => kind !== 'WORD' && kind !== 'ELISION')) continue;
    const name = run.map(({ folded }) => folded).join(' ');
    const kind = lexicon.nouns.get(name);
    const signed = lexicon.signedNouns.get(name);
    const found = kind ?? signed;
    if (found === undefined) continue;
    return { kind: found, name, next: index + length, needsSigning: kind === undefined };
  }
  return null;
}
