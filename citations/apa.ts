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

/** A day as American English writes it: "November 22, 2026". */
function writeDay({ 'date-parts': [[year, month, day]] }: CslDate): string {
  const name = MONTHS[(month ?? 0) - 1];
  return name === undefined ? `${year}` : `${name} ${day === undefined ? '' : `${day}, `}${year}`;
}

// A sentence that ends in a mark of its own gets no further stop.
const sentence = (text: string): string => (/[.?!…]["”’»)]?$/u.test(text) ? text : `${text}.`);

function specify({ type, section, locator }: CslItem): string {
  if (section !== undefined) return ` (finding ${section}, ${locator})`;
  return type === 'dataset' ? ' [Data set]' : '';
}

/**
 * Writes a work as the seventh edition of the APA manual lists a report or a data set of a group
 * author, in plain text: italics are the reader's.
 * @example "International Organization for Migration (IOM). (2022). Title. Portal. Retrieved …"
 */
export function writeApa(item: CslItem): string {
  const { author, issued, title, version, archive, accessed } = item;
  const [[year]] = issued['date-parts'];
  return [
    sentence(author[0].literal),
    `(${year}).`,
    sentence(`${title}${specify(item)}`),
    sentence(item['container-title']),
    `Retrieved ${writeDay(accessed)}, from ${archive} (release ${version}).`,
  ].join(' ');
}
