import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import { diffMigrations, MIGRATIONS_DIR } from '../prisma/schema-engine.ts';
import type { Io } from '../server/io.ts';
import { readArguments, UsageError } from './command.ts';

export const usage = `Usage: npm run migration -- NAME (a-z, 0-9 and _), or -- --check

Writes the SQL that leads from the migrations to schema.prisma, as a migration of this name.

  --check    write nothing, and fail when such SQL is missing
`;

async function readMissing(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-migration-'));
  const postgres = await openPrivatePostgres({ dataDir, settings: { fsync: 'off' } });
  try {
    return await diffMigrations(postgres.url);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function nameFolder(name: string): string {
  const moment = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return path.join(MIGRATIONS_DIR, `${moment}_${name}`);
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, { check: { type: 'boolean' } });
  const { check = false } = values;
  const [name = '', ...more] = positionals;
  const isNamed = /^[a-z][a-z0-9_]*$/.test(name);
  if (check ? name !== '' : !isNamed || more.length > 0) {
    throw new UsageError('Name one migration, or give --check alone.');
  }
  const sql = await readMissing();
  if (sql === '') {
    io.out('The migrations lead to schema.prisma; nothing is missing.\n');
    return 0;
  }
  if (check) {
    io.err(`The migrations do not lead to schema.prisma. Missing:\n${sql}`);
    return 1;
  }
  const folder = nameFolder(name);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  io.out(`${path.relative(process.cwd(), folder)}/migration.sql\n`);
  return 0;
}
