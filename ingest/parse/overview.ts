import { type ParsedAreaGroup, readAreaGroups } from './area-groups.ts';
import { type Diagnostic, diagnose, excerpt, sortDiagnostics } from './diagnostics.ts';
import { type Line, type LineReading, splitLines } from './lines.ts';
import { type ParsedMemberGroup, readMemberGroups } from './member-groups.ts';
import type { OverviewLineRole } from './overview-reading.ts';
import { type ParsedProcessStep, readProcess } from './process-steps.ts';
import { type ParsedPublication, readPublications } from './publications.ts';
import { readPurposes } from './purposes.ts';
import type { Passage } from './span.ts';

/** The overview page as a tree. A text that is no overview has an ERROR and empty lists. */
export interface ParsedOverview {
  /** In page order, which is not the order of the wheel. */
  areaGroups: ParsedAreaGroup[];
  process: ParsedProcessStep[];
  /** What the indicators are for, in page order. */
  purposes: Passage[];
  /** In page order, each once. */
  publications: ParsedPublication[];
  /** The groups of countries that the publications tell of. */
  groups: ParsedMemberGroup[];
  /** One per line of the document, in order. */
  lines: LineReading<OverviewLineRole>[];
  /** Those on the whole document first, then by line. */
  diagnostics: Diagnostic[];
}

/** Parses the text of the overview page. Never throws: what cannot be read is in `diagnostics`. */
export function parseOverview(text: string): ParsedOverview {
  const page = splitLines(text);
  const lines = page.filter((line) => line.text.trim() !== '');
  const areas = readAreaGroups(lines);
  const process = readProcess(lines);
  const purposes = readPurposes(lines);
  const start = Math.max(
    0,
    ...areas.roles.keys(),
    ...process.roles.keys(),
    ...purposes.roles.keys(),
  );
  const publications = readPublications(
    start === 0 ? [] : lines.filter((line) => line.number > start),
    page,
  );
  const groups = publications.items.map(({ span }) =>
    readMemberGroups(lines.filter(({ number }) => number > span.from && number <= span.to)),
  );
  const roles = new Map([
    ...publications.roles,
    ...purposes.roles,
    ...process.roles,
    ...areas.roles,
  ]);
  const unread = lines.filter((line) => !roles.has(line.number));

  return {
    areaGroups: areas.items,
    process: process.items,
    purposes: purposes.items,
    publications: publications.items,
    groups: groups.flatMap((reading) => reading.groups),
    lines: page.map((line) => ({ number: line.number, role: roleOf(line, roles) })),
    diagnostics: sortDiagnostics([
      ...areas.diagnostics,
      ...process.diagnostics,
      ...purposes.diagnostics,
      ...publications.diagnostics,
      ...groups.flatMap((reading) => reading.diagnostics),
      ...unread.map(reportUnplaced),
    ]),
  };
}

function roleOf(line: Line, roles: ReadonlyMap<number, OverviewLineRole>): OverviewLineRole {
  return line.text.trim() === '' ? 'BLANK' : (roles.get(line.number) ?? 'UNPLACED');
}

function reportUnplaced({ number, text }: Line): Diagnostic {
  return diagnose(
    'WARNING',
    'UNPLACED_LINE',
    number,
    `${excerpt(text)} fits no part of the overview and was left out. Check whether the page has changed.`,
  );
}
