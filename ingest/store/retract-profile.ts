import type { Client, ClientBase } from 'pg';
import { nextRelease } from './import-profile.ts';
import { type Revision, readNewestRelease, takeTurn, writeRelease } from './releases.ts';
import { removeProfile } from './write-findings.ts';

/**
 * Withdraws a profile in a new release. What it said stays in its revisions, and its references are
 * given to nothing else.
 * @param client connected, outside of a transaction.
 * @returns the number of the release; null when there is no such profile.
 */
export async function retractProfile(client: Client, slug: string): Promise<number | null> {
  await client.query('BEGIN');
  try {
    await takeTurn(client);
    const release = await retractInTurn(client, slug);
    await client.query(release === null ? 'ROLLBACK' : 'COMMIT');
    return release;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

type Withdrawn = Readonly<{
  title: string;
  previousEditionId: number | null;
  nextId: number | null;
  sha256: string;
  findings: number;
}>;

async function retractInTurn(client: ClientBase, slug: string): Promise<number | null> {
  const { rows } = await client.query<Withdrawn>(
    `SELECT p."title", p."previousEditionId", d."sha256",
       (SELECT n."id" FROM "Profile" n WHERE n."previousEditionId" = p."id") AS "nextId",
       (SELECT count(*)::int FROM "Finding" f WHERE f."profileId" = p."id") AS "findings"
     FROM "Profile" p JOIN "SourceDocument" d ON d."id" = p."sourceDocumentId"
     WHERE p."slug" = $1`,
    [slug],
  );
  const [profile] = rows;
  const newest = await readNewestRelease(client);
  if (profile === undefined || newest === undefined) return null;
  await removeProfile(client, slug);
  // The edition after it follows the one before it now.
  await client.query('UPDATE "Profile" SET "previousEditionId" = $1 WHERE "id" = $2', [
    profile.previousEditionId,
    profile.nextId,
  ]);
  const revision: Revision = {
    profileSlug: slug,
    change: 'RETRACTED',
    origin: 'IMPORT',
    title: profile.title,
    findings: 0,
    findingsAdded: 0,
    findingsRemoved: profile.findings,
    findingsChanged: 0,
    documentSha256: profile.sha256,
    documentText: null,
    content: null,
  };
  const release = nextRelease(newest, revision);
  const summary = `Retraction: ${slug} withdrawn with its ${profile.findings} findings.`;
  await writeRelease(client, { ...release, summary }, [revision]);
  return release.number;
}
