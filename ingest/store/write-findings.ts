import type { ClientBase } from 'pg';
import { upsertRows } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';

/** Behind any place that a finding can have, so that no two of them meet while they move. */
const ASIDE = 1_000_000;

/**
 * Writes the domains and findings of a profile over those that are there. Findings that stay are
 * the same rows, so whatever hangs on them stays. Runs inside the caller's transaction.
 * @returns the references of the findings whose text was another.
 */
export async function writeFindings(
  client: ClientBase,
  profileId: number,
  { sections, findings }: ProfileContent,
): Promise<readonly string[]> {
  const { rows: before } = await client.query<{ reference: string; textHash: string }>(
    'SELECT "reference", "textHash" FROM "Finding" WHERE "profileId" = $1',
    [profileId],
  );
  await upsertRows(
    client,
    'Section',
    ['profileId', 'domainCode'],
    sections.map((section) => ({ profileId, ...section })),
  );
  await makeRoom(client, profileId, findings);
  await upsertRows(
    client,
    'Finding',
    ['reference'],
    findings.map((finding) => ({ profileId, ...finding })),
  );
  await client.query(
    'DELETE FROM "Section" WHERE "profileId" = $1 AND "domainCode"::text <> ALL($2)',
    [profileId, sections.map(({ domainCode }) => domainCode)],
  );
  const hashes = new Map(findings.map(({ reference, textHash }) => [reference, textHash]));
  return before.flatMap(({ reference, textHash }) => {
    const hash = hashes.get(reference);
    return hash === undefined || hash === textHash ? [] : [reference];
  });
}

/** Takes findings away that are no longer said, and the others out of each other's places. */
async function makeRoom(
  client: ClientBase,
  profileId: number,
  findings: ProfileContent['findings'],
): Promise<void> {
  await client.query('DELETE FROM "Finding" WHERE "profileId" = $1 AND "reference" <> ALL($2)', [
    profileId,
    findings.map(({ reference }) => reference),
  ]);
  await client.query(
    `UPDATE "Finding" SET "position" = "position" + $2, "ordinal" = "ordinal" + $2 WHERE "profileId" = $1`,
    [profileId, ASIDE],
  );
}
