import type { Client } from 'pg';
import { type NewestRelease, readNewestRelease } from './releases.ts';

// Loads, imports and retractions take turns: each finds the content as the one before left it. Any
// constant will do.
const CONTENT_LOCK = 7_231_002;

/** What came of a turn, and whether there is something to keep. */
export interface TurnOutcome<Result> {
  readonly result: Result;
  readonly isWritten: boolean;
}

/**
 * Changes the content in one transaction, when nobody else does. It is rolled back when the work
 * wrote nothing or throws.
 * @param client connected, outside of a transaction.
 * @param work is told the newest release, null on a database that nothing was loaded into.
 */
export async function inTurn<Result>(
  client: Client,
  work: (newest: NewestRelease | null) => Promise<TurnOutcome<Result>>,
): Promise<Result> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [CONTENT_LOCK]);
    const { result, isWritten } = await work(await readNewestRelease(client));
    await client.query(isWritten ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    // The connection may be gone, and the transaction with it.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
