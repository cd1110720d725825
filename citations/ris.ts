import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS, capitalize } from './citation-words.ts';
import type { CslItem } from './csl-item.ts';

/** A line of RIS holds one value: nobody's line break may begin another. */
const line = (tag: string, value: string): string =>
  `${tag}  - ${value.replace(/\s+/gu, ' ').trim()}`;

/** A date of RIS is "YYYY/MM/DD/", its parts empty where they are not known. */
function writeDate({ 'date-parts': [[year, month, day]] }: CslItem['issued']): string {
  const part = (number: number | undefined) =>
    number === undefined ? '' : String(number).padStart(2, '0');
  return `${year}/${part(month)}/${part(day)}/`;
}

/** Writes a work as one record of RIS, for EndNote, Mendeley, Zotero and the like. */
export function writeRis(item: CslItem, language: LabelLanguage = 'EN'): string {
  const { release } = CITATION_WORDS[language];
  const container = item['container-title'];
  return [
    line('TY', item.type === 'dataset' ? 'DATA' : 'RPRT'),
    line('ID', item.id),
    line('AU', item.author[0].literal),
    line('TI', item.title),
    line('PY', String(item.issued['date-parts'][0][0])),
    line('DA', writeDate(item.issued)),
    line('PB', item.publisher),
    ...(container === undefined ? [] : [line('T2', container)]),
    ...(item.version === undefined ? [] : [line('ET', `${capitalize(release)} ${item.version}`)]),
    ...(item.language === undefined ? [] : [line('LA', item.language)]),
    ...(item.URL === undefined ? [] : [line('UR', item.URL)]),
    line('N1', item.note),
    'ER  - ',
  ].join('\r\n');
}
