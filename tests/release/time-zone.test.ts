import { expect, test } from 'vitest';
import { readCorpus } from '../../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../../ingest/store/load-corpus.ts';
import { createMigratedDatabase, runSql } from '../support/database.ts';
import { openGraph } from '../support/graph.ts';

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
    expect(Math.abs(Date.now() - Date.parse(publishedAt))).toBeLessThan(TOLERANCE);
  } finally {
    await graph.close();
    await database.drop();
  }
});
