import type { DomainCode } from '../../../reference/codes.ts';
import type { LineToken, Row } from './classified-line.ts';

/**
 * Tells the headings of findings from the names of domains in the text around them. Names that
 * follow each other, with no more than blanks, headers and footers between, form a run; a run of
 * one domain that leads to a label or to bullets is the (often doubled) heading of a section. Names
 * of several domains in a run are the menu of the page before the first label, and empty sections
 * after it. A slide marker before the first label parts the text around the findings from them, so
 * no run reaches across it.
 */
export function findSectionHeadings(rows: readonly Row[]): ReadonlySet<Row> {
  const headings = new Set<Row>();
  let hasBegun = false;
  let run: Row[] = [];
  const closeRun = (next: LineToken['type'] | null): void => {
    for (const row of run) if (row.isSaid) headings.add(row);
    const isMenu = new Set(run.map(domainOf)).size > 1;
    const leads = !isMenu && (next === 'LABEL' || next === 'BULLET');
    if (leads || (hasBegun && next !== 'PARAGRAPH')) for (const row of run) headings.add(row);
    run = [];
  };
  for (const row of rows) {
    const partsFindings = row.token.type === 'SLIDE_MARKER' && !hasBegun;
    if (row.isHanging || row.isWrap || (isBetweenNames(row) && !partsFindings)) continue;
    if (row.token.type === 'DOMAIN') {
      run.push(row);
    } else {
      closeRun(row.token.type);
      hasBegun ||= row.token.type === 'LABEL';
    }
  }
  closeRun(null);
  return headings;
}

function isBetweenNames({ token }: Row): boolean {
  const isFurniture =
    token.type === 'HEADER_OR_FOOTER' ||
    token.type === 'SLIDE_MARKER' ||
    (token.type === 'PARAGRAPH' && token.role === 'FURNITURE');
  return isFurniture || token.type === 'BLANK' || token.type === 'IGNORED';
}

function domainOf({ token }: Row): DomainCode | null {
  return token.type === 'DOMAIN' ? token.domain : null;
}
