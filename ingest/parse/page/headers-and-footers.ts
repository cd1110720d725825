import { fold } from '../../../text/fold.ts';
import { listWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';
import { beginsLower, endsItem, type Line } from './lines.ts';
import { readBullet } from './marks.ts';

const PAGE = new RegExp(
  `^${anyOf(listWords(({ page }) => page.pageNames))}?\\.?\\s*\\p{Nd}{1,3}\\s*(?:${anyOf([
    ...listWords(({ page }) => page.pageOf),
    '/',
  ])}\\s*\\p{Nd}{1,3})?$`,
  'iu',
);
const FRAMED_NUMBER = /^(?:[-–—|[(]\s*)\p{Nd}{1,3}\s*[-–—|\])]$/u;
const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)$/;
const CONTENTS = /\S.*(?:\.{4,}|…{2,}|(?:\s\.){4,}|_{4,}|\t+|\s{4,})\s*\p{Nd}{1,3}$/u;
/** What every line of contents does; seldom does another line. */
const ENDS_WITH_NUMBER = /\p{Nd}$/u;
const RIGHTS = new RegExp(
  // "(c)" is most often the mark of an item, and "copyright" a word of one.
  `^(?:${anyOf([
    '©',
    '(?:\\(c\\)|copyright)\\s+(?:©|\\(c\\)|(?:19|20)\\d\\d\\b(?!.*[.;]$))',
    ...listWords(({ page }) => page.rights),
  ])})`,
  'iu',
);
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\w+$/i;

/** "Page 15: Republic of …" */
const PAGE_AND_HEAD = new RegExp(
  `^${anyOf(listWords(({ page }) => page.pageNames))}\\.?\\s*\\p{Nd}{1,3}\\s*[:：|–—-]\\s*\\S.{0,80}$`,
  'iu',
);

/** What a browser prints around a page: the moment, and its address with the number of the page. */
const PRINTED =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.h]\d{2}(?:\s*[AP]\.?M\.?)?(?:\s.{0,100})?$|^(?:https?:\/\/|file:\/\/|about:|www\.)\S+(?:\s+\d{1,3}\s*(?:\/|of|de|von|sur|من)\s*\d{1,3})?$/iu;

/** A line that parts what is above from what is below, and says nothing. */
const RULE = /^[\s\-–—=_*~.#+|•·]{3,}$/u;

/** "12 | Running head", "RUNNING HEAD 12": the number of the page beside a running head. */
const NUMBERED_HEAD =
  /^\p{Nd}{1,3}\s*[|•]\s*\S.{0,80}$|^\S.{0,80}\s*[|•]\s*(?:page\s*)?\p{Nd}{1,3}$/iu;

/** A head that stands on this many pages or more is a running head. */
const LEAST_REPEATS = 3;

/** Tells whether a line is the moment or the address that a browser prints on a page. */
export function isStamp(line: string): boolean {
  return PRINTED.test(line.trim());
}

/** Tells whether a line is an address and nothing else. */
export function isAddress(line: string): boolean {
  return ADDRESS.test(line.trim());
}

/** Tells whether a line by itself is what a printed page has around its text. */
export function isHeaderOrFooter(line: string): boolean {
  const text = line.trim();
  if (text.length > 160) return false;
  if (FRAMED_NUMBER.test(text) || RULE.test(text)) return true;
  if (readBullet(text) !== null) return false;
  if (ENDS_WITH_NUMBER.test(text) && CONTENTS.test(text)) return true;
  return [PAGE, PAGE_AND_HEAD, ROMAN, RIGHTS, PRINTED, ADDRESS, NUMBERED_HEAD].some((pattern) =>
    pattern.test(text),
  );
}

const keyOf = (text: string): string => fold(text).replace(/\d+/g, '').trim();

/** Whether the next line that says anything, above or below, is of the edge of a page. */
function isBesideFurniture({ number, text }: Line, lines: readonly Line[]): boolean {
  const isSaid = (line: Line): boolean => line.text.trim() !== '';
  const above = lines.slice(Math.max(0, number - 4), number - 1).findLast(isSaid)?.text ?? '';
  const below = lines.slice(number, number + 3).find(isSaid)?.text ?? '';
  return (
    [text, above, below].some((each) => each.includes('\f')) ||
    isHeaderOrFooter(above) ||
    isHeaderOrFooter(below)
  );
}

/**
 * Finds running heads: short lines that come back, page numbers aside, and that `isName` (a heading,
 * a label, a bullet …) does not claim. By line number. The first of each may be text, unless it is a
 * title or stands beside the number of a page. A sentence is none, and a line right under other text
 * is the rest of it, unless it names the programme.
 */
export function findRunningHeads(
  lines: readonly Line[],
  isName: (text: string) => boolean,
  isTitle: (text: string) => boolean,
): ReadonlySet<number> {
  const groups = new Map<string, Line[]>();
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim();
    if (text === '' || text.length > 120 || isName(text)) continue;
    // What goes on below is the first line of a sentence.
    const goesOn = beginsLower(lines[at + 1]?.text ?? '');
    if (endsItem(text) || beginsLower(text) || goesOn) continue;
    const above = lines[at - 1]?.text ?? '';
    const isApart = above.trim() === '' || isHeaderOrFooter(above);
    if (!isApart && !isTitle(text)) continue;
    const key = keyOf(text);
    if (key === '') continue;
    const group = groups.get(key) ?? [];
    group.push(line);
    groups.set(key, group);
  }
  const repeated = [...groups.values()].filter((group) => group.length >= LEAST_REPEATS);
  return new Set(
    repeated.flatMap((group) =>
      group
        .filter((line, at) => at > 0 || isTitle(line.text.trim()) || isBesideFurniture(line, lines))
        .map(({ number }) => number),
    ),
  );
}
