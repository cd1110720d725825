import {
  DOMAIN_CODES,
  type DomainCode,
  type DomainSource,
  type FindingKind,
} from '../../../reference/codes.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { toPassage } from '../page/lines.ts';
import type { Passage } from '../page/span.ts';
import type { PagePart } from './classify-lines.ts';
import type { Item } from './list-reading.ts';

/** A label and the items of the list under it. */
export interface Block {
  kind: FindingKind;
  /** 1-based line of the label. */
  line: number;
  items: Item[];
  /** True where no marks tell the items, and nobody says that they are of this kind. */
  isPlain: boolean;
}

/** The blocks of one domain, as they follow each other on the page. */
export interface PageSection {
  /** Null when the page gives none; then only the order of the sections may tell the domain. */
  named: { domain: DomainCode; heading: Passage } | null;
  blocks: Block[];
  /** True where text stands under its heading and under no label. */
  hasText: boolean;
  /** 1-based line that the section begins on. */
  line: number;
}

/** A section whose domain is known, and how. */
export interface PlacedSection extends PageSection {
  domain: DomainCode;
  domainFrom: DomainSource;
}

/** Sections, and the items that stand under no label. */
export interface Grouping {
  sections: PageSection[];
  unlabelled: UnlabelledItem[];
}

/** An item that stands under no label, and whether right under a heading, where findings are. */
export interface UnlabelledItem extends Item {
  readonly isUnderHeading: boolean;
}

/**
 * Groups the parts of a page into sections and blocks. A heading opens a section; so does a label
 * that the open section has no room for: a second list of a kind, or a list of the kind that
 * sections of this page begin with.
 */
export function groupSections(parts: readonly PagePart[]): Grouping {
  const sections: PageSection[] = [];
  const unlabelled: UnlabelledItem[] = [];
  const first = findFirstKind(parts);
  for (const [at, part] of parts.entries()) {
    if (part.type === 'HEADING') {
      openHeading(sections, part);
      continue;
    }
    const { kind, row, goesOn, list } = part;
    if (kind === null) {
      const isUnderHeading = parts[at - 1]?.type === 'HEADING';
      unlabelled.push(...list.items.map((item) => ({ ...item, isUnderHeading })));
      continue;
    }
    const above = sections.at(-1)?.blocks.at(-1);
    if (goesOn && above?.kind === kind) {
      above.items.push(...list.items);
      continue;
    }
    openBlock(sections, first, {
      kind,
      line: row.number,
      items: [...list.items],
      isPlain: list.isPlain && !row.isSaid,
    });
  }
  return { sections, unlabelled };
}

/** The kind of the list that most headings have right below, or else of the first list. */
function findFirstKind(parts: readonly PagePart[]): FindingKind | null {
  const lists = parts.filter((part) => part.type === 'LIST' && part.kind !== null);
  const below = parts.filter(
    (part, at) => parts[at - 1]?.type === 'HEADING' && lists.includes(part),
  );
  const kinds = below.map((part) => (part.type === 'LIST' ? part.kind : null));
  const gaps = kinds.filter((kind) => kind === 'AREA_FOR_DEVELOPMENT').length;
  if (kinds.length > 0) return gaps * 2 > kinds.length ? 'AREA_FOR_DEVELOPMENT' : 'WELL_DEVELOPED';
  const [first] = lists;
  return first?.type === 'LIST' ? first.kind : null;
}

function openHeading(
  sections: PageSection[],
  { row, domain, text }: Extract<PagePart, { type: 'HEADING' }>,
): void {
  const open = sections.at(-1);
  const hasText = text.length > 0;
  if (open?.named?.domain === domain && open.blocks.length === 0) {
    open.hasText ||= hasText;
    return;
  }
  const named = { domain, heading: toPassage(row) };
  sections.push({ named, blocks: [], hasText, line: row.number });
}

function openBlock(sections: PageSection[], first: FindingKind | null, block: Block): void {
  const open = sections.at(-1);
  const hasRoom =
    open?.blocks.every(({ kind }) => kind !== block.kind) === true &&
    (open.blocks.length === 0 || block.kind !== first);
  if (hasRoom) open?.blocks.push(block);
  else sections.push({ named: null, blocks: [block], hasText: false, line: block.line });
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
    `The section has no heading, and ${count} sections in this order do not tell which domain it is. Add the heading above this line, or say which line is the heading with --set LINE=PARTNERSHIPS (or another domain).`,
  );
}
