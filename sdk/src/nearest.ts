/** How many letters must be put in, left out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [to, other] of [...b].entries()) {
      const change = (row[to] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (next[to] ?? 0) + 1, (row[to + 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A sentence that says which of the known names was meant, or which there are. Empty without any. */
export function suggest(name: string, known: Iterable<string>): string {
  const names = [...known];
  const [nearest = ''] = [...names].sort((a, b) => distance(name, a) - distance(name, b));
  if (nearest === '') return '';
  const isNear = distance(name, nearest) <= Math.max(2, name.length / 3);
  return isNear ? ` Did you mean "${nearest}"?` : ` There is: ${names.join(', ')}.`;
}
