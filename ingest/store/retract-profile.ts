import type { Client, ClientBase } from 'pg';
import { describeWithdrawn } from './describe-revision.ts';
import { draftRevisions, publish } from './releases.ts';
import { inTurn } from './turn.ts';
import { removeProfiles } from './write-profile.ts';

/**
 * Withdraws a profile in a new release. What it said stays in its revisions, and its references are
 * given to nothing else.
 * @param client connected, outside of a transaction.
 * @returns the number of the release; null when there is no such profile.
 */
export async function retractProfile(client: Client, slug: string): Promise<number | null> {
  return inTurn(client, async (newest) => {
    const profile = await readStored(client, slug);
    if (profile === null || newest === null) return { result: null, isWritten: false };
    const { title, sha256, findings, previousEditionId, nextId } = profile;
    await removeProfiles(client, [slug]);
    // The edition after it follows the one before it now.
    await client.query('UPDATE "Profile" SET "previousEditionId" = $1 WHERE "id" = $2', [
      previousEditionId,
      nextId,
    ]);
    const revision = describeWithdrawn({
      slug,
      title,
      findings,
      origin: 'IMPORT',
      documentSha256: sha256,
    });
    const summary = `Retraction: ${slug} withdrawn with its ${findings} findings.`;
    const draft = draftRevisions(newest, [revision], summary);
    return { result: await publish(client, newest, draft), isWritten: true };
  });
}

type StoredProfile = Readonly<{
  title: string;
  previousEditionId: number | null;
  nextId: number | null;
  sha256: string;
  findings: number;
}>;

async function readStored(client: ClientBase, slug: string): Promise<StoredProfile | null> {
  const { rows } = await client.query<StoredProfile>(
    `SELECT p."title", p."previousEditionId", d."sha256",
       (SELECT n."id" FROM "Profile" n WHERE n."previousEditionId" = p."id") AS "nextId",
       (SELECT count(*)::int FROM "Finding" f WHERE f."profileId" = p."id") AS "findings"
     FROM "Profile" p JOIN "Document" d ON d."id" = p."documentId"
     WHERE p."slug" = $1`,
    [slug],
  );
  return rows[0] ?? null;
}
