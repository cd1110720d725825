import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { withConnection } from './connect.ts';
import { NO_FILTERS, readMigrations, withSchemaEngine } from './schema-engine.ts';

// Two starters take turns: the second finds everything applied. Any constant will do.
const MIGRATION_LOCK = 7_231_001;

/** A migration that stopped half-way, or a database that is ahead of this program. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
  readonly rolled_back_at: Date | null;
}

async function readApplied(client: Client): Promise<readonly AppliedMigration[]> {
  const { rows: found } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  );
  if (found[0]?.present !== true) return [];
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations',
  );
  return rows.filter((row) => row.rolled_back_at === null);
}

/**
 * Brings the database to the newest migration. Safe to call from many processes at once, and quick
 * when there is nothing to do.
 * @param url PostgreSQL address of the database.
 * @returns the names of the migrations applied now, oldest first.
 * @throws MigrationError when an earlier migration stopped half-way, was edited after it ran, or is
 * unknown to this program.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  return withConnection(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const migrationsList = await readMigrations();
    const checksums = new Map(
      migrationsList.migrationDirectories.map(({ path, migrationFile: { content } }) => [
        path,
        createHash('sha256').update(content.value).digest('hex'),
      ]),
    );
    const applied = await readApplied(client);
    for (const row of applied) requireSound(row, checksums);
    if (applied.length === checksums.size) return [];
    return withSchemaEngine(url, async (engine) => {
      const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
      return result.appliedMigrationNames;
    });
  });
}

function requireSound(row: AppliedMigration, checksums: ReadonlyMap<string, string>): void {
  const name = row.migration_name;
  const known = checksums.get(name);
  if (known === undefined) {
    throw new MigrationError(
      `The database has the migration "${name}", which this version of MGI Graph does not know: it was made by a newer version. Run that version, or use another database.`,
    );
  }
  if (row.finished_at === null) {
    throw new MigrationError(
      `The migration "${name}" was begun on this database and did not finish. Look at what it left, repair it, and mark it with "npx prisma migrate resolve".`,
    );
  }
  if (row.checksum !== known) {
    throw new MigrationError(
      `The migration "${name}" was edited after it ran on this database. Restore prisma/migrations/${name}/migration.sql, and put the change into a migration of its own.`,
    );
  }
}
