import { resolveCountry } from '../../../reference/resolve-country.ts';
import { foldWords } from '../../../text/fold.ts';
import { listWords } from '../../languages/languages.ts';
import type { ClassifiedLine } from '../layout/classified-line.ts';
import { endsSentence } from '../page/lines.ts';
import type { Span } from '../page/span.ts';
import { readPlace } from './place.ts';
import { readTitle, SILENT_TITLE, type TitleParts } from './title.ts';

/** A title as it is read, on one line or on several. */
export interface WholeTitle {
  readonly lines: readonly ClassifiedLine[];
  readonly text: string;
  readonly span: Span;
  readonly parts: TitleParts;
}

/** A title takes at most so many lines. */
const MOST_LINES = 4;

/** The lines of a title stand so near to each other. */
const NEAR = 4;

/** A line of a title that goes on has at most so many characters. */
const LONGEST_PART = 80;

/** Words that a name does not end with. */
const OPEN_ENDS = new Set(
  listWords(({ places, titles }) => [...places.links, ...places.joints, ...titles.placeLinks])
    .flatMap(foldWords)
    .filter((word) => word !== ''),
);

/**
 * Finds the titles of a page, in order: lines that are one, with those that they go on with; where
 * there is none, the lines of a cover that are one together, or else a running head.
 */
export function findTitles(lines: readonly ClassifiedLine[]): readonly WholeTitle[] {
  const titles = lines
    .filter(({ role, isContinuation }) => role === 'TITLE' && !isContinuation)
    .flatMap((line) => wholeOf([line], lines) ?? []);
  if (titles.length > 0) return titles;
  const cover = findCover(lines);
  return cover === null ? findInHead(lines) : [cover];
}

/** The title that lines are together; null when they are none that names a place. */
function joinLines(lines: readonly ClassifiedLine[]): WholeTitle | null {
  const numbers = lines.map(({ number }) => number);
  const span = { from: Math.min(...numbers), to: Math.max(...numbers) };
  for (const joint of [' ', ' | ']) {
    const text = lines.map((line) => line.text.trim()).join(joint);
    const parts = readTitle(text);
    if (parts?.jurisdictionName != null || parts?.places != null)
      return { lines, text, span, parts };
  }
  return null;
}

const placeOf = ({ jurisdictionName }: TitleParts): string => jurisdictionName ?? '';

const isKnown = (place: string): boolean =>
  resolveCountry(place) !== null || readPlace(place).level !== null;

/** A title that says no more than the name of a place. */
function nameAlone(text: string): TitleParts {
  return { ...SILENT_TITLE, jurisdictionName: text.trim() };
}

/** A title with the lines below it that it goes on with: a name that wraps, an edition. */
function wholeOf(
  own: readonly ClassifiedLine[],
  lines: readonly ClassifiedLine[],
): WholeTitle | null {
  const [first] = own;
  if (first === undefined) return null;
  const alone = readTitle(first.text) ?? (first.isSaid ? nameAlone(first.text) : null);
  let whole: WholeTitle | null =
    alone === null
      ? null
      : {
          lines: own,
          text: first.text.trim(),
          span: { from: first.number, to: first.number },
          parts: alone,
        };
  const below = lines.slice(lines.indexOf(first) + 1).filter(({ role }) => role !== 'BLANK');
  const taken = [...own];
  while (taken.length < MOST_LINES) {
    const next = below[taken.length - own.length];
    const isOpen = whole !== null && endsOpen(placeOf(whole.parts));
    if (next === undefined || !isFree(next)) break;
    // Large letters stand far apart.
    if (next.gap !== 'NONE' && !(isOpen && next.gap === 'BLANK')) break;
    const more = joinLines([...taken, next]);
    if (more === null || (whole !== null && !isBetter(more.parts, whole.parts))) break;
    taken.push(next);
    whole = more;
  }
  return whole;
}

/** A line that nothing else claims, and that may be a part of a title. */
function isFree({ role, text }: ClassifiedLine): boolean {
  return role === 'UNPLACED' && text.trim().length <= LONGEST_PART && !endsSentence(text);
}

const endsOpen = (place: string): boolean => OPEN_ENDS.has(foldWords(place).at(-1) ?? '');

/** Whether a title with one more line says more than without it. */
function isBetter(more: TitleParts, less: TitleParts): boolean {
  const [after, before] = [placeOf(more), placeOf(less)];
  if (before === '' || endsOpen(before)) return true;
  if (after !== before) return resolveCountry(after) !== null && resolveCountry(before) === null;
  const saysMore = (key: 'edition' | 'year'): boolean => more[key] !== null && less[key] === null;
  return saysMore('edition') || saysMore('year') || (more.isFollowUp && !less.isFollowUp);
}

/** Finds a title that a cover sets on several lines, the programme on some and the place on one. */
function findCover(lines: readonly ClassifiedLine[]): WholeTitle | null {
  const spoken = lines.filter(
    (line) => line.role !== 'BLANK' && (isFree(line) || line.token.type === 'PORTAL_LINE'),
  );
  for (let size = 2; size <= MOST_LINES; size += 1) {
    for (const at of spoken.keys()) {
      const window = spoken.slice(at, at + size);
      const [first] = window;
      const last = window.at(-1);
      if (first === undefined || last === undefined || window.length < size) continue;
      if (last.number - first.number > NEAR * (size - 1)) continue;
      const whole = joinLines(window);
      if (whole !== null && isKnown(placeOf(whole.parts))) return whole;
    }
  }
  return null;
}

function findInHead(lines: readonly ClassifiedLine[]): readonly WholeTitle[] {
  for (const line of lines) {
    if (line.token.type !== 'HEADER_OR_FOOTER') continue;
    const text = stripPageNumber(line.text);
    const parts = readTitle(text);
    if (parts === null || parts.jurisdictionName === null) continue;
    return [{ lines: [line], text, span: { from: line.number, to: line.number }, parts }];
  }
  return [];
}

/** Takes the number of a page from the beginning or the end of a running head. */
function stripPageNumber(head: string): string {
  return head.trim().replace(/^\d{1,3}\s*[|•]?\s+|\s+(?:[|•]\s*)?(?:page\s+)?\d{1,3}$/giu, '');
}
