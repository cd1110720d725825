import { DOMAIN_CODES, type DomainCode, type DomainSource } from '../../reference/codes.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import type { Language } from '../../text/languages.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostics.ts';
import { checkFindings, reportUnlabelled, reportWithoutDomain } from './findings/finding-checks.ts';
import { listFindings, type ParsedFinding } from './findings/findings.ts';
import { readIdentity } from './identity/identity.ts';
import {
  findResearchPartner,
  type ResearchPartner,
  readIntroduction,
} from './identity/introduction.ts';
import type { GivenIdentity, ProfileIdentity } from './identity/profile-identity.ts';
import type { ClassifiedLine, LineRole } from './layout/classified-line.ts';
import { classifyLines, type PagePart } from './layout/classify-lines.ts';
import { remarkOnLine, reportNearSpelling } from './layout/line-checks.ts';
import { NOTHING_SAID, type Sayings } from './layout/sayings.ts';
import { checkSections } from './layout/section-checks.ts';
import { groupSections, type PlacedSection, placeSections } from './layout/sections.ts';
import { type Line, type LineReading, splitLines } from './page/lines.ts';
import type { Passage } from './page/span.ts';

/** The findings of one domain. */
export interface ParsedSection {
  domain: DomainCode;
  /** ORDER when the page has no heading and the place of the section was taken for one. */
  domainFrom: DomainSource;
  /** Null when `domainFrom` is ORDER. */
  heading: Passage | null;
  /** In document order; the same objects as in the profile's flat list. */
  findings: ParsedFinding[];
}

/** A profile page as a tree. A text that is no profile has ERROR diagnostics and no findings. */
export interface ParsedProfile {
  identity: ProfileIdentity;
  /** Language of the page around the findings; null when it cannot be told. */
  pageLanguage: Language | null;
  /** Language that the findings are written in; null when it cannot be told. */
  language: Language | null;
  introduction: Passage | null;
  researchPartner: ResearchPartner | null;
  /** One per domain found, in the order of the framework. */
  sections: ParsedSection[];
  /** In document order. */
  findings: ParsedFinding[];
  /** One per line of the document, in order. */
  lines: LineReading<LineRole>[];
  /** Those on the whole document first, then by line. */
  diagnostics: Diagnostic[];
}

/** What is known of a profile beside its text. */
export interface ProfileHints {
  /** What the user says of it, in place of what the document says. */
  readonly given?: GivenIdentity;
  /** The name of its file without folder and ending, which may tell the country. */
  readonly fileName?: string;
  /** What the user says of single lines. */
  readonly said?: Sayings;
}

/** Parses the text of a profile page. Never throws: what cannot be read is in `diagnostics`. */
export function parseProfile(text: string, hints: ProfileHints = {}): ParsedProfile {
  const { given = {}, fileName = '', said = NOTHING_SAID } = hints;
  const page = splitLines(text);
  const { lines, titles, parts, diagnostics: onLists } = classifyLines(page, said);
  const introduction = readIntroduction(lines);
  const { identity, diagnostics: onIdentity } = readIdentity(
    lines,
    titles,
    introduction?.text ?? null,
    fileName,
    given,
  );
  const { sections, unlabelled } = groupSections(parts);
  const { placed, unknown, diagnostics: onPlaces } = placeSections(sections);
  const list = listFindings(placed, identity.slug, page);
  const { findings, documentLanguage } = list;
  const unnamed = unlabelled.flatMap(({ rows, isUnderHeading }) =>
    rows.map((row) => ({ row, isUnderHeading })),
  );
  const withoutDomain = unknown.flatMap(({ blocks }) =>
    blocks.flatMap(({ items }) => items.flatMap(({ rows }) => rows)),
  );
  const unread = new Set(
    [...unnamed.map(({ row }) => row), ...withoutDomain].map(({ number }) => number),
  );
  const refused = parts.flatMap((part) => (part.type === 'LIST' ? part.list.unplaced : []));
  const told = new Set([...unread, ...refused.map(({ number }) => number)]);
  const begin = findBegin(parts, placed);
  const language = given.language ?? documentLanguage;

  return {
    identity,
    pageLanguage: detectLanguage(joinPortalText(lines)),
    language,
    introduction,
    researchPartner: findResearchPartner(lines),
    sections: buildSections(placed, findings),
    findings,
    lines: listRoles(page, lines, unread),
    diagnostics: sortDiagnostics([
      ...onIdentity,
      ...onPlaces,
      ...checkSections(placed),
      ...list.diagnostics,
      ...checkFindings(findings, language, lines),
      ...onLists,
      ...lines.flatMap(reportNearSpelling),
      ...unnamed.map(({ row, isUnderHeading }) => reportUnlabelled(row, begin, isUnderHeading)),
      ...withoutDomain.map(reportWithoutDomain),
      ...lines.flatMap((line) => remarkOnLine(line, told.has(line.number))),
    ]),
  };
}

/**
 * The line that the findings begin on, where headings tell it; what stands before is none of them. 0
 * where a section without a heading may have lost its label.
 */
function findBegin(parts: readonly PagePart[], placed: readonly PlacedSection[]): number {
  const isHeaded = placed.length > 0 && placed.every(({ domainFrom }) => domainFrom === 'HEADING');
  const first = parts.find((part) => part.type === 'HEADING' || part.kind !== null);
  return isHeaded ? (first?.row.number ?? 0) : 0;
}

/** The role of each line; of one that holds several things, that of the last. */
function listRoles(
  page: readonly Line[],
  lines: readonly ClassifiedLine[],
  unread: ReadonlySet<number>,
): LineReading<LineRole>[] {
  const roles = new Map(lines.map(({ number, role }) => [number, role]));
  return page.map(({ number }) => ({
    number,
    role: unread.has(number) ? 'UNPLACED' : (roles.get(number) ?? 'BLANK'),
  }));
}

function joinPortalText(lines: readonly ClassifiedLine[]): string {
  return lines
    .filter((line) => line.role === 'SHELL')
    .map((line) => line.text)
    .join('\n');
}

function buildSections(
  placed: readonly PlacedSection[],
  findings: readonly ParsedFinding[],
): ParsedSection[] {
  return DOMAIN_CODES.flatMap((domain) => {
    const section = placed.find((candidate) => candidate.domain === domain);
    if (section === undefined) return [];
    return {
      domain,
      domainFrom: section.domainFrom,
      heading: section.named?.heading ?? null,
      findings: findings.filter((finding) => finding.domain === domain),
    };
  });
}
