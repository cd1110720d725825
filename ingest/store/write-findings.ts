import type { ClientBase } from 'pg';
import { deleteRows, insertRows, upsertRows } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';
import { proposeMappings } from '../assemble/propose-mappings.ts';
import { writeInstruments } from './write-instruments.ts';
import { writeProfile, writeProposals } from './write-profile.ts';

/** Behind any place that a finding can have, so that no two of them meet while they move. */
const ASIDE = 1_000_000;

/**
 * Writes a corrected profile over the one that is there. Findings that stay are the same rows, so
 * whatever hangs on them stays; mappings of those in `changed` are flagged. Runs inside the caller's
 * transaction.
 * @param changed references of the findings whose text was corrected.
 */
export async function correctProfile(
  client: ClientBase,
  profile: ProfileContent,
  changed: readonly string[],
): Promise<void> {
  const profileId = await writeProfile(client, profile);
  await upsertRows(
    client,
    'ProfileDomain',
    ['profileId', 'domainCode'],
    profile.sections.map((section) => ({ profileId, ...section })),
  );
  await client.query(
    `UPDATE "Finding" SET "position" = "position" + $2, "ordinal" = "ordinal" + $2 WHERE "profileId" = $1`,
    [profileId, ASIDE],
  );
  await client.query('DELETE FROM "Finding" WHERE "profileId" = $1 AND "reference" <> ALL($2)', [
    profileId,
    profile.findings.map(({ reference }) => reference),
  ]);
  await upsertRows(
    client,
    'Finding',
    ['reference'],
    profile.findings.map((finding) => ({ profileId, ...finding })),
  );
  await client.query(
    'DELETE FROM "ProfileDomain" WHERE "profileId" = $1 AND "domainCode"::text <> ALL($2)',
    [profileId, profile.sections.map(({ domainCode }) => domainCode)],
  );
  await flagMappings(client, changed);
  await writeProposals(client, profile.findings.map(proposeMappings));
  await writeInstruments(client, profileId, profile.instruments);
}

async function flagMappings(client: ClientBase, references: readonly string[]): Promise<void> {
  for (const table of ['ObjectiveMapping', 'PrincipleMapping']) {
    await client.query(
      `UPDATE "${table}" SET "textChanged" = true WHERE "findingId" IN
         (SELECT "id" FROM "Finding" WHERE "reference" = ANY($1))`,
      [references],
    );
  }
}

/** Writes a profile that is not there yet. Runs inside the caller's transaction. */
export async function addProfile(client: ClientBase, profile: ProfileContent): Promise<void> {
  const profileId = await writeProfile(client, profile);
  await insertRows(
    client,
    'ProfileDomain',
    profile.sections.map((section) => ({ profileId, ...section })),
  );
  await insertRows(
    client,
    'Finding',
    profile.findings.map((finding) => ({ profileId, ...finding })),
  );
  await writeProposals(client, profile.findings.map(proposeMappings));
  await writeInstruments(client, profileId, profile.instruments);
}

/**
 * Removes a profile and what only it needed. Its revisions stay. Runs inside the caller's
 * transaction.
 */
export async function removeProfile(client: ClientBase, slug: string): Promise<void> {
  const { rows } = await client.query<{ sourceDocumentId: string; jurisdictionId: number }>(
    'DELETE FROM "Profile" WHERE "slug" = $1 RETURNING "sourceDocumentId", "jurisdictionId"',
    [slug],
  );
  const [row] = rows;
  if (row === undefined) return;
  await deleteRows(client, 'SourceDocument', 'id', [row.sourceDocumentId]);
  await client.query(
    `DELETE FROM "Jurisdiction" j WHERE j."id" = $1 AND j."type" = 'LOCAL_AUTHORITY'
       AND NOT EXISTS (SELECT 1 FROM "Profile" p WHERE p."jurisdictionId" = j."id")
       AND NOT EXISTS (SELECT 1 FROM "Assessment" a WHERE a."jurisdictionId" = j."id")`,
    [row.jurisdictionId],
  );
}
