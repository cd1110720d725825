import type { GraphQLField } from 'graphql';
import { measureField } from '../support/complexity.ts';

/** What a look through all texts costs, in fields of an answer: some twenty fit into a request. */
const SEARCH_COST = 2_000;

/** What a field that searches costs: its statement, and what is asked of each hit. */
export function measureSearch<Context, Args extends object>(
  args: Args,
  context: Context,
  field: GraphQLField<unknown, Context, Args>,
): { field: number; multiplier: number } {
  const measured = measureField(Object.fromEntries(Object.entries(args)), context, field);
  const multiplier = typeof measured === 'number' ? 1 : (measured.multiplier ?? 1);
  return { field: SEARCH_COST, multiplier };
}
