import DataLoader from 'dataloader';
import { groupBy } from '../../text/group-by.ts';
import type { Context } from '../context.ts';
import type { FindingSet } from '../finding/finding-set.ts';
import { countFacets, type FacetRequest } from './facet-sql.ts';

/** One facet of the findings that one connection pages through. */
export interface FacetKey extends FacetRequest {
  readonly set: FindingSet;
}

/** How many findings have each value that occurs. */
export type Counts = ReadonlyMap<string, number>;

/** What tells the lists of one field of the query apart from the lists of another. */
export function fieldOf({ coordinate, filter }: FindingSet): string {
  return JSON.stringify([coordinate, filter]);
}

async function readCounts({ database }: Context, keys: readonly FacetKey[]): Promise<Counts[]> {
  const counts = new Map<string, Map<string, number>>();
  const nameOf = (field: string, key: string, { facet, ignoreOwn }: FacetRequest) =>
    JSON.stringify([field, key, facet, ignoreOwn]);
  for (const [field, group] of groupBy(keys, ({ set }) => fieldOf(set))) {
    const [first] = group;
    if (first === undefined) continue;
    const requests = new Map(
      group.map(({ facet, ignoreOwn }) => [`${facet} ${ignoreOwn}`, { facet, ignoreOwn }]),
    );
    const rows = await countFacets(
      database,
      first.set.source,
      first.set.filter,
      [...new Set(group.map(({ set }) => set.key))],
      [...requests.values()],
    );
    for (const row of rows) {
      const name = nameOf(field, row.key, row);
      const values = counts.get(name) ?? new Map<string, number>();
      counts.set(name, values.set(row.value, row.count));
    }
  }
  return keys.map((key) => counts.get(nameOf(fieldOf(key.set), key.set.key, key)) ?? new Map());
}

const loaders = new WeakMap<Context, DataLoader<FacetKey, Counts, string>>();

/** Counts facets; all that a query asks of the lists under one field cost one statement. */
export function loadCounts(context: Context, key: FacetKey): Promise<Counts> {
  const known = loaders.get(context);
  if (known !== undefined) return known.load(key);
  const loader = new DataLoader((keys: readonly FacetKey[]) => readCounts(context, keys), {
    cacheKeyFn: ({ set, facet, ignoreOwn }) =>
      JSON.stringify([fieldOf(set), set.key, facet, ignoreOwn]),
  });
  loaders.set(context, loader);
  return loader.load(key);
}
