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
    ...placed.filter(({ blocks, hasText }) => hasText && blocks.length === 0).map(reportUnlabelled),
    ...checkEmpty(placed),
  ];
}

function checkBlocks(domain: DomainCode, own: readonly PlacedSection[]): Diagnostic[] {
  const blocks = own.flatMap((section) => section.blocks);
  const line = own[0]?.line ?? null;
  const hasText = own.some((section) => section.hasText);
  if (blocks.length === 0) {
    const heading = own[0]?.named?.heading.text ?? domain;
    if (hasText) return [];
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
      // Its text may stand under a label that is not known, or be taken for the other kind.
      const isUnclear = hasText || blocks.some(({ isPlain }) => isPlain);
      return [
        diagnose(
          isUnclear ? 'ERROR' : 'WARNING',
          'MISSING_BLOCK',
          line,
          `${domain} has no list of the kind ${kind}. Check whether a label is missing or misspelt${isUnclear ? ', and say which line it is with --set LINE=STRENGTHS or --set LINE=GAPS' : ''}.`,
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

function reportUnlabelled({ named, domain, line }: PlacedSection): Diagnostic {
  return diagnose(
    'ERROR',
    'EMPTY_SECTION',
    line,
    `What stands under the heading ${excerpt(named?.heading.text ?? domain)} has no label, so its kind is unknown. Say which line is a label with --set LINE=STRENGTHS or --set LINE=GAPS, or --ignore ${line} if this is no heading.`,
  );
}

function reportMissing(domain: DomainCode): Diagnostic {
  return diagnose(
    'WARNING',
    'MISSING_SECTION',
    null,
    `No section of ${domain} was found. Check whether the page has one.`,
  );
}

/**
 * Remarks on labels without a list. Where several have none and the label below them has one, the two
 * may have stood side by side, and the list below belong to both.
 */
function checkEmpty(placed: readonly PlacedSection[]): readonly Diagnostic[] {
  const isEmpty = ({ items }: Block): boolean => items.length === 0;
  const before = placed.flatMap(({ blocks }) =>
    blocks.filter((block, at) => isEmpty(block) && blocks[at + 1]?.items.length),
  );
  const areBesides = before.length > 1;
  return placed
    .flatMap(({ blocks }) => blocks.filter(isEmpty))
    .map((block) =>
      areBesides && before.includes(block)
        ? diagnose(
            'ERROR',
            'EMPTY_BLOCK',
            block.line,
            'No list follows this label before the next one, and so it is elsewhere on the page: the two may stand over columns. Put each list right under its label, or say --ignore with the line of a label that has no list.',
          )
        : diagnose(
            'WARNING',
            'EMPTY_BLOCK',
            block.line,
            'No finding follows this label. Compare with the published page.',
          ),
    );
}
