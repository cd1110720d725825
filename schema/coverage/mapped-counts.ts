import type { Row } from '../../catalogue/count-rows.ts';
import type { FindingSet } from '../../catalogue/finding-set.ts';
import { type Part, readParts } from '../../catalogue/matrix.ts';
import {
  CONFIDENCES,
  type Confidence as ConfidenceCode,
  type Relevance as RelevanceCode,
} from '../../reference/codes.ts';
import { builder, type ObjectFields } from '../builder.ts';
import { Confidence } from '../framework/mapping-enums.ts';
import { costs } from '../support/query-cost.ts';

/** The findings of a cell that concern one objective, and which part of a row the cell is. */
export interface OfObjective {
  readonly set: FindingSet;
  readonly number: number;
  readonly countIn: (row: Row) => number;
}

/** Counts those findings of a cell whose mapping is as asked. */
function countMapped({ set, number, countIn }: OfObjective, fits: (part: Part) => boolean): number {
  return (readParts(set).get(number) ?? [])
    .filter(fits)
    .reduce((sum, { row }) => sum + countIn(row), 0);
}

interface OfConfidence {
  readonly cell: OfObjective;
  readonly confidence: ConfidenceCode;
}

/** Counts the findings of a cell by relevance. */
export const countByRelevance = (cell: OfObjective, asked: RelevanceCode): number =>
  countMapped(cell, ({ relevance }) => relevance === asked);

const PRIMARY = 'How many of them are mainly about the objective (`PRIMARY`).';
const SECONDARY = 'How many of them touch it beside another (`SECONDARY`).';

const ConfidenceCell = builder.objectRef<OfConfidence>('ConfidenceCell').implement({
  description: 'The findings of a cell whose mapping to its objective is this sure.',
  fields: (t) => {
    const count = (
      { cell, confidence: sure }: OfConfidence,
      fits: (part: Part) => boolean = () => true,
    ): number => countMapped(cell, (part) => part.confidence === sure && fits(part));
    return {
      confidence: t.expose('confidence', { type: Confidence, description: 'How sure.' }),
      findingCount: t.int({
        description: 'How many findings.',
        resolve: (row) => count(row),
      }),
      primaryCount: t.int({
        description: PRIMARY,
        resolve: (row) => count(row, ({ relevance }) => relevance === 'PRIMARY'),
      }),
      secondaryCount: t.int({
        description: SECONDARY,
        resolve: (row) => count(row, ({ relevance }) => relevance === 'SECONDARY'),
      }),
    };
  },
});

/**
 * The fields that say how the findings of a cell are mapped to its objective.
 * @param cellOf the cell.
 */
export function mappedFields<Parent>(
  t: ObjectFields<Parent>,
  cellOf: (parent: Parent) => OfObjective,
) {
  return {
    primaryCount: t.int({
      description: `${PRIMARY} With \`secondaryCount\` it makes \`findingCount\`: where several ways of making mappings are asked for, a finding counts by the nearest of its mappings, then by the surest.`,
      resolve: (parent) => countByRelevance(cellOf(parent), 'PRIMARY'),
    }),
    secondaryCount: t.int({
      description: SECONDARY,
      resolve: (parent) => countByRelevance(cellOf(parent), 'SECONDARY'),
    }),
    byConfidence: t.field({
      type: [ConfidenceCell],
      description:
        'The same findings by how sure the mapping is, surest first: three rows, which make `findingCount` together.',
      extensions: costs({ field: 1, multiplier: CONFIDENCES.length }),
      resolve: (parent) => CONFIDENCES.map((confidence) => ({ cell: cellOf(parent), confidence })),
    }),
  };
}
