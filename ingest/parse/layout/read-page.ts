import type { FindingKind } from '../../../reference/codes.ts';
import { findRunningHeads, isAddress } from '../page/headers-and-footers.ts';
import { beginsLower, isFinished, type Line, measureIndent } from '../page/lines.ts';
import { readMarks } from '../page/marks.ts';
import type { Gap, LineToken, Row } from './classified-line.ts';
import { readLine, readName, readTopic } from './read-line.ts';
import { NOTHING_SAID, type Sayings } from './sayings.ts';
import { splitItemRows } from './split-items.ts';
import { splitLine } from './split-line.ts';

/** What a line that comes back may be for a running head; a title or a line of the portal is one. */
const MAY_RUN: ReadonlySet<LineToken['type']> = new Set(['TEXT', 'TITLE', 'PORTAL_LINE']);

/** Reads each line by itself, running heads as headers of pages, wrapped names as one. */
export function readPage(lines: readonly Line[], said: Sayings = NOTHING_SAID): Row[] {
  const known = new Map<string, LineToken>();
  const readOnce = (text: string): LineToken => {
    const token = known.get(text) ?? readLine(text);
    known.set(text, token);
    return token;
  };
  const heads = findRunningHeads(
    lines,
    (text) =>
      !MAY_RUN.has(readOnce(text).type) || readMarks(text).length > 0 || splitLine(text).length > 1,
    (text) => readOnce(text).type !== 'TEXT',
  );
  const read = lines.flatMap((line): Row[] => {
    const saying = said.get(line.number);
    const common = {
      number: line.number,
      indent: measureIndent(line.text),
      gap: 'NONE',
      isWrap: false,
      isHanging: false,
      isSaid: saying !== undefined,
      isSaidToOpen: saying === 'FINDING',
    } as const;
    if (saying !== undefined && saying !== 'FINDING') {
      return [{ ...common, text: line.text, token: saying }];
    }
    if (heads.has(line.number)) {
      return [{ ...common, text: line.text, token: { type: 'HEADER_OR_FOOTER' } }];
    }
    if (saying === 'FINDING') return [{ ...common, text: line.text, token: { type: 'TEXT' } }];
    return splitLine(line.text).map((text) => ({ ...common, text, token: readOnce(text) }));
  });
  keepAddresses(read);
  joinWrappedNames(read);
  readTopics(read);
  readHeadsOfPages(read);
  const rows = [...splitItemRows(read)];
  measureGaps(rows);
  if (readLoneHeads(rows)) measureGaps(rows);
  return rows;
}

/** Reads an address as text where a sentence goes on with it, and on behind it. */
function keepAddresses(rows: readonly Row[]): void {
  for (const [at, row] of rows.entries()) {
    const [above, below] = [rows[at - 1], rows[at + 1]];
    if (row.token.type !== 'HEADER_OR_FOOTER' || !isAddress(row.text)) continue;
    const goesOn = above !== undefined && isText(above) && !isFinished(above.text);
    if (goesOn && below !== undefined && isText(below)) row.token = { type: 'TEXT' };
  }
}

function joinWrappedNames(rows: readonly Row[]): void {
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    if (next === undefined || !isPartOfName(row) || !isPartOfName(next)) continue;
    if (next.token.type === 'DOMAIN' || isFinishedName(row)) continue;
    const whole = readWrappedName(row.text, next.text);
    if (whole === null) continue;
    row.token = whole;
    next.token = whole;
    next.isWrap = true;
  }
}

function isPartOfName({ token, text, isWrap, isSaid }: Row): boolean {
  const isOther =
    isSaid || token.type === 'BLANK' || token.type === 'BULLET' || token.type === 'SLIDE_MARKER';
  return !isWrap && !isOther && text.length < 100;
}

/** The end of a sentence is no first half of a heading. */
function isFinishedName({ text }: Line): boolean {
  return /[.;,!?]$/.test(text.trimEnd());
}

function readWrappedName(above: string, below: string): LineToken | null {
  const name = `${above.trimEnd().replace(/[-\u00AD\u2010]$/u, '-')} ${below.trim()}`;
  const token = readName(name);
  return token?.type === 'LABEL' || token?.type === 'DOMAIN' ? token : null;
}

