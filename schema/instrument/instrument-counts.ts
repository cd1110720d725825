import DataLoader from 'dataloader';
import type { Database } from '../../prisma/client.ts';
import type { Prisma } from '../../prisma/generated/client/client.ts';

/** How many mentions one instrument has under one condition. */
export interface InstrumentCountKey {
  readonly instrumentId: number;
  readonly where: Prisma.InstrumentMentionWhereInput;
}

// Every instrument of a list is counted under the same condition, so each condition costs a statement.
async function countMentions(database: Database, keys: readonly InstrumentCountKey[]) {
  const conditions = new Map(keys.map(({ where }) => [JSON.stringify(where), where]));
  const counts = new Map<string, number>();
  for (const [condition, where] of conditions) {
    const rows = await database.instrumentMention.groupBy({
      by: ['instrumentId'],
      where: { AND: [where, { instrumentId: { in: keys.map((key) => key.instrumentId) } }] },
      _count: { _all: true },
    });
    for (const { instrumentId, _count } of rows) {
      counts.set(`${instrumentId}:${condition}`, _count._all);
    }
  }
  return keys.map(
    ({ instrumentId, where }) => counts.get(`${instrumentId}:${JSON.stringify(where)}`) ?? 0,
  );
}

/** Counts mentions of many instruments at once. */
export function createInstrumentCounts(
  database: Database,
): DataLoader<InstrumentCountKey, number, string> {
  return new DataLoader((keys) => countMentions(database, keys), {
    cacheKeyFn: (key) => JSON.stringify(key),
  });
}
