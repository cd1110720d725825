import type { Pool } from 'pg';

/** Asks a pool with whatever its `query` takes. */
export type Ask = (...asked: unknown[]) => unknown;

/**
 * Lets something stand before all that a pool is asked.
 * @param around makes what is asked in place of the pool's own `query`.
 * @returns the same pool.
 */
export function interceptQuery(pool: Pool, around: (query: Ask) => Ask): Pool {
  // The driver's overloads cannot be told of a function that passes everything on.
  pool.query = around(pool.query.bind(pool) as Ask) as Pool['query'];
  return pool;
}
