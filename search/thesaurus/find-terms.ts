import type { Language } from '../../text/languages.ts';
import { THESAURUS_LANGUAGES, type ThesaurusLanguage } from './concept.ts';
import type { Meaning, TermNode, Thesaurus } from './thesaurus.ts';

/** A word of a text, as terms are found by it. */
export interface TermWord {
  readonly keys: readonly string[];
  readonly isSmall: boolean;
  /** Whether any term begins with it, where that is known. */
  readonly isFirst?: boolean;
}

/** A run of words that is a term; `to` is behind the last. */
export interface FoundTerm {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

/** The longest run so far; `to` is -1 before there is one. */
interface Longest {
  to: number;
  meanings: readonly Meaning[];
}

/** The place of the next word that is not small. */
function skipSmall(words: readonly TermWord[], from: number): number {
  let at = from;
  while (words[at]?.isSmall === true) at += 1;
  return at;
}

const isOfThesaurus = (language: Language): language is ThesaurusLanguage =>
  THESAURUS_LANGUAGES.some((each) => each === language);

// Functions of their own and not closures: they run for every word of a million texts.

function follow(
  words: readonly TermWord[],
  at: number,
  node: TermNode,
  gaps: number,
  longest: Longest,
): void {
  for (const key of words[at]?.keys ?? []) {
    const next = node.next.get(key);
    if (next !== undefined) walk(words, at + 1, next, gaps, longest);
  }
}

/** @param gaps how many other words may still stand between those of the term. */
function walk(
  words: readonly TermWord[],
  end: number,
  node: TermNode,
  gaps: number,
  longest: Longest,
): void {
  if (node.meanings.length > 0 && end > longest.to) {
    longest.to = end;
    longest.meanings = node.meanings;
  }
  if (node.next.size === 0) return;
  const at = skipSmall(words, end);
  follow(words, at, node, gaps, longest);
  if (gaps > 0) follow(words, skipSmall(words, at + 1), node, gaps - 1, longest);
}

const begins = ({ keys, isSmall, isFirst = true }: TermWord, root: TermNode): boolean =>
  isFirst && !isSmall && keys.some((key) => root.next.has(key));

/** Whether any term of a language begins with a word. */
export function isFirstOfTerm(thesaurus: Thesaurus, word: TermWord, language: Language): boolean {
  if (!isOfThesaurus(language)) return false;
  const { field, plain } = thesaurus.termsOf(language);
  return begins(word, field) || begins(word, plain);
}

function findIn(words: readonly TermWord[], root: TermNode): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    const from = at;
    at += 1;
    if (word === undefined || !begins(word, root)) continue;
    const longest: Longest = { to: -1, meanings: [] };
    follow(words, from, root, 0, longest);
    const isParted = longest.to === -1;
    if (isParted) follow(words, from, root, 1, longest);
    if (longest.to === -1) continue;
    found.push({ from, to: longest.to, meanings: longest.meanings });
    // A word that parts a term may begin another.
    if (!isParted) at = longest.to;
  }
  return found;
}

/**
 * The terms that a text has: those of the field, of which the longest run wins, then plain words.
 * Small words may stand between the words of a term, and one other.
 */
export function findTerms(
  thesaurus: Thesaurus,
  words: readonly TermWord[],
  language: Language,
): readonly FoundTerm[] {
  if (!isOfThesaurus(language)) return [];
  const { field, plain } = thesaurus.termsOf(language);
  return [...findIn(words, field), ...findIn(words, plain)];
}
