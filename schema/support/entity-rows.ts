import { queryFromInfo } from '@pothos/plugin-prisma';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';

type Key = string | number;

/** The rows by their keys; a key whose row is gone is missing. */
export type RowsByKey<Row> = ReadonlyMap<Key, Row>;

/** The row of a field that was asked for. */
export function requireRow<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('An entity was counted and then not found.');
  return row;
}

interface Reader<Row> {
  /** The GraphQL type of the rows. */
  readonly type: string;
  readonly keyOf: (row: Row) => Key;
  /** Reads rows by the columns and relations that the query asks of them. */
  readonly read: (context: Context, query: object, keys: readonly Key[]) => Promise<readonly Row[]>;
}

/** Where a field stands in the query: its path without the places in lists. */
function placeOf({ path }: GraphQLResolveInfo): string {
  const names: string[] = [];
  for (let at: typeof path | undefined = path; at !== undefined; at = at.prev) {
    if (typeof at.key === 'string') names.push(`${at.typename}.${at.key}`);
  }
  return names.join(' ');
}

/**
 * Makes a reader of the entities that stand in the items of a list: what the query asks of them is
 * read in one statement, for this list and for the same list under other parents together.
 */
export function readEntities<Row>({ type, keyOf, read }: Reader<Row>) {
  const loaders = new WeakMap<Context, Map<string, DataLoader<Key, Row | null>>>();

  function open(context: Context, info: GraphQLResolveInfo, path: readonly string[]) {
    const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<Key, Row | null>>();
    loaders.set(context, ofRequest);
    // Asked under each parent, because the library notes for each what its rows will have.
    const query = queryFromInfo({ context, info, typeName: type, path: [...path] });
    const place = placeOf(info);
    const known = ofRequest.get(place);
    if (known !== undefined) return known;
    const loader = new DataLoader<Key, Row | null>(async (keys) => {
      // Nothing is asked of the entity itself.
      if (Object.keys(query).length === 0) return keys.map(() => null);
      const rows = new Map((await read(context, query, keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    });
    ofRequest.set(place, loader);
    return loader;
  }

  return async (
    context: Context,
    info: GraphQLResolveInfo,
    path: readonly string[],
    keys: readonly Key[],
  ): Promise<RowsByKey<Row>> => {
    const rows = await open(context, info, path).loadMany(keys);
    return new Map(
      rows.flatMap((row, index) => {
        if (row instanceof Error) throw row;
        const key = keys[index];
        return row === null || key === undefined ? [] : [[key, row] as const];
      }),
    );
  };
}
