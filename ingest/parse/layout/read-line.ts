import type { FindingKind } from '../../../reference/codes.ts';
import { fold } from '../../../text/fold.ts';
import { countSlips } from '../../../text/slips.ts';
import { readDate } from '../identity/date.ts';
import { readTitle } from '../identity/title.ts';
import { isHeaderOrFooter } from '../page/headers-and-footers.ts';
import { beginsLower } from '../page/lines.ts';
import { readBullet, readMarks, trimLine } from '../page/marks.ts';
import type { LineToken } from './classified-line.ts';
import {
  BESIDE,
  CLOSING_ABBREVIATION,
  CONTINUED,
  DOMAIN_NAMES,
  DOMAIN_TOPICS,
  HEADING_LEAD,
  HEADING_NUMBER,
  LABEL_PATTERNS,
  LABELS,
  NUMBERED_PART,
  OPENINGS,
  PORTAL_LINES,
  SLIDE_MARKERS,
} from './known-lines.ts';

/** Longer than any heading or label, with room for slips of spelling and letter-spacing. */
const LONGEST_NAME = 200;

/** A name of fewer letters is not looked for in other spellings. */
const LEAST_MISSPELT = 8;

/** More words than this make a sentence, not a label. */
const MOST_LABEL_WORDS = 14;

/** More words than this make a sentence, not the heading of another part of the page. */
const MOST_HEADING_WORDS = 8;

/** Reads one line by itself: the tables of names first, then dates, openings and titles. */
export function readLine(line: string): LineToken {
  if (trimLine(line) === '') return { type: 'BLANK' };
  if (isHeaderOrFooter(line)) return { type: 'HEADER_OR_FOOTER' };
  const bullet = readBullet(line);
  if (bullet !== null) return readMarkedName(line) ?? { type: 'BULLET', bullet };

  const folded = fold(line);
  if (folded === '') return { type: 'TEXT' };
  return (
    readName(line) ??
    readMarkedName(line) ??
    readUnnamed(line, folded) ??
    readSpelling(line) ?? { type: 'TEXT' }
  );
}

/** A heading or a label that is itself an item: the lists of an outline have them over theirs. */
function readMarkedName(line: string): LineToken | null {
  const tokens = readMarks(line).map(({ text }) => readName(text));
  return tokens.find((token) => token?.type === 'LABEL' || token?.type === 'DOMAIN') ?? null;
}

/** Reads a line that is a heading, a label or a line of the portal, spelt as in the tables. */
export function readName(line: string): LineToken | null {
  if (!isNameLike(line)) return null;
  const folded = fold(line);
  const whole = folded.replace(CONTINUED, '');
  const goesOn = whole !== folded;
  const name = squashName(whole);
  if (name === '') return null;
  const label = LABELS.get(name);
  if (label !== undefined) return { type: 'LABEL', kind: label.kind, nearTo: null, goesOn };
  const domain =
    DOMAIN_NAMES.get(name) ??
    DOMAIN_NAMES.get(unrepeat(name)) ??
    DOMAIN_NAMES.get(squashName(whole.replace(HEADING_LEAD, '')));
  if (domain !== undefined) {
    return { type: 'DOMAIN', domain: domain.domain, nearTo: null, goesOn };
  }
  if (SLIDE_MARKERS.has(name) || NUMBERED_PART.test(folded)) return { type: 'SLIDE_MARKER' };
  if (isBeside(folded)) return { type: 'BESIDE' };
  return PORTAL_LINES.has(name) || PORTAL_LINES.has(name.replace(CLOSING_ABBREVIATION, ''))
    ? { type: 'PORTAL_LINE' }
    : null;
}

/** The heading of a part of the page that is beside the findings: its sources, its notes. */
function isBeside(folded: string): boolean {
  return folded.split(' ').length <= MOST_HEADING_WORDS && BESIDE.test(folded);
}

function readUnnamed(line: string, folded: string): LineToken | null {
  if (readDate(line) !== null) return { type: 'DATE' };
  const match = OPENINGS.find(({ opening }) => folded.startsWith(opening));
  if (match !== undefined) return { type: 'PARAGRAPH', role: match.role };
  return readTitle(line) === null ? null : { type: 'TITLE' };
}

function readSpelling(line: string): LineToken | null {
  const name = isNameLike(line) ? squashName(fold(line)) : '';
  if (name === '' || name.length > LONGEST_NAME || beginsLower(line)) return null;
  const label = readLabel(line);
  if (label !== null || saysBothKinds(fold(line))) return label;
  const known = findNearest(name, LABELS);
  if (known !== null) {
    return { type: 'LABEL', kind: known.kind, nearTo: known.name, goesOn: false };
  }
  const domain = findNearest(name, DOMAIN_NAMES);
  return domain === null
    ? null
    : { type: 'DOMAIN', domain: domain.domain, nearTo: domain.name, goesOn: false };
}

/** Reads a label in words that no table lists; null when it says both kinds, or neither. */
export function readLabel(line: string): LineToken | null {
  const folded = fold(line).replace(CONTINUED, '');
  if (!isNameLike(line) || folded.split(' ').length > MOST_LABEL_WORDS) return null;
  const [kind, other] = listKinds(folded);
  return kind === undefined || other !== undefined
    ? null
    : { type: 'LABEL', kind, nearTo: null, goesOn: false };
}

function listKinds(folded: string): readonly FindingKind[] {
  return LABEL_PATTERNS.filter(({ says }) => says.test(folded)).map(({ kind }) => kind);
}

/** Tells whether a folded line says the labels of both kinds, as one over two columns does. */
export function saysBothKinds(folded: string): boolean {
  return listKinds(folded).length > 1;
}

/**
 * Reads a line over a label as the heading of a domain that it speaks of, in whatever words; null
 * when it speaks of none, or of several.
 */
export function readTopic(line: string): LineToken | null {
  if (!isNameLike(line) || line.length > LONGEST_NAME || beginsLower(line)) return null;
  const folded = fold(line);
  const [topic, other] = DOMAIN_TOPICS.filter(({ says }) => says.test(folded));
  return topic === undefined || other !== undefined
    ? null
    : { type: 'DOMAIN', domain: topic.domain, nearTo: topic.name, goesOn: false };
}

function findNearest<T>(name: string, names: ReadonlyMap<string, T>): T | null {
  let best: { slips: number; found: T } | null = null;
  for (const [known, found] of names) {
    // "Gaps" is as near to other words as a misspelling is to it.
    if (known.length < LEAST_MISSPELT) continue;
    const slips = countSlips(name, known);
    if (slips !== null && (best === null || slips < best.slips)) best = { slips, found };
  }
  return best?.found ?? null;
}

/** The end of a wrapped sentence may read like a label: "… areas for further development." */
function isNameLike(line: string): boolean {
  return line.length <= LONGEST_NAME * 2 && !/[.,;]$/.test(line.trimEnd());
}

function squashName(folded: string): string {
  return folded.replace(HEADING_NUMBER, '').replaceAll(' ', '');
}

/** A heading that stands on its line twice, as pages flattened to text have it. */
function unrepeat(name: string): string {
  const half = name.slice(0, name.length / 2);
  return name.length % 2 === 0 && name === half + half ? half : name;
}
