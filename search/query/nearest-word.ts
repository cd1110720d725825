import { compareText } from '../../catalogue/sorted.ts';
import type { Lexicon } from '../index/word-index.ts';

/** Letters that a word must have to be corrected, and to be corrected twice. */
const MIN_LETTERS = 5;
const MIN_TWICE = 9;
/** Shorter ones have too many neighbours: "farmer" is no slip of "former", nor "phone" of "prone". */
const MIN_REPLACED = 8;

/** Changes that a word of this length may need. */
function allowedChanges(word: string): number {
  if (word.length < MIN_LETTERS || /\d/.test(word)) return 0;
  return word.length < MIN_TWICE ? 1 : 2;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour, as far as some are allowed; more than
 * are allowed when it takes more.
 */
export function countChanges(a: string, b: string, allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return allowed + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 0; line < a.length; line += 1) {
    const next = [line + 1];
    let least = line + 1;
    for (let column = 0; column < b.length; column += 1) {
      const isSame = a[line] === b[column];
      const isSwapped = a[line] === b[column - 1] && a[line - 1] === b[column];
      const swapped = isSwapped ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      const value = Math.min(
        (row[column] ?? 0) + (isSame ? 0 : 1),
        (row[column + 1] ?? 0) + 1,
        (next[column] ?? 0) + 1,
        swapped,
      );
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > allowed) return allowed + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const lettersOf = (word: string): string => [...word].sort().join('');

/** Whether words of one length have other letters, and not only another order of them. */
const isReplaced = (a: string, b: string): boolean =>
  a.length === b.length && lettersOf(a) !== lettersOf(b);

/** A word that may have been meant, and how many texts have it. */
interface Near {
  readonly word: string;
  readonly changes: number;
  readonly uses: number;
}

/** The forms of some texts, and how many of these have one. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly usesOf: (form: number) => number;
}

/**
 * The likeliest word for one that nobody knows: with the fewest changes, then one of a term before one
 * that only texts have, then the one that most texts have. The first letter is not changed, and
 * in a short word none is replaced by another but for a term.
 * @param terms folded words of the thesaurus and of names.
 * @param wholeTerms those that are a term by themselves: likely enough for a letter replaced.
 */
export function nearestWord(
  folded: string,
  terms: Iterable<string>,
  wholeTerms: ReadonlySet<string>,
  vocabularies: readonly Vocabulary[],
): string | null {
  const allowed = allowedChanges(folded);
  if (allowed === 0) return null;
  const near: Near[] = [];
  const offer = (word: string, uses: number): void => {
    if (word[0] !== folded[0] || word.length < MIN_LETTERS || /[\d#]/.test(word)) return;
    const least = near[0]?.changes ?? allowed;
    const changes = countChanges(folded, word, least);
    if (changes > least || changes > allowed) return;
    const isSlight = folded.length >= MIN_REPLACED || wholeTerms.has(word);
    if (!isSlight && isReplaced(folded, word)) return;
    if (changes < least) near.length = 0;
    near.push({ word, changes, uses });
  };
  for (const word of terms) offer(word, Number.MAX_SAFE_INTEGER);
  for (const { lexicon, usesOf } of vocabularies) {
    for (const [place, form] of lexicon.forms.entries()) {
      offer(form, usesOf(lexicon.numbers[place] ?? -1));
    }
  }
  const [best] = near.toSorted((a, b) => b.uses - a.uses || compareText(a.word, b.word));
  return best?.word ?? null;
}
