import { resolveCountry } from '../../../reference/resolve-country.ts';
import type { ClassifiedLine } from '../layout/classified-line.ts';
import { readPlace } from './place.ts';
import { readTitle } from './title.ts';

/**
 * Finds a title where no line is one by itself: on two lines of a cover, or in a running head. The
 * number is the line's place in the title.
 */
export function findHiddenTitle(lines: readonly ClassifiedLine[]): Map<ClassifiedLine, 0 | 1> {
  if (lines.some(({ role }) => role === 'TITLE')) return new Map();
  const split = findSplitTitle(lines);
  if (split.size > 0) return split;
  const head = lines.find(
    ({ token, text }) => token.type === 'HEADER_OR_FOOTER' && readHead(text) !== null,
  );
  return new Map(head === undefined ? [] : [[head, 0]]);
}

/** The title in a running head, without the number of the page; null when it is none. */
function readHead(head: string): string | null {
  const text = stripPageNumber(head);
  return readTitle(text)?.jurisdictionName == null ? null : text;
}

/** Takes the number of a page from the beginning or the end of a running head. */
export function stripPageNumber(head: string): string {
  return head.trim().replace(/^\d{1,3}\s*[|•]?\s+|\s+(?:[|•]\s*)?(?:page\s+)?\d{1,3}$/giu, '');
}

/** How near the two lines of a title on a cover stand to each other. */
const NEAR = 4;

/** Finds a title that a cover sets on two lines, the programme on one and the place on the other. */
function findSplitTitle(lines: readonly ClassifiedLine[]): Map<ClassifiedLine, 0 | 1> {
  const spoken = lines.filter(({ role }) => role !== 'BLANK');
  for (const [at, line] of spoken.entries()) {
    if (line.role !== 'UNPLACED' && line.token.type !== 'PORTAL_LINE') continue;
    const around = [spoken[at + 1], spoken[at + 2], spoken[at - 1]];
    const place = around.find((each) => each !== undefined && isPlace(each, line));
    if (place !== undefined && joinTitle(line, place) !== null) {
      return new Map([
        [line, 0],
        [place, 1],
      ]);
    }
  }
  return new Map();
}

function isPlace(line: ClassifiedLine, title: ClassifiedLine): boolean {
  const text = line.text.trim();
  if (line.role !== 'UNPLACED' || text.length > 80) return false;
  if (Math.abs(line.number - title.number) > NEAR) return false;
  return resolveCountry(text) !== null || readPlace(text).level !== null;
}

function joinTitle(title: ClassifiedLine, place: ClassifiedLine): string | null {
  const text = `${title.text.trim()} | ${place.text.trim()}`;
  const parts = readTitle(text);
  return parts?.jurisdictionName == null ? null : text;
}
