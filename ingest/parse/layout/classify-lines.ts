import type { DomainCode, FindingKind } from '../../../reference/codes.ts';
import { type Diagnostic, diagnose, excerpt } from '../diagnostics.ts';
import { findTitles, type WholeTitle } from '../identity/find-titles.ts';
import { beginsLower, isFinished, type Line } from '../page/lines.ts';
import { opens, readMarks } from '../page/marks.ts';
import { measureWidth } from '../page/wraps.ts';
import type { ClassifiedLine, LineRole, LineToken, Row } from './classified-line.ts';
import { readList } from './list.ts';
import type { ListReading } from './list-reading.ts';
import { findPortalText } from './portal-text.ts';
import { isBetween, readPage } from './read-page.ts';
import type { Sayings } from './sayings.ts';
import { findSectionHeadings } from './section-headings.ts';

/** What the findings of a page hang on, in the order of the page. */
export type PagePart =
  | {
      readonly type: 'HEADING';
      readonly row: Row;
      readonly domain: DomainCode;
      /** Text below it that stands under no label, and that nothing is known of. */
      readonly text: Row[];
    }
  | {
      readonly type: 'LIST';
      /** The row of its label; of its first item where it has none. */
      readonly row: Row;
      /** Null without a label. */
      readonly kind: FindingKind | null;
      /** True for the label of the list above once more. */
      readonly goesOn: boolean;
      readonly list: ListReading;
    };

