import DataLoader from 'dataloader';
import type { Database } from '../../prisma/client.ts';
import type { Prisma, Release } from '../../prisma/generated/client/client.ts';
import { groupBy } from '../../text/group-by.ts';
import { createInstrumentCounts } from '../instrument/instrument-counts.ts';
import { hasRow } from './cursor.ts';

/** How many mappings one objective has under one condition. */
export interface ObjectiveCountKey {
  readonly objectiveNumber: number;
  readonly where: Prisma.ObjectiveMappingWhereInput;
}

/** How many mappings one guiding principle has under one condition. */
export interface PrincipleCountKey {
  readonly principleCode: string;
  readonly where: Prisma.PrincipleMappingWhereInput;
}

/** A cursor of a connection. */
interface CursorRowKey {
  readonly connection: string;
  readonly cursor: string;
}

/** Batches what Prisma's relations cannot load together. One set for each request. */
export interface Loaders {
  readonly objectiveCounts: DataLoader<ObjectiveCountKey, number, string>;
  readonly principleCounts: DataLoader<PrincipleCountKey, number, string>;
  readonly instrumentCounts: ReturnType<typeof createInstrumentCounts>;
  readonly newestRelease: DataLoader<'newest', Release | null>;
  /** Whether the row of a cursor is there. */
  readonly cursorRows: DataLoader<CursorRowKey, boolean, string>;
}

/** Groups keys that ask under the same condition, so that each condition costs one statement. */
function groupByCondition<Key extends { readonly where: object }>(
  keys: readonly Key[],
): readonly (readonly Key[])[] {
  return [...groupBy(keys, ({ where }) => JSON.stringify(where)).values()];
}

async function countObjectives(database: Database, keys: readonly ObjectiveCountKey[]) {
  const counts = new Map<ObjectiveCountKey, number>();
  for (const group of groupByCondition(keys)) {
    const numbers = group.map(({ objectiveNumber }) => objectiveNumber);
    const rows = await database.objectiveMapping.groupBy({
      by: ['objectiveNumber'],
      where: { AND: [group[0]?.where ?? {}, { objectiveNumber: { in: numbers } }] },
      _count: { findingId: true },
    });
    const found = new Map(rows.map((row) => [row.objectiveNumber, row._count.findingId]));
    for (const key of group) counts.set(key, found.get(key.objectiveNumber) ?? 0);
  }
  return keys.map((key) => counts.get(key) ?? 0);
}

async function countPrinciples(database: Database, keys: readonly PrincipleCountKey[]) {
  const counts = new Map<PrincipleCountKey, number>();
  for (const group of groupByCondition(keys)) {
    const rows = await database.principleMapping.groupBy({
      by: ['principleCode'],
      where: group[0]?.where ?? {},
      _count: { findingId: true },
    });
    const found = new Map<string, number>(
      rows.map((row) => [row.principleCode, row._count.findingId]),
    );
    for (const key of group) counts.set(key, found.get(key.principleCode) ?? 0);
  }
  return keys.map((key) => counts.get(key) ?? 0);
}

/** Makes the loaders of one request. */
export function createLoaders(database: Database): Loaders {
  return {
    objectiveCounts: new DataLoader((keys) => countObjectives(database, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
    principleCounts: new DataLoader((keys) => countPrinciples(database, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
    instrumentCounts: createInstrumentCounts(database),
    newestRelease: new DataLoader(async (keys) => {
      const release = await database.release.findFirst({ orderBy: { number: 'desc' } });
      return keys.map(() => release);
    }),
    cursorRows: new DataLoader(
      (keys) =>
        Promise.all(keys.map(({ connection, cursor }) => hasRow(database, connection, cursor))),
      { cacheKeyFn: ({ connection, cursor }) => `${connection}:${cursor}` },
    ),
  };
}
