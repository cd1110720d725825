/** Slips of the pen that a name of this length may have and still be taken for it. */
function allowedSlips(length: number): number {
  if (length < 8) return 1;
  if (length < 16) return 2;
  return length < 30 ? 3 : 4;
}

/**
 * The slips of the pen between two squashed texts: letters to insert, delete, replace or swap with
 * their neighbour. Null when there are more than a text of that length may have.
 */
export function countSlips(a: string, b: string): number | null {
  const allowed = allowedSlips(b.length);
  if (Math.abs(a.length - b.length) > allowed) return null;
  const slips = measureDistance(a, b);
  return slips <= allowed ? slips : null;
}

/** The optimal string alignment distance, over three rows of its table. */
function measureDistance(a: string, b: string): number {
  const letters = Array.from(a);
  const others = Array.from(b);
  let before: number[] = [];
  let row = Array.from({ length: others.length + 1 }, (_, column) => column);
  for (const [index, letter] of letters.entries()) {
    const next = [index + 1];
    for (const [column, other] of others.entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      const isSwapped = letter === others[column - 1] && other === letters[index - 1];
      const swapped = isSwapped ? (before[column - 1] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[others.length] ?? 0;
}
