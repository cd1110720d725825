import { EVERYWHERE, findSet } from '../../catalogue/finding-set.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { Selection } from './selected-table.ts';

/** All findings of a release, with labels in English. */
export const selectAll = (database: Database, release: PublishedRelease): Selection => ({
  database,
  release,
  set: findSet(release.catalogue, EVERYWHERE, {}, new Map()),
  language: 'EN',
});
