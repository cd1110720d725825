import type { Database } from '../../prisma/client.ts';
import type { MappingMethod } from '../../reference/codes.ts';
import { MAPPING_MAKERS } from '../../reference/mapping-makers.ts';
import { describeColumns } from '../column.ts';
import { MAPPING_DETAILS } from '../mapping-details.ts';
import { defineTable, readPages } from './table.ts';

interface ObjectiveMappingRow {
  readonly finding: string;
  readonly objective: number;
  readonly objectiveLabel: string;
  readonly actionLetter: string | null;
  readonly relevance: string;
  readonly confidence: string;
  readonly method: string;
  readonly rationale: string;
}

interface PrincipleMappingRow {
  readonly finding: string;
  readonly principle: string;
  readonly principleName: string;
  readonly confidence: string;
  readonly method: string;
  readonly rationale: string;
}

const readObjectiveMappings = (
  database: Database,
  method: MappingMethod,
  last: ObjectiveMappingRow | undefined,
  size: number,
) =>
  database.$queryRaw<ObjectiveMappingRow[]>`
    SELECT f."reference" AS "finding", m."objectiveNumber" AS "objective", m."actionLetter",
      m."relevance"::text, m."confidence"::text, m."method"::text, m."rationale",
      o."labelEn" AS "objectiveLabel"
    FROM "ObjectiveMapping" m
    JOIN "Finding" f ON f."id" = m."findingId"
    JOIN "Objective" o ON o."number" = m."objectiveNumber"
    WHERE m."method"::text = ${method}
      AND (f."reference" COLLATE "C", m."objectiveNumber")
        > (${last?.finding ?? ''}, ${last?.objective ?? 0})
    ORDER BY f."reference" COLLATE "C", m."objectiveNumber"
    LIMIT ${size}`;

const readPrincipleMappings = (
  database: Database,
  method: MappingMethod,
  last: PrincipleMappingRow | undefined,
  size: number,
) =>
  database.$queryRaw<PrincipleMappingRow[]>`
    SELECT f."reference" AS "finding", m."principleCode"::text AS "principle",
      m."confidence"::text, m."method"::text, m."rationale", p."nameEn" AS "principleName"
    FROM "PrincipleMapping" m
    JOIN "Finding" f ON f."id" = m."findingId"
    JOIN "Principle" p ON p."code" = m."principleCode"
    WHERE m."method"::text = ${method}
      AND (f."reference" COLLATE "C", m."principleCode"::text COLLATE "C")
        > (${last?.finding ?? ''}, ${last?.principle ?? ''})
    ORDER BY f."reference" COLLATE "C", m."principleCode"::text COLLATE "C"
    LIMIT ${size}`;

const ofObjectives = (name: string, method: MappingMethod) =>
  defineTable({
    name,
    description: 'ObjectiveMapping',
    note: MAPPING_MAKERS[method],
    isQuoted: false,
    primaryKey: ['finding', 'objective'],
    foreignKeys: [
      { column: 'finding', table: 'findings', key: 'reference' },
      { column: 'objective', table: 'objectives', key: 'number' },
    ],
    columns: describeColumns<ObjectiveMappingRow>({
      finding: { from: 'Finding.reference' },
      objective: { type: 'integer', from: 'Objective.number' },
      objectiveLabel: { from: 'Objective.label', note: 'In English.' },
      ...MAPPING_DETAILS,
    }),
    read: (database) =>
      readPages((last, size) => readObjectiveMappings(database, method, last, size)),
  });

const ofPrinciples = (name: string, method: MappingMethod) =>
  defineTable({
    name,
    description: 'PrincipleMapping',
    note: MAPPING_MAKERS[method],
    isQuoted: false,
    primaryKey: ['finding', 'principle'],
    foreignKeys: [
      { column: 'finding', table: 'findings', key: 'reference' },
      { column: 'principle', table: 'principles', key: 'code' },
    ],
    columns: describeColumns<PrincipleMappingRow>({
      finding: { from: 'Finding.reference' },
      principle: { from: 'Principle.code' },
      principleName: { from: 'Principle.name', note: 'In English.' },
      confidence: { from: 'PrincipleMapping.confidence' },
      method: { from: 'PrincipleMapping.method' },
      rationale: { from: 'PrincipleMapping.rationale' },
    }),
    read: (database) =>
      readPages((last, size) => readPrincipleMappings(database, method, last, size)),
  });

/** The curated mappings of findings to objectives. */
export const objectiveMappings = ofObjectives('objective-mappings', 'CURATED');

/** The proposals by rule of objectives for findings, which are no mappings yet. */
export const objectiveProposals = ofObjectives('objective-proposals', 'RULE');

/** The curated mappings of findings to guiding principles. */
export const principleMappings = ofPrinciples('principle-mappings', 'CURATED');

/** The proposals by rule of guiding principles for findings. */
export const principleProposals = ofPrinciples('principle-proposals', 'RULE');
