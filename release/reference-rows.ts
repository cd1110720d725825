import type { Prisma } from '../prisma/generated/client/client.ts';
import { groupBy } from '../text/group-by.ts';

/**
 * The rows of the small tables, whole: what the framework, the Compact and the United Nations say,
 * the places, and the sources' own facts. Their number does not grow with the findings.
 */
export async function readReferenceRows(client: Prisma.TransactionClient) {
  const byPosition = { orderBy: { position: 'asc' } } as const;
  return {
    domains: await client.domain.findMany({ orderBy: { number: 'asc' } }),
    areas: await client.indicatorArea.findMany({ orderBy: { number: 'asc' } }),
    placements: await client.indicatorAreaPlacement.findMany(byPosition),
    objectives: await client.objective.findMany({ orderBy: { number: 'asc' } }),
    actions: await client.objectiveAction.findMany({
      orderBy: [{ objectiveNumber: 'asc' }, { letter: 'asc' }],
    }),
    principles: await client.principle.findMany({ orderBy: { number: 'asc' } }),
    regions: await client.region.findMany({ orderBy: { code: 'asc' } }),
    jurisdictions: await client.jurisdiction.findMany({ orderBy: { code: 'asc' } }),
    groups: await client.group.findMany({ orderBy: { code: 'asc' } }),
    members: await client.groupMember.findMany(byPosition),
    assessments: await client.assessment.findMany({ orderBy: [{ year: 'asc' }, { id: 'asc' }] }),
    publications: await client.publication.findMany(byPosition),
    steps: await client.processStep.findMany({ orderBy: { number: 'asc' } }),
    // Each statement once, at the first of the places where it stands.
    statements: await client.programmeStatement.findMany({
      distinct: ['number'],
      orderBy: [{ number: 'asc' }, { rank: 'asc' }],
    }),
  };
}

/** See {@link readReferenceRows}. */
export type ReferenceRows = Awaited<ReturnType<typeof readReferenceRows>>;

/** Looks rows up by a key. */
function by<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key) {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return (key: Key): Row => {
    const row = found.get(key);
    if (row === undefined) throw new Error(`The reference data have no ${String(key)}.`);
    return row;
  };
}

/** Looks lists of rows up by what they belong to; an empty one for what has none. */
function listBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key) {
  const found = groupBy(rows, keyOf);
  return (key: Key): readonly Row[] => found.get(key) ?? [];
}

/**
 * The small tables in memory: whole in their own order, and by key.
 * @throws Error, from its look-ups, for a key that nothing has.
 */
export function indexReference(rows: ReferenceRows) {
  return {
    ...rows,
    domain: by(rows.domains, ({ code }) => code),
    area: by(rows.areas, ({ id }) => id),
    areaByCode: by(rows.areas, ({ code }) => code),
    placementsOfArea: listBy(rows.placements, ({ areaId }) => areaId),
    placementsOfDomain: listBy(rows.placements, ({ domainCode }) => domainCode),
    objective: by(rows.objectives, ({ number }) => number),
    action: by(rows.actions, ({ objectiveNumber, letter }) => `${objectiveNumber}${letter}`),
    actionsOf: listBy(rows.actions, ({ objectiveNumber }) => objectiveNumber),
    principle: by(rows.principles, ({ code }) => code),
    region: by(rows.regions, ({ code }) => code),
    childrenOf: listBy(rows.regions, ({ parentCode }) => parentCode),
    jurisdiction: by(rows.jurisdictions, ({ id }) => id),
    jurisdictionByCode: by(rows.jurisdictions, ({ code }) => code),
    jurisdictionsIn: listBy(rows.jurisdictions, ({ regionCode }) => regionCode),
    localAuthoritiesOf: listBy(rows.jurisdictions, ({ countryId }) => countryId),
    group: by(rows.groups, ({ id }) => id),
    groupByCode: by(rows.groups, ({ code }) => code),
    membersOf: listBy(rows.members, ({ groupId }) => groupId),
    membershipsOf: listBy(rows.members, ({ jurisdictionId }) => jurisdictionId),
    assessment: by(rows.assessments, ({ id }) => id),
    assessmentsOf: listBy(rows.assessments, ({ jurisdictionId }) => jurisdictionId),
    statementsOf: listBy(rows.statements, ({ domainCode }) => domainCode),
    publicationsOf: listBy(rows.publications, ({ groupId }) => groupId),
  };
}

/** See {@link indexReference}. */
export type Reference = ReturnType<typeof indexReference>;
