import { fold } from '../../../text/fold.ts';
import { type Diagnostic, diagnose, excerpt } from '../diagnostics.ts';
import type { ClassifiedLine } from './classified-line.ts';
import { saysBothKinds } from './read-line.ts';

/** Warns of a label or heading that is taken for a known one in spite of its spelling. */
export function reportNearSpelling({ number, text, token }: ClassifiedLine): Diagnostic[] {
  if (token.type !== 'LABEL' && token.type !== 'DOMAIN') return [];
  if (token.nearTo === null) return [];
  return [
    diagnose(
      'WARNING',
      'NEAR_SPELLING',
      number,
      `${excerpt(text)} is taken for "${token.nearTo}" in other words or another spelling. Compare with the published page.`,
    ),
  ];
}

/**
 * Remarks on what a line outside of lists was taken for: nothing, or the text around the findings.
 * `isUnread` tells that it stands in a list, which has its own remarks.
 */
export function remarkOnLine(line: ClassifiedLine, isUnread: boolean): Diagnostic[] {
  const { number, text, role, token } = line;
  if (role === 'UNPLACED' && !isUnread) return [reportUnplaced(line)];
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
  if (saysBothKinds(fold(text))) {
    return diagnose(
      'ERROR',
      'UNPLACED_LINE',
      number,
      `${excerpt(text)} says both labels: it stands over two columns, and what is below cannot be told apart. Put each list under a label of its own, or say --ignore ${number} if this is no label.`,
    );
  }
  return diagnose(
    'WARNING',
    'UNPLACED_LINE',
    number,
    `${excerpt(text)} fits no part of a profile and was left out. Check whether it is a heading, a label or a finding.`,
  );
}
