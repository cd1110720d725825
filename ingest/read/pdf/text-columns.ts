import { DOMAIN_CODES, type FindingKind } from '../../../reference/codes.ts';
import { type Band, nameOf, narrow, splitColumns } from './bands.ts';
import { type Edges, measureEdges } from './lines.ts';
import type { Run } from './page.ts';

/** A page whose text goes down one column and on in the next. */
export interface TextColumns {
  /** What goes across the page, above them. */
  readonly above: readonly Band[];
  readonly gutters: readonly Edges[];
  readonly columns: readonly Omit<TextColumn, 'page'>[];
}

/** A gutter between columns of text is at least so many usual heights of letters wide. */
const LEAST_WIDTH = 0.8;

/** Points within which two labels stand on one line. */
const ONE_LINE = 3;

const EVERYWHERE = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };

const isInner = ({ left, right }: Edges): boolean =>
  Number.isFinite(left) && Number.isFinite(right);

/** Parts what goes across a page from what stands beside gutters below, down to its foot. */
function splitAcross(bands: readonly Band[]): Pick<TextColumns, 'above' | 'gutters'> {
  const heights = bands.flatMap(({ runs }) => runs.map(({ height }) => height));
  const usual = heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
  let free: readonly Edges[] = [EVERYWHERE];
  let from = bands.length;
  for (const band of bands.toReversed()) {
    const next = narrow(free, band).filter(
      ({ left, right }) => right - left >= usual * LEAST_WIDTH,
    );
    if (free.some(isInner) && !next.some(isInner)) break;
    free = next;
    from -= 1;
  }
  return { above: bands.slice(0, from), gutters: free.filter(isInner) };
}

interface Label {
  readonly kind: FindingKind;
  readonly y: number;
}

/** The labels that a column has. */
function listLabels(column: readonly Run[]): readonly Label[] {
  return column.flatMap((run) => {
    const name = nameOf([run]);
    return name?.type === 'LABEL' ? [{ kind: name.kind, y: run.y }] : [];
  });
}

const countKinds = (labels: readonly Label[]): number =>
  new Set(labels.map(({ kind }) => kind)).size;

/** Whether labels of both kinds stand beside each other, as over the columns of a table. */
function areHeads(labels: readonly (readonly Label[])[]): boolean {
  const all = labels.flat();
  return all.some((label) =>
    all.some((other) => other.kind !== label.kind && Math.abs(other.y - label.y) < ONE_LINE),
  );
}

function split(bands: readonly Band[]): TextColumns | null {
  const { above, gutters } = splitAcross(bands);
  if (gutters.length === 0) return null;
  const own = bands.slice(above.length).flatMap(({ runs }) => runs);
  const columns = splitColumns(own, gutters).map((runs) => ({ runs, edges: measureEdges(runs) }));
  return { above, gutters, columns };
}

/** Columns of text have labels each, and some of them those of both kinds below each other. */
function areSure({ columns }: TextColumns): boolean {
  const labels = columns.map(({ runs }) => listLabels(runs));
  return labels.every((own) => own.length > 0) && labels.some((own) => countKinds(own) > 1);
}

/** The last page of text in columns may have labels in some of them only, or in none. */
function areLike({ gutters, columns }: TextColumns, { gutters: others }: TextColumns): boolean {
  const areSame = gutters.every(({ left, right }, at) => {
    const other = others[at];
    return other !== undefined && other.left < right && other.right > left;
  });
  return (
    areSame &&
    others.length === gutters.length &&
    !areHeads(columns.map(({ runs }) => listLabels(runs)))
  );
}

/** The places on the wheel of the domains that columns have as headings, one after the other. */
function listHeadings(columns: readonly { readonly runs: readonly Run[] }[]): readonly number[] {
  return columns.flatMap(({ runs }) =>
    runs
      .toSorted((a, b) => b.y - a.y)
      .flatMap((run) => {
        const name = nameOf([run]);
        return name?.type === 'DOMAIN' ? [DOMAIN_CODES.indexOf(name.domain)] : [];
      }),
  );
}

const areInOrder = (places: readonly number[]): boolean =>
  places.every((place, at) => place >= (places[at - 1] ?? 0));

/** A column of text, and the page that it stands on. */
export interface TextColumn {
  readonly page: number;
  readonly runs: readonly Run[];
  readonly edges: Edges;
}

/**
 * Lists columns in the order in which they are read, by the page that they are read with: those of a
 * page one after the other, or, as a browser prints the columns of a page, each down all pages, with
 * the first. The domains tell, which stand in the order of the wheel.
 */
export function orderColumns(
  pages: readonly (TextColumns | null)[],
): readonly (readonly TextColumn[])[] {
  const byPage = pages.flatMap((found, page) =>
    (found?.columns ?? []).map((column, at) => ({ page, at, ...column })),
  );
  const byColumn = byPage.toSorted((a, b) => a.at - b.at || a.page - b.page);
  const isByColumn = !areInOrder(listHeadings(byPage)) && areInOrder(listHeadings(byColumn));
  const first = pages.findIndex((found) => found !== null);
  if (isByColumn) return pages.map((_, page) => (page === first ? byColumn : []));
  return pages.map((_, page) => byPage.filter((column) => column.page === page));
}

/**
 * Finds the pages whose text goes down one column and on in the next, each column with labels of its
 * own; null for each other page.
 */
export function findTextColumns(
  pages: readonly (readonly Band[])[],
): readonly (TextColumns | null)[] {
  const all = pages.map(split);
  const sure = all.filter((page) => page !== null && areSure(page));
  return all.map((page) => {
    const like = sure.filter((other) => other !== null && page !== null && areLike(page, other));
    return page === null || like.length === 0 ? null : finish(page, like);
  });
}

/**
 * Lets columns begin where they do on any page, and puts those of a script that goes from right to
 * left in that order.
 */
function finish(page: TextColumns, like: readonly (TextColumns | null)[]): TextColumns {
  const columns = page.columns.map(({ runs, edges }, at) => {
    const all = like.flatMap((other) => other?.columns[at]?.edges ?? []);
    return {
      runs,
      edges: {
        left: Math.min(edges.left, ...all.map(({ left }) => left)),
        right: Math.max(edges.right, ...all.map(({ right }) => right)),
      },
    };
  });
  const runs = columns.flatMap((column) => column.runs);
  const isRightToLeft = runs.filter((run) => run.isRightToLeft).length * 2 > runs.length;
  return { ...page, columns: isRightToLeft ? columns.toReversed() : columns };
}
