import type { CslItem } from './csl-item.ts';

/** Writes a result in plain text: body, year, what, whose statements, release. */
export function writeText({ issued, author, title, note, URL }: CslItem): string {
  const [[year]] = issued['date-parts'];
  return `${author[0].literal} (${year}). ${title}. ${note}.${URL === undefined ? '' : ` ${URL}`}`;
}
