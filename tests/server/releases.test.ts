import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import { retractProfile } from '../../ingest/store/retract-profile.ts';
import { openDatabase } from '../../prisma/client.ts';
import { withConnection } from '../../prisma/connect.ts';
import { followReleases } from '../../release/follow-releases.ts';
import { openRelease } from '../../release/published-release.ts';
import { waitForNewer } from '../../server/releases.ts';
import { createLoadedDatabase } from '../support/database.ts';
import { openGraph } from '../support/graph.ts';

test('a release that is not served soon is 503, to be asked for again', async () => {
  const url = inject('databaseUrl');
  const database = openDatabase(url);
  const log = { info: () => undefined, warn: () => undefined };
  const releases = await followReleases({ url, build: () => openRelease(database), log });
  const current = releases.current();
  await expect(waitForNewer(releases, current, 10)).rejects.toMatchObject({
    status: 503,
    code: 'UNAVAILABLE',
    retryAfter: 2,
    message: `A release after ${current.number} was published while this was read, and is not served within 10 ms. Ask again in 2 seconds.`,
  });
  await releases.close();
  await database.$disconnect();
});

test('a question that a release overtakes is answered from it, and is no failure', async () => {
  const database = await createLoadedDatabase();
  const complaints: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
  const graph = await openGraph(database.url, logger, { entityCacheMb: 0 });
  const release = await withConnection(database.url, (client) =>
    retractProfile(client, 'mali-2021'),
  );
  // The server still serves the release before, and reads rows that may be of the later one.
  const { status, data, errors } = await graph.ask(
    '{ meta { release { number } } findings(first: 5) { nodes { text profile { slug } } } }',
  );
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  expect(data.meta.release.number).toBe(release);
  expect(complaints).toEqual([]);
  await graph.close();
  await database.drop();
});
