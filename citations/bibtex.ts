import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS } from './citation-words.ts';
import type { CslItem } from './csl-item.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Characters that mean something to TeX. A brace has no short form: BibTeX counts escaped ones too. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  _: '\\_',
  $: '\\$',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
};

/**
 * Writes a text so that TeX prints it as it is. Letters with accents, curly quotes and guillemets
 * stay as they are: BibTeX files are UTF-8. Runs of white space are one space to TeX anyway.
 */
export function escapeTex(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/[\\{}~^`<>|_$%#&]/g, (character) => SPECIAL[character] ?? character)
      // Two of these in a row would become a dash or a curly quote.
      .replace(/(?<=-)-|(?<=')'/g, '{}$&')
  );
}

// TeX takes an address letter by letter, so that what would end its field is written as the web does.
const writeAddress = (url: string): string =>
  url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));

// BibTeX ends a key at any of its own signs, and some programs at a slash.
const keyOf = (id: string): string =>
  `mgi:${id.replaceAll('/', ':').replace(/[^A-Za-z0-9:.-]/g, '-')}`;

/**
 * Writes a work as an entry of BibTeX. The kind is `misc`, the only one that every style prints
 * with a body as author, a portal, and a note. Double braces keep a body from being read as first
 * and last name, and a title from losing its capitals.
 */
export function writeBibtex(item: CslItem, language: LabelLanguage = 'EN'): string {
  const [[year, month]] = item.issued['date-parts'];
  const fields = [
    `author = {{${escapeTex(item.author[0].literal)}}}`,
    `title = {{${escapeTex(item.title)}}}`,
    `howpublished = {${escapeTex(item['container-title'] ?? CITATION_WORDS[language].dataSet)}}`,
    `year = {${year}}`,
    ...(month === undefined ? [] : [`month = ${MONTHS[month - 1]}`]),
    `note = {${escapeTex(item.note)}}`,
    ...(item.URL === undefined ? [] : [`url = {${writeAddress(item.URL)}}`]),
  ];
  return `@misc{${keyOf(item.id)},\n${fields.map((field) => `  ${field},\n`).join('')}}`;
}
