import type { FindingSet } from '../../catalogue/finding-set.ts';
import { builder } from '../builder.ts';
import { requireSet } from '../finding/require-set.ts';
import type { ConnectionShape } from '../support/connection.ts';
import { costs } from '../support/query-cost.ts';

/** The facets of one connection: which findings, and whether a facet leaves out its own filter. */
export interface FacetsOf {
  readonly set: FindingSet;
  readonly ignoreOwn: boolean;
}

/** Counts of findings by value; its fields stand in finding-facets.ts. */
export const FindingFacets = builder.objectRef<FacetsOf>('FindingFacets');

const facetArguments = builder.args((t) => ({
  ignoreOwn: t.boolean({
    defaultValue: true,
    description:
      'Whether each facet leaves out the field of the filter that has its name, as a list of choices does: with {domains: [PARTNERSHIPS]} the facet `domains` still counts all six. False counts the filtered findings only. Fields inside `and`, `or` and `not` always hold. [Default: true]',
  }),
}));

/** What facets cost: a count over all findings, whatever the size of the page. */
export const FACETS_COST = 20;

/** The field `facets` of a connection of findings. */
export const facetsField = {
  type: FindingFacets,
  description:
    'How many of the findings on all pages together have each value: to narrow a list, or to see what it is made of. Counted only when asked for, only the facets that are asked for.',
  args: facetArguments,
  extensions: costs({ field: FACETS_COST, multiplier: 1 }),
  resolve: (
    connection: ConnectionShape,
    { ignoreOwn }: { readonly ignoreOwn?: boolean | null | undefined },
  ): FacetsOf => ({
    set: requireSet(connection),
    ignoreOwn: ignoreOwn ?? true,
  }),
};
