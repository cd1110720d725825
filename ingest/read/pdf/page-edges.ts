import { fold } from '../../../text/fold.ts';
import { readLabel, readName } from '../../parse/layout/read-line.ts';
import { isHeaderOrFooter, isStamp } from '../../parse/page/headers-and-footers.ts';
import type { Page, Run } from './page.ts';

/** The share of a page, above and below, that heads and feet of pages stand in. */
const MARGIN = 0.09;

/** Points by which a head may move from page to page. */
const SAME_PLACE = 4;

/** A page number: what of a head differs from page to page. */
const keyOf = (text: string): string => fold(text).replace(/\d+/g, '');

/** Finds the heads and feet of pages: what only a printer adds, and what comes back in its place. */
export function findEdges(
  pages: readonly { page: Page; runs: readonly Run[] }[],
): ReadonlySet<Run> {
  const outer = pages.map(({ page: { top, bottom }, runs }) =>
    runs.filter(
      ({ y }) => y > top - (top - bottom) * MARGIN || y < bottom + (top - bottom) * MARGIN,
    ),
  );
  const isName = ({ text }: Run): boolean => {
    const type = (readName(text) ?? readLabel(text))?.type;
    return type === 'LABEL' || type === 'DOMAIN';
  };
  const found = outer.flatMap((runs, at) => {
    const others = outer.filter((_, index) => index !== at).flat();
    return runs.filter((run) => {
      const comesBack = others.some(
        (other) => Math.abs(other.y - run.y) <= SAME_PLACE && keyOf(other.text) === keyOf(run.text),
      );
      // A browser prints a moment and the name of the page on one line, and so its address.
      const isBesideStamp = runs.some(
        (other) => isStamp(other.text) && Math.abs(other.y - run.y) <= SAME_PLACE,
      );
      return (comesBack && !isName(run)) || isBesideStamp || isHeaderOrFooter(run.text);
    });
  });
  return new Set(found);
}
