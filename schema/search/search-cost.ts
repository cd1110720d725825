import type { GraphQLField } from 'graphql';
import { measureField } from '../support/complexity.ts';

/** What a look through all texts costs, in fields of an answer: some twenty fit into a request. */
const SEARCH_COST = 2_000;

/**
 * Makes the measure of a field that searches: its statement, and what is asked of each hit.
 * @param rows what it gives when its `first` is left out.
 */
export function createMeasure(rows: number) {
  return <Context, Args extends object>(
    args: Args,
    context: Context,
    field: GraphQLField<unknown, Context, Args>,
  ): { field: number; multiplier: number } => {
    const { first }: Record<string, unknown> = Object.fromEntries(Object.entries(args));
    // What is searched for is refused in its own words.
    const measured = measureField({ first: first ?? rows }, context, field);
    const multiplier = typeof measured === 'number' ? 1 : (measured.multiplier ?? 1);
    return { field: SEARCH_COST, multiplier };
  };
}
