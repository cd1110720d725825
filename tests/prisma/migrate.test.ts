import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
import { MigrationError, migrate } from '../../prisma/migrate.ts';
import { diffMigrations, readMigrations, SCHEMA_FILE } from '../../prisma/schema-engine.ts';
import * as codes from '../../reference/codes.ts';
import { describeFailure } from '../../server/failure.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { createDatabase, runSql, type TestDatabase } from '../support/database.ts';

/** The table that Prisma keeps its migrations in. */
const HISTORY = `CREATE TABLE "_prisma_migrations" (
  "id" varchar(36) PRIMARY KEY, "checksum" varchar(64) NOT NULL, "finished_at" timestamptz,
  "migration_name" varchar(255) NOT NULL, "logs" text, "rolled_back_at" timestamptz,
  "started_at" timestamptz NOT NULL DEFAULT now(), "applied_steps_count" integer NOT NULL DEFAULT 0)`;

const open: TestDatabase[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.drop();
});

async function makeDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  open.push(database);
  return database;
}

/** A database that has the first migration alone, and the migrations that it lacks. */
async function makeDatabaseBehind() {
  const { url } = await makeDatabase();
  const [first, ...others] = (await readMigrations()).migrationDirectories;
  const sql = first?.migrationFile.content.value ?? '';
  await runSql(url, `${HISTORY}; ${sql}`);
  await runSql(
    url,
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
     VALUES (gen_random_uuid(), encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2, now(), 1)`,
    [sql, first?.path],
  );
  return { url, others };
}

const listNames = async () => (await readMigrations()).migrationDirectories.map(({ path }) => path);

const readApplied = (url: string) =>
  runSql(
    url,
    'SELECT "migration_name", "applied_steps_count" FROM "_prisma_migrations" ORDER BY "started_at"',
  );

async function refusal(url: string): Promise<string> {
  const error: unknown = await migrate(url).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MigrationError);
  return error instanceof MigrationError ? error.message : '';
}

describe('migrate', () => {
  test('applies all migrations to an empty database, in their order', async () => {
    const { url } = await makeDatabase();
    const names = await listNames();
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(names).toEqual(names.toSorted());
    expect(await migrate(url)).toEqual(names);
    const applied = await readApplied(url);
    expect(applied.map((row) => row['migration_name'])).toEqual(names);
  });

  test('applies none the second time, and is quick', async () => {
    const { url } = await makeDatabase();
    await migrate(url);
    const start = performance.now();
    expect(await migrate(url)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test('applies once when several start at once', async () => {
    const { url } = await makeDatabase();
    const names = await listNames();
    const results = await Promise.all([1, 2, 3].map(() => migrate(url)));
    expect(results.toSorted((a, b) => b.length - a.length)).toEqual([names, [], []]);
    expect(await readApplied(url)).toHaveLength(names.length);
  });

  test('brings two databases there at once in one process', async () => {
    const databases = await Promise.all([makeDatabase(), makeDatabase()]);
    const names = await listNames();
    const results = await Promise.all(databases.map(({ url }) => migrate(url)));
    expect(results).toEqual([names, names]);
  });

  test('brings a database that has the first migration alone up to date, with its rows', async () => {
    const { url, others } = await makeDatabaseBehind();
    await runSql(
      url,
      `INSERT INTO "Region" ("code", "kind", "nameEn") VALUES ('002', 'REGION', 'Africa')`,
    );
    expect(await migrate(url)).toEqual(others.map(({ path }) => path));
    expect(await runSql(url, 'SELECT "code" FROM "Region"')).toEqual([{ code: '002' }]);
  });

  test('applies nothing of a migration that the rows refuse, and says which', async () => {
    const { url } = await makeDatabaseBehind();
    await runSql(
      url,
      `INSERT INTO "Region" ("code", "kind", "nameEn") VALUES ('Africa', 'REGION', 'Africa')`,
    );
    await expect(migrate(url)).rejects.toThrow();
    const [row] = await runSql(
      url,
      `SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    expect(row).toEqual({ n: 0 });
    expect(await refusal(url)).toMatch(/was begun on this database and did not finish/);
  });

  test('refuses a migration that was edited after it ran', async () => {
    const { url } = await makeDatabase();
    const [name] = await migrate(url);
    await runSql(
      url,
      `UPDATE "_prisma_migrations" SET "checksum" = 'x' WHERE "migration_name" = $1`,
      [name],
    );
    expect(await refusal(url)).toBe(
      `The migration "${name}" was edited after it ran on this database. Restore prisma/migrations/${name}/migration.sql, and put the change into a migration of its own.`,
    );
  });

  test('refuses a migration that did not finish', async () => {
    const { url } = await makeDatabase();
    const name = (await migrate(url)).at(-1);
    await runSql(
      url,
      `UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = $1`,
      [name],
    );
    expect(await refusal(url)).toMatch(
      new RegExp(`^The migration "${name}" was begun on this database and did not finish\\.`),
    );
  });

  test('passes over a migration that was marked as rolled back', async () => {
    const { url } = await makeDatabase();
    await migrate(url);
    await runSql(
      url,
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "rolled_back_at") VALUES ('x', 'x', '20200101000000_gone', now())`,
    );
    expect(await migrate(url)).toEqual([]);
  });

  test('refuses a database that a newer version made', async () => {
    const { url } = await makeDatabase();
    await migrate(url);
    await runSql(
      url,
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('x', 'x', '30000101000000_later', now())`,
    );
    expect(await refusal(url)).toMatch(
      /"30000101000000_later", which this version .* does not know/,
    );
  });

  test('by a user without rights is told of', async () => {
    const { url } = await makeDatabase();
    await runSql(url, `CREATE ROLE "stranger" LOGIN PASSWORD 'hunter2'`);
    const stranger = new URL(url);
    stranger.username = 'stranger';
    stranger.password = 'hunter2';
    const error: unknown = await migrate(stranger.href).catch((reason: unknown) => reason);
    expect(describeFailure(error).message).toMatch(
      /^The user of DATABASE_URL may not do this: permission denied for schema public\. /,
    );
    await runSql(url, 'DROP ROLE "stranger"');
  });

  test('needs the address alone: what it made can be read by the client', async () => {
    const { url } = await makeDatabase();
    await migrate(url);
    const database = openDatabase(url);
    expect(await database.finding.count()).toBe(0);
    await database.$disconnect();
  });
});

