import type { ClientBase } from 'pg';
import { deleteRows, readIds, upsertRows } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';
import { NEW_EDITION, writeEditions } from './write-editions.ts';
import { writeFindings } from './write-findings.ts';
import { writeInstruments } from './write-instruments.ts';
import { flagMappings, writeMappings } from './write-mappings.ts';
import { writeAddedJurisdictions } from './write-reference.ts';
import type { WrittenProfile } from './written-profile.ts';

/** A profile to be written, and what else decides how. */
export interface ProfileToWrite {
  readonly profile: ProfileContent;
  /** The editions of its jurisdiction by slug, its own among them. */
  readonly editions: ReadonlyMap<string, number>;
}

/**
 * Writes profiles with all that hangs on them, over what the database has of them or as new ones; a
 * statement for each table, whatever their number. A finding whose reference is there already stays
 * the same row. Their documents must be there. Runs inside the caller's transaction.
 * @param planned of different jurisdictions: each plan was made of what the database has.
 * @param curated what becomes of the curated mappings that their findings have. REPLACE puts the
 *   profiles' own in their place; KEEP is for documents that say nothing of them: they stay with the
 *   findings that stay, flagged where the text was corrected.
 */
export async function writeProfiles(
  client: ClientBase,
  planned: readonly ProfileToWrite[],
  curated: 'KEEP' | 'REPLACE',
): Promise<void> {
  const written = await writeIdentities(
    client,
    planned.map(({ profile }) => profile),
  );
  const changed = await writeFindings(client, written);
  if (curated === 'KEEP') await flagMappings(client, changed);
  await writeMappings(client, written, curated);
  await writeInstruments(client, written);
  await writeEditions(
    client,
    planned.map(({ editions }) => editions),
  );
}

/** Writes what profiles are, without what hangs on them; gives their surrogate keys. */
async function writeIdentities(
  client: ClientBase,
  profiles: readonly ProfileContent[],
): Promise<readonly WrittenProfile[]> {
  const added = profiles.flatMap((profile) => profile.added ?? []);
  if (added.length > 0) await writeAddedJurisdictions(client, added);
  const codes = profiles.map(({ jurisdiction }) => jurisdiction);
  const jurisdictions = await readIds(client, 'Jurisdiction', 'code', codes);
  await upsertRows(
    client,
    'Profile',
    ['slug'],
    profiles.map((profile) => ({
      slug: profile.slug,
      title: profile.title,
      jurisdictionId: jurisdictions.get(profile.jurisdiction),
      level: profile.level,
      edition: NEW_EDITION,
      editionFrom: profile.editionFrom,
      year: profile.year,
      month: profile.month,
      language: profile.language,
      introduction: profile.introduction,
      researchPartner: profile.researchPartner,
      ...profile.source,
    })),
  );
  const slugs = profiles.map(({ slug }) => slug);
  const ids = await readIds(client, 'Profile', 'slug', slugs);
  return profiles.map((profile) => {
    const profileId = ids.get(profile.slug);
    if (profileId === undefined) {
      throw new Error(`The profile "${profile.slug}" was written and is not there.`);
    }
    return { profileId, profile };
  });
}

/**
 * Removes profiles and what only they needed: their documents, and local authorities that nothing
 * else is about. Their revisions stay. Runs inside the caller's transaction.
 */
export async function removeProfiles(client: ClientBase, slugs: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ documentId: string }>(
    'DELETE FROM "Profile" WHERE "slug" = ANY($1) RETURNING "documentId"',
    [slugs],
  );
  await deleteRows(
    client,
    'Document',
    'id',
    rows.map(({ documentId }) => documentId),
  );
  await client.query(
    `DELETE FROM "Jurisdiction" WHERE "kind" = 'LOCAL_AUTHORITY'
     AND "id" NOT IN (SELECT "jurisdictionId" FROM "Profile" UNION SELECT "jurisdictionId" FROM "Assessment")`,
  );
}
