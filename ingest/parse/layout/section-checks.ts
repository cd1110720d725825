import { DOMAIN_CODES, type DomainCode, FINDING_KINDS } from '../../../reference/codes.ts';
import { type Diagnostic, diagnose, excerpt } from '../diagnostics.ts';
import type { Block, PlacedSection } from './sections.ts';

/** Remarks on sections and blocks that are missing, empty or repeated. */
export function checkSections(placed: readonly PlacedSection[]): Diagnostic[] {
  if (placed.length === 0) return [];
  return [
    ...DOMAIN_CODES.flatMap((domain) => {
      const own = placed.filter((section) => section.domain === domain);
      return own.length === 0 ? [reportMissing(domain)] : checkBlocks(domain, own);
    }),
    ...placed
      .flatMap(({ blocks }) => blocks.filter(({ items }) => items.length === 0))
      .map(reportEmpty),
  ];
}

function checkBlocks(domain: DomainCode, own: readonly PlacedSection[]): Diagnostic[] {
  const blocks = own.flatMap((section) => section.blocks);
  const line = own[0]?.line ?? null;
  if (blocks.length === 0) {
    const heading = own[0]?.named?.heading.text ?? domain;
    return [
      diagnose(
        'WARNING',
        'EMPTY_SECTION',
        line,
        `Nothing stands under the heading ${excerpt(heading)}. Compare with the published page.`,
      ),
    ];
  }
  return FINDING_KINDS.flatMap((kind) => {
    const ofKind = blocks.filter((block) => block.kind === kind);
    if (ofKind.length === 0) {
      return [
        diagnose(
          'WARNING',
          'MISSING_BLOCK',
          line,
          `${domain} has no list of the kind ${kind}. Check whether a label is missing or misspelt.`,
        ),
      ];
    }
    return ofKind
      .slice(1)
      .map((block) =>
        diagnose(
          'WARNING',
          'REPEATED_BLOCK',
          block.line,
          `${domain} has more than one list of the kind ${kind}; they are counted as one. Check whether a heading is wrong.`,
        ),
      );
  });
}

function reportMissing(domain: DomainCode): Diagnostic {
  return diagnose(
    'WARNING',
    'MISSING_SECTION',
    null,
    `No section of ${domain} was found. Check whether the page has one.`,
  );
}

function reportEmpty(block: Block): Diagnostic {
  return diagnose(
    'WARNING',
    'EMPTY_BLOCK',
    block.line,
    'No bullet follows this label. Compare with the published page.',
  );
}
