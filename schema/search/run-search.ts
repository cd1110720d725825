import type { Database } from '../../prisma/client.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { userError } from '../support/errors.ts';

/** PostgreSQL's name for "canceling statement due to statement timeout". */
const QUERY_CANCELED = '57014';

function isCanceled(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.meta?.['code'] === QUERY_CANCELED || error.message.includes(`\`${QUERY_CANCELED}\``))
  );
}

/**
 * Runs a statement on what somebody typed.
 * @throws LIMIT_EXCEEDED when it takes longer than a statement may.
 */
export async function runSearch<Row>(database: Database, statement: Prisma.Sql): Promise<Row[]> {
  try {
    return await database.$queryRaw<Row[]>(statement);
  } catch (error) {
    if (!isCanceled(error)) throw error;
    throw userError(
      'LIMIT_EXCEEDED',
      'The search took longer than one may. Search for rarer words, or for fewer.',
    );
  }
}
