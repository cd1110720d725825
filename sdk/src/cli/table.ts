/** Characters that the text has beside columns that leave it less; lines are longer then. */
const MIN_TEXT = 20;

/**
 * Writes cells in columns for a terminal: each as wide as what it holds, so that a reference can be
 * copied; only the last, the text, is cut to what is left of the width.
 */
export function formatTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const lines = [names, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')));
  const size = (cell: string) => [...cell].length;
  const widths = names
    .slice(0, -1)
    .map((_, column) => lines.reduce((most, line) => Math.max(most, size(line[column] ?? '')), 0));
  const used = widths.reduce((sum, each) => sum + each + 2, 0);
  const left = Math.max(MIN_TEXT, width - used);
  const cut = (cell: string) =>
    size(cell) > left ? `${[...cell].slice(0, left - 1).join('')}…` : cell;
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const own = widths[column];
          return own === undefined ? cut(cell) : cell + ' '.repeat(own - size(cell));
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
