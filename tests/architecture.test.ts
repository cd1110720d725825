import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ISOLATED } from './support/projects.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GENERATED = /(^|\/)(node_modules|dist|generated|\.data)\/|\.generated\.ts$/;

function listFiles(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !GENERATED.test(file));
}

const ROOMS = [
  'addresses',
  'text',
  'reference',
  'prisma',
  'postgres',
  'catalogue',
  'search',
  'release',
  'ingest',
  'citations',
  'schema',
  'xlsx',
  'exports',
  'server',
  'commands',
  'sdk',
  'web',
  'mcp',
];
const sources = ROOMS.flatMap(listFiles).filter((file) => /\.[mc]?[jt]sx?$/.test(file));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** What a file imports: a path from the root of the repository, or the name of a package. */
function importsOf(file: string): readonly string[] {
  const found = read(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, from, bare]) => {
    const target = from ?? bare ?? '';
    return target.startsWith('.') ? path.join(path.dirname(file), target) : target;
  });
}

const roomOf = (file: string) => file.split('/')[0] ?? '';

/** "file → import" for every import that the rule forbids. */
function findBreaches(
  files: readonly string[],
  isForbidden: (target: string, file: string) => boolean,
): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => isForbidden(target, file))
      .map((target) => `${file} → ${target}`),
  );
}