/** A page with a role for each of its lines. */
export interface ClassifiedPage {
  /** In order; a line that holds several things is there as often. */
  readonly lines: readonly ClassifiedLine[];
  readonly titles: readonly WholeTitle[];
  readonly parts: readonly PagePart[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What ends the list under a label. */
const ENDS_LIST: ReadonlySet<LineToken['type']> = new Set([
  'LABEL',
  'DOMAIN',
  'SLIDE_MARKER',
  'TITLE',
  'DATE',
  'PORTAL_LINE',
  'PARAGRAPH',
  'BESIDE',
]);

/** What ends a part that stands beside the findings. */
const ENDS_BESIDE: ReadonlySet<LineToken['type']> = new Set([
  'LABEL',
  'SLIDE_MARKER',
  'TITLE',
  'DATE',
  'BESIDE',
]);

/**
 * Gives every line a role, from what it is by itself and from its neighbours, and reads what stands
 * under each label as a list. A page that is laid out in another way begins as an example in
 * tests/ingest/parse/profile-layouts.test.ts; words that it writes differently belong to
 * ingest/languages.
 */
export function classifyLines(lines: readonly Line[], said: Sayings): ClassifiedPage {
  const rows = readPage(lines, said);
  const headings = findSectionHeadings(rows);
  const width = measureWidth(lines);
  const roles = new Map<Row, { role: LineRole; isContinuation: boolean }>();
  const parts: PagePart[] = [];
  const diagnostics: Diagnostic[] = [];
  const give = (row: Row, role: LineRole, isContinuation = false): void => {
    roles.set(row, { role, isContinuation });
  };
  const isEnd = (row: Row, ends: ReadonlySet<LineToken['type']>): boolean =>
    headings.has(row) || (ends.has(row.token.type) && !row.isHanging);
  const takeUntil = (from: number, ends: ReadonlySet<LineToken['type']>): readonly Row[] => {
    const length = rows.slice(from).findIndex((row) => !isBetween(row) && isEnd(row, ends));
    return length < 0 ? rows.slice(from) : rows.slice(from, from + length);
  };
  const takeList = (from: number, label: Row | null): number => {
    const all = takeUntil(from, ENDS_LIST);
    const list = readList(
      all.filter((row) => !isBetween(row)),
      width,
    );
    for (const row of list.beside) give(row, 'BESIDE');
    for (const row of list.unplaced) give(row, 'UNPLACED');
    for (const item of list.items) {
      for (const row of item.rows) if (!roles.has(row)) give(row, 'BULLET', row !== item.rows[0]);
    }
    diagnostics.push(...list.diagnostics);
    const row = label ?? rows[from];
    if (row !== undefined) {
      const { token } = row;
      const kind = label !== null && token.type === 'LABEL' ? token.kind : null;
      parts.push({ type: 'LIST', row, kind, goesOn: token.type === 'LABEL' && token.goesOn, list });
    }
    return from + all.length;
  };

  let at = 0;
  while (at < rows.length) {
    const row = rows[at];
    if (row === undefined) break;
    const { token } = row;
    at += 1;
    if (row.isWrap) {
      give(row, roles.get(rows[at - 2] ?? row)?.role ?? 'UNPLACED', true);
    } else if (token.type === 'DOMAIN' && headings.has(row)) {
      give(row, 'HEADING');
      parts.push({ type: 'HEADING', row, domain: token.domain, text: [] });
    } else if (token.type === 'LABEL') {
      give(row, 'LABEL');
      const wrap = rows[at];
      if (wrap?.isWrap === true) {
        give(wrap, 'LABEL', true);
        at += 1;
      }
      at = takeList(at, row);
    } else if (token.type === 'BULLET' || isListUnderHeading(row, parts)) {
      at = takeList(at - 1, null);
    } else if (token.type === 'BESIDE') {
      give(row, 'BESIDE');
      const beside = takeUntil(at, ENDS_BESIDE);
      for (const each of beside) if (!isBetween(each)) give(each, 'BESIDE', true);
      diagnostics.push(reportBeside(row));
      at += beside.length;
    } else if (token.type === 'PARAGRAPH') {
      give(row, token.role);
      const rest = takeParagraph(row, rows.slice(at));
      for (const each of rest) if (!isBetween(each)) give(each, token.role, true);
      at += rest.length;
    } else {
      const above = parts.at(-1);
      if (token.type === 'TEXT' && above?.type === 'HEADING') above.text.push(row);
      give(row, roleOf(token));
    }
  }
  const classified = rows.map((row): ClassifiedLine => {
    const { role, isContinuation } = roles.get(row) ?? {
      role: roleOf(row.token),
      isContinuation: false,
    };
    return { ...row, role, isContinuation };
  });
  const titles = findTitles(classified);
  const ofTitles = new Set(titles.flatMap((title) => title.lines));
  const portal = findPortalText(classified);
  return {
    lines: classified.map((line) => {
      if (ofTitles.has(line)) return { ...line, role: 'TITLE' };
      return portal.has(line) ? { ...line, role: 'SHELL' } : line;
    }),
    titles,
    parts,
    diagnostics,
  };
}

/** A list that is no list of signs, right under a heading: its label is missing. */
function isListUnderHeading({ token, text }: Row, parts: readonly PagePart[]): boolean {
  return token.type === 'TEXT' && parts.at(-1)?.type === 'HEADING' && readMarks(text).some(opens);
}

/** The rows below the first of a paragraph that go on with it. */
function takeParagraph(first: Row, below: readonly Row[]): readonly Row[] {
  let last = first;
  let length = 0;
  for (const [at, row] of below.entries()) {
    if (isBetween(row)) continue;
    const isCut = !isFinished(last.text);
    const isLower = beginsLower(row.text);
    const isDeeper = row.indent > first.indent && row.token.type !== 'LABEL';
    const goesOn =
      row.gap === 'NONE'
        ? isDeeper || (row.token.type === 'TEXT' && (isLower || isCut))
        : row.token.type === 'TEXT' && isLower && isCut;
    if (!goesOn) break;
    last = row;
    length = at + 1;
  }
  return below.slice(0, length);
}

function reportBeside({ number, text }: Row): Diagnostic {
  return diagnose(
    'NOTE',
    'BESIDE_FINDINGS',
    number,
    `${excerpt(text)} heads a part that stands beside the findings; what follows it, up to the next heading, is left out.`,
  );
}

/** Domain names count as the portal's text until a list of findings proves them to be headings. */
function roleOf(token: LineToken): LineRole {
  switch (token.type) {
    case 'BLANK':
    case 'BULLET':
    case 'LABEL':
    case 'DATE':
    case 'TITLE':
    case 'BESIDE':
    case 'IGNORED':
      return token.type;
    case 'PARAGRAPH':
      return token.role;
    case 'HEADER_OR_FOOTER':
    case 'SLIDE_MARKER':
      return 'FURNITURE';
    case 'PORTAL_LINE':
    case 'DOMAIN':
      return 'SHELL';
    case 'TEXT':
      return 'UNPLACED';
  }
}
