import type { ClientBase } from 'pg';
import { deleteRows, insertRows, readIds, upsertRows } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';
import { writeInstruments } from './write-instruments.ts';
import { loadAddedJurisdictions } from './write-reference.ts';

/**
 * Writes one profile with its domains, findings and curated mappings, in place of what the database
 * had of it. Runs inside the caller's transaction.
 */
export async function loadProfile(client: ClientBase, profile: ProfileContent): Promise<void> {
  const profileId = await writeProfile(client, profile);
  await deleteRows(client, 'ProfileDomain', 'profileId', [profileId]);
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
  await writeMappings(client, profile);
  await writeProposals(client, profile.proposals);
  await writeInstruments(client, profileId, profile.instruments);
}

/** Writes what a profile is, without what hangs on it; gives its surrogate key. */
export async function writeProfile(client: ClientBase, profile: ProfileContent): Promise<number> {
  if (profile.added !== null) await loadAddedJurisdictions(client, [profile.added]);
  const jurisdictions = await readIds(client, 'Jurisdiction', 'code', [profile.jurisdiction]);
  const jurisdictionId = jurisdictions.get(profile.jurisdiction);
  const { rows: before } = await client.query<{ id: number }>(
    'SELECT "id" FROM "Profile" WHERE "jurisdictionId" = $1 AND "edition" < $2 AND "slug" <> $3 ORDER BY "edition" DESC LIMIT 1',
    [jurisdictionId, profile.edition, profile.slug],
  );
  const { slug, title, level, edition, year, month, language } = profile;
  await upsertRows(
    client,
    'Profile',
    ['slug'],
    [
      {
        slug,
        title,
        jurisdictionId,
        level,
        edition,
        year,
        month,
        language,
        introduction: profile.introduction,
        researchPartner: profile.researchPartner,
        previousEditionId: before[0]?.id ?? null,
        ...profile.source,
      },
    ],
  );
  const id = (await readIds(client, 'Profile', 'slug', [slug])).get(slug);
  if (id === undefined) throw new Error(`The profile "${slug}" was written and is not there.`);
  return id;
}

/** What a curated mapping has none of. */
const CURATED = { evidence: [], engineVersion: null };

async function writeMappings(client: ClientBase, { findings, curated }: ProfileContent) {
  if (curated.size === 0) return;
  const ids = await readIds(client, 'Finding', 'reference', [...curated.keys()]);
  const mapped = findings.flatMap(({ reference }) => {
    const mappings = curated.get(reference);
    return mappings === undefined ? [] : [{ findingId: ids.get(reference), ...mappings }];
  });
  await insertRows(
    client,
    'ObjectiveMapping',
    mapped.flatMap(({ findingId, objectives, review }) =>
      objectives.map(({ objective, action, relevance, confidence, rationale }) => ({
        findingId,
        objectiveNumber: objective,
        actionLetter: action,
        relevance,
        confidence,
        method: 'CURATED',
        rationale,
        ...CURATED,
        reviewedAt: review?.date ?? null,
      })),
    ),
  );
  await insertRows(
    client,
    'PrincipleMapping',
    mapped.flatMap(({ findingId, principles, review }) =>
      principles.map(({ principle, confidence, rationale }) => ({
        findingId,
        principleCode: principle,
        confidence,
        method: 'CURATED',
        rationale,
        ...CURATED,
        reviewedAt: review?.date ?? null,
      })),
    ),
  );
}

/**
 * Writes the engine's proposals beside curated mappings, in place of those that the findings had. Runs
 * inside the caller's transaction.
 */
export async function writeProposals(
  client: ClientBase,
  proposals: ProfileContent['proposals'],
): Promise<void> {
  const references = proposals.map(({ reference }) => reference);
  const ids = await readIds(client, 'Finding', 'reference', references);
  for (const table of ['ObjectiveMapping', 'PrincipleMapping']) {
    await client.query(`DELETE FROM "${table}" WHERE "method" = 'RULE' AND "findingId" = ANY($1)`, [
      [...ids.values()],
    ]);
  }
  const made = proposals.map(({ reference, engineVersion, ...proposed }) => ({
    ...proposed,
    stored: { findingId: ids.get(reference), method: 'RULE', engineVersion, reviewedAt: null },
  }));
  await insertRows(
    client,
    'ObjectiveMapping',
    made.flatMap(({ objectives, stored }) =>
      objectives.map(({ objective, action, ...mapping }) => ({
        ...stored,
        ...mapping,
        objectiveNumber: objective,
        actionLetter: action,
      })),
    ),
  );
  await insertRows(
    client,
    'PrincipleMapping',
    made.flatMap(({ principles, stored }) =>
      principles.map(({ principle, ...mapping }) => ({
        ...stored,
        ...mapping,
        principleCode: principle,
      })),
    ),
  );
}
