import { Client } from 'pg';
import { createLoadedDatabase, type TestDatabase } from './database.ts';

/**
 * Makes a database with the corpus and many more findings, all under one domain of one profile;
 * every sixth is a gap. They say nothing; they are there to be many.
 */
export async function createManyFindings(count: number): Promise<TestDatabase> {
  const database = await createLoadedDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "Finding" ("reference", "profileId", "domainCode", "kind", "position", "ordinal",
         "text", "textHash", "language", "lineFrom", "lineTo", "quote")
       SELECT p."slug" || '/partnerships/' || lower(replace(k, '_', '-')) || '/' || n, p."id",
         'PARTNERSHIPS', k::"FindingKind", n, n, t,
         encode(sha256(convert_to(t, 'UTF8')), 'hex'), 'EN', n, n, t
       FROM "Profile" p, generate_series(1001, 1000 + $1::int) n,
         LATERAL (SELECT 'Finding ' || n || ': ' || repeat('policy, “quoted” é ', 10) AS t,
           CASE WHEN n % 6 = 0 THEN 'AREA_FOR_DEVELOPMENT' ELSE 'WELL_DEVELOPED' END AS k) s
       WHERE p."slug" = 'guatemala-2022'`,
      [count],
    );
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
  return database;
}