describe('the arrows of imports', () => {
  test('are seen by this test', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(importsOf('schema/index.ts')).toContain('schema/framework/objective.ts');
    expect(importsOf('server/serve-database.ts')).toEqual(
      expect.arrayContaining(['ingest/store/load-corpus-folder.ts', 'prisma/client.ts', 'pino']),
    );
  });

  test('go one way: text, reference, catalogue, search, prisma, release, ingest, schema, server, commands', () => {
    const base = ['text', 'reference', 'addresses'];
    const allowed: Readonly<Record<string, readonly string[]>> = {
      addresses: ['addresses'],
      text: ['text'],
      reference: base,
      catalogue: ['catalogue', ...base],
      search: ['search', 'catalogue', ...base],
      prisma: ['prisma', ...base],
      postgres: ['postgres'],
      release: ['release', 'search', 'catalogue', 'prisma', ...base],
      ingest: ['ingest', 'prisma', ...base],
      citations: ['citations', 'ingest', 'prisma', ...base],
      schema: [
        'schema',
        'release',
        'search',
        'catalogue',
        'citations',
        'ingest',
        'prisma',
        ...base,
      ],
      xlsx: ['xlsx'],
      exports: [
        'exports',
        'xlsx',
        'schema',
        'release',
        'search',
        'catalogue',
        'citations',
        'ingest',
        'prisma',
        ...base,
      ],
      server: [
        'server',
        'web',
        'mcp',
        'exports',
        'schema',
        'release',
        'search',
        'catalogue',
        'citations',
        'ingest',
        'prisma',
        ...base,
      ],
      commands: [
        'commands',
        'server',
        'mcp',
        'exports',
        'schema',
        'release',
        'search',
        'catalogue',
        'citations',
        'ingest',
        'prisma',
        ...base,
      ],
      sdk: ['sdk'],
      web: ['web', 'sdk', 'addresses', 'xlsx'],
      mcp: ['mcp', 'sdk', 'reference'],
    };
    const folders = readdirSync(ROOT);
    const isOurs = (target: string) => folders.includes(roomOf(target));
    expect(
      findBreaches(
        sources,
        (target, file) =>
          isOurs(target) &&
          !target.endsWith('.json') &&
          !allowed[roomOf(file)]?.includes(roomOf(target)),
      ),
    ).toEqual([]);
  });

  test('leave pure logic without database, GraphQL and files', () => {
    const pure = sources.filter((file) =>
      /^(addresses|text|reference|catalogue|search|ingest\/(languages|parse|instruments|map)|citations|xlsx)\//.test(
        file,
      ),
    );
    expect(pure.length).toBeGreaterThan(20);
    const isImpure = (target: string) =>
      /^(graphql|@pothos|@prisma|pg|node:)/.test(target) || target.startsWith('prisma/');
    expect(findBreaches(pure, isImpure)).toEqual([]);
  });

  test('lead from reading to storing in ingest, where the store alone knows the database', () => {
    const rooms = (names: string) =>
      sources.filter((file) => new RegExp(`^ingest/(${names})/`).test(file));
    const isStored = (target: string) => /^(pg$|prisma\/|ingest\/store\/)/.test(target);
    const before = rooms('read|parse|corpus|assemble|instruments|map|evaluate|review');
    expect(before.length).toBeGreaterThan(50);
    expect(findBreaches(before, isStored)).toEqual([]);
    const isLater = (target: string) => /^ingest\/(corpus|assemble|review)\//.test(target);
    expect(findBreaches(rooms('read|parse|map'), isLater)).toEqual([]);
  });

  test('leave GraphQL out of prisma, release and ingest, and HTTP out of all but the server', () => {
    const lower = sources.filter((file) =>
      /^(text|reference|catalogue|prisma|release|ingest)\//.test(file),
    );
    expect(findBreaches(lower, (target) => /^(graphql|@pothos)/.test(target))).toEqual([]);
    const notServer = sources.filter((file) =>
      /^(text|reference|catalogue|prisma|release|ingest|schema)\//.test(file),
    );
    expect(
      findBreaches(notServer, (target) => /^(node:https?|graphql-yoga)$/.test(target)),
    ).toEqual([]);
  });

  test('never run in a circle, types included', () => {
    const imports = new Map(sources.map((file) => [file, importsOf(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, way: readonly string[]) => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file) || way.includes(file)) return;
      for (const target of imports.get(file) ?? []) walk(target, [...way, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('a test that shares its worker', () => {
  const files = listFiles('tests').filter((file) => file.endsWith('.ts'));

  /** A file with all that it imports of the tests' own support, directly or not. */
  function withSupport(file: string, seen = new Set<string>()): ReadonlySet<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const target of importsOf(file)) if (files.includes(target)) withSupport(target, seen);
    return seen;
  }

  // Two uses at once ended the process: its engines share one memory.
  test('never asks for the schema engine, by itself or by its support', () => {
    const isEngine = (target: string) =>
      target.startsWith('@prisma/schema-engine-wasm') ||
      ['prisma/migrate.ts', 'prisma/schema-engine.ts'].includes(target);
    const asking = files
      .filter((file) => file.endsWith('.test.ts'))
      .filter((file) => findBreaches([...withSupport(file)], isEngine).length > 0);
    expect(asking.filter((file) => !ISOLATED.includes(file))).toEqual([]);
    expect(asking).toContain('tests/prisma/migrate.test.ts');
    expect(withSupport('tests/schema/scale.test.ts')).toContain('tests/support/templates.ts');
  });
});

describe('the source', () => {
  test('reads the environment in one place', () => {
    const readers = sources
      .filter((file) =>
        /^(text|reference|catalogue|prisma|release|ingest|schema|server|commands)\//.test(file),
      )
      .filter((file) => /process\s*\.\s*env\b/.test(read(file)));
    // The first hands it on to a program that it starts, on install, and reads no setting; the second
    // writes a value in its place.
    expect(readers).toEqual(['prisma/ensure-generated.js', 'server/bundle.js', 'server/config.ts']);
  });

  test('never builds SQL from text for Prisma', () => {
    const unsafe = /\$(queryRawUnsafe|executeRawUnsafe)|\bPrisma\.raw\(/;
    expect(sources.filter((file) => unsafe.test(read(file)))).toEqual([]);
  });

  test('keeps every file within 400 lines', () => {
    const files = [...sources, ...listFiles('tests').filter((file) => file.endsWith('.ts'))];
    const long = files
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > 400 && !file.startsWith('reference/'));
    expect(long).toEqual([]);
  });
});

test.runIf(existsSync(path.join(ROOT, '.git')))(
  'no file of the repository is ignored by git',
  () => {
    const files = execFileSync('git', ['ls-files', '--cached', '--ignored', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(files).toBe('');
  },
);

describe('the versions that are installed', () => {
  // Below these a short query costs seconds, or a form can pollute prototypes.
  test.each([
    ['graphql', '16.15.0'],
    ['graphql-yoga', '5.21.3'],
  ])('%s is at least %s', (name, minimum) => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const copies = Object.keys(packages).filter((key) => key.endsWith(`node_modules/${name}`));
    expect(copies.length).toBeGreaterThan(0);
    for (const copy of copies) {
      const { version } = packages[copy];
      expect({ copy, isEnough: compare(version, minimum) >= 0 }).toEqual({ copy, isEnough: true });
    }
  });

  test('come from the registry with their checksum', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const unchecked = Object.entries<{ resolved?: string; integrity?: string; link?: boolean }>(
      packages,
    ).filter(([key, entry]) => key.includes('node_modules/') && !entry.link && !entry.integrity);
    expect(unchecked.map(([key]) => key)).toEqual([]);
  });
});

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
