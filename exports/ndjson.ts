import type { Column, Pages } from './column.ts';

/** Writes rows as newline-delimited JSON: one object a line, with lists as lists and texts as they are. */
export async function* encodeNdjson<Row>(
  columns: readonly Column<Row>[],
  pages: Pages<Row>,
): AsyncGenerator<string> {
  for await (const page of pages) {
    const lines = page.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]))),
    );
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
}