/** What stands between two lines that follow each other, whatever pages or blanks are between. */
export const isBetween = ({ token: { type } }: Row): boolean =>
  type === 'BLANK' || type === 'HEADER_OR_FOOTER' || type === 'IGNORED';

const isText = ({ token: { type } }: Row): boolean => type === 'TEXT' || type === 'BULLET';

/** Reads lines in no known words that stand right over a label as headings, where they can be. */
function readTopics(rows: readonly Row[]): void {
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    const isRest = above !== undefined && isText(above) && !isFinished(above.text);
    if (row.token.type !== 'TEXT' || row.isSaid || isRest) continue;
    const next = rows.slice(at + 1).find((each) => !isBetween(each));
    if (next?.token.type !== 'LABEL' || next.token.goesOn) continue;
    row.token = readTopic(row.text) ?? row.token;
  }
}

/**
 * Reads names as running heads: that of a domain at the top of a page, within a list, where the page
 * has had the section of that domain; and that of a domain or a list that says itself that it goes on.
 */
function readHeadsOfPages(rows: readonly Row[]): void {
  const seen = new Set<string>();
  let label: FindingKind | null = null;
  let isPageTop = false;
  for (const [at, row] of rows.entries()) {
    if (row.text.includes('\f') || row.token.type === 'HEADER_OR_FOOTER') isPageTop = true;
    if (isBetween(row)) continue;
    if (row.token.type === 'DOMAIN' && !row.isSaid) {
      const { domain, goesOn } = row.token;
      const next = rows.slice(at + 1).find((each) => !isBetween(each));
      if (next?.token.type === 'LABEL' && !next.token.goesOn) seen.add(domain);
      else if (seen.has(domain) && (goesOn || (isPageTop && next !== undefined && isText(next)))) {
        row.token = { type: 'HEADER_OR_FOOTER' };
      }
    }
    if (row.token.type === 'DOMAIN') label = null;
    if (row.token.type === 'LABEL') {
      const { kind, goesOn } = row.token;
      if (goesOn && !row.isSaid && kind === label) row.token = { type: 'HEADER_OR_FOOTER' };
      label = kind;
    }
    isPageTop = false;
  }
}

/** Two words or more, all in capitals. */
const IN_CAPITALS = /^(?=.*\p{Lu}{2}.*\s.*\p{Lu}{2})\P{Ll}+$/u;

/**
 * Reads a line in capitals as a running head though it comes once: where it stands by itself beside
 * the edge of a page, and breaks a sentence. Tells whether there was one.
 */
function readLoneHeads(rows: readonly Row[]): boolean {
  const said = rows.filter((row) => !isBetween(row));
  const heads = said.filter((row, at) => {
    const [above, below] = [said[at - 1], said[at + 1]];
    if (above === undefined || below === undefined || row.isSaid) return false;
    const isAtEdge = row.gap === 'PAGE' || below.gap === 'PAGE';
    const isApart = row.gap !== 'NONE' && below.gap !== 'NONE';
    const breaks = isText(above) && !isFinished(above.text) && !IN_CAPITALS.test(above.text);
    return row.token.type === 'TEXT' && isAtEdge && isApart && breaks && IN_CAPITALS.test(row.text);
  });
  for (const row of heads) row.token = { type: 'HEADER_OR_FOOTER' };
  return heads.length > 0;
}

/** Tells of each row what stands between it and the one above, and whether it hangs on an item. */
function measureGaps(rows: readonly Row[]): void {
  let gap: Gap = 'NONE';
  let lead: Row | null = null;
  for (const row of rows) {
    if (row.text.includes('\f')) gap = 'PAGE';
    if (isBetween(row)) {
      if (row.token.type === 'HEADER_OR_FOOTER') gap = 'PAGE';
      if (row.token.type === 'BLANK' && gap === 'NONE') gap = 'BLANK';
      continue;
    }
    row.gap = gap;
    if (gap !== 'NONE') lead = null;
    gap = 'NONE';
    const isItem = row.token.type === 'BULLET' || readMarks(row.text).length > 0;
    const isDeeper = lead !== null && row.indent > lead.indent;
    const mayHang = row.token.type !== 'LABEL' || beginsLower(row.text);
    row.isHanging = !row.isSaidToOpen && isDeeper && mayHang && row.token.type !== 'BULLET';
    if (isItem && !row.isHanging) lead = row;
  }
}
