import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../commands/run-command.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { inventPage } from './invented-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODES = ['NOR', 'SWE', 'FIN', 'DNK'] as const;
const FINDINGS = 12;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-import-'));
  for (const code of CODES) {
    const title = `Migration Governance Profile: ${code}`;
    await writeFile(
      path.join(folder, `${code}.txt`),
      inventPage({ title, date: '2020 Mai', count: 1 }),
    );
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let database: TestDatabase;
let gate: Client;
beforeEach(async () => {
  database = await createLoadedDatabase();
  gate = new Client({ connectionString: database.url });
  await gate.connect();
});
afterEach(async () => {
  await gate.end();
  await database.drop();
});

function startImport(...options: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['dist/commands.js', 'import', '--json', ...options, folder], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function readErrors({ stderr }: ChildProcess): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stderr ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** How many findings each imported profile has, and how many releases and revisions there are. */
async function readState() {
  const profiles = await runSql(
    database.url,
    `SELECT p."slug", count(f."id")::int AS "findings", count(DISTINCT f."domainCode")::int AS "domains"
     FROM "Profile" p JOIN "Document" d ON d."id" = p."documentId" AND d."origin" = 'IMPORT'
     LEFT JOIN "Finding" f ON f."profileId" = p."id" GROUP BY p."slug" ORDER BY 1`,
  );
  const [counts] = await runSql(
    database.url,
    `SELECT (SELECT count(*)::int FROM "Release") AS "releases",
       (SELECT count(*)::int FROM "ProfileRevision" WHERE "origin" = 'IMPORT') AS "revisions",
       (SELECT count(*)::int FROM "Document" WHERE "origin" = 'IMPORT') AS "documents"`,
  );
  return { profiles, ...counts };
}

/** So many whole profiles, each with its document, its revision and its release. */
async function expectWhole(count: number): Promise<void> {
  const { profiles, ...counts } = await readState();
  expect(profiles).toHaveLength(count);
  for (const profile of profiles) expect(profile).toMatchObject({ findings: FINDINGS, domains: 6 });
  expect(counts).toEqual({ releases: 1 + count, revisions: count, documents: count });
}

async function waitForEnd(child: ChildProcess): Promise<number | null> {
  return child.exitCode ?? new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

const GATE = 7_231_999;

/**
 * Lets an import wait in its transaction when PostgreSQL comes to this trigger.
 * @param seen revisions that must be there by then.
 */
async function closeGate(trigger: string, seen: number): Promise<void> {
  await gate.query('SELECT pg_advisory_lock($1)', [GATE]);
  await gate.query(
    `CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF (SELECT count(*) FROM "ProfileRevision" WHERE "origin" = 'IMPORT') >= ${seen} THEN
         PERFORM pg_advisory_xact_lock_shared(${GATE});
       END IF;
       RETURN NEW;
     END $$;
     CREATE ${trigger} FOR EACH ROW EXECUTE FUNCTION wait_at_gate()`,
  );
}

/** Process ids of PostgreSQL that wait at the gate. */
async function listWaiting(): Promise<readonly unknown[]> {
  const { rows } = await gate.query(
    `SELECT "pid" FROM pg_locks WHERE "locktype" = 'advisory' AND "objid" = $1 AND NOT "granted"`,
    [GATE],
  );
  return rows.map(({ pid }) => pid);
}

const SLOW = { timeout: 30_000 };

describe('an import', () => {
  // In the transaction of the third file: when it begins, within, at its end, and at its commit,
  // which PostgreSQL carries out though nobody waits for it.
  test.each([
    ['writes its document', 'TRIGGER gate BEFORE INSERT ON "Document"', 2],
    ['writes its findings', 'TRIGGER gate BEFORE INSERT ON "Finding"', 2],
    ['writes its release', 'TRIGGER gate BEFORE INSERT ON "Release"', 2],
    [
      'commits',
      'CONSTRAINT TRIGGER gate AFTER INSERT ON "ProfileRevision" DEFERRABLE INITIALLY DEFERRED',
      3,
    ],
  ])(
    'that is killed when it %s leaves whole profiles, each with its release',
    async (_moment, trigger, left) => {
      await closeGate(trigger, left);
      const child = startImport();
      await expect.poll(listWaiting, SLOW).toHaveLength(1);
      const [waiting] = await listWaiting();
      child.kill('SIGKILL');
      await waitForEnd(child);
      await gate.query('SELECT pg_advisory_unlock($1)', [GATE]);
      const findWaiting = () =>
        gate.query('SELECT FROM pg_stat_activity WHERE "pid" = $1', [waiting]);
      await expect.poll(async () => (await findWaiting()).rowCount, SLOW).toBe(0);
      await expectWhole(left);
      const environment = { DATABASE_URL: database.url };
      expect((await run('import', [folder], { environment })).code).toBe(0);
      await expectWhole(CODES.length);
    },
    60_000,
  );

  test.each([
    ['leaves whole profiles, each with its release', [], 2],
    ['as one release leaves nothing', ['--one-release'], 0],
  ])(
    'that loses the database %s, and says so',
    async (_what, options, left) => {
      await closeGate('TRIGGER gate BEFORE INSERT ON "Finding"', left);
      const child = startImport(...options);
      const errors = readErrors(child);
      await expect.poll(listWaiting, SLOW).toHaveLength(1);
      const [waiting] = await listWaiting();
      await gate.query('SELECT pg_terminate_backend($1::int)', [waiting]);
      expect(await waitForEnd(child)).toBe(1);
      expect(await errors).toMatch(/^The database ended the connection: [^\n]+\.\n$/);
      await gate.query('SELECT pg_advisory_unlock($1)', [GATE]);
      await expectWhole(left);
    },
    60_000,
  );

  test('of two processes at once comes to the same as of one', async () => {
    const codes = await Promise.all([startImport(), startImport()].map(waitForEnd));
    expect(codes).toEqual([0, 0]);
    await expectWhole(CODES.length);
  }, 60_000);
});
