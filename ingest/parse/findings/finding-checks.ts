import { fold } from '../../../text/fold.ts';
import type { Language } from '../../../text/languages.ts';
import { type Diagnostic, diagnose, excerpt } from '../diagnostics.ts';
import type { ClassifiedLine, Row } from '../layout/classified-line.ts';
import { endsItem } from '../page/lines.ts';
import type { ParsedFinding } from './findings.ts';

/** What there is to say of a document by its findings: none at all, or none with a language. */
export function checkFindings(
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
  const isPortal = types.has('PORTAL_LINE') || types.has('PARAGRAPH') || types.has('TITLE');
  if (domains.size > 1 || isPortal) {
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

/** Fewer words than this, and no end of a sentence: an entry of a menu, not a finding. */
const LEAST_FINDING_WORDS = 7;

/**
 * Reports a row of a list that stands under no label.
 * @param begin the line that the findings begin on; 0 where that is not known.
 * @param isUnderHeading whether it stands right under the heading of a domain.
 */
export function reportUnlabelled(
  { number, text }: Row,
  begin: number,
  isUnderHeading: boolean,
): Diagnostic {
  if (number < begin) {
    return diagnose(
      'NOTE',
      'BULLET_WITHOUT_LABEL',
      number,
      `${excerpt(text)} stands in a list before the first heading of the findings and is taken for none.`,
    );
  }
  const words = fold(text).split(' ');
  const isMenu = !isUnderHeading && !endsItem(text) && words.length < LEAST_FINDING_WORDS;
  return diagnose(
    isMenu ? 'WARNING' : 'ERROR',
    'BULLET_WITHOUT_LABEL',
    number,
    `${excerpt(text)} stands under no label, so its kind is unknown and it is left out. Check whether the label above it is missing or misspelt, or say --ignore ${number} if it is no finding.`,
  );
}

/** Reports a bullet of a section whose domain is unknown. */
export function reportWithoutDomain({ number, text }: Row): Diagnostic {
  return diagnose(
    'ERROR',
    'BULLET_WITHOUT_DOMAIN',
    number,
    `${excerpt(text)} is left out because the domain of its section is unknown. Add the heading above the section, or say which line it is with --set LINE=PARTNERSHIPS (or another domain).`,
  );
}
