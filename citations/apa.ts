import type { CslDate, CslItem } from './csl-item.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as the manual puts it into brackets: "2026, November 22", "2022, August", "2022". */
function writeDate({ 'date-parts': [[year, month, day]] }: CslDate): string {
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined) return `${year}`;
  return `${year}, ${name}${day === undefined ? '' : ` ${day}`}`;
}

// A sentence that ends in a mark of its own gets no further stop.
const sentence = (text: string): string => (/[.?!…]["”’»)]?$/u.test(text) ? text : `${text}.`);

/** What stands behind a title: the finding of a profile, or what a data set is and comes from. */
function specify({ type, section, locator, note }: CslItem): string {
  if (section !== undefined) return ` (finding ${section}, ${locator})`;
  return type === 'dataset' ? ` [Data set]. ${note}` : '';
}

/**
 * Writes a work as the seventh edition of the APA manual lists a report or a data set of a group
 * author, in plain text: italics are the reader's. A release is fixed, so it is named, and no day of
 * access.
 * @example "International Organization for Migration. (2022, August). Title. Portal. MGI Graph, …"
 */
export function writeApa(item: CslItem): string {
  const { type, author, issued, title, archive, archive_location } = item;
  const container = item['container-title'];
  return [
    sentence(author[0].literal),
    `(${writeDate(issued)}).`,
    sentence(`${title}${specify(item)}`),
    ...(container === undefined ? [] : [sentence(container)]),
    ...(type === 'dataset' ? [] : [`${archive}, ${archive_location}.`]),
  ].join(' ');
}
