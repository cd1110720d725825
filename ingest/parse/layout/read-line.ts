import type { FindingKind } from '../../../reference/codes.ts';
import { fold } from '../../../text/fold.ts';
import { countSlips } from '../../../text/slips.ts';
import { readDate } from '../identity/date.ts';
import { readTitle } from '../identity/title.ts';
import { readBullet, trimLine } from '../page/bullets.ts';
import { isHeaderOrFooter } from '../page/headers-and-footers.ts';
import type { LineToken } from './classified-line.ts';
import {
  CLOSING_ABBREVIATION,
  DOMAIN_NAMES,
  HEADING_LEAD,
  HEADING_NUMBER,
  LABEL_PATTERNS,
  LABELS,
  OPENINGS,
  PORTAL_LINES,
  SLIDE_MARKERS,
} from './known-lines.ts';

/** Longer than any heading or label, with room for slips of spelling and letter-spacing. */
const LONGEST_NAME = 200;

/** More words than this make a sentence, not a label. */
const MOST_LABEL_WORDS = 14;

/** Reads one line by itself: the tables of names first, then dates, openings and titles. */
export function readLine(line: string): LineToken {
  if (trimLine(line) === '') return { type: 'BLANK' };
  if (isHeaderOrFooter(line)) return { type: 'HEADER_OR_FOOTER' };
  const bullet = readBullet(line);
  if (bullet !== null) return { type: 'BULLET', bullet };

  const folded = fold(line);
  if (folded === '') return { type: 'TEXT' };
  return readName(line) ?? readUnnamed(line, folded) ?? readSpelling(line) ?? { type: 'TEXT' };
}

/** Reads a line that is a heading, a label or a line of the portal, spelt as in the tables. */
export function readName(line: string): LineToken | null {
  const name = isNameLike(line) ? squashName(line) : '';
  if (name === '') return null;
  const label = LABELS.get(name);
  if (label !== undefined) return { type: 'LABEL', kind: label.kind, nearTo: null };
  const domain =
    DOMAIN_NAMES.get(name) ??
    DOMAIN_NAMES.get(unrepeat(name)) ??
    DOMAIN_NAMES.get(squashWithoutMarker(line));
  if (domain !== undefined) return { type: 'DOMAIN', domain: domain.domain, nearTo: null };
  if (SLIDE_MARKERS.has(name)) return { type: 'SLIDE_MARKER' };
  return PORTAL_LINES.has(name) || PORTAL_LINES.has(name.replace(CLOSING_ABBREVIATION, ''))
    ? { type: 'PORTAL_LINE' }
    : null;
}

function readUnnamed(line: string, folded: string): LineToken | null {
  if (readDate(line) !== null) return { type: 'DATE' };
  const match = OPENINGS.find(({ opening }) => folded.startsWith(opening));
  if (match !== undefined) return { type: 'PARAGRAPH', role: match.role };
  return readTitle(line) === null ? null : { type: 'TITLE' };
}

function readSpelling(line: string): LineToken | null {
  const name = isNameLike(line) ? squashName(line) : '';
  if (name === '' || name.length > LONGEST_NAME || /^\s*\p{Ll}/u.test(line)) return null;
  const pattern = readLabelPattern(line);
  if (pattern !== null) return { type: 'LABEL', kind: pattern, nearTo: null };
  const label = findNearest(name, LABELS);
  if (label !== null) return { type: 'LABEL', kind: label.kind, nearTo: label.name };
  const domain = findNearest(name, DOMAIN_NAMES);
  return domain === null ? null : { type: 'DOMAIN', domain: domain.domain, nearTo: domain.name };
}

function readLabelPattern(line: string): FindingKind | null {
  const folded = fold(line);
  if (folded.split(' ').length > MOST_LABEL_WORDS) return null;
  return LABEL_PATTERNS.find(({ says }) => says.test(folded))?.kind ?? null;
}

function findNearest<T>(name: string, names: ReadonlyMap<string, T>): T | null {
  let best: { slips: number; found: T } | null = null;
  for (const [known, found] of names) {
    const slips = countSlips(name, known);
    if (slips !== null && (best === null || slips < best.slips)) best = { slips, found };
  }
  return best?.found ?? null;
}

/** The end of a wrapped sentence may read like a label: "… areas for further development." */
function isNameLike(line: string): boolean {
  return line.length <= LONGEST_NAME * 2 && !/[.,;]$/.test(line.trimEnd());
}

function squashName(line: string): string {
  return fold(line).replace(HEADING_NUMBER, '').replaceAll(' ', '');
}

function squashWithoutMarker(line: string): string {
  return squashName(fold(line).replace(HEADING_LEAD, ''));
}

/** A heading that stands on its line twice, as pages flattened to text have it. */
function unrepeat(name: string): string {
  const half = name.slice(0, name.length / 2);
  return name.length % 2 === 0 && name === half + half ? half : name;
}
