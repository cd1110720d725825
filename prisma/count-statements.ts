import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';
import { interceptQuery } from './intercept-query.ts';

/** How many statements were asked for something. */
export interface StatementCount {
  statements: number;
}

const counting = new AsyncLocalStorage<StatementCount>();

/**
 * Does something, and counts the statements that are asked for it, also later. One that serves several at once
 * counts for the one that it was begun for.
 */
export const countStatements = <Result>(count: StatementCount, run: () => Result): Result =>
  counting.run(count, run);

/** Makes a pool count what it is asked by {@link countStatements}. */
export const countAsked = (pool: Pool): Pool =>
  interceptQuery(pool, (query) => (...asked) => {
    const count = counting.getStore();
    if (count !== undefined) count.statements += 1;
    return query(...asked);
  });
