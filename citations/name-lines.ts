import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS } from './citation-words.ts';

/** Lines of a source. */
export interface Lines {
  readonly lineFrom: number;
  readonly lineTo: number;
}

/** Lines of a source in words: "line 126" or "lines 126 to 128". */
export function nameLines({ lineFrom, lineTo }: Lines, language: LabelLanguage = 'EN'): string {
  const { line, lines, to } = CITATION_WORDS[language];
  return lineFrom === lineTo ? `${line} ${lineFrom}` : `${lines} ${lineFrom} ${to} ${lineTo}`;
}
