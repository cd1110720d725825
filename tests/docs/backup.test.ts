import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createLoadedDatabase, runSql } from '../support/database.ts';
import { listBlocks, readPaper } from './papers.ts';

const run = promisify(execFile);

/** The major version of what dumps; null where it is not installed. */
async function findVersion(): Promise<number | null> {
  const told = await run('pg_dump', ['--version']).catch(() => null);
  return told === null ? null : Number(/ (\d+)\./.exec(told.stdout)?.[1]);
}

test('a dump brings back what was changed since, by the commands of the guide', async ({
  skip,
}) => {
  const version = await findVersion();
  const database = await createLoadedDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'mgi-backup-'));
  try {
    const [row] = await runSql(
      database.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS "major"`,
    );
    const major = Number(row?.['major']);
    skip(version === null || version < major, `This needs pg_dump ${major} or later.`);
    const guide = await readPaper('docs/running.md');
    const [block] = listBlocks(guide).filter(({ text }) => text.startsWith('pg_dump '));
    const [dump = '', restore = ''] = block?.text.trim().split('\n') ?? [];
    const options = { cwd: folder, env: { ...process.env, DATABASE_URL: database.url } };
    const count = async () =>
      (await runSql(database.url, 'SELECT count(*)::int AS "n" FROM "Finding"'))[0]?.['n'];
    await run('sh', ['-c', dump], options);
    await runSql(database.url, 'DELETE FROM "Finding"');
    expect(await count()).toBe(0);
    await run('sh', ['-c', restore], options);
    expect(await count()).toBe(118);
  } finally {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
});
