import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build, transform } from 'esbuild';
import { buildClientSchema, buildSchema, parse, validate } from 'graphql';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as documents from '../../sdk/src/generated/documents.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { type Consumer, openConsumer } from './consumer.ts';
import { ROOT } from './pack.ts';

const ADDRESS = 'http://127.0.0.1:4000/graphql';

let graph: Graph;
let consumer: Consumer;
let manifest: { engines: { node: string } };
beforeAll(async () => {
  [graph, consumer] = await Promise.all([openGraph(), openConsumer()]);
  manifest = JSON.parse(await readFile(path.join(consumer.installed, 'package.json'), 'utf8'));
}, 120_000);
afterAll(() => Promise.all([graph?.close(), consumer?.remove()]));

const readPaper = (file: string) => readFile(path.join(ROOT, file), 'utf8');
const readme = await readPaper('sdk/README.md');
const papers = await Promise.all(
  ['frontend', 'errors', 'caching'].map((name) => readPaper(`docs/${name}.md`)),
);
const snippets = [readme, ...papers].flatMap((text) =>
  [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code),
);

/** What a snippet says that it prints: the text after each "// → ". */
function readOutput(code: string): string {
  return [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => `${line}\n`).join('');
}

/** The calls that the methods show as examples. */
async function readExamples(): Promise<string[]> {
  const text = await readFile(path.join(ROOT, 'sdk/src/generated/methods.ts'), 'utf8');
  return [...text.matchAll(/\* @example\n\s+\* (await .*)$/gm)].map(([, code = '']) => code);
}

