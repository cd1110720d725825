import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import { diffMigrations, MIGRATIONS_DIR } from '../prisma/schema-engine.ts';

// `npm run migration -- NAME`: writes the SQL that leads from the migrations to schema.prisma.
// With `--check` it writes nothing, and fails when such SQL is missing.

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

const [argument = ''] = process.argv.slice(2);
if (argument !== '--check' && !/^[a-z][a-z0-9_]*$/.test(argument)) {
  process.stderr.write('Usage: npm run migration -- NAME (a-z, 0-9 and _), or -- --check\n');
  process.exitCode = 2;
} else {
  const sql = await readMissing();
  if (sql === '') {
    process.stdout.write('The migrations lead to schema.prisma; nothing is missing.\n');
  } else if (argument === '--check') {
    process.stderr.write(`The migrations do not lead to schema.prisma. Missing:\n${sql}`);
    process.exitCode = 1;
  } else {
    const folder = nameFolder(argument);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'migration.sql'), sql);
    process.stdout.write(`${path.relative(process.cwd(), folder)}/migration.sql\n`);
  }
}
