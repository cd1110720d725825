import { isFinished, type Line, measureIndent } from '../page/lines.ts';
import type { ClassifiedLine, LineRole, LineToken, ReadLine } from './classified-line.ts';

/** The bullet or paragraph that following lines may go on with. */
interface Open {
  line: ClassifiedLine;
  /** The last line of it. */
  last: ClassifiedLine;
  /** What stands between its last line and the next. */
  gap: 'NONE' | 'BLANK' | 'PAGE_EDGE';
}

/** Gives lines their first roles, and joins those that go on with a bullet or paragraph above. */
export function joinContinuations(lines: readonly ReadLine[]): ClassifiedLine[] {
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
    if (token.type === 'BULLET' || token.type === 'PARAGRAPH') {
      open = { line: alone, last: alone, gap: 'NONE' };
    } else if (open !== null && (token.type === 'BLANK' || token.type === 'HEADER_OR_FOOTER')) {
      const isPageEdge = token.type === 'HEADER_OR_FOOTER' || open.gap === 'PAGE_EDGE';
      open = { ...open, gap: isPageEdge ? 'PAGE_EDGE' : 'BLANK' };
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
 * sentence that was cut goes on: in lower case, or, over the header or footer of a page, in any.
 */
function goesOn(open: Open, line: Line, token: LineToken): boolean {
  if (token.type === 'BLANK' || token.type === 'HEADER_OR_FOOTER') return false;
  if (token.type === 'BULLET') return open.gap === 'NONE' && isDashOf(open, line, token);
  const isLower = /^[\s\u200E\u200F]*\p{Ll}/u.test(line.text);
  if (token.type === 'LABEL' && !isLower) return false;
  const isCut = !isFinished(open.last.text);
  if (open.gap !== 'NONE') {
    const isPage = open.gap === 'PAGE_EDGE' && open.line.role === 'BULLET';
    return token.type === 'TEXT' && isCut && (isLower || isPage);
  }
  if (measureIndent(line.text) > measureIndent(open.line.text)) return true;
  return token.type === 'TEXT' && (isLower || isCut);
}

/** A wrapped line may begin with a dash of the sentence; a list of dashes has dashes only. */
function isDashOf(open: Open, line: Line, token: LineToken): boolean {
  const opener = open.line.token;
  if (opener.type !== 'BULLET' || token.type !== 'BULLET') return false;
  const isDeeper = measureIndent(line.text) > measureIndent(open.line.text);
  const isOther = /[-–—]/.test(token.bullet.mark) && token.bullet.mark !== opener.bullet.mark;
  return isDeeper && isOther && !isFinished(open.last.text);
}

/** Domain names count as the portal's text until a list of findings proves them to be headings. */
function roleOf(token: LineToken): LineRole {
  switch (token.type) {
    case 'BLANK':
    case 'BULLET':
    case 'LABEL':
    case 'DATE':
    case 'TITLE':
      return token.type;
    case 'PARAGRAPH':
      return token.role;
    case 'HEADER_OR_FOOTER':
    case 'SLIDE_MARKER':
      return 'FURNITURE';
    case 'PORTAL_LINE':
    case 'DOMAIN':
      return 'SHELL';
    case 'TEXT':
      return 'UNPLACED';
  }
}
