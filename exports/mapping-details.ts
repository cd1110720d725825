import type { ColumnDetails } from './column.ts';

/** What is said of the columns of a mapping to an objective, beside which finding and which objective. */
export const MAPPING_DETAILS = {
  actionLetter: {
    from: 'ObjectiveAction.letter',
    note: 'Of the action that the finding comes under; empty where none fits.',
    mayBeNull: true,
  },
  relevance: { from: 'ObjectiveMapping.relevance' },
  confidence: { from: 'ObjectiveMapping.confidence' },
  method: { from: 'ObjectiveMapping.method' },
  rationale: { from: 'ObjectiveMapping.rationale' },
} as const satisfies Readonly<Record<string, ColumnDetails>>;
