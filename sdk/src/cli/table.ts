/** Writes cells in columns for a terminal: as wide as what they hold, cut to what fits. */
export function formatTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const MAX_CELL = 40;
  const lines = [names, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')));
  const size = (cell: string) => [...cell].length;
  const widths = names.map((_, column) =>
    Math.min(MAX_CELL, Math.max(...lines.map((line) => size(line[column] ?? '')))),
  );
  // The last column has what is left: it is the longest text.
  const used = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  const last = Math.max(20, width - used);
  const cut = (cell: string, most: number) =>
    size(cell) > most ? `${[...cell].slice(0, most - 1).join('')}…` : cell;
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const isLast = column === names.length - 1;
          const text = cut(cell, isLast ? last : (widths[column] ?? MAX_CELL));
          return isLast ? text : text + ' '.repeat((widths[column] ?? 0) - size(text));
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