describe('the data model', () => {
  test('is what the migrations lead to', async () => {
    const { url } = await makeDatabase();
    expect(await diffMigrations(url)).toBe('');
  });

  test('has the enums of the reference data, in their order', () => {
    const text = readFileSync(SCHEMA_FILE, 'utf8');
    const enums = Object.fromEntries(
      [...text.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map(([, name = '', body = '']) => [
        name,
        body.trim().split(/\s+/),
      ]),
    );
    expect(enums).toMatchObject({
      DomainCode: codes.DOMAIN_CODES,
      FindingKind: codes.FINDING_KINDS,
      Level: codes.LEVELS,
      Language: LANGUAGES,
      DomainSource: codes.DOMAIN_SOURCES,
      Relevance: codes.RELEVANCES,
      Confidence: codes.CONFIDENCES,
      MappingMethod: codes.MAPPING_METHODS,
      PrincipleCode: codes.PRINCIPLE_CODES,
    });
  });

  test('has an index that begins with each foreign key', async () => {
    const { url } = await makeDatabase();
    await migrate(url);
    const rows = await runSql(
      url,
      `SELECT c.conrelid::regclass::text || ' ' || c.conname AS "missing" FROM pg_constraint c
       WHERE c.contype = 'f' AND NOT EXISTS (
         SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid
         AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(c.conkey)] @> c.conkey)`,
    );
    expect(rows.map((row) => row['missing'])).toEqual([]);
  });
});
