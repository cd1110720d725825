import type { DomainCode } from '../../prisma/reference/codes.ts';
import { isFinished, type Line, measureIndent } from './lines.ts';
import { readToken, type Token } from './token.ts';

/** What a line is to its document. UNPLACED lines always have a diagnostic of their own. */
export type LineRole =
  | 'BLANK'
  | 'SHELL'
  | 'HEADING'
  | 'LABEL'
  | 'BULLET'
  | 'FURNITURE'
  | 'INTRODUCTION'
  | 'DATE'
  | 'TITLE'
  | 'UNPLACED';

/** A line with its role; a continuation belongs to the bullet or paragraph of the line above it. */
export interface ClassifiedLine extends Line {
  token: Token;
  role: LineRole;
  isContinuation: boolean;
}

/** Gives every line a role, from what it is by itself and from its neighbours. */
export function classifyLines(lines: readonly Line[]): ClassifiedLine[] {
  const classified = joinContinuations(lines);
  const headings = findSectionHeadings(classified);
  return classified.map((line) => (headings.has(line) ? { ...line, role: 'HEADING' } : line));
}

function joinContinuations(lines: readonly Line[]): ClassifiedLine[] {
  const classified: ClassifiedLine[] = [];
  let opener: ClassifiedLine | null = null;
  for (const line of lines) {
    const token = readToken(line.text);
    const owner = findOwner(opener, classified.at(-1), line, token);
    if (owner === null) {
      const current: ClassifiedLine = {
        ...line,
        token,
        role: roleOf(token),
        isContinuation: false,
      };
      classified.push(current);
      opener = token.type === 'BULLET' || token.type === 'PROSE' ? current : null;
    } else {
      classified.push({ ...line, token, role: owner.role, isContinuation: true });
    }
  }
  return classified;
}

/**
 * Finds the bullet or paragraph that a line goes on with: the open one, when the line is set
 * deeper than its beginning or the sentence above has not ended. Anything else stays apart: a
 * heading or a label that the tables do not know must not vanish into the finding above it.
 */
function findOwner(
  opener: ClassifiedLine | null,
  above: Line | undefined,
  line: Line,
  token: Token,
): ClassifiedLine | null {
  if (opener === null || above === undefined) return null;
  if (token.type === 'BLANK') return null;
  if (token.type === 'BULLET') return isDashOf(opener, above, line, token) ? opener : null;
  const goesOn = /^\s*\p{Ll}/u.test(line.text);
  if (token.type === 'LABEL' && !goesOn) return null;
  if (measureIndent(line.text) > measureIndent(opener.text)) return opener;
  return token.type === 'TEXT' && (goesOn || !isFinished(above.text)) ? opener : null;
}

/** A wrapped line may begin with a dash of the sentence; a list of dashes has dashes only. */
function isDashOf(opener: ClassifiedLine, above: Line, line: Line, token: Token): boolean {
  if (opener.token.type !== 'BULLET' || token.type !== 'BULLET') return false;
  const isDeeper = measureIndent(line.text) > measureIndent(opener.text);
  const isOther = /[-–—]/.test(token.bullet.mark) && token.bullet.mark !== opener.token.bullet.mark;
  return isDeeper && isOther && !isFinished(above.text);
}

/** Domain names count as shell until a list of findings proves them to be headings. */
function roleOf(token: Token): LineRole {
  switch (token.type) {
    case 'BLANK':
    case 'BULLET':
    case 'LABEL':
    case 'DATE':
    case 'TITLE':
      return token.type;
    case 'PROSE':
      return token.role;
    case 'PAGE_NUMBER':
    case 'SLIDE_MARKER':
      return 'FURNITURE';
    case 'SHELL_LINE':
    case 'DOMAIN':
      return 'SHELL';
    case 'TEXT':
      return 'UNPLACED';
  }
}

/**
 * Tells the headings of findings from those of the shell. Domain names that follow each other,
 * with no more than blanks and furniture between, form a run; a run of one domain that leads to
 * a label or to bullets is the (often doubled) heading of a section. Names of several domains in
 * a run are the wheel's menu before the first label, and empty sections after it. A slide marker
 * before the first label parts the shell from the findings, so no run reaches across it.
 */
function findSectionHeadings(lines: readonly ClassifiedLine[]): Set<ClassifiedLine> {
  const headings = new Set<ClassifiedLine>();
  let hasBegun = false;
  let run: ClassifiedLine[] = [];
  const closeRun = (next: Token['type'] | null): void => {
    const isMenu = new Set(run.map(domainOf)).size > 1;
    const leads = !isMenu && (next === 'LABEL' || next === 'BULLET');
    if (leads || (hasBegun && next !== 'PROSE')) for (const line of run) headings.add(line);
    run = [];
  };
  for (const line of lines) {
    const partsShell = line.token.type === 'SLIDE_MARKER' && !hasBegun;
    const isBetween = line.role === 'BLANK' || line.role === 'FURNITURE';
    if (line.isContinuation || (isBetween && !partsShell)) continue;
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
