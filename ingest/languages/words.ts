/** A set of folded words, written as one line of text. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
