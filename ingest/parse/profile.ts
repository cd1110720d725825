import { DOMAIN_CODES, type DomainCode, type DomainSource } from '../../reference/codes.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { type Diagnostic, diagnose, excerpt, sortDiagnostics } from './diagnostics.ts';
import { listFindings, type ParsedFinding } from './findings/findings.ts';
import { type GivenIdentity, type ProfileIdentity, readIdentity } from './identity/identity.ts';
import {
  findResearchPartner,
  type ResearchPartner,
  readIntroduction,
} from './identity/introduction.ts';
import { type ClassifiedLine, classifyLines, type LineRole } from './layout/classify-lines.ts';
import { readName } from './layout/read-line.ts';
import { checkSections } from './layout/section-checks.ts';
import { groupSections, type PlacedSection, placeSections } from './layout/sections.ts';
import { type LineReading, splitLines } from './page/lines.ts';
import type { Passage } from './page/span.ts';

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

/** What is known of a profile beside its text. */
export interface ProfileHints {
  /** What the user says of it, in place of what the document says. */
  readonly given?: GivenIdentity;
  /** The name of its file without folder and ending, which may tell the country. */
  readonly fileName?: string;
}

/** Parses the text of a profile page. Never throws: what cannot be read is in `diagnostics`. */
export function parseProfile(text: string, hints: ProfileHints = {}): ParsedProfile {
  const { given = {}, fileName = '' } = hints;
  const page = splitLines(text);
  const lines = classifyLines(page);
  const introduction = readIntroduction(lines);
  const { identity, diagnostics: onIdentity } = readIdentity(
    lines,
    introduction?.text ?? null,
    fileName,
    given,
  );
  const { sections, strays } = groupSections(lines);
  const { placed, unknown, diagnostics: onPlaces } = placeSections(sections);
  const { findings, diagnostics: onFindings } = listFindings(placed, identity.slug, page);
  const homeless = unknown.flatMap(({ blocks }) => blocks.flatMap(({ bullets }) => bullets));
  const firstLabel = lines.find(({ token }) => token.type === 'LABEL')?.number ?? lines.length + 1;
  const unread = new Set([...strays.flat(), ...homeless.flat()]);
  const language =
    given.language ?? detectLanguage(findings.map((finding) => finding.text).join('\n'));

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
      ...checkFindings(findings, language, lines),
      ...lines.flatMap(reportNearSpelling),
      ...strays.flat().map((line) => reportStray(line, firstLabel)),
      ...homeless.flat().map(reportHomeless),
      ...lines.flatMap((line) => remarkOnLine(line, unread.has(line))),
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
  lines: readonly ClassifiedLine[],
): Diagnostic[] {
  if (findings.length === 0) return [reportNoFindings(lines)];
  if (language !== null) return [];
  return [
    diagnose(
      'WARNING',
      'NO_LANGUAGE',
      null,
      'The language of the findings cannot be told. Say it with --set language=EN.',
    ),
  ];
}

/** Why there are no findings: another document, or a page that ends before them. */
function reportNoFindings(lines: readonly ClassifiedLine[]): Diagnostic {
  const last = lines.findLast(({ role }) => role !== 'BLANK')?.number ?? null;
  const types = new Set(lines.map(({ token }) => token.type));
  if (types.has('LABEL')) {
    return diagnose(
      'ERROR',
      'NO_FINDINGS',
      null,
      'No finding could be read under the labels of the page. Check that its lists were copied.',
    );
  }
  const domains = new Set(
    lines.flatMap(({ token }) => (token.type === 'DOMAIN' ? token.domain : [])),
  );
  const isShell = types.has('SHELL_LINE') || types.has('PROSE') || types.has('TITLE');
  if (domains.size > 1 || isShell) {
    return diagnose(
      'ERROR',
      'PAGE_CUT_OFF',
      last,
      'The page ends here, before its findings: no list of well-developed areas or of areas for development follows. Copy or save the whole page again.',
    );
  }
  return diagnose(
    'ERROR',
    'NOT_A_PROFILE',
    1,
    'This is no Migration Governance Profile: it has none of its headings and no list of findings. Give the text of a profile page or booklet.',
  );
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

/** Fewer words than this, and no end of a sentence: an entry of a menu, not a finding. */
const LEAST_FINDING_WORDS = 7;

function reportStray({ number, text, token }: ClassifiedLine, firstLabel: number): Diagnostic {
  const words = fold(token.type === 'BULLET' ? token.bullet.text : text);
  const isMenu = !/[.!?]$/.test(text.trim()) && words.split(' ').length < LEAST_FINDING_WORDS;
  if (isMenu && number < firstLabel && readName(words)?.type === 'DOMAIN') {
    return diagnose(
      'NOTE',
      'BULLET_WITHOUT_LABEL',
      number,
      `${excerpt(text)} names a domain before the findings; it is taken for an entry of a menu.`,
    );
  }
  return diagnose(
    isMenu ? 'WARNING' : 'ERROR',
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

function remarkOnLine(line: ClassifiedLine, isUnread: boolean): Diagnostic[] {
  const { number, text, role, token, resumes } = line;
  if (role === 'UNPLACED') return [reportUnplaced(line)];
  if (resumes !== null && role === 'BULLET' && !isUnread) {
    return [
      diagnose(
        'NOTE',
        'JOINED_ACROSS_PAGES',
        number,
        `${excerpt(text)} is taken for the rest of the finding that line ${resumes} breaks off. Compare with the published page.`,
      ),
    ];
  }
  if (role !== 'SHELL' || token.type !== 'TEXT' || line.isContinuation) return [];
  return [
    diagnose(
      'NOTE',
      'SHELL_BY_PLACE',
      number,
      `${excerpt(text)} stands before the first list of findings and is taken for the text around them.`,
    ),
  ];
}

function reportUnplaced({ number, text }: ClassifiedLine): Diagnostic {
  return diagnose(
    'WARNING',
    'UNPLACED_LINE',
    number,
    `${excerpt(text)} fits no part of a profile and was left out. Check whether it is a heading, a label or a finding.`,
  );
}
