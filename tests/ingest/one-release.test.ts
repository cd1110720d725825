import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../commands/run-command.ts';
import { createLoadedDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { inventPage } from './invented-page.ts';

let folder: string;
let database: TestDatabase;
beforeEach(async () => {
  [folder, database] = await Promise.all([
    mkdtemp(path.join(tmpdir(), 'mgi-one-')),
    createLoadedDatabase(),
  ]);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const runImport = (...args: readonly string[]) =>
  run('import', args, { environment: { DATABASE_URL: database.url } });

const pageOf = (place: string, count = 1): string =>
  inventPage({ title: `Migration Governance Profile: ${place}`, date: '2020 Mai', count });

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const readReleases = () =>
  runSql(
    database.url,
    `SELECT r."number", r."summary", count(v.*)::int AS "revisions" FROM "Release" r
     LEFT JOIN "ProfileRevision" v ON v."releaseNumber" = r."number" AND v."origin" = 'IMPORT'
     WHERE r."number" > 1 GROUP BY 1 ORDER BY 1`,
  );

describe('--one-release', () => {
  test('brings all files in at once, with the words of the search', async () => {
    for (const place of ['Norway', 'Sweden', 'Finland']) await write(`${place}.txt`, pageOf(place));
    const { code, out } = await runImport('--one-release', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/3 files +36 +3 in, 0 refused\n$/);
    expect(await readReleases()).toEqual([
      {
        number: 2,
        summary: 'Import: 3 profiles (finland-2020, norway-2020, sweden-2020) with 36 findings.',
        revisions: 3,
      },
    ]);
    const names = await runSql(
      database.url,
      `SELECT "key" FROM "SearchName" WHERE "type" = 'Profile' AND "key" LIKE '%-2020' AND "how" = 'NAME'`,
    );
    expect(names).toHaveLength(3);
    expect((await runImport('--one-release', folder)).code).toBe(0);
    expect(await readReleases()).toHaveLength(1);
  });

  test('brings none of them in where one is refused, and says so of each', async () => {
    await write('a.txt', pageOf('Norway'));
    await write('b.txt', 'Roses are red.\n');
    await write('c.txt', pageOf('Norway', 2));
    const { code, out } = await runImport('--one-release', '--json', folder);
    const reasons = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).outcome)
      .map(({ status, release, reason }) => [status, release, reason]);
    expect(code).toBe(1);
    expect(reasons).toEqual([
      ['refused', null, 'Another file was refused, and so nothing was written (--one-release).'],
      ['refused', null, 'See diagnostics.'],
      ['refused', null, 'Another file of this import has the profile "norway-2020" already.'],
    ]);
    expect(await readReleases()).toEqual([]);
  });
});

describe('files of one release that have to do with each other', () => {
  const readOutcomes = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).outcome);

  test('are brought in one after the other: editions of one place, and the same file twice', async () => {
    const page = pageOf('Norway');
    await write('a.txt', page.replace('2020 Mai', '2023 Mai'));
    await write('b.txt', page);
    await write('c.txt', page);
    await write('d.txt', pageOf('Sweden'));
    const { code, out } = await runImport('--one-release', '--json', folder);
    expect(code).toBe(0);
    expect(readOutcomes(out).map(({ status, release }) => [status, release])).toEqual([
      ['added', 2],
      ['added', 2],
      ['unchanged', 1],
      ['added', 2],
    ]);
    expect(await readReleases()).toMatchObject([
      { summary: expect.stringMatching(/3 profiles .*norway-2023 is now edition 2/), revisions: 3 },
    ]);
    const editions = await runSql(
      database.url,
      `SELECT p."slug", p."edition", b."slug" AS "before" FROM "Profile" p
       LEFT JOIN "Profile" b ON b."id" = p."previousEditionId" WHERE p."slug" LIKE 'norway%' ORDER BY 2`,
    );
    expect(editions).toEqual([
      { slug: 'norway-2020', edition: 1, before: null },
      { slug: 'norway-2023', edition: 2, before: 'norway-2020' },
    ]);
  });

  test('are told apart where the database refuses one of them', async () => {
    for (const place of ['Norway', 'Sweden', 'Finland']) await write(`${place}.txt`, pageOf(place));
    await runSql(database.url, `ALTER TABLE "Profile" ADD CHECK ("slug" <> 'norway-2020')`);
    const { code, out } = await runImport('--one-release', '--json', folder);
    const withdrawn = expect.stringContaining('Another file was refused');
    expect(code).toBe(1);
    expect(readOutcomes(out).map(({ reason }) => reason)).toEqual([
      withdrawn,
      expect.stringMatching(/^The database refuses the profile: .*violates check constraint/),
      withdrawn,
    ]);
    expect(await readReleases()).toEqual([]);
  });
});

