import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import type { Client } from 'pg';
import { readCorpus } from '../ingest/corpus/read-corpus.ts';
import { loadCorpus } from '../ingest/store/load-corpus.ts';
import { withConnection } from '../prisma/connect.ts';
import { migrate } from '../prisma/migrate.ts';
import { FINDINGS_PER_PROFILE, generate } from './generate.ts';

// For speed and quiet, not for safety: nothing but the question asked shall cost PostgreSQL time. The
// memory is what PostgreSQL's own manual advises for a machine that does little else.
const SETTINGS = {
  fsync: 'off',
  autovacuum: 'off',
  max_connections: '100',
  shared_buffers: '1GB',
  max_wal_size: '4GB',
};

/** What is in the database, and where it lies. */
export interface BenchContent {
  /** Invented findings beside those of the corpus. */
  readonly findings: number;
  /** Folder to keep for other runs, made when it is missing; null: a temporary one. */
  readonly keep: string | null;
}

/** A PostgreSQL of its own with the corpus and invented profiles. */
export interface BenchDatabase {
  readonly url: string;
  /** PostgreSQL's version: '18.4'. */
  readonly version: string;
  /** How many profiles were invented; their slugs are `invented-1` and so on. */
  readonly profiles: number;
  /** Stops it; a temporary folder is removed. */
  readonly close: () => Promise<void>;
}

/**
 * Opens it, brings it to the newest migration and fills it where it is empty; a million findings take
 * some minutes.
 * @throws Error when a kept folder has another number of invented profiles, and what PostgreSQL throws.
 */
export async function openBenchDatabase({ findings, keep }: BenchContent): Promise<BenchDatabase> {
  const profiles = Math.ceil(findings / FINDINGS_PER_PROFILE);
  const dataDir =
    keep === null ? await mkdtemp(path.join(tmpdir(), 'mgi-graph-bench-')) : path.resolve(keep);
  const postgres = await openPrivatePostgres({ dataDir, settings: SETTINGS });
  const close = async () => {
    await postgres.stop();
    if (keep === null) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url);
    await loadCorpus(postgres.url, await readCorpus());
    await withConnection(postgres.url, (client) => fill(client, profiles, dataDir));
    return { url: postgres.url, version: postgres.version, profiles, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(client: Client, profiles: number, dataDir: string): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "Profile" WHERE "slug" LIKE 'invented-%'`,
  );
  const count = rows[0]?.count ?? 0;
  if (count === profiles) return;
  if (count > 0) {
    const held = count * FINDINGS_PER_PROFILE;
    throw new Error(
      `${dataDir} has ${held} invented findings, not ${profiles * FINDINGS_PER_PROFILE}. Give --findings ${held}, or another folder to --keep.`,
    );
  }
  // Whole or not at all: a fill that was interrupted begins anew.
  await client.query('BEGIN');
  await generate(client, profiles);
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE)');
  await client.query('CHECKPOINT');
}
