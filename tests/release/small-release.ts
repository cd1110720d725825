import { withConnection } from '../../prisma/connect.ts';

/** What a test builds of a release: all of it is read in one statement. */
export interface SmallRelease {
  readonly number: number;
  readonly profiles: number;
  readonly findings: number;
}

/** Reads the newest release from the database. */
export async function readSmallRelease(url: string): Promise<SmallRelease> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<SmallRelease>(
      `SELECT (SELECT max("number") FROM "Release") AS "number",
         (SELECT count(*)::int FROM "Profile") AS "profiles",
         (SELECT count(*)::int FROM "Finding") AS "findings"`,
    );
    const [release] = rows;
    if (release === undefined) throw new Error('A statement without FROM has one row.');
    return release;
  });
}
