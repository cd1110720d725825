import { LRUCache } from 'lru-cache';
import type { Database } from '../prisma/client.ts';
import { groupBy } from '../text/group-by.ts';
import { cacheRows, type RowCache } from './cached-rows.ts';

/** Characters and fields of a row, about as many as its bytes. */
function measure(value: unknown): number {
  if (typeof value === 'string') return value.length + 16;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + 8 + measure(each), 32);
}

/** Makes the cache of one release. */
export function makeRowCache(megabytes: number): RowCache {
  return new LRUCache({
    // 0 would mean no bound.
    maxSize: Math.max(1, megabytes * 1_000_000),
    sizeCalculation: (value, key) => measure(value) + key.length + 100,
  });
}

/** Runs what reads the database, and makes sure that it read this release. */
export type Reading = <Value>(read: () => Promise<Value>) => Promise<Value>;

/** What columns of a revision are read: all but the content and the text, which are for the archive. */
const REVISION_COLUMNS = { content: true, documentText: true } as const;

/**
 * What is said of the things of a release: whole rows by key, one statement for all that one tick
 * asks of a table.
 */
export function openEntities(database: Database, cache: RowCache, reading: Reading) {
  /** Rows by a key of their own. */
  const rows = <Key extends string | number, Row extends object>(
    table: string,
    keyOf: (row: Row) => Key,
    read: (keys: Key[]) => Promise<readonly Row[]>,
  ) =>
    cacheRows<Key, Row>(cache, table, async (keys) => {
      const found = new Map((await reading(() => read([...keys]))).map((row) => [keyOf(row), row]));
      return keys.map((key) => found.get(key));
    });
  /** Lists of rows by what they belong to; an empty one for what has none. */
  const lists = <Key extends string | number, Row extends object>(
    table: string,
    keyOf: (row: Row) => Key,
    read: (keys: Key[]) => Promise<readonly Row[]>,
  ) =>
    cacheRows<Key, readonly Row[]>(cache, table, async (keys) => {
      const found = groupBy(await reading(() => read([...keys])), keyOf);
      return keys.map((key) => found.get(key) ?? []);
    });
  return {
    /** By id, as all that say nothing else. */
    findings: rows(
      'finding',
      ({ id }) => id,
      (ids: number[]) => database.finding.findMany({ where: { id: { in: ids } } }),
    ),
    profiles: rows(
      'profile',
      ({ id }) => id,
      (ids: number[]) => database.profile.findMany({ where: { id: { in: ids } } }),
    ),
    instruments: rows(
      'instrument',
      ({ id }) => id,
      (ids: number[]) => database.instrument.findMany({ where: { id: { in: ids } } }),
    ),
    documents: rows(
      'source document',
      ({ id }) => id,
      (ids: string[]) => database.document.findMany({ where: { id: { in: ids } } }),
    ),
    /** The texts that imports read of a document, by its id, the newest first; none for one of the corpus. */
    importedTexts: lists(
      'imported text',
      ({ profileSlug }) => profileSlug,
      (ids: string[]) =>
        database.profileRevision.findMany({
          where: { profileSlug: { in: ids }, documentText: { not: null } },
          select: { profileSlug: true, documentSha256: true, documentText: true },
          orderBy: { releaseNumber: 'desc' },
          distinct: ['profileSlug'],
        }),
    ),
    /** By number. */
    releases: rows(
      'release',
      ({ number }) => number,
      (numbers: number[]) => database.release.findMany({ where: { number: { in: numbers } } }),
    ),
    /** The profile of a document, by the id of the document: one, or none. */
    profilesOfDocument: lists(
      'profile of document',
      ({ documentId }) => documentId,
      (ids: string[]) => database.profile.findMany({ where: { documentId: { in: ids } } }),
    ),
    /** What a profile says of each domain, by the id of the profile, in the order of the wheel. */
    sections: lists(
      'section',
      ({ profileId }) => profileId,
      (ids: number[]) =>
        database.section.findMany({
          where: { profileId: { in: ids } },
          orderBy: { domain: { number: 'asc' } },
        }),
    ),
    /** The mappings of a finding to objectives, primary first. */
    objectiveMappings: lists(
      'objective mapping',
      ({ findingId }) => findingId,
      (ids: number[]) =>
        database.objectiveMapping.findMany({
          where: { findingId: { in: ids } },
          orderBy: [{ relevance: 'asc' }, { objectiveNumber: 'asc' }, { id: 'asc' }],
        }),
    ),
    /** The mappings of a finding to principles. */
    principleMappings: lists(
      'principle mapping',
      ({ findingId }) => findingId,
      (ids: number[]) =>
        database.principleMapping.findMany({
          where: { findingId: { in: ids } },
          orderBy: [{ principleCode: 'asc' }, { id: 'asc' }],
        }),
    ),
    /** The mentions of instruments in a finding, in the order of its text. */
    mentions: lists(
      'mention',
      ({ findingId }) => findingId,
      (ids: number[]) =>
        database.instrumentMention.findMany({
          where: { findingId: { in: ids } },
          orderBy: { spanFrom: 'asc' },
        }),
    ),
    /** What a release did, by its number, by the slug of the profile. */
    revisions: lists(
      'revision',
      ({ releaseNumber }) => releaseNumber,
      (numbers: number[]) =>
        database.profileRevision.findMany({
          where: { releaseNumber: { in: numbers } },
          omit: REVISION_COLUMNS,
          orderBy: { profileSlug: 'asc' },
        }),
    ),
  };
}

/** See {@link openEntities}. */
export type Entities = ReturnType<typeof openEntities>;
