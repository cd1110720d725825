import type { ClientBase } from 'pg';
import { deleteRows, insertRows, readIds, upsertRows } from '../../prisma/rows.ts';
import { INDICATOR_AREAS } from '../../reference/indicator-areas.ts';
import { PROCESS_STEPS_EN } from '../../reference/process-steps.ts';
import type { OverviewContent } from '../assemble/content.ts';
import { localizedColumns, writeAddedJurisdictions } from './write-reference.ts';

/**
 * Writes what the overview page says: indicator areas, the process, groups and their assessments,
 * publications. Runs inside the caller's transaction.
 */
export async function writeOverview(client: ClientBase, overview: OverviewContent): Promise<void> {
  await writeAreas(client, overview);
  await upsertRows(
    client,
    'ProcessStep',
    ['number'],
    overview.steps.map((step) => ({
      ...step,
      titleEn: PROCESS_STEPS_EN[step.number - 1]?.title ?? step.titleFr,
      descriptionEn: PROCESS_STEPS_EN[step.number - 1]?.description ?? step.descriptionFr,
      unverified: ['EN'],
    })),
  );
  await writeGroups(client, overview);
  await writePublications(client, overview);
}

async function writeAreas(client: ClientBase, { areaLines }: OverviewContent): Promise<void> {
  await upsertRows(
    client,
    'IndicatorArea',
    ['code'],
    INDICATOR_AREAS.map(({ code, number, name }) => ({
      code,
      number,
      ...localizedColumns('name', name),
      unverified: name.unverified,
      ...areaLines.get(code),
    })),
  );
  const ids = await readIds(client, 'IndicatorArea', 'code');
  await deleteRows(client, 'IndicatorAreaPlacement', 'areaId', [...ids.values()]);
  await insertRows(
    client,
    'IndicatorAreaPlacement',
    INDICATOR_AREAS.flatMap(({ code, placements }) =>
      placements.map(({ edition, domain, position }) => ({
        edition,
        areaId: ids.get(code),
        domainCode: domain,
        position,
      })),
    ),
  );
}

async function writeGroups(client: ClientBase, overview: OverviewContent): Promise<void> {
  const { groups, assessments } = overview;
  await writeAddedJurisdictions(
    client,
    groups.map(({ code, nameEn }) => ({
      code,
      kind: 'REGIONAL_BODY',
      nameEn,
      country: null,
      region: null,
    })),
  );
  const jurisdictions = await readIds(client, 'Jurisdiction', 'code');
  await upsertRows(
    client,
    'Group',
    ['code'],
    groups.map(({ members: _, ...group }) => ({ ...group, bodyId: jurisdictions.get(group.code) })),
  );
  const ids = await readIds(client, 'Group', 'code');
  await deleteRows(client, 'GroupMember', 'groupId', [...ids.values()]);
  await insertRows(
    client,
    'GroupMember',
    groups.flatMap(({ code, members }) =>
      members.map((member, index) => ({
        groupId: ids.get(code),
        jurisdictionId: jurisdictions.get(member.code),
        position: index + 1,
        nameAsWritten: member.nameAsWritten,
      })),
    ),
  );
  const documents = new Set(assessments.map(({ documentId }) => documentId));
  await deleteRows(client, 'Assessment', 'documentId', [...documents]);
  await insertRows(
    client,
    'Assessment',
    assessments.map(({ code, ...assessment }) => ({
      ...assessment,
      jurisdictionId: jurisdictions.get(code),
    })),
  );
}

async function writePublications(client: ClientBase, { publications }: OverviewContent) {
  const groups = await readIds(client, 'Group', 'code');
  const documents = new Set(publications.map(({ documentId }) => documentId));
  await deleteRows(client, 'Publication', 'documentId', [...documents]);
  await insertRows(
    client,
    'Publication',
    publications.map(({ group, ...publication }) => ({
      ...publication,
      groupId: group === null ? null : groups.get(group),
    })),
  );
}
