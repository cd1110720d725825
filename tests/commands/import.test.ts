import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../prisma/client.ts';
import { inventPage } from '../ingest/invented-page.ts';
import { createLoadedDatabase, type TestDatabase } from '../support/database.ts';
import { run } from './run-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createLoadedDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'mgi-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const runImport = (args: readonly string[], input = '') => run('import', args, { input });
const runOn = (name: string, args: readonly string[]) =>
  run(name, args, { environment: { DATABASE_URL: database.url } });

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const NORWAY = { title: 'Migration Governance Profile: Kingdom of Norway', date: '2020 Mai' };

/** What is loaded with a file: its imports and theirs, but neither types nor what is asked for later. */
async function listLoaded(file: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  const text = await readFile(file, 'utf8');
  const imports = text.matchAll(/(?:^|\n)(?:import|export) (?!type\b)[^;]*?from '([^']+)'/g);
  for (const [, target = ''] of imports) {
    const found = target.startsWith('.') ? path.join(path.dirname(file), target) : target;
    if (seen.has(found)) continue;
    seen.add(found);
    if (found.endsWith('.ts')) await listLoaded(found, seen);
  }
  return seen;
}

describe('import --dry-run --json', () => {
  test('loads neither database nor driver', async () => {
    const files = ['commands/main.ts', 'commands/import.ts'].map((file) => path.join(ROOT, file));
    const loaded = (await Promise.all(files.map((file) => listLoaded(file)))).flatMap((each) => [
      ...each,
    ]);
    expect(loaded.length).toBeGreaterThan(30);
    const isDriver = (target: string) =>
      /^(pg$|@prisma|@mgi-graph\/postgres)/.test(target) ||
      target.startsWith(path.join(ROOT, 'prisma'));
    expect(loaded.filter(isDriver)).toEqual([]);
  });

  test('prints one document a file, in the shape that other programs rely on', async () => {
    const file = await write('norway.txt', inventPage(NORWAY));
    const { code, out } = await runImport(['--dry-run', '--json', file]);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual([
      'file',
      'sha256',
      'url',
      'layout',
      'identity',
      'findings',
      'counts',
      'diagnostics',
    ]);
    expect(document.identity).toEqual({
      title: NORWAY.title,
      slug: 'norway-2020',
      jurisdiction: { name: 'Kingdom of Norway', code: 'NOR', level: 'NATIONAL', country: 'NOR' },
      edition: 1,
      year: 2020,
      month: 5,
      language: 'EN',
      pageLanguage: 'FR',
    });
    expect(document.findings[0]).toEqual({
      reference: 'norway-2020/migrants-rights/well-developed/1',
      domain: 'MIGRANTS_RIGHTS',
      domainFrom: 'heading',
      kind: 'WELL_DEVELOPED',
      text: expect.stringContaining('TEST MIGRANTS_RIGHTS'),
      language: 'EN',
      lines: [15, 15],
      objectives: expect.any(Array),
    });
    expect(document.counts).toMatchObject({
      findings: 24,
      wellDeveloped: 12,
      areasForDevelopment: 12,
    });
    const lines = Object.values(document.counts.lines).reduce((a, b) => Number(a) + Number(b), 0);
    expect(lines).toBe(inventPage(NORWAY).split('\n').length);
  });

  test('refuses what it cannot read, says where, and asks for what is missing', async () => {
    await write(
      'b-local.txt',
      inventPage({ title: 'Migration Governance Profile: County of Testshire', date: '2020 Mai' }),
    );
    await write('c-poem.txt', 'Roses are red\n');
    const { code, out, err } = await runImport(['--dry-run', '--json', folder]);
    expect(code).toBe(1);
    const documents = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      documents.map(
        ({ diagnostics }) => diagnostics.find((d: { level: string }) => d.level === 'error')?.code,
      ),
    ).toEqual(['NO_PARENT_COUNTRY', 'NOT_A_PROFILE', undefined]);
    expect(documents[0].diagnostics[0].message).toContain('--set country=');
    expect(err).toContain('1 in, 2 refused.');
  });

  test('takes settings and standard input', async () => {
    const page = inventPage({
      title: 'Migration Governance Profile: County of Testshire',
      date: '2020',
    });
    const { code, out } = await runImport(
      ['--dry-run', '--json', '--strict', '--set', 'country=Kenya', '--set', 'month=11', '-'],
      page,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).identity).toMatchObject({
      slug: 'testshire-2020',
      jurisdiction: { code: 'KEN-TESTSHIRE', level: 'LOCAL', country: 'KEN' },
      month: 11,
    });
  });

  test.each([
    [[]],
    [['--nonsense', 'x.txt']],
    [['--set', 'colour=blue', 'x.txt']],
    [['--set', 'month=13', 'x.txt']],
    [['--url', 'nowhere', 'x.txt']],
    [['--url', 'http://localhost/x', 'x.txt']],
    [['--url', 'https://example.org/x', 'x.txt', 'y.txt']],
  ])('ends with 2 on the command line %j', async (args) => {
    const { code, err } = await runImport(args);
    expect(code).toBe(2);
    expect(err).toContain('Usage: ');
  });
});

