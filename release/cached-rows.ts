import DataLoader from 'dataloader';
import type { LRUCache } from 'lru-cache';

/** A row, or a list of rows, that is cached. */
type Cached = object;

/** Everything that one release has read, by table and key; bounded by its bytes. */
export type RowCache = LRUCache<string, Cached>;

/** Reads what belongs to keys: at once where it is known, else with all that is asked in one tick. */
export interface RowsByKey<Key, Value> {
  /** @throws Error, or rejects, when nothing has the key. */
  readonly get: (key: Key) => Value | Promise<Value>;
  /** In the order of the keys. */
  readonly list: (keys: readonly Key[]) => readonly Value[] | Promise<readonly Value[]>;
}

/**
 * Makes a reader of rows over the cache of a release.
 * @param table what the cache knows its rows by.
 * @param read reads what belongs to the keys, in their order; undefined where there is nothing.
 */
export function cacheRows<Key extends string | number, Value extends Cached>(
  cache: RowCache,
  table: string,
  read: (keys: readonly Key[]) => Promise<readonly (Value | undefined)[]>,
): RowsByKey<Key, Value> {
  const nameOf = (key: Key) => `${table} ${key}`;
  // Only what is under way is remembered here; what has come stands in the cache.
  const flying = new Map<Key, Promise<Value>>();
  const loader = new DataLoader<Key, Value>(
    async (keys) => {
      try {
        const values = await read(keys);
        return values.map((value, index) => {
          const key = keys[index];
          if (value === undefined || key === undefined) {
            return new Error(`There is no ${table} ${String(key)}.`);
          }
          cache.set(nameOf(key), value);
          return value;
        });
      } finally {
        for (const key of keys) flying.delete(key);
      }
    },
    { cacheMap: flying, maxBatchSize: 1_000 },
  );
  // The table stands in the name, so what is there is of its type.
  const peek = (key: Key) => cache.get(nameOf(key)) as Value | undefined;
  const get = (key: Key): Value | Promise<Value> => peek(key) ?? loader.load(key);
  return {
    get,
    list: (keys) => {
      const known = keys.map(peek);
      return known.every((value) => value !== undefined) ? known : Promise.all(keys.map(get));
    },
  };
}
