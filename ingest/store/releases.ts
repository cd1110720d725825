import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { insertRows } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';

/** A revision holds all of a profile: more of them in one statement are a large text. */
const MOST_TOGETHER = 50;

/** The newest release, as far as the next one needs it. */
export interface NewestRelease {
  readonly number: number;
  readonly checksum: string;
  /** Of the part that the corpus gives. */
  readonly corpusChecksum: string;
  /** The day of its content: "2026-11-29". */
  readonly contentDate: string;
}

/** What a release does to one profile. */
export interface Revision {
  readonly profileSlug: string;
  readonly change: 'ADDED' | 'CORRECTED' | 'RETRACTED';
  /** IMPORT for what a command on this server did: an import or a retraction. */
  readonly origin: 'CORPUS' | 'IMPORT';
  readonly title: string;
  readonly findings: number;
  readonly findingsAdded: number;
  readonly findingsRemoved: number;
  readonly findingsChanged: number;
  readonly documentSha256: string;
  readonly documentText: string | null;
  /** The profile as it now is; null when it is withdrawn. */
  readonly content: Omit<ProfileContent, 'curated'> | null;
}

/** A release to be made: one sentence on it, what it does to which profile, and its checksums. */
export interface ReleaseDraft extends Omit<NewestRelease, 'number'> {
  readonly summary: string;
  readonly revisions: readonly Revision[];
}

/** What is known of a profile by its newest revision. */
export interface LatestRevision
  extends Pick<Revision, 'profileSlug' | 'change' | 'origin' | 'documentSha256'> {
  readonly checksum: string;
}

/** SHA-256 of anything that JSON can carry, in hexadecimal. Maps count as their entries. */
export function checksumOf(content: unknown): string {
  const json = JSON.stringify(content, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return createHash('sha256').update(json).digest('hex');
}

/** Checksums that were worked out: a revision is held against the last one, drafted and written. */
const CHECKSUMS = new WeakMap<Revision, string>();

/** The checksum of a profile's content, which tells whether a reading says anything new. */
export function checksumOfRevision(revision: Revision): string {
  const known = CHECKSUMS.get(revision);
  if (known !== undefined) return known;
  const checksum = checksumOf([revision.documentSha256, revision.content]);
  CHECKSUMS.set(revision, checksum);
  return checksum;
}

/** The newest release; null on a database that nothing was loaded into. */
export async function readNewestRelease(client: ClientBase): Promise<NewestRelease | null> {
  const { rows } = await client.query<NewestRelease>(
    `SELECT "number", "checksum", COALESCE("corpusChecksum", "checksum") AS "corpusChecksum",
       "contentDate"::text
     FROM "Release" ORDER BY "number" DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

/** The newest revision of each profile, or of some. */
export async function readLatestRevisions(
  client: ClientBase,
  slugs: readonly string[] | null = null,
): Promise<readonly LatestRevision[]> {
  const { rows } = await client.query<LatestRevision>(
    `SELECT DISTINCT ON ("profileSlug") "profileSlug", "change", "origin", "checksum", "documentSha256"
     FROM "ProfileRevision" WHERE $1::text[] IS NULL OR "profileSlug" = ANY($1)
     ORDER BY "profileSlug", "releaseNumber" DESC`,
    [slugs],
  );
  return rows;
}

/**
 * Writes the release that a turn ends with, and its revisions.
 * @param newest the release before it; null for the first.
 * @returns its number.
 */
export async function publish(
  client: ClientBase,
  newest: NewestRelease | null,
  { revisions, ...release }: ReleaseDraft,
): Promise<number> {
  const number = (newest?.number ?? 0) + 1;
  // An older corpus is not older content where something was imported since.
  const contentDate =
    newest !== null && newest.contentDate > release.contentDate
      ? newest.contentDate
      : release.contentDate;
  await insertRows(client, 'Release', [{ number, ...release, contentDate }]);
  for (let at = 0; at < revisions.length; at += MOST_TOGETHER) {
    const rows = revisions.slice(at, at + MOST_TOGETHER).map((revision) => ({
      releaseNumber: number,
      ...revision,
      checksum: checksumOfRevision(revision),
    }));
    await insertRows(client, 'ProfileRevision', rows);
  }
  return number;
}

/** A release of revisions; its checksum tells it from any with another history. */
export function draftRevisions(
  newest: NewestRelease,
  revisions: readonly Revision[],
  summary: string,
): ReleaseDraft {
  return {
    summary,
    checksum: checksumOf([
      newest.checksum,
      ...revisions.flatMap((each) => [each.profileSlug, checksumOfRevision(each)]),
    ]),
    corpusChecksum: newest.corpusChecksum,
    // What a command brings is as new as the command.
    contentDate: new Date().toISOString().slice(0, 10),
    revisions,
  };
}
