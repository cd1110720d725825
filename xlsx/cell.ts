/** What a cell of a sheet can hold; null for nothing. */
export type SheetValue = string | number | null;

/** How a cell looks, by its place among the formats of `styles.ts`. */
export const LOOKS = {
  number: 0,
  /** A code: text that stays text when somebody edits it. */
  code: 1,
  /** Words, in as many lines as they need. */
  words: 2,
  /** Words that a spreadsheet would read as a formula or a number when somebody edits them. */
  guarded: 3,
  head: 4,
  label: 5,
  title: 6,
} as const;
export type Look = keyof typeof LOOKS;

/** Characters that a cell may hold; a program that finds more says that the file is broken. */
const MAX_CELL_LENGTH = 32_767;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

// XML has no sign for most control characters; SpreadsheetML spells them _xHHHH_ (ECMA-376,
// ST_Xstring), so a text that has that spelling itself gets its underscore spelt.
const spell = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Writes a text as SpreadsheetML spells it, cut where no cell could hold it. */
export function escapeText(text: string): string {
  return (
    text
      .slice(0, MAX_CELL_LENGTH)
      // The cut must not leave half a character.
      .replace(/[\uD800-\uDBFF]$/, '')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, spell)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be spelt
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, spell)
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
  );
}

/** The letters of a column, from 0: "A", "Z", "AA". */
export function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${nameColumn(Math.floor(index / 26) - 1)}${letter}`;
}

/** What a spreadsheet would take for something else than a text when somebody types it. */
const LOOKS_OTHERWISE = /^[=+\-@']|^[\s\d.,:/%-]+$/;

// A text cell is never run as a formula, so it needs no apostrophe.
function writeCell(value: SheetValue, look: Look, address: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${address}" s="${LOOKS[look]}"><v>${value}</v></c>`;
  const guarded = look === 'words' && LOOKS_OTHERWISE.test(value) ? 'guarded' : look;
  const text = `<t xml:space="preserve">${escapeText(value)}</t>`;
  return `<c r="${address}" s="${LOOKS[guarded]}" t="inlineStr"><is>${text}</is></c>`;
}

/** How cells of a column are shown. */
export interface CellShape {
  /** In characters. */
  readonly width: number;
  readonly look: Look;
}

/** Points of a line of text. */
const LINE_HEIGHT = 15;

/** Points that a row may be high; a program that finds more says that the file is broken. */
const MAX_ROW_HEIGHT = 409;

const WRAPPED: readonly Look[] = ['words', 'label', 'head'];

/** Lines that a text takes, a few more rather than one too few. Bold letters, such as those of heads, are wider. */
function countLines(value: SheetValue, { width, look }: CellShape): number {
  if (typeof value !== 'string' || !WRAPPED.includes(look)) return 1;
  const room = look === 'words' ? width * 1.05 : width * 0.9;
  return value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

/**
 * Writes a row of a sheet, as high as its longest text needs: programs that open a workbook without
 * a screen, and LibreOffice, do not find that out by themselves.
 * @param shapes of its cells, in order.
 * @param number of the row, from 1.
 */
export function writeRow(
  cells: readonly SheetValue[],
  shapes: readonly CellShape[],
  number: number,
): string {
  const written = cells.map((cell, index) =>
    writeCell(cell, shapes[index]?.look ?? 'words', `${nameColumn(index)}${number}`),
  );
  const lines = cells.map((cell, index) => {
    const shape = shapes[index];
    return shape === undefined ? 1 : countLines(cell, shape);
  });
  const most = lines.reduce((a, b) => Math.max(a, b), 1);
  const height = Math.min(most * LINE_HEIGHT, MAX_ROW_HEIGHT);
  const high = most === 1 ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${high}>${written.join('')}</row>`;
}
