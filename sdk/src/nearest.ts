/** How much of two words is the same pairs of letters, or the same last one: 0 to 1. */
function likeness(word: string, other: string): number {
  const same = [...word].filter((_, at) => other.includes(word.slice(at, at + 2)));
  return (2 * same.length) / (word.length + other.length);
}

/** A sentence that says which of the known names was meant, or which there are. Empty without any. */
export function suggest(name: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => likeness(name, b) - likeness(name, a));
  if (nearest === undefined) return '';
  return likeness(name, nearest) > 0.5
    ? ` Did you mean "${nearest}"?`
    : ` There is: ${known.join(', ')}.`;
}
