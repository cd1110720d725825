import type { ClassifiedLine } from '../layout/classified-line.ts';
import { joinLines, spanOf } from '../page/lines.ts';
import type { Passage, Span } from '../page/span.ts';

/** The research institute that a profile names, as written. */
export interface ResearchPartner {
  name: string;
  span: Span;
}

/** The paragraph "This Profile describes …" with its lines; null when the page has none. */
export function readIntroduction(lines: readonly ClassifiedLine[]): Passage | null {
  const start = lines.findIndex((line) => line.role === 'INTRODUCTION');
  if (start < 0) return null;
  const length = lines.slice(start + 1).findIndex((line) => !line.isContinuation) + 1;
  const paragraph = lines.slice(start, length === 0 ? lines.length : start + length);
  return {
    text: joinLines(paragraph.map((line) => line.text)),
    span: { from: paragraph[0]?.number ?? 1, to: paragraph.at(-1)?.number ?? 1 },
  };
}

/** Finds the research institute around the findings, never inside one; null when none is named. */
export function findResearchPartner(lines: readonly ClassifiedLine[]): ResearchPartner | null {
  for (const line of lines) {
    if (line.role === 'BULLET') continue;
    const name = /Economist\s(?:Impact|Intelligence\sUnit)/u.exec(line.text)?.[0];
    if (name !== undefined) return { name, span: spanOf(line) };
  }
  return null;
}
