import type { ClientBase } from 'pg';
import { insertRows, type Row, readIds } from '../../prisma/rows.ts';
import type { ProfileContent } from '../assemble/content.ts';
import type { WrittenProfile } from './written-profile.ts';

const TABLES = ['ObjectiveMapping', 'PrincipleMapping'] as const;

/** The mappings of one finding that one method makes. */
interface MadeMappings {
  readonly reference: string;
  /** What all of them have. */
  readonly shared: Row;
  readonly objectives: readonly (Row & {
    readonly objective: number;
    readonly action: string | null;
  })[];
  readonly principles: readonly (Row & { readonly principle: string })[];
}

function listCurated({ findings, curated }: ProfileContent): readonly MadeMappings[] {
  return findings.flatMap(({ reference }) => {
    const mappings = curated.get(reference);
    if (mappings === undefined) return [];
    const { objectives, principles, review } = mappings;
    const reviewedAt = review?.date ?? null;
    const shared = { method: 'CURATED', evidence: [], engineVersion: null, reviewedAt };
    return [{ reference, shared, objectives, principles }];
  });
}

function listProposed({ proposals }: ProfileContent): readonly MadeMappings[] {
  return proposals.map(({ reference, engineVersion, objectives, principles }) => ({
    reference,
    shared: { method: 'RULE', engineVersion, reviewedAt: null },
    objectives,
    principles,
  }));
}

/**
 * Writes the mappings of profiles in place of those that their findings had. Their findings must be
 * there already. Runs inside the caller's transaction.
 * @param curated KEEP leaves the curated mappings as they are, and writes none.
 */
export async function writeMappings(
  client: ClientBase,
  written: readonly WrittenProfile[],
  curated: 'KEEP' | 'REPLACE',
): Promise<void> {
  const made = written.flatMap(({ profile }) => [
    ...(curated === 'KEEP' ? [] : listCurated(profile)),
    ...listProposed(profile),
  ]);
  for (const table of TABLES) {
    await client.query(
      `DELETE FROM "${table}" WHERE "findingId" IN (SELECT "id" FROM "Finding" WHERE "profileId" = ANY($1))
         AND ("method" = 'RULE' OR $2)`,
      [written.map(({ profileId }) => profileId), curated === 'REPLACE'],
    );
  }
  const references = made.map(({ reference }) => reference);
  const ids = await readIds(client, 'Finding', 'reference', references);
  await insertRows(
    client,
    'ObjectiveMapping',
    made.flatMap(({ reference, shared, objectives }) =>
      objectives.map(({ objective, action, ...mapping }) => ({
        findingId: ids.get(reference),
        ...shared,
        ...mapping,
        objectiveNumber: objective,
        actionLetter: action,
      })),
    ),
  );
  await insertRows(
    client,
    'PrincipleMapping',
    made.flatMap(({ reference, shared, principles }) =>
      principles.map(({ principle, ...mapping }) => ({
        findingId: ids.get(reference),
        ...shared,
        ...mapping,
        principleCode: principle,
      })),
    ),
  );
}

/** Flags the mappings of findings whose text was corrected after they were made. */
export async function flagMappings(
  client: ClientBase,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  for (const table of TABLES) {
    await client.query(
      `UPDATE "${table}" SET "textChanged" = true WHERE "findingId" IN
         (SELECT "id" FROM "Finding" WHERE "reference" = ANY($1))`,
      [references],
    );
  }
}
