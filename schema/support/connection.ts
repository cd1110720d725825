import { compareKeys, type OrderKey } from '../../catalogue/finding-order.ts';
import type { FindingSet } from '../../catalogue/finding-set.ts';
import { type Line, lineOf, readPage } from '../../catalogue/page.ts';
import { lowerBound } from '../../catalogue/sorted.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { userError } from './errors.ts';
import { once } from './once.ts';
import { DEFAULT_PAGE_SIZE } from './page.ts';
import { whenRead } from './when-read.ts';

/** What every connection has beside its page. */
export interface ConnectionShape {
  /** How many rows there are on all pages together. */
  readonly totalCount: number;
  /** The findings that it pages through; null for a list of other things. */
  readonly set: FindingSet | null;
}

/** The arguments of a page. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** A list that can be paged through. */
export interface Listed<Row, Extra extends object> {
  readonly line: Line;
  /** The name of its order, which stands in its cursors. */
  readonly order: string;
  /** The types of the parts of its keys. */
  readonly parts: readonly ('string' | 'number')[];
  /** What tells a place of it. */
  readonly keyOf: (place: number) => OrderKey;
  /** The first place that does not come before the key; behind the key when that place has it. */
  readonly placeOf: (key: OrderKey, isAfter: boolean) => number;
  /** The rows at some places. */
  readonly rowsAt: (places: readonly number[]) => readonly Row[] | Promise<readonly Row[]>;
  /** What the edge at a place says beside its row. */
  readonly edgeOf?: (place: number, row: Row) => Extra;
  readonly countAll: () => number;
  readonly set?: FindingSet;
}

const EXCLUSIVE = [
  ['before', 'after'],
  ['before', 'first'],
  ['after', 'last'],
] as const;

function requirePossible(args: PageArguments): void {
  for (const [one, other] of EXCLUSIVE) {
    if (typeof (args[one] ?? undefined) === 'undefined') continue;
    if (typeof (args[other] ?? undefined) === 'undefined') continue;
    throw userError(
      'BAD_USER_INPUT',
      `Arguments "${one}" and "${other}" are not supported at the same time`,
    );
  }
}

/** Reads a page of a list, in the shape of a connection. */
export function pageThrough<Row, Extra extends object = object>(
  list: Listed<Row, Extra>,
  args: PageArguments,
) {
  requirePossible(args);
  const { after, before } = args;
  const readPlace = (cursor: string | null | undefined, isAfter: boolean) =>
    typeof cursor === 'string'
      ? list.placeOf(decodeCursor(list.order, list.parts, cursor), isAfter)
      : null;
  const isBackward = typeof before === 'string' || typeof args.last === 'number';
  const { places, hasMore } = readPage(list.line, {
    size: args.first ?? args.last ?? DEFAULT_PAGE_SIZE,
    isBackward,
    from: readPlace(after, true),
    to: readPlace(before, false),
  });
  const cursorAt = (place: number | undefined) =>
    place === undefined ? null : encodeCursor(list.order, list.keyOf(place));
  const pageInfo = {
    hasNextPage: typeof before === 'string' || (!isBackward && hasMore),
    hasPreviousPage: typeof after === 'string' || (isBackward && hasMore),
    get startCursor() {
      return cursorAt(places[0]);
    },
    get endCursor() {
      return cursorAt(places.at(-1));
    },
  };
  const toEdges = (rows: readonly Row[]) =>
    rows.map((node, index) => {
      const place = places[index] ?? 0;
      return {
        get cursor() {
          return encodeCursor(list.order, list.keyOf(place));
        },
        node,
        // A list without `edgeOf` has edges that say nothing more.
        ...((list.edgeOf?.(place, node) ?? {}) as Extra),
      };
    });
  // Who asks for a count, or for where the page ends, reads no row.
  const readEdges = once(() => whenRead(list.rowsAt(places), toEdges));
  return {
    get edges() {
      return readEdges();
    },
    pageInfo,
    get totalCount() {
      return list.countAll();
    },
    set: list.set ?? null,
  };
}

/** Things in an order that is their own, and what tells the place of each. */
export interface Ordered<Item> {
  readonly order: string;
  readonly parts: readonly ('string' | 'number')[];
  readonly keyOf: (item: Item) => OrderKey;
  /** Whether the greater first part of the keys comes first. */
  readonly isDescending?: boolean;
}

/** Puts things in an order. */
export function sortBy<Item>(
  items: readonly Item[],
  { keyOf, isDescending }: Ordered<Item>,
): readonly Item[] {
  return items.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b), isDescending));
}

/**
 * Reads a page of a list that is in memory, in order.
 * @param load reads the rows of its items.
 */
export function pageOfList<Item, Row>(
  items: readonly Item[],
  { order, parts, keyOf, isDescending = false }: Ordered<Item>,
  args: PageArguments,
  load: (items: readonly Item[]) => readonly Row[] | Promise<readonly Row[]>,
) {
  const itemsAt = (places: readonly number[]) =>
    places.flatMap((place) => items.slice(place, place + 1));
  const keyAt = (place: number) => itemsAt([place]).map(keyOf)[0] ?? [];
  return pageThrough<Row>(
    {
      line: lineOf(items.length),
      // A cursor of the one way says nothing in the other.
      order: isDescending ? `${order}_DESC` : order,
      parts,
      keyOf: keyAt,
      placeOf: (key, isAfter) =>
        lowerBound(0, items.length, (place) => {
          const difference = compareKeys(keyAt(place), key, isDescending);
          return isAfter && difference === 0 ? -1 : difference;
        }),
      rowsAt: (places) => load(itemsAt(places)),
      countAll: () => items.length,
    },
    args,
  );
}

/** Reads a page of a list whose order is its own, told by the places in it. */
export function pageInPlace<Row>(rows: readonly Row[], order: string, args: PageArguments) {
  return pageOfList(
    [...rows.keys()],
    { order, parts: ['number'], keyOf: (place) => [place] },
    args,
    (places) => places.flatMap((place) => rows.slice(place, place + 1)),
  );
}

/** The field `totalCount` of a connection. */
export const totalCountField = {
  description: 'How many rows there are on all pages together. Counted only when asked for.',
  resolve: ({ totalCount }: ConnectionShape): number => totalCount,
};

/** The connection and the edge of a type, made once and shared by every field that pages it. */
export function describePages<Name extends string>(name: Name, rows: string) {
  return [
    { name: `${name}Connection`, description: `A page of ${rows}.` },
    { name: `${name}Edge`, description: `One row of a page of ${rows}, with its cursor.` },
  ] as const;
}
