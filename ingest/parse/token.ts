import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
} from '../../prisma/reference/codes.ts';
import { type Bullet, readBullet } from './bullets.ts';
import { readDate } from './date.ts';
import { DOMAIN_NAMES } from './domain-names.ts';
import { FINDING_LABELS } from './finding-labels.ts';
import { fold } from './fold.ts';
import {
  FURNITURE_OPENINGS,
  INTRODUCTION_OPENINGS,
  SHELL_LINES,
  SHELL_OPENINGS,
  SLIDE_MARKERS,
} from './page-texts.ts';
import { isNearly } from './spelling.ts';
import { readTitle } from './title.ts';

/** The parts of a page that are paragraphs and may run over several lines. */
export type ProseRole = 'SHELL' | 'FURNITURE' | 'INTRODUCTION';

/**
 * What one line is by itself, before its neighbours are looked at. `nearTo` is the known spelling
 * that a label or a domain was taken for; null when the line is written like it.
 */
export type Token =
  | { type: 'BLANK' | 'PAGE_NUMBER' | 'SLIDE_MARKER' | 'SHELL_LINE' | 'DATE' | 'TITLE' | 'TEXT' }
  | { type: 'BULLET'; bullet: Bullet }
  | { type: 'LABEL'; kind: FindingKind; nearTo: string | null }
  | { type: 'DOMAIN'; domain: DomainCode; nearTo: string | null }
  | { type: 'PROSE'; role: ProseRole };

const LABELS = new Map(
  FINDING_KINDS.flatMap((kind) => FINDING_LABELS[kind].map((name) => [fold(name), kind] as const)),
);
const DOMAINS = new Map(
  DOMAIN_CODES.flatMap((code) => DOMAIN_NAMES[code].map((name) => [fold(name), code] as const)),
);
const SLIDES: ReadonlySet<string> = new Set(SLIDE_MARKERS.map(fold));
const SHELLS: ReadonlySet<string> = new Set(SHELL_LINES.map(fold));

/** The first opening that fits decides, so the narrower lists stand first. */
const OPENINGS = [
  ...INTRODUCTION_OPENINGS.map((text) => ({ role: 'INTRODUCTION' as const, opening: fold(text) })),
  ...FURNITURE_OPENINGS.map((text) => ({ role: 'FURNITURE' as const, opening: fold(text) })),
  ...SHELL_OPENINGS.map((text) => ({ role: 'SHELL' as const, opening: fold(text) })),
];

/** Longer than any heading or label, with room for slips of spelling. */
const LONGEST_NAME = 120;

/** Reads one line by itself: the tables of names first, then dates, openings and titles. */
export function readToken(line: string): Token {
  if (line.trim() === '') return { type: 'BLANK' };
  const bullet = readBullet(line);
  if (bullet !== null) return { type: 'BULLET', bullet };

  const folded = fold(line);
  if (folded === '') return { type: 'TEXT' };
  if (/^\d{1,3}$/.test(folded)) return { type: 'PAGE_NUMBER' };
  const name = isNameLike(line) ? stripSlideNumber(folded) : '';
  return readName(name) ?? readProse(line, folded) ?? readSpelling(line, name) ?? { type: 'TEXT' };
}

function readName(name: string): Token | null {
  const kind = LABELS.get(name);
  if (kind !== undefined) return { type: 'LABEL', kind, nearTo: null };
  const domain = DOMAINS.get(name);
  if (domain !== undefined) return { type: 'DOMAIN', domain, nearTo: null };
  if (SLIDES.has(name)) return { type: 'SLIDE_MARKER' };
  return SHELLS.has(name) ? { type: 'SHELL_LINE' } : null;
}

function readProse(line: string, folded: string): Token | null {
  if (readDate(line) !== null) return { type: 'DATE' };
  const match = OPENINGS.find(({ opening }) => folded.startsWith(opening));
  if (match !== undefined) return { type: 'PROSE', role: match.role };
  return readTitle(line) === null ? null : { type: 'TITLE' };
}

function readSpelling(line: string, name: string): Token | null {
  if (name.length > LONGEST_NAME || /^\s*\p{Ll}/u.test(line)) return null;
  for (const [nearTo, kind] of LABELS) {
    if (isNearly(name, nearTo)) return { type: 'LABEL', kind, nearTo };
  }
  for (const [nearTo, domain] of DOMAINS) {
    if (isNearly(name, nearTo)) return { type: 'DOMAIN', domain, nearTo };
  }
  return null;
}

/** The end of a wrapped sentence may read like a label: "… areas for further development." */
function isNameLike(line: string): boolean {
  return !/[.,;]$/.test(line.trimEnd());
}

/** Some pages number their slides before the heading: "1: Migrants' rights". */
function stripSlideNumber(folded: string): string {
  return folded.replace(/^\d{1,2} (?=\D)/, '');
}
