import type { Database } from '../../prisma/client.ts';
import { describeColumns, type Pages } from '../column.ts';
import { defineTable } from './table.ts';

/** Mappings that are read at a time. */
const PAGE_SIZE = 2_000;

interface ObjectiveMappingRow {
  readonly finding: string;
  readonly objective: number;
  readonly actionLetter: string | null;
  readonly relevance: string;
  readonly confidence: string;
  readonly method: string;
  readonly rationale: string;
}

interface PrincipleMappingRow {
  readonly finding: string;
  readonly principle: string;
  readonly confidence: string;
  readonly method: string;
  readonly rationale: string;
}

/** Reads rows page by page, each page after the last row of the one before. */
async function* readPages<Row>(
  readAfter: (last: Row | undefined) => Promise<readonly Row[]>,
): Pages<Row> {
  for (let last: Row | undefined; ; ) {
    const rows: readonly Row[] = await readAfter(last);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE_SIZE) return;
    last = rows.at(-1);
  }
}

const readObjectiveMappings = (database: Database, last: ObjectiveMappingRow | undefined) =>
  database.$queryRaw<ObjectiveMappingRow[]>`
    SELECT f."reference" AS "finding", m."objectiveNumber" AS "objective", m."actionLetter",
      m."relevance"::text, m."confidence"::text, m."method"::text, m."rationale"
    FROM "ObjectiveMapping" m JOIN "Finding" f ON f."id" = m."findingId"
    WHERE (f."reference" COLLATE "C", m."objectiveNumber", m."method"::text COLLATE "C")
      > (${last?.finding ?? ''}, ${last?.objective ?? 0}, ${last?.method ?? ''})
    ORDER BY f."reference" COLLATE "C", m."objectiveNumber", m."method"::text COLLATE "C"
    LIMIT ${PAGE_SIZE}`;

const readPrincipleMappings = (database: Database, last: PrincipleMappingRow | undefined) =>
  database.$queryRaw<PrincipleMappingRow[]>`
    SELECT f."reference" AS "finding", m."principleCode"::text AS "principle",
      m."confidence"::text, m."method"::text, m."rationale"
    FROM "PrincipleMapping" m JOIN "Finding" f ON f."id" = m."findingId"
    WHERE (f."reference" COLLATE "C", m."principleCode"::text COLLATE "C", m."method"::text COLLATE "C")
      > (${last?.finding ?? ''}, ${last?.principle ?? ''}, ${last?.method ?? ''})
    ORDER BY f."reference" COLLATE "C", m."principleCode"::text COLLATE "C",
      m."method"::text COLLATE "C"
    LIMIT ${PAGE_SIZE}`;

/** The mappings of findings to objectives. */
export const objectiveMappings = defineTable({
  name: 'objective-mappings',
  description: 'ObjectiveMapping',
  isQuoted: false,
  primaryKey: ['finding', 'objective', 'method'],
  foreignKeys: [
    { column: 'finding', table: 'findings', key: 'reference' },
    { column: 'objective', table: 'objectives', key: 'number' },
  ],
  columns: describeColumns<ObjectiveMappingRow>({
    finding: { from: 'Finding.reference' },
    objective: { type: 'integer', from: 'Objective.number' },
    actionLetter: {
      from: 'ObjectiveAction.letter',
      note: 'Of the action that the finding comes under; empty where none fits.',
      mayBeNull: true,
    },
    relevance: { from: 'ObjectiveMapping.relevance' },
    confidence: { from: 'ObjectiveMapping.confidence' },
    method: { from: 'ObjectiveMapping.method' },
    rationale: { from: 'ObjectiveMapping.rationale' },
  }),
  read: (database) => readPages((last) => readObjectiveMappings(database, last)),
});

/** The mappings of findings to guiding principles. */
export const principleMappings = defineTable({
  name: 'principle-mappings',
  description: 'PrincipleMapping',
  isQuoted: false,
  primaryKey: ['finding', 'principle', 'method'],
  foreignKeys: [{ column: 'finding', table: 'findings', key: 'reference' }],
  columns: describeColumns<PrincipleMappingRow>({
    finding: { from: 'Finding.reference' },
    principle: { from: 'Principle.code' },
    confidence: { from: 'PrincipleMapping.confidence' },
    method: { from: 'PrincipleMapping.method' },
    rationale: { from: 'PrincipleMapping.rationale' },
  }),
  read: (database) => readPages((last) => readPrincipleMappings(database, last)),
});
