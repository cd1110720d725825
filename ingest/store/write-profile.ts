import type { ClientBase } from 'pg';
import { deleteRows, readIds, upsertRows } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';
import { NEW_EDITION, writeEditions } from './write-editions.ts';
import { writeFindings } from './write-findings.ts';
import { writeInstruments } from './write-instruments.ts';
import { flagMappings, writeMappings } from './write-mappings.ts';
import { writeAddedJurisdictions } from './write-reference.ts';

/** What else decides how a profile is written. */
export interface WriteOptions {
  /** The editions of its jurisdiction by slug, its own among them. */
  readonly editions: ReadonlyMap<string, number>;
  /**
   * What becomes of the curated mappings that its findings have. REPLACE puts the profile's own in
   * their place; KEEP is for a document that says nothing of them: they stay with the findings that
   * stay, flagged where the text was corrected.
   */
  readonly curated: 'KEEP' | 'REPLACE';
}

/**
 * Writes a profile with all that hangs on it, over what the database has of it or as a new one. A
 * finding whose reference is there already stays the same row. Its document must be there. Runs
 * inside the caller's transaction.
 */
export async function writeProfile(
  client: ClientBase,
  profile: ProfileContent,
  { editions, curated }: WriteOptions,
): Promise<void> {
  const profileId = await writeIdentity(client, profile);
  const changed = await writeFindings(client, profileId, profile);
  if (curated === 'KEEP') await flagMappings(client, changed);
  await writeMappings(client, profileId, profile, curated);
  await writeInstruments(client, profileId, profile.instruments);
  await writeEditions(client, editions);
}

/** Writes what a profile is, without what hangs on it; gives its surrogate key. */
async function writeIdentity(client: ClientBase, profile: ProfileContent): Promise<number> {
  const { slug, title, level, editionFrom, year, month, language } = profile;
  const { introduction, researchPartner } = profile;
  if (profile.added !== null) await writeAddedJurisdictions(client, [profile.added]);
  const jurisdictions = await readIds(client, 'Jurisdiction', 'code', [profile.jurisdiction]);
  await upsertRows(
    client,
    'Profile',
    ['slug'],
    [
      {
        slug,
        title,
        jurisdictionId: jurisdictions.get(profile.jurisdiction),
        level,
        edition: NEW_EDITION,
        editionFrom,
        year,
        month,
        language,
        introduction,
        researchPartner,
        ...profile.source,
      },
    ],
  );
  const id = (await readIds(client, 'Profile', 'slug', [slug])).get(slug);
  if (id === undefined) throw new Error(`The profile "${slug}" was written and is not there.`);
  return id;
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
