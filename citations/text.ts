import type { CslItem } from './csl-item.ts';

const day = ({ 'date-parts': [parts] }: CslItem['accessed']): string =>
  parts.map((part) => String(part).padStart(2, '0')).join('-');

/**
 * Writes a result in plain text, as `citations/cite.ts` writes a profile and a finding: body, year,
 * what, portal, release.
 */
export function writeText(item: CslItem): string {
  const [[year]] = item.issued['date-parts'];
  const { author, title, archive, version, accessed } = item;
  return `${author[0].literal} (${year}). ${title}. ${item['container-title']}. ${archive}, release ${version} (${day(accessed)}).`;
}