describe('what is said of lines', () => {
  const lines = pageOf('Norway').split('\n');
  const numberOf = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1;
  const first = numberOf('TEST PARTNERSHIPS AREA');

  test('is read in place of what they look like, and recorded in the release', async () => {
    const file = await write('page.txt', lines.join('\n').replace('Partnerships', 'In chorus'));
    const strict = await runImport('--dry-run', '--strict', file);
    expect([strict.code, strict.err]).toEqual([1, expect.stringContaining('[DOMAIN_BY_ORDER]')]);
    const heading = `${numberOf('Partnerships')}=partnerships`;
    const said = ['--set', heading, '--ignore', String(first), '--set', `${first - 2}=GAPS`];
    const { code } = await runImport(...said, file);
    expect(code).toBe(0);
    expect(await readReleases()).toEqual([
      {
        number: 2,
        summary: `Import: norway-2020 added with 11 findings; the document was read with --set ${heading} --set ${first - 2}=GAPS --ignore ${first}.`,
        revisions: 1,
      },
    ]);
  });

  test.each([
    ['--set', '12=CHAPTER'],
    ['--set', '0=FINDING'],
    ['--ignore', '12-'],
    ['--ignore', '9-3'],
  ])('ends with 2 where it cannot be: %s %s', async (option, value) => {
    const file = await write('page.txt', lines.join('\n'));
    expect((await runImport('--dry-run', option, value, file)).code).toBe(2);
  });

  test('is of one file, and of lines that it has', async () => {
    const file = await write('page.txt', lines.join('\n'));
    const beyond = await runImport('--dry-run', '--ignore', '9000', file);
    expect([beyond.code, beyond.err]).toEqual([1, expect.stringContaining('[NO_SUCH_LINE]')]);
    await write('other.txt', pageOf('Sweden'));
    expect((await runImport('--dry-run', '--ignore', '3', folder)).code).toBe(2);
  });
});

describe('a dry run of a folder', () => {
  test('says in one table what it would do', async () => {
    await write('a.txt', pageOf('Norway'));
    await write('b.txt', pageOf('Norway'));
    await write('c.txt', pageOf('Norway', 2));
    await write('d.rtf', '{\\rtf1 Roses are red.}');
    const { code, out } = await runImport('--dry-run', folder);
    const outcomes = out
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/).at(-1)?.replaceAll(folder, ''));
    expect(code).toBe(1);
    expect(outcomes).toEqual([
      'outcome',
      'would be imported',
      'the same as /a.txt',
      'differs from /a.txt',
      'would be refused',
      '2 in, 2 refused',
    ]);
  });

  test('names what is behind symbolic links, and writes names on one line', async () => {
    const elsewhere = await write('a\nb.txt', pageOf('Norway'));
    const link = path.join(folder, 'link.txt');
    await symlink(elsewhere, link);
    const ofFolder = await runImport('--dry-run', folder);
    expect(ofFolder.err).toContain('link.txt: warning: The symbolic link is not followed');
    expect(ofFolder.out).toContain('a\\u{a}b.txt');
    expect(ofFolder.out.split('\n')).toHaveLength(3);
    const { code, err } = await runImport('--dry-run', link);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('link.txt: note: The symbolic link leads to'),
    ]);
  });
});
