import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { insertRows } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';

// Loaders, importers and retractions take turns: each finds the content as the one before left it.
// Any constant will do.
const CONTENT_LOCK = 7_231_002;

/** The newest release, as far as the next one needs it. */
export interface NewestRelease {
  readonly number: number;
  readonly checksum: string;
  /** Of the part that the corpus gives. */
  readonly corpusChecksum: string;
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

/** SHA-256 of anything that JSON can carry, in hexadecimal. Maps count as their entries. */
export function checksumOf(content: unknown): string {
  const json = JSON.stringify(content, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  return createHash('sha256').update(json).digest('hex');
}

/** The checksum of a profile's content, which tells whether a reading says anything new. */
export function checksumOfRevision({ content, documentSha256 }: Revision): string {
  return checksumOf([documentSha256, content]);
}

/** Waits for the turn to change the content; the turn ends with the transaction. */
export async function takeTurn(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [CONTENT_LOCK]);
}

/** The newest release; undefined on a database that nothing was loaded into. */
export async function readNewestRelease(client: ClientBase): Promise<NewestRelease | undefined> {
  const { rows } = await client.query<NewestRelease>(
    `SELECT "number", "checksum", COALESCE("corpusChecksum", "checksum") AS "corpusChecksum"
     FROM "Release" ORDER BY "number" DESC LIMIT 1`,
  );
  return rows[0];
}

/** Writes the release that the transaction ends with, and what it did to which profile. */
export async function writeRelease(
  client: ClientBase,
  release: NewestRelease & { readonly summary: string },
  revisions: readonly Revision[],
): Promise<void> {
  await insertRows(client, 'Release', [{ ...release }]);
  await insertRows(
    client,
    'ProfileRevision',
    revisions.map((revision) => ({
      releaseNumber: release.number,
      ...revision,
      checksum: checksumOfRevision(revision),
    })),
  );
}

/** What is known of profiles by their newest revisions. */
export interface LatestRevision {
  readonly profileSlug: string;
  readonly change: Revision['change'];
  readonly origin: Revision['origin'];
  readonly checksum: string;
  readonly documentSha256: string;
}

/** The newest revision of each profile, or of one. */
export async function readLatestRevisions(
  client: ClientBase,
  slug: string | null = null,
): Promise<readonly LatestRevision[]> {
  const { rows } = await client.query<LatestRevision>(
    `SELECT DISTINCT ON ("profileSlug") "profileSlug", "change", "origin", "checksum", "documentSha256"
     FROM "ProfileRevision" WHERE $1::text IS NULL OR "profileSlug" = $1
     ORDER BY "profileSlug", "releaseNumber" DESC`,
    [slug],
  );
  return rows;
}
