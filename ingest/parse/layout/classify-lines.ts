import { findHiddenTitle } from '../identity/hidden-title.ts';
import type { Line } from '../page/lines.ts';
import type { ClassifiedLine } from './classified-line.ts';
import { joinContinuations } from './continuations.ts';
import { findPortalText } from './portal-text.ts';
import { readPage } from './read-page.ts';
import { findSectionHeadings } from './section-headings.ts';

/**
 * Gives every line a role, from what it is by itself and from its neighbours. A page that is laid
 * out in another way begins as an example in tests/ingest/parse/profile-layouts.test.ts; words that
 * it writes differently belong to ingest/languages.
 */
export function classifyLines(lines: readonly Line[]): ClassifiedLine[] {
  const classified = joinContinuations(readPage(lines));
  const headings = findSectionHeadings(classified);
  const title = findHiddenTitle(classified);
  const portal = findPortalText(classified);
  return classified.map((line) => {
    if (headings.has(line)) return { ...line, role: 'HEADING' };
    if (title.has(line)) return { ...line, role: 'TITLE', isContinuation: title.get(line) === 1 };
    return portal.has(line) ? { ...line, role: 'SHELL' } : line;
  });
}
