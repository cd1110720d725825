import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheet } from '../../ingest/review/sheet.ts';
import { run } from './run-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-mapping-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a sheet that was exported and decides nothing changes nothing', async () => {
  const sheet = path.join(folder, 'sheet.csv');
  const { code, out } = await run('mapping', ['export', sheet]);
  const rows = readSheet(await readFile(sheet, 'utf8'));
  expect([code, out]).toEqual([
    0,
    `${rows.length} rows are in ${sheet}. Fill in decision (accept, reject, change) and reviewer.\n`,
  ]);
  expect(await run('mapping', ['apply', sheet])).toEqual({
    code: 0,
    out: 'The file decides nothing; nothing was changed.\n',
    err: '',
  });
});
