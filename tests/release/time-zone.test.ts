import { expect, test } from 'vitest';
import { readCorpus } from '../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../ingest/store/load-corpus.ts';
import { withConnection } from '../../prisma/connect.ts';
import { createMigratedDatabase, runSql } from '../support/database.ts';
import { openGraph } from '../support/graph.ts';

/** The clock of the database, in milliseconds since 1970. */
const readClock = (url: string): Promise<number> =>
  withConnection(url, async (client) => {
    const { rows } = await client.query('SELECT extract(epoch FROM now()) * 1000 AS "now"');
    return Number(rows[0]?.now);
  });

/** Milliseconds that a test may take between two looks at the clock. */
const TOLERANCE = 30 * 60_000;

test('times are of UTC, whatever the zone of the database', async () => {
  const database = await createMigratedDatabase();
  const name = new URL(database.url).pathname.slice(1);
  await runSql(database.url, `ALTER DATABASE "${name}" SET timezone = 'Asia/Tokyo'`);
  await loadCorpus(database.url, await readCorpus());
  const graph = await openGraph(database.url);
  try {
    const { data } = await graph.ask('{ releases { nodes { publishedAt } } }');
    const [{ publishedAt }] = data.releases.nodes;
    expect(Math.abs((await readClock(database.url)) - Date.parse(publishedAt))).toBeLessThan(
      TOLERANCE,
    );
  } finally {
    await graph.close();
    await database.drop();
  }
});
