import {
  DOMAIN_CODES,
  type DomainCode,
  type DomainSource,
  type Language,
} from '../../prisma/reference/codes.ts';
import { type ClassifiedLine, classifyLines, type LineRole } from './classify.ts';
import { type Diagnostic, diagnose, excerpt, sortDiagnostics } from './diagnostics.ts';
import { listFindings, type ParsedFinding } from './findings.ts';
import { type ProfileIdentity, readIdentity } from './identity.ts';
import { findResearchPartner, type ResearchPartner, readIntroduction } from './introduction.ts';
import { detectLanguage } from './language.ts';
import { type LineReading, splitLines } from './lines.ts';
import { checkSections } from './section-checks.ts';
import { groupSections, type PlacedSection, placeSections } from './sections.ts';
import type { Passage } from './span.ts';

/** The findings of one domain. */
export interface ParsedSection {
  domain: DomainCode;
  /** ORDER when the page has no heading and the place in the wheel's order was taken for one. */
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
  shellLanguage: Language | null;
  /** Language that the findings are written in; null when it cannot be told. */
  language: Language | null;
  introduction: Passage | null;
  researchPartner: ResearchPartner | null;
  /** One per domain found, in the order of the wheel. */
  sections: ParsedSection[];
  /** In document order. */
  findings: ParsedFinding[];
  /** One per line of the document, in order. */
  lines: LineReading<LineRole>[];
  /** Those on the whole document first, then by line. */
  diagnostics: Diagnostic[];
}

/** Parses the text of a profile page. Never throws: what cannot be read is in `diagnostics`. */
export function parseProfile(text: string): ParsedProfile {
  const lines = classifyLines(splitLines(text));
  const introduction = readIntroduction(lines);
  const { identity, diagnostics: onIdentity } = readIdentity(lines, introduction?.text ?? null);
  const { sections, strays } = groupSections(lines);
  const { placed, unknown, diagnostics: onPlaces } = placeSections(sections);
  const { findings, diagnostics: onFindings } = listFindings(placed, identity.slug);
  const homeless = unknown.flatMap(({ blocks }) => blocks.flatMap(({ bullets }) => bullets));
  const unread = new Set([...strays.flat(), ...homeless.flat()]);
  const language = detectLanguage(findings.map((finding) => finding.text).join('\n'));

  return {
    identity,
    shellLanguage: detectLanguage(joinShell(lines)),
    language,
    introduction,
    researchPartner: findResearchPartner(lines),
    sections: buildSections(placed, findings),
    findings,
    lines: lines.map((line) => ({
      number: line.number,
      role: unread.has(line) ? 'UNPLACED' : line.role,
    })),
    diagnostics: sortDiagnostics([
      ...onIdentity,
      ...onPlaces,
      ...checkSections(placed),
      ...onFindings,
      ...checkFindings(findings, language),
      ...lines.flatMap(reportNearSpelling),
      ...strays.flat().map(reportStray),
      ...homeless.flat().map(reportHomeless),
      ...lines.filter((line) => line.role === 'UNPLACED').map(reportUnplaced),
    ]),
  };
}

function joinShell(lines: readonly ClassifiedLine[]): string {
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

function checkFindings(
  findings: readonly ParsedFinding[],
  language: Language | null,
): Diagnostic[] {
  if (findings.length === 0) {
    return [
      diagnose(
        'ERROR',
        'NO_FINDINGS',
        null,
        'No finding could be read. Check that this is a profile with its lists of findings.',
      ),
    ];
  }
  if (language !== null) return [];
  return [
    diagnose(
      'WARNING',
      'NO_LANGUAGE',
      null,
      'The language of the findings cannot be told. Say it when loading.',
    ),
  ];
}

function reportNearSpelling({ number, text, token }: ClassifiedLine): Diagnostic[] {
  if (token.type !== 'LABEL' && token.type !== 'DOMAIN') return [];
  if (token.nearTo === null) return [];
  return [
    diagnose(
      'WARNING',
      'NEAR_SPELLING',
      number,
      `${excerpt(text)} is taken for a misspelling of "${token.nearTo}". Compare with the published page.`,
    ),
  ];
}

function reportStray({ number, text }: ClassifiedLine): Diagnostic {
  return diagnose(
    'ERROR',
    'BULLET_WITHOUT_LABEL',
    number,
    `${excerpt(text)} stands under no label, so its kind is unknown and it is left out. Check whether the label above it is missing or misspelt.`,
  );
}

function reportHomeless({ number, text }: ClassifiedLine): Diagnostic {
  return diagnose(
    'ERROR',
    'BULLET_WITHOUT_DOMAIN',
    number,
    `${excerpt(text)} is left out because the domain of its section is unknown. Add the heading above the section.`,
  );
}

function reportUnplaced({ number, text }: ClassifiedLine): Diagnostic {
  return diagnose(
    'WARNING',
    'UNPLACED_LINE',
    number,
    `${excerpt(text)} fits no part of a profile and was left out. Check whether it is a heading, a label or a finding.`,
  );
}