describe('the guide "Add a profile"', () => {
  test('does what it says, command by command', async () => {
    const guide = await readFile(path.join(ROOT, 'docs/add-a-profile.md'), 'utf8');
    const [, page = ''] = /```text\n([\s\S]*?)```/.exec(guide) ?? [];
    const [, table = ''] =
      /```console\n\$ npm run --silent import "--" ruritania\.txt[^\n]*\n([\s\S]*?)```/.exec(
        guide,
      ) ?? [];
    await write('ruritania.txt', page);
    const given = ['--set', 'country=NOR'];
    const file = path.join(folder, 'ruritania.txt');
    const refused = await runImport(['--dry-run', file]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('COUNTRY_UNKNOWN')]);
    const added = await runOn('import', [...given, file]);
    const plain = (text: string) =>
      text
        .replaceAll(/\S*ruritania\.txt/g, 'ruritania.txt')
        .replaceAll(/ +/g, ' ')
        .trim();
    expect([added.code, plain(added.out)]).toEqual([0, plain(table)]);
    const again = await runOn('import', [file]);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('unchanged')]);
    await writeFile(file, page.replace('in 2019', 'in 2018'));
    const corrected = await runOn('import', [...given, file]);
    expect([corrected.code, corrected.err]).toEqual([1, expect.stringContaining('--yes')]);
    expect((await runOn('import', ['--yes', ...given, file])).code).toBe(0);
    const gone = await runOn('retract', ['ruritania-2020']);
    expect([gone.code, gone.out]).toEqual([
      0,
      'The profile ruritania-2020 is withdrawn. This is release 4.\n',
    ]);
    expect((await runOn('retract', ['ruritania-2020'])).code).toBe(1);
  });
});

test('the address of a page is kept, and cited: what it tells, or what is said instead', async () => {
  const page = inventPage({
    title: 'Migration Governance Profile: Kingdom of Norway',
    date: '2018',
  });
  const items = page.split('\n').map((line) => `<p>${line}</p>`);
  const head = '<link rel="canonical" href="https://portal.example.org/norway-2018">';
  const html = `<!doctype html><html><head>${head}</head><body>${items.join('\n')}</body></html>`;
  const file = await write('norway-2018.html', html);
  expect((await runOn('import', [file])).code).toBe(0);
  const said = await write('norway-2019.txt', page.replace('2018', '2019'));
  const url = 'https://portal.example.org/said';
  const dry = await runOn('import', ['--dry-run', '--json', '--url', url, said]);
  expect(JSON.parse(dry.out).url).toBe(url);
  expect((await runOn('import', ['--url', url, said])).code).toBe(0);
  // A correction that tells no address is of the same page.
  await write('norway-2019.txt', `${page.replace('2018', '2019')}\n`);
  expect((await runOn('import', ['--yes', said])).out).toContain('corrected');

  const prisma = openDatabase(database.url);
  const documents = await prisma.document.findMany({ where: { sourceUrl: { not: null } } });
  await prisma.$disconnect();
  expect(documents.map(({ id, sourceUrl }) => [id, sourceUrl]).toSorted()).toEqual([
    ['norway-2018', 'https://portal.example.org/norway-2018'],
    ['norway-2019', url],
  ]);
  await runOn('retract', ['norway-2018']);
  await runOn('retract', ['norway-2019']);
});