describe('the packed package', () => {
  test('holds the build, the papers, and nothing else', async () => {
    expect((await readdir(consumer.installed)).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
    expect((await readdir(path.join(consumer.installed, 'dist'))).sort()).toEqual([
      'caches.cjs',
      'caches.cjs.map',
      'caches.d.cts',
      'caches.d.ts',
      'caches.js',
      'caches.js.map',
      'cli.js',
      'cli.js.map',
      'index.cjs',
      'index.cjs.map',
      'index.d.cts',
      'index.d.ts',
      'index.js',
      'index.js.map',
      'introspection.json',
      'mock.cjs',
      'mock.cjs.map',
      'mock.d.cts',
      'mock.d.ts',
      'mock.js',
      'mock.js.map',
      'schema.d.ts',
      'schema.graphql',
      'types.d.ts',
    ]);
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('peerDependencies');
  });

  test('holds the schema, as text and as introspection, in which editors find a wrong field', async () => {
    const read = (file: string) => readFile(path.join(consumer.installed, 'dist', file), 'utf8');
    const schema = buildSchema(await read('schema.graphql'));
    const { data } = JSON.parse(await read('introspection.json'));
    for (const known of [schema, buildClientSchema(data)]) {
      const look = (text: string) => validate(known, parse(text)).map(({ message }) => message);
      expect(look('{ findings { totalCount } }')).toEqual([]);
      expect(look('{ findings { totalcount } }')).toEqual([
        'Cannot query field "totalcount" on type "FindingConnection". Did you mean "totalCount"?',
      ]);
    }
    await consumer.write(
      'schema.cjs',
      `console.log(require('@mgi-graph/sdk/introspection.json').data.__schema.queryType.name,
        require.resolve('@mgi-graph/sdk/schema.graphql').endsWith('schema.graphql'));`,
    );
    expect(await consumer.run('schema.cjs')).toBe('Query true\n');
  });

  test('names engines that it was tried on', () => {
    expect(manifest.engines.node).toBe('>=20.19');
    expect(process.versions.node.split('.').map(Number)[0]).toBeGreaterThanOrEqual(20);
  });

  test('has maps with all of their sources', async () => {
    for (const file of [
      'index.js',
      'index.cjs',
      'caches.js',
      'caches.cjs',
      'mock.js',
      'mock.cjs',
      'cli.js',
    ]) {
      const code = await readFile(path.join(consumer.installed, 'dist', file), 'utf8');
      expect(code).toContain(`//# sourceMappingURL=${file}.map`);
      const map = await readFile(path.join(consumer.installed, 'dist', `${file}.map`), 'utf8');
      const { sources, sourcesContent } = JSON.parse(map);
      expect(sourcesContent).toHaveLength(sources.length);
      expect(sourcesContent.every((text: unknown) => typeof text === 'string')).toBe(true);
    }
  });

  test('needs no built-in of Node.js and no other package', async () => {
    for (const file of [
      'index.js',
      'index.cjs',
      'caches.js',
      'caches.cjs',
      'mock.js',
      'mock.cjs',
    ]) {
      const code = await readFile(path.join(consumer.installed, 'dist', file), 'utf8');
      expect(code).not.toMatch(/\bfrom\s*["']|\bimport\(|\brequire\(|\bprocess\.|\bBuffer\b/);
    }
  });

  test('keeps to the browsers that the README names, in syntax and in what it calls', async () => {
    expect(readme).toContain('Chrome 91, Firefox 79 and Safari 14.1');
    const code = await readFile(path.join(consumer.installed, 'dist/index.js'), 'utf8');
    const print = async (target: string[]) => (await transform(code, { target })).code;
    expect(await print(['chrome91', 'firefox79', 'safari14.1'])).toBe(await print(['esnext']));
    // What later versions brought; `reason` of a signal is missing there, and nothing depends on it.
    expect(code).not.toMatch(
      /throwIfAborted|AbortSignal\.(any|timeout|abort)|\.(at|toSorted|findLast|replaceAll|hasOwn)\(|structuredClone|withResolvers|\(\?<[=!]/,
    );
  });

  test('is what publint and are-the-types-wrong expect', async () => {
    const bytes = await readFile(consumer.tarball);
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)), {
      excludeEntrypoints: ['./schema.graphql', './introspection.json'],
    });
    expect(checked).toMatchObject({ problems: [] });
  });
});

describe('size, as a bundler of a user makes it (minified, gzip)', () => {
  async function measure(code: string): Promise<{ code: string; size: number }> {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: consumer.folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    const text = outputFiles[0]?.text ?? '';
    return { code: text, size: gzipSync(text, { level: 9 }).length };
  }
  const core = () => measure("export { createCore } from '@mgi-graph/sdk';");

  test('the core, which sends any document, holds none; with one it is under 4.5 kB', async () => {
    const { code } = await core();
    expect(code).not.toMatch(/query [A-Z]\w*|fragment \w/);
    const { size } = await measure("export { createCore, MetaDocument } from '@mgi-graph/sdk';");
    expect(size).toBeLessThan(4_500);
  });

  test('each operation adds less than 1 kB', async () => {
    const { size } = await core();
    const names = Object.keys(documents);
    expect(names.length).toBe(44);
    for (const name of names) {
      const one = await measure(`export { createCore, ${name} } from '@mgi-graph/sdk';`);
      expect(one.code.match(/query [A-Z]\w*/g)).toHaveLength(1);
      expect(one.size - size, name).toBeLessThan(1_000);
    }
  });

  test('a client with all methods is under 10 kB; to name everything that there is takes 0.5 kB more', async () => {
    const client = await measure("export { createClient } from '@mgi-graph/sdk';");
    expect(client.size).toBeLessThan(10_000);
    const all = await measure("export * from '@mgi-graph/sdk';");
    expect(all.size).toBeLessThan(10_500);
  });

  test('what Apollo Client needs to know is under 3.5 kB, what Graphcache does under 5 kB', async () => {
    const read = async (names: string) =>
      (await measure(`export { ${names} } from '@mgi-graph/sdk/caches';`)).size;
    expect(await read('possibleTypes, apolloTypePolicies')).toBeLessThan(3_500);
    // With it the type of every field, since Graphcache reads the schema.
    expect(await read('graphcacheKeys, graphcacheSchema, graphcacheResolvers')).toBeLessThan(5_000);
  });

  test('the tarball is under 290 kB, of which nobody ships nine tenths: types, maps and the schema', async () => {
    // Each field has its words three times: for the methods, for the answers, and in the schema for editors.
    expect((await readFile(consumer.tarball)).length).toBeLessThan(290_000);
  });
});

describe('Node.js', () => {
  test('an ES module and a CommonJS one get the same answer', async () => {
    const rest = `const client = createClient({ url: '${graph.origin}/graphql' });
      client.findings({ filter: { objectives: [10] } }).then((page) => console.log(page.totalCount));`;
    await consumer.write('plain.mjs', `import { createClient } from '@mgi-graph/sdk';\n${rest}`);
    await consumer.write(
      'plain.cjs',
      `const { createClient } = require('@mgi-graph/sdk');\n${rest}`,
    );
    expect(await consumer.run('plain.mjs')).toBe('4\n');
    expect(await consumer.run('plain.cjs')).toBe('4\n');
  });

  test('an error of one format is known to the other', async () => {
    await consumer.write(
      'both.cjs',
      `const { isMgiError } = require('@mgi-graph/sdk');
      import('@mgi-graph/sdk').then(({ HttpError }) => {
        console.log(isMgiError(new HttpError({ status: 503 }), 'HttpError'));
      });`,
    );
    expect(await consumer.run('both.cjs')).toBe('true\n');
  });
});

describe('TypeScript, strict, with declarations checked', () => {
  const localize = (code: string) => code.replaceAll(ADDRESS, `${graph.origin}/graphql`);
  let examples: string[];

  beforeAll(async () => {
    examples = await readExamples();
    const calls = examples.map((code) => `console.log((${code.replace(/;$/, '')}) !== undefined);`);
    const cases = await readFile(path.join(import.meta.dirname, 'client.test-d.ts'), 'utf8');
    const files: Record<string, string> = {
      ...Object.fromEntries(
        snippets.map((code, at) => [`readme-${at}.ts`, `${localize(code)}\nexport {};\n`]),
      ),
      'examples.ts': localize(`import { createClient } from '@mgi-graph/sdk';
        const client = createClient({ url: '${ADDRESS}' });
        ${calls.join('\n')}`),
      'cases.ts': cases.replaceAll("'../../sdk/src/index.ts'", "'@mgi-graph/sdk'"),
      // A file of CommonJS gets the declarations of that format.
      'required.cts': `import sdk = require('@mgi-graph/sdk');
        const client: sdk.Client = sdk.createClient({ url: '${ADDRESS}' });
        client.meta();
        // @ts-expect-error no such option
        sdk.createClient({ url: '${ADDRESS}', retries: 3 });`,
    };
    await Promise.all(Object.entries(files).map(([name, text]) => consumer.write(name, text)));
  });

  test('compiles the README, the papers, all examples and every case of the type tests for Node.js', () => {
    expect(consumer.compile('nodenext')).toBe('');
  }, 90_000);

  test('compiles them for bundlers', () => {
    expect(consumer.compile('bundler')).toBe('');
  }, 90_000);

  test('runs the README and the papers, which say what they print, and the examples', async () => {
    expect(snippets.length).toBeGreaterThanOrEqual(24);
    const files = [...snippets.map((_, at) => `readme-${at}.js`), 'examples.js'];
    const outputs = await consumer.runEach(files);
    for (const [at, code] of snippets.entries()) expect(outputs[at], code).toBe(readOutput(code));
    expect(examples.length).toBe(44);
    expect(outputs.at(-1)).toBe('true\n'.repeat(examples.length));
  }, 60_000);
});
