import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { inventPage } from './invented-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODES = ['NOR', 'SWE', 'FIN', 'DNK', 'ISL', 'EST', 'LVA', 'LTU'] as const;
const FINDINGS = 24;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createLoadedDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-import-'));
  for (const code of CODES) {
    const title = `Migration Governance Profile: ${code}`;
    await writeFile(path.join(folder, `${code}.txt`), inventPage({ title, date: '2020 Mai' }));
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

function startImport(...args: readonly string[]): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', 'tsx', 'commands/import.ts', '--json', ...args, folder],
    {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
}

/** How many findings each imported profile has, and how many releases and revisions there are. */
async function readState() {
  const profiles = await runSql(
    database.url,
    `SELECT p."slug", count(f."id")::int AS "findings", count(DISTINCT f."domainCode")::int AS "domains"
     FROM "Profile" p JOIN "SourceDocument" d ON d."id" = p."sourceDocumentId" AND d."origin" = 'IMPORT'
     LEFT JOIN "Finding" f ON f."profileId" = p."id" GROUP BY p."slug" ORDER BY 1`,
  );
  const [counts] = await runSql(
    database.url,
    `SELECT (SELECT count(*)::int FROM "Release") AS "releases",
       (SELECT count(*)::int FROM "ProfileRevision" WHERE "origin" = 'IMPORT') AS "revisions",
       (SELECT count(*)::int FROM "SourceDocument" WHERE "origin" = 'IMPORT') AS "documents"`,
  );
  return { profiles, ...counts };
}

async function waitForEnd(child: ChildProcess): Promise<number | null> {
  return child.exitCode ?? new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

describe('an import', () => {
  test('that is killed at any moment leaves whole profiles, each with its release', async () => {
    // The kills are aimed at the time in which files are written: it begins with the first answer.
    for (let round = 0; round < 12; round += 1) {
      const child = startImport();
      if (child.stdout === null) throw new Error('The import has no output to wait for.');
      await new Promise((resolve) => {
        child.stdout?.once('data', resolve);
        child.once('exit', resolve);
      });
      await delay(((round * 37) % 100) * 0.6);
      child.kill('SIGKILL');
      await waitForEnd(child);
      const { profiles, ...counts } = await readState();
      for (const profile of profiles) {
        expect(profile).toMatchObject({ findings: FINDINGS, domains: 6 });
      }
      expect(counts).toEqual({
        releases: 1 + profiles.length,
        revisions: profiles.length,
        documents: profiles.length,
      });
      if (profiles.length === CODES.length) await forget();
    }
  }, 120_000);

  test('of two processes at once comes to the same as of one', async () => {
    await forget();
    const codes = await Promise.all([startImport(), startImport()].map(waitForEnd));
    expect(codes).toEqual([0, 0]);
    const { profiles, ...counts } = await readState();
    expect(profiles).toHaveLength(CODES.length);
    expect(counts).toEqual({
      releases: 1 + CODES.length,
      revisions: CODES.length,
      documents: CODES.length,
    });
  }, 60_000);
});

/** Takes the imports back, so that the next round has something to write. */
async function forget(): Promise<void> {
  await runSql(
    database.url,
    `DELETE FROM "Profile" WHERE "sourceDocumentId" IN (SELECT "id" FROM "SourceDocument" WHERE "origin" = 'IMPORT');
     DELETE FROM "SourceDocument" WHERE "origin" = 'IMPORT';
     DELETE FROM "ProfileRevision" WHERE "origin" = 'IMPORT';
     DELETE FROM "Release" WHERE "number" > 1`,
  );
}
