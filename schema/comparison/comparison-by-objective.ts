import { builder } from '../builder.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { ComparisonCell } from './comparison-cell.ts';
import type { Row } from './comparison-rows.ts';

/** The strengths, or the gaps, of the compared profiles that concern one objective. */
export const ComparisonByObjective = builder
  .objectRef<Row<number>>('ComparisonByObjective')
  .implement({
    description: 'The strengths, or the gaps, of the compared profiles that concern one objective.',
    fields: (t) => ({
      objective: t.field({
        type: 'Objective',
        description: 'The objective.',
        resolve: ({ subject }, _args, { release }) => release.reference.objective(subject),
      }),
      kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
      cells: t.field({
        type: [ComparisonCell],
        description: 'A cell for each profile, in the order asked.',
        resolve: ({ cells }) => cells,
      }),
    }),
  });
