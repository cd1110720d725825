import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'papaparse';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeDataset } from '../../exports/dataset/write.ts';
import { openDatabase } from '../../prisma/client.ts';
import { listBlocks } from '../docs/papers.ts';
import { findInstalled } from '../support/programs.ts';

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mgi-readers-'));
  folder = path.join(root, 'dataset');
  const database = openDatabase(inject('databaseUrl'));
  await writeDataset(database, folder);
  await database.$disconnect();
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs a program in the folder of the dataset, and answers what it prints. */
const execute = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

// What is not on this machine is skipped: these programs are no part of the project.
const PYTHON = findInstalled(['python3', '/usr/bin/python3', 'python'], ['-c', 'import pandas']);
const R = findInstalled(['Rscript'], ['--version']);
const DUCKDB = findInstalled(['python3', '/usr/bin/python3', 'python'], ['-c', 'import duckdb']);
const CSVKIT = findInstalled(['csvjoin'], ['--version']);

/** The lines that the README of the dataset gives for a program. */
async function readLines(language: string): Promise<string> {
  const file = 'README.md';
  const text = await readFile(path.join(folder, file), 'utf8');
  const block = listBlocks({ file, text }).find((each) => each.language === language);
  if (block === undefined) throw new Error(`The README has no block of ${language}.`);
  return block.text;
}

/** How many places have a region. */
async function countPlaces(): Promise<number> {
  const text = await readFile(path.join(folder, 'jurisdictions.csv'), 'utf8');
  const { data } = parseCsv<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.filter(({ region }) => region !== '').length;
}

describe('codes stay as they are where a program guesses types', () => {
  test.skipIf(PYTHON === null)('in pandas, of CSV and of NDJSON', () => {
    const script = `import pandas
places = pandas.read_csv("jurisdictions.csv")
regions = pandas.read_csv("regions.csv")
findings = pandas.read_json("findings.ndjson", lines=True)
print(len(places.merge(regions, left_on="region", right_on="code")), min(findings.region))`;
    expect(execute(PYTHON ?? '', ['-c', script]).trim()).toMatch(/^\d{3} M49:005$/);
  });

  test.skipIf(R === null)('in R', () => {
    const script = `findings <- read.csv("findings.csv")
regions <- read.csv("regions.csv")
cat(nrow(merge(findings, regions, by.x = "region", by.y = "code")))`;
    expect(execute(R ?? '', ['-e', script]).trim()).toBe('118');
  });
});

describe('the lines of the README of a dataset keep codes as they are', () => {
  test.skipIf(PYTHON === null)('in pandas', async () => {
    const script = `${await readLines('python')}
print(len(joined), joined.region.min(), places.set_index("code").alpha2["NAM"])`;
    expect(execute(PYTHON ?? '', ['-c', script]).trim()).toBe(`${await countPlaces()} M49:005 NA`);
  });

  test.skipIf(R === null)('in R', async () => {
    const script = `${await readLines('r')}
cat(nrow(joined), min(joined$region), places$alpha2[places$code == "NAM"])`;
    expect(execute(R ?? '', ['-e', script]).trim()).toBe(`${await countPlaces()} M49:005 NA`);
  });

  test.skipIf(DUCKDB === null)('in DuckDB', async () => {
    const script = `import duckdb, sys
rows = duckdb.sql(sys.argv[1])
print(len(rows), min(rows.project("region").fetchall())[0])`;
    const printed = execute(DUCKDB ?? '', ['-c', script, await readLines('sql')]);
    expect(printed.trim()).toBe(`${await countPlaces()} M49:005`);
  });

  test.skipIf(CSVKIT === null)('in csvkit', async () => {
    const [program = '', ...args] = (await readLines('sh')).trim().split(' ');
    const { data } = parseCsv<Record<string, string>>(execute(program, args), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(await countPlaces());
    const namibia = data.find(({ code }) => code === 'NAM');
    expect(namibia).toMatchObject({ alpha2: 'NA', region: 'M49:018' });
  });
});
