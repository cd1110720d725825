import {
  DOMAIN_CODES,
  type DomainCode,
  type DomainSource,
  type FindingKind,
} from '../../../reference/codes.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { toPassage } from '../page/lines.ts';
import type { Passage } from '../page/span.ts';
import type { ClassifiedLine } from './classified-line.ts';

/** A label and the bullets under it; each bullet is its lines, the first with the mark. */
export interface Block {
  kind: FindingKind;
  /** 1-based line of the label. */
  line: number;
  bullets: ClassifiedLine[][];
}

/** The blocks of one domain, as they follow each other on the page. */
export interface PageSection {
  /** Null when the page gives none; then only the order of the sections may tell the domain. */
  named: { domain: DomainCode; heading: Passage } | null;
  blocks: Block[];
  /** 1-based line that the section begins on. */
  line: number;
}

/** A section whose domain is known, and how. */
export interface PlacedSection extends PageSection {
  domain: DomainCode;
  domainFrom: DomainSource;
}

/** Sections, and the bullets that stand under no label. */
export interface Grouping {
  sections: PageSection[];
  unlabelled: ClassifiedLine[][];
}

/**
 * Groups classified lines into sections and blocks. A heading opens a section; so does a label
 * that the open section has no room for (a second list of a kind, or strengths after gaps).
 */
export function groupSections(lines: readonly ClassifiedLine[]): Grouping {
  const sections: PageSection[] = [];
  const unlabelled: ClassifiedLine[][] = [];
  let block: Block | null = null;
  let bullet: ClassifiedLine[] | null = null;

  for (const line of lines) {
    const { token } = line;
    if (line.isContinuation) {
      bullet?.push(line);
      continue;
    }
    // A bullet may go on behind the header or footer of a page.
    if (token.type === 'BLANK' || token.type === 'HEADER_OR_FOOTER') continue;
    bullet = null;
    if (line.role === 'HEADING' && token.type === 'DOMAIN') {
      openHeading(sections, line, token.domain);
      block = null;
    } else if (token.type === 'LABEL') {
      block = { kind: token.kind, line: line.number, bullets: [] };
      openBlock(sections, block);
    } else if (token.type === 'BULLET') {
      bullet = [line];
      (block?.bullets ?? unlabelled).push(bullet);
    } else {
      block = null;
    }
  }
  return { sections, unlabelled };
}

function openHeading(sections: PageSection[], line: ClassifiedLine, domain: DomainCode): void {
  const open = sections.at(-1);
  const isDoubled = open?.named?.domain === domain && open.blocks.length === 0;
  if (isDoubled) return;
  sections.push({ named: { domain, heading: toPassage(line) }, blocks: [], line: line.number });
}

function openBlock(sections: PageSection[], block: Block): void {
  const open = sections.at(-1);
  const hasRoom =
    open?.blocks.every((b) => b.kind === 'WELL_DEVELOPED' && b.kind !== block.kind) === true;
  if (hasRoom) open?.blocks.push(block);
  else sections.push({ named: null, blocks: [block], line: block.line });
}

/** The sections whose domain is known, the others, and what there is to say of either. */
export interface Placement {
  placed: PlacedSection[];
  unknown: PageSection[];
  diagnostics: Diagnostic[];
}

/**
 * Gives each section its domain: from its heading; without one, from its place when the page has
 * exactly the six domains in their usual order. Anything else stays unknown.
 */
export function placeSections(sections: readonly PageSection[]): Placement {
  const isUsualOrder =
    sections.length === DOMAIN_CODES.length &&
    sections.every(({ named }, index) => named === null || named.domain === DOMAIN_CODES[index]);
  const placement: Placement = { placed: [], unknown: [], diagnostics: [] };
  const isMixed = sections.some(({ named }) => named !== null);

  for (const [index, section] of sections.entries()) {
    const byOrder = isUsualOrder ? DOMAIN_CODES[index] : undefined;
    if (section.named !== null) {
      placement.placed.push({ ...section, domain: section.named.domain, domainFrom: 'HEADING' });
    } else if (byOrder !== undefined) {
      placement.placed.push({ ...section, domain: byOrder, domainFrom: 'ORDER' });
      placement.diagnostics.push(noteOrder(section, byOrder, isMixed));
    } else {
      placement.unknown.push(section);
      placement.diagnostics.push(reportUnknown(section, sections.length));
    }
  }
  return placement;
}

function noteOrder(section: PageSection, domain: DomainCode, isMixed: boolean): Diagnostic {
  return diagnose(
    isMixed ? 'WARNING' : 'NOTE',
    'DOMAIN_BY_ORDER',
    section.line,
    `The section has no heading; it is taken for ${domain} because the page has six sections and this is the place of that domain on the wheel. Compare with the published page.`,
  );
}

function reportUnknown(section: PageSection, count: number): Diagnostic {
  return diagnose(
    'ERROR',
    'DOMAIN_UNKNOWN',
    section.line,
    `The section has no heading, and ${count} sections in this order do not tell which domain it is. Add the heading above this line.`,
  );
}
