import { type Args, costs, measurePage } from '../support/query-cost.ts';

/** What a look through all texts costs, in fields of an answer: some twenty fit into a request. */
export const SEARCH_COST = 2_000;

/**
 * What a field costs that searches: its look through the texts, and what is asked of each hit.
 * @param rows what it gives when its `first` is left out.
 */
export const searchCosts = (rows: number) =>
  costs((args: Args) => ({ ...measurePage(args, rows), field: SEARCH_COST }));
