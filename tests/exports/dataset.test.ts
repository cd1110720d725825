import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse as parseCsv } from 'papaparse';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { TABLES } from '../../exports/dataset/tables.ts';
import { writeDataset } from '../../exports/dataset/write.ts';
import { type Database, openDatabase } from '../../prisma/client.ts';
import { run } from '../commands/run-command.ts';
import { createDatabase } from '../support/database.ts';
import { openGraph } from '../support/graph.ts';
import { listBreaches } from './frictionless/validate-package.ts';

let root: string;
let folder: string;
let database: Database;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mgi-dataset-'));
  folder = path.join(root, 'dataset');
  database = openDatabase(inject('databaseUrl'));
  await writeDataset(database, folder);
});
afterAll(async () => {
  await database.$disconnect();
  await rm(root, { recursive: true, force: true });
});

const read = (name: string) => readFile(path.join(folder, name), 'utf8');

type Row = Record<string, string>;

async function readTable(name: string): Promise<Row[]> {
  const { data, errors } = parseCsv<Row>(await read(name), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly licenses: readonly object[];
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

const readPackage = async () => JSON.parse(await read('datapackage.json'));
const tablesOf = (datapackage: { resources: Resource[] }) =>
  datapackage.resources.filter((resource) => resource.path.endsWith('.csv'));

describe('a dataset', () => {
  test('has one file for each table, and what explains them', async () => {
    expect((await readdir(folder)).toSorted()).toEqual(
      [
        ...TABLES.map(({ name }) => `${name}.csv`),
        'findings.ndjson',
        'data-dictionary.csv',
        'README.md',
        'codebook.md',
        'datapackage.json',
        'SHA256SUMS',
      ].toSorted(),
    );
  });

  test('has as many rows as the graph counts', async () => {
    const graph = await openGraph();
    const { data } = await graph.ask(`{
      meta { counts { profileCount findingCount objectiveMappingCount objectiveProposalCount principleMappingCount principleProposalCount documentCount } }
      jurisdictions { totalCount } instruments(first: 100) { totalCount nodes { mentions(first: 0) { totalCount } } }
      groups { code } publications { totalCount } domains { code } objectives { number }
    }`);
    await graph.close();
    const counts = Object.fromEntries(
      await Promise.all(
        TABLES.map(async ({ name }) => [name, (await readTable(`${name}.csv`)).length]),
      ),
    );
    expect(counts).toMatchObject({
      profiles: data.meta.counts.profileCount,
      findings: data.meta.counts.findingCount,
      'objective-mappings': data.meta.counts.objectiveMappingCount,
      'objective-proposals': data.meta.counts.objectiveProposalCount,
      'principle-mappings': data.meta.counts.principleMappingCount,
      'principle-proposals': data.meta.counts.principleProposalCount,
      instruments: data.instruments.totalCount,
      mentions: data.instruments.nodes.reduce(
        (sum: number, { mentions }: { mentions: { totalCount: number } }) =>
          sum + mentions.totalCount,
        0,
      ),
      groups: data.groups.length,
      publications: data.publications.totalCount,
      principles: 10,
      actions: 187,
      documents: data.meta.counts.documentCount,
      jurisdictions: data.jurisdictions.totalCount,
      domains: 6,
      objectives: 23,
    });
    expect(counts['indicator-areas']).toBeGreaterThanOrEqual(27);
    expect((await read('findings.ndjson')).trimEnd().split('\n')).toHaveLength(
      data.meta.counts.findingCount,
    );
  });

  test('has the checksum of every other file', async () => {
    const sums = (await read('SHA256SUMS')).trimEnd().split('\n');
    const stated = Object.fromEntries(
      sums.map((line) => line.split('  ').reverse() as [string, string]),
    );
    const others = (await readdir(folder)).filter((name) => name !== 'SHA256SUMS');
    expect(Object.keys(stated).toSorted()).toEqual(others.toSorted());
    for (const name of others) {
      const hash = createHash('sha256').update(await read(name));
      expect(stated[name], name).toBe(hash.digest('hex'));
    }
  });

  test('is the same bytes when it is written again', async () => {
    const again = path.join(root, 'again');
    await writeDataset(database, again);
    expect(await readFile(path.join(again, 'SHA256SUMS'), 'utf8')).toBe(await read('SHA256SUMS'));
    expect((await readdir(root)).filter((name) => name.includes('draft'))).toEqual([]);
  });

  test('explains every column of every table in the dictionary', async () => {
    const dictionary = await readTable('data-dictionary.csv');
    for (const { name } of TABLES) {
      const header = (await read(`${name}.csv`)).split('\r\n', 1)[0]?.split(',');
      const entries = dictionary.filter(({ file }) => file === `${name}.csv`);
      expect(
        entries.map(({ column }) => column),
        name,
      ).toEqual(header);
      for (const { column, description, field } of entries) {
        expect(description?.length, `${name}.${column}`).toBeGreaterThan(5);
        expect(field, `${name}.${column}`).toMatch(/^[A-Z]\w+\.\w+$/);
      }
    }
  });

  test('says what to know: release, citation, attribution, cautions', async () => {
    const text = await read('README.md');
    expect(text).toMatch(/^# MGI Graph, release 1 \(\d{4}-\d\d-\d\d\)$/m);
    expect(text).toContain('MGI never ranks');
    expect(text).toContain('Source: International Organization for Migration (IOM)');
    expect(text).toContain('118 findings of 4 profiles');
    expect(text).toMatch(/@misc\{mgi:release-1:findings:/);
    const { version, created, licenses, sources } = await readPackage();
    expect(version).toBe('1');
    expect(new Date(created).toISOString()).toBe(created);
    expect(licenses).toHaveLength(2);
    expect(sources[0].title).toMatch(/^Source: International Organization/);
  });
});

describe('the data package', () => {
  test('keeps the specification of Frictionless', async () => {
    const descriptor = await readPackage();
    expect(listBreaches(descriptor)).toEqual([]);
    // What is wrong is seen.
    expect(listBreaches({ ...descriptor, homepage: 'nowhere' })).toEqual([
      'package/homepage must match format "uri"',
    ]);
    expect(
      listBreaches({ ...descriptor, resources: [{ ...descriptor.resources[0], schema: 5 }] }),
    ).not.toEqual([]);
  });

  test('says where it comes from, who made it and of what', async () => {
    const { homepage, contributors, sources, created } = await readPackage();
    expect(URL.canParse(homepage)).toBe(true);
    expect(contributors).toEqual([{ title: 'The makers of MGI Graph', role: 'author' }]);
    expect(sources).toEqual([
      {
        title: expect.stringMatching(/^Source: International Organization/),
        path: 'https://www.migrationdataportal.org',
      },
    ]);
    const { date } = JSON.parse(await readFile('corpus/manifest.json', 'utf8'));
    expect(created).toBe(`${date}T00:00:00.000Z`);
  });

  test('names each file with its size and hash', async () => {
    const { resources } = await readPackage();
    for (const { path: name, bytes, hash } of resources as Resource[]) {
      const content = await readFile(path.join(folder, name));
      expect(content.length, name).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, name).toBe(hash);
    }
    expect(new Set(resources.map((resource: Resource) => resource.name)).size).toBe(
      resources.length,
    );
  });

  test('has schemas that the rows keep: types, required, closed lists, unique keys', async () => {
    for (const { name, path: file, schema } of tablesOf(await readPackage())) {
      const rows = await readTable(file);
      expect(Object.keys(rows[0] ?? {}), name).toEqual(schema.fields.map((field) => field.name));
      for (const field of schema.fields) {
        for (const row of rows) {
          const value = row[field.name] ?? '';
          const place = `${name}.${field.name}: ${value}`;
          if (value === '') expect(field.constraints.required, place).not.toBe(true);
          else if (field.type === 'integer') expect(value, place).toMatch(/^\d+$/);
          else if (field.constraints.pattern) {
            expect(value, place).toMatch(new RegExp(field.constraints.pattern));
          } else if (field.constraints.enum) expect(field.constraints.enum, place).toContain(value);
        }
      }
      const keys = rows.map((row) => schema.primaryKey.map((key) => row[key]).join('\n'));
      expect(new Set(keys).size, name).toBe(rows.length);
    }
  });

  test('has foreign keys that lead to a row', async () => {
    const tables = tablesOf(await readPackage());
    for (const { name, path: file, schema } of tables) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = reference.resource === '' ? name : reference.resource;
        const targets = new Set(
          (await readTable(`${target}.csv`)).map((row) => row[reference.fields]),
        );
        const values = (await readTable(file)).map((row) => row[fields] ?? '');
        for (const value of values) {
          if (value !== '') expect(targets, `${name}.${fields}`).toContain(value);
        }
      }
    }
  });
});

test('a dataset over HTTP is the same files in one archive, made once', async () => {
  const graph = await openGraph();
  const response = await fetch(`${graph.origin}/dataset.zip`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const again = await fetch(`${graph.origin}/dataset.zip`, { method: 'HEAD' });
  const refused = await fetch(`${graph.origin}/dataset.zip?objectives=10`);
  await graph.close();
  expect(response.headers.get('content-type')).toBe('application/zip');
  const { date } = JSON.parse(await readFile('corpus/manifest.json', 'utf8'));
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="mgi-dataset-release-1-${date}.zip"`,
  );
  expect(again.headers.get('etag')).toBe(response.headers.get('etag'));
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('takes no parameters') }],
  });
  const files = unzipSync(bytes);
  const names = (await readdir(folder)).map((name) => `mgi-graph-release-1/${name}`);
  expect(Object.keys(files).toSorted()).toEqual(names.toSorted());
  expect(strFromU8(files['mgi-graph-release-1/SHA256SUMS'] ?? new Uint8Array())).toBe(
    await read('SHA256SUMS'),
  );
});

test('a dataset of a server with an address leads there', async () => {
  const target = path.join(root, 'published');
  const env = { DATABASE_URL: inject('databaseUrl'), PUBLIC_URL: 'https://mgi.example.org' };
  expect((await run('dataset', [target], { environment: env })).code).toBe(0);
  const { homepage, citation } = JSON.parse(
    await readFile(path.join(target, 'datapackage.json'), 'utf8'),
  );
  expect(homepage).toBe('https://mgi.example.org/releases/1');
  expect(citation).toMatch(/ https:\/\/mgi\.example\.org\/releases\/1$/);
});

describe('the command', () => {
  const runDataset = (args: readonly string[], environment: NodeJS.ProcessEnv) =>
    run('dataset', args, { environment });

  test('writes a dataset of DATABASE_URL, and never onto one that is there', async () => {
    const target = path.join(root, 'by-command');
    const env = { DATABASE_URL: inject('databaseUrl') };
    const first = await runDataset([target], env);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Release 1 is in ');
    expect(await readFile(path.join(target, 'SHA256SUMS'), 'utf8')).toBe(await read('SHA256SUMS'));
    const second = await runDataset([target], env);
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/by-command is not empty\. Name a folder/);
  });

  test('takes an empty folder, and refuses one with any file in it', async () => {
    const target = path.join(root, 'mine');
    await mkdir(target);
    await writeFile(path.join(target, 'notes.txt'), 'mine');
    await expect(writeDataset(database, target)).rejects.toThrow(/is not empty/);
    expect(await readdir(target)).toEqual(['notes.txt']);
    await rm(path.join(target, 'notes.txt'));
    await writeDataset(database, target);
    expect(await readdir(target)).toContain('datapackage.json');
  });

  test('says how it is called', async () => {
    for (const args of [[], ['a', 'b']]) {
      expect(await runDataset(args, {})).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('npm run dataset -- DIR'),
      });
    }
    expect(await runDataset(['--help'], {})).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage: npm run dataset -- DIR/),
      err: '',
    });
  });

  test('says what to do when the database holds nothing, and changes nothing', async () => {
    const empty = await createDatabase();
    try {
      const target = path.join(root, 'of-nothing');
      const { code, err } = await runDataset([target], { DATABASE_URL: empty.url });
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringContaining('Start the server once with `npm start`'),
      });
      expect((await readdir(root)).filter((name) => name.startsWith('of-nothing'))).toEqual([]);
    } finally {
      await empty.drop();
    }
  });
});
