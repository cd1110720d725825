import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS, type CitationWords } from './citation-words.ts';
import type { CslDate, CslItem } from './csl-item.ts';

/** A date as the manual puts it into brackets: "2026, November 22", "2022, August", "2022". */
function writeDate(
  { 'date-parts': [[year, month, day]] }: CslDate,
  { months, writeDay }: CitationWords,
): string {
  const name = months[(month ?? 0) - 1];
  if (name === undefined) return `${year}`;
  return `${year}, ${day === undefined ? name : writeDay(name, day)}`;
}

// A sentence that ends in a mark of its own gets no further stop.
const sentence = (text: string): string => (/[.?!…]["”’»)]?$/u.test(text) ? text : `${text}.`);

/** What stands behind a title: the finding of a profile, or what a data set is and comes from. */
function specify(item: CslItem, words: CitationWords): string {
  const { type, section, locator, version, note } = item;
  if (section !== undefined) return ` (${words.finding} ${section}, ${locator})`;
  return type === 'dataset' ? ` (${words.version} ${version}) [${words.dataSet}]. ${note}` : '';
}

/**
 * Writes a work as the seventh edition of the APA manual lists a report or a data set of a group
 * author, in plain text: italics are the reader's. A release is fixed, so it is named, and no day of
 * access.
 * @example "International Organization for Migration. (2022, August). Title. Portal. MGI Graph, …"
 */
export function writeApa(item: CslItem, language: LabelLanguage = 'EN'): string {
  const words = CITATION_WORDS[language];
  const { type, author, issued, title, archive, archive_location, URL } = item;
  const container = item['container-title'];
  return [
    sentence(author[0].literal),
    `(${writeDate(issued, words)}).`,
    sentence(`${title}${specify(item, words)}`),
    ...(container === undefined ? [] : [sentence(container)]),
    ...(type === 'dataset' ? [] : [`${archive}, ${archive_location}.`]),
    // An address ends a reference, without a stop that would be read as a part of it.
    ...(URL === undefined ? [] : [URL]),
  ].join(' ');
}
