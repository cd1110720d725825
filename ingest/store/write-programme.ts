import type { ClientBase } from 'pg';
import { deleteRows, insertRows } from '../../prisma/rows.ts';
import type { ProgrammeContent } from '../assemble/content.ts';

/** Writes what the pages say of the programme, in place of what they said. Runs inside the caller's transaction. */
export async function writeProgramme(
  client: ClientBase,
  statements: readonly ProgrammeContent[],
): Promise<void> {
  await client.query('DELETE FROM "ProgrammeStatement"');
  await insertRows(
    client,
    'ProgrammeStatement',
    statements.map((statement) => ({ ...statement })),
  );
}

/**
 * Forgets that statements on the programme stand in documents, which now have other lines; they stay
 * with the other pages that have them. Runs inside the caller's transaction.
 */
export async function forgetProgrammeOf(
  client: ClientBase,
  documentIds: readonly string[],
): Promise<void> {
  await deleteRows(client, 'ProgrammeStatement', 'documentId', documentIds);
}
