import type { DomainCode } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { ComparisonCell } from './comparison-cell.ts';
import type { Row } from './comparison-rows.ts';

/** The strengths, or the gaps, that the compared profiles list in one domain. */
export const ComparisonByDomain = builder
  .objectRef<Row<DomainCode>>('ComparisonByDomain')
  .implement({
    description: 'The strengths, or the gaps, that the compared profiles list in one domain.',
    fields: (t) => ({
      domain: t.field({
        type: 'Domain',
        description: 'The domain.',
        resolve: ({ subject }, _args, { release }) => release.reference.domain(subject),
      }),
      kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
      cells: t.field({
        type: [ComparisonCell],
        description: 'A cell for each profile, in the order asked.',
        resolve: ({ cells }) => cells,
      }),
    }),
  });
