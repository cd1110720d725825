import type { DomainCode } from '../../../reference/codes.ts';
import type { ClassifiedLine, LineToken } from './classified-line.ts';

/**
 * Tells the headings of findings from the names of domains in the text around them. Names that
 * follow each other, with no more than blanks, headers and footers between, form a run; a run of
 * one domain that leads to a label or to bullets is the (often doubled) heading of a section. Names
 * of several domains in a run are the menu of the page before the first label, and empty sections
 * after it. A slide marker before the first label parts the text around the findings from them, so
 * no run reaches across it.
 */
export function findSectionHeadings(lines: readonly ClassifiedLine[]): Set<ClassifiedLine> {
  const headings = new Set<ClassifiedLine>();
  let hasBegun = false;
  let run: ClassifiedLine[] = [];
  const closeRun = (next: LineToken['type'] | null): void => {
    const isMenu = new Set(run.map(domainOf)).size > 1;
    const leads = !isMenu && (next === 'LABEL' || next === 'BULLET');
    if (leads || (hasBegun && next !== 'PARAGRAPH')) for (const line of run) headings.add(line);
    run = [];
  };
  for (const line of lines) {
    const partsFindings = line.token.type === 'SLIDE_MARKER' && !hasBegun;
    const isBetween = line.role === 'BLANK' || line.role === 'FURNITURE';
    if (line.isContinuation || (isBetween && !partsFindings)) continue;
    if (line.token.type === 'DOMAIN') {
      run.push(line);
    } else {
      closeRun(line.token.type);
      hasBegun ||= line.token.type === 'LABEL';
    }
  }
  closeRun(null);
  return headings;
}

function domainOf(line: ClassifiedLine): DomainCode | null {
  return line.token.type === 'DOMAIN' ? line.token.domain : null;
}
