import { isFinished } from '../page/lines.ts';
import type { ClassifiedLine } from './classified-line.ts';

/** A paragraph of the portal has at least this many characters; a heading never has. */
const LEAST_PARAGRAPH = 60;

/**
 * Finds the paragraphs before the first label that no table knows: what stands there can be no
 * finding, since findings stand under labels, so a paragraph there is the
 * portal's.
 */
export function findPortalText(lines: readonly ClassifiedLine[]): ReadonlySet<ClassifiedLine> {
  const first = lines.findIndex(({ token }) => token.type === 'LABEL');
  const found = new Set<ClassifiedLine>();
  let isParagraph = false;
  for (const line of first < 0 ? [] : lines.slice(0, first)) {
    if (line.role !== 'UNPLACED') {
      isParagraph = false;
      continue;
    }
    const isLong = line.text.trim().length >= LEAST_PARAGRAPH;
    isParagraph = isLong || (isParagraph && isFinished(line.text));
    if (isParagraph) found.add(line);
  }
  return found;
}
