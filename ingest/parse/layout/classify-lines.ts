import type { DomainCode } from '../../../reference/codes.ts';
import { findRunningHeads } from '../page/headers-and-footers.ts';
import { isFinished, type Line, measureIndent } from '../page/lines.ts';
import { findHiddenTitle, findShellProse } from './portal-text.ts';
import { readName, readToken, type Token } from './read-line.ts';

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

/** A line with its role; a continuation belongs to the bullet or paragraph of a line above it. */
export interface ClassifiedLine extends Line {
  token: Token;
  role: LineRole;
  isContinuation: boolean;
  /** Line that this one goes on with, when blanks, page numbers or running heads stand between. */
  resumes: number | null;
}

/** Gives every line a role, from what it is by itself and from its neighbours. */
export function classifyLines(lines: readonly Line[]): ClassifiedLine[] {
  const classified = joinContinuations(readTokens(lines));
  const headings = findSectionHeadings(classified);
  const split = findHiddenTitle(classified);
  const shell = findShellProse(classified);
  return classified.map((line) => {
    if (headings.has(line)) return { ...line, role: 'HEADING' };
    if (split.has(line)) return { ...line, role: 'TITLE', isContinuation: split.get(line) === 1 };
    return shell.has(line) ? { ...line, role: 'SHELL' } : line;
  });
}

interface ReadLine extends Line {
  token: Token;
  /** True for the second line of a heading or label that wraps. */
  isWrap: boolean;
}

/** Reads each line by itself, running heads as page furniture, wrapped names as one. */
function readTokens(lines: readonly Line[]): ReadLine[] {
  const known = new Map<string, Token>();
  const readOnce = (text: string): Token => {
    const token = known.get(text) ?? readToken(text);
    known.set(text, token);
    return token;
  };
  const heads = findRunningHeads(
    lines,
    (text) => !MAY_RUN.has(readOnce(text).type),
    (text) => readOnce(text).type !== 'TEXT',
  );
  const read = lines.map(
    (line): ReadLine => ({
      ...line,
      token: heads.has(line.number) ? { type: 'PAGE_NUMBER' } : readOnce(line.text),
      isWrap: false,
    }),
  );
  for (const [at, line] of read.entries()) {
    const next = read[at + 1];
    if (next === undefined || !isPartOfName(line) || !isPartOfName(next)) continue;
    if (next.token.type === 'DOMAIN' || isFinishedName(line)) continue;
    const whole = readWrappedName(line.text, next.text);
    if (whole === null) continue;
    line.token = whole;
    next.isWrap = true;
  }
  return read;
}

/** What a line that comes back may be for a running head; a title or a line of the shell is one. */
const MAY_RUN: ReadonlySet<Token['type']> = new Set(['TEXT', 'TITLE', 'SHELL_LINE']);

function isPartOfName({ token, text, isWrap }: ReadLine): boolean {
  const isOther =
    token.type === 'BLANK' || token.type === 'BULLET' || token.type === 'SLIDE_MARKER';
  return !isWrap && !isOther && text.length < 100;
}

/** The end of a sentence is no first half of a heading. */
function isFinishedName({ text }: Line): boolean {
  return /[.;,!?]$/.test(text.trimEnd());
}

function readWrappedName(above: string, below: string): Token | null {
  const name = `${above.trimEnd().replace(/[-\u00AD\u2010]$/u, '-')} ${below.trim()}`;
  const token = readName(name);
  return token?.type === 'LABEL' || token?.type === 'DOMAIN' ? token : null;
}

/** The bullet or paragraph that following lines may go on with. */
interface Open {
  line: ClassifiedLine;
  /** The last line of it. */
  last: ClassifiedLine;
  /** What stands between its last line and the next. */
  gap: 'NONE' | 'BLANK' | 'FURNITURE';
}

function joinContinuations(lines: readonly ReadLine[]): ClassifiedLine[] {
  const classified: ClassifiedLine[] = [];
  let open = null as Open | null;
  for (const { isWrap, ...line } of lines) {
    const { token } = line;
    const alone: ClassifiedLine = {
      ...line,
      role: roleOf(token),
      isContinuation: false,
      resumes: null,
    };
    const above = classified.at(-1);
    if (isWrap && above !== undefined) {
      classified.push({ ...alone, token: above.token, role: above.role, isContinuation: true });
      continue;
    }
    if (open !== null && goesOn(open, line, token)) {
      const resumes = open.gap === 'NONE' ? null : open.last.number;
      const joined: ClassifiedLine = {
        ...alone,
        role: open.line.role,
        isContinuation: true,
        resumes,
      };
      classified.push(joined);
      open = { ...open, last: joined, gap: 'NONE' };
      continue;
    }
    classified.push(alone);
    if (token.type === 'BULLET' || token.type === 'PROSE') {
      open = { line: alone, last: alone, gap: 'NONE' };
    } else if (open !== null && (token.type === 'BLANK' || token.type === 'PAGE_NUMBER')) {
      const isFurniture = token.type === 'PAGE_NUMBER' || open.gap === 'FURNITURE';
      open = { ...open, gap: isFurniture ? 'FURNITURE' : 'BLANK' };
    } else {
      open = null;
    }
  }
  return classified;
}

/**
 * Tells whether a line goes on with the open bullet or paragraph: when it is set deeper than its
 * beginning, or the sentence above has not ended. Anything else stays apart: a heading or a label
 * that the tables do not know must not vanish into the finding above it. Across a gap only a
 * sentence that was cut goes on: in lower case, or, over the furniture of a page, in any.
 */
function goesOn(open: Open, line: Line, token: Token): boolean {
  if (token.type === 'BLANK' || token.type === 'PAGE_NUMBER') return false;
  if (token.type === 'BULLET') return open.gap === 'NONE' && isDashOf(open, line, token);
  const isLower = /^[\s\u200E\u200F]*\p{Ll}/u.test(line.text);
  if (token.type === 'LABEL' && !isLower) return false;
  const isCut = !isFinished(open.last.text);
  if (open.gap !== 'NONE') {
    const isPage = open.gap === 'FURNITURE' && open.line.role === 'BULLET';
    return token.type === 'TEXT' && isCut && (isLower || isPage);
  }
  if (measureIndent(line.text) > measureIndent(open.line.text)) return true;
  return token.type === 'TEXT' && (isLower || isCut);
}

/** A wrapped line may begin with a dash of the sentence; a list of dashes has dashes only. */
function isDashOf(open: Open, line: Line, token: Token): boolean {
  const opener = open.line.token;
  if (opener.type !== 'BULLET' || token.type !== 'BULLET') return false;
  const isDeeper = measureIndent(line.text) > measureIndent(open.line.text);
  const isOther = /[-–—]/.test(token.bullet.mark) && token.bullet.mark !== opener.bullet.mark;
  return isDeeper && isOther && !isFinished(open.last.text);
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
