import type { DomainCode as Code } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';

/** The six domains as an enum. */
export const DomainCode = builder.enumType('DomainCode', {
  description:
    'The six domains of the Migration Governance Framework (MiGOF), in the order of its wheel.',
  values: describeValues<Code>({
    MIGRANTS_RIGHTS: "Domain 1: migrants' rights.",
    WHOLE_OF_GOVERNMENT: 'Domain 2: whole of government approach.',
    PARTNERSHIPS: 'Domain 3: partnerships.',
    WELL_BEING: 'Domain 4: well-being of migrants.',
    MOBILITY_DIMENSIONS_OF_CRISES: 'Domain 5: mobility dimensions of crises.',
    SAFE_ORDERLY_REGULAR_MIGRATION: 'Domain 6: safe, orderly and regular migration.',
  }),
});
