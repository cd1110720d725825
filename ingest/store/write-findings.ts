import type { ClientBase } from 'pg';
import { upsertRows } from '../../prisma/rows.ts';
import type { WrittenProfile } from './written-profile.ts';

/** Behind any place that a finding can have, so that no two of them meet while they move. */
const ASIDE = 1_000_000;

/**
 * Writes the domains and findings of profiles over those that are there. Findings that stay are the
 * same rows, so whatever hangs on them stays. Runs inside the caller's transaction.
 * @returns the references of the findings whose text was another.
 */
export async function writeFindings(
  client: ClientBase,
  written: readonly WrittenProfile[],
): Promise<readonly string[]> {
  const profileIds = written.map(({ profileId }) => profileId);
  const sections = written.flatMap(({ profileId, profile }) =>
    profile.sections.map((section) => ({ profileId, ...section })),
  );
  const findings = written.flatMap(({ profileId, profile }) =>
    profile.findings.map((finding) => ({ profileId, ...finding })),
  );
  const { rows: before } = await client.query<{ reference: string; textHash: string }>(
    'SELECT "reference", "textHash" FROM "Finding" WHERE "profileId" = ANY($1)',
    [profileIds],
  );
  await upsertRows(client, 'Section', ['profileId', 'domainCode'], sections);
  if (before.length > 0) {
    const references = findings.map(({ reference }) => reference);
    await makeRoom(client, profileIds, references);
  }
  await upsertRows(client, 'Finding', ['reference'], findings);
  await client.query(
    `DELETE FROM "Section" WHERE "profileId" = ANY($1) AND ("profileId", "domainCode"::text) NOT IN
       (SELECT * FROM unnest($2::int[], $3::text[]))`,
    [
      profileIds,
      sections.map(({ profileId }) => profileId),
      sections.map(({ domainCode }) => domainCode),
    ],
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
  profileIds: readonly number[],
  references: readonly string[],
): Promise<void> {
  await client.query(
    'DELETE FROM "Finding" WHERE "profileId" = ANY($1) AND "reference" <> ALL($2)',
    [profileIds, references],
  );
  await client.query(
    `UPDATE "Finding" SET "position" = "position" + $2, "ordinal" = "ordinal" + $2
     WHERE "profileId" = ANY($1)`,
    [profileIds, ASIDE],
  );
}
