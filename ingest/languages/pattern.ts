/**
 * The source of a regular expression for words of one language, tried on folded text (lower-case,
 * without accents, words parted by one blank) where nothing else is said. Patterns of all languages
 * are alternatives of one expression, so none may have groups that capture.
 */
export type Pattern = string;

/** The source of a regular expression that takes any of the patterns, in their order. */
export function anyOf(patterns: readonly Pattern[]): Pattern {
  return `(?:${[...new Set(patterns)].join('|')})`;
}
