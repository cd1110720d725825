import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
import { followReleases } from '../../release/follow-releases.ts';
import { openRelease } from '../../release/published-release.ts';
import { waitForNewer } from '../../server/releases.ts';

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
