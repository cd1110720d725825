/**
 * Tells whether two folded texts differ by no more than a slip of the pen: one letter in a short
 * name, two in a phrase, three in a long one.
 */
export function isNearly(a: string, b: string): boolean {
  const allowed = b.length < 16 ? 1 : b.length < 40 ? 2 : 3;
  return Math.abs(a.length - b.length) <= allowed && measureDistance(a, b) <= allowed;
}

/** Levenshtein distance: letters to insert, delete or replace to turn one text into the other. */
function measureDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(b).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
