import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, openGraph } from '../support/graph.ts';
import { type Consumer, openConsumer, ROOT } from './consumer.ts';

const ADDRESS = 'http://127.0.0.1:4000/graphql';

let graph: Graph;
let consumer: Consumer;
beforeAll(async () => {
  [graph, consumer] = await Promise.all([openGraph(), openConsumer()]);
}, 120_000);
afterAll(() => Promise.all([graph?.close(), consumer?.remove()]));

const readme = await readFile(path.join(ROOT, 'sdk/README.md'), 'utf8');
const snippets = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);

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
  test('holds the build, the sources that its maps name, and nothing else', async () => {
    expect((await readdir(consumer.installed)).sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
      'src',
    ]);
    const manifest = JSON.parse(
      await readFile(path.join(consumer.installed, 'package.json'), 'utf8'),
    );
    expect(manifest).not.toHaveProperty('dependencies');
    expect(Object.keys(manifest.exports['.'])).toEqual(['types', 'default']);
  });

  test('answers a plain ES module of Node.js', async () => {
    await consumer.write(
      'plain.mjs',
      `import { createClient } from '@mgi-graph/sdk';
      const client = createClient({ url: '${graph.origin}/graphql' });
      console.log((await client.findings({ filter: { objectives: [10] } })).totalCount);`,
    );
    expect(await consumer.run('plain.mjs')).toBe('4\n');
  });

  test('compiles and runs the README and the examples of all methods', async () => {
    const localize = (code: string) => code.replaceAll(ADDRESS, `${graph.origin}/graphql`);
    await Promise.all(
      snippets.map((code, index) => consumer.write(`readme-${index}.ts`, localize(code))),
    );
    const examples = await readExamples();
    const calls = examples.map((code) => `console.log((${code.replace(/;$/, '')}) !== null);`);
    await consumer.write(
      'examples.ts',
      `import { createClient } from '@mgi-graph/sdk';
      const client = createClient({ url: '${graph.origin}/graphql' });
      ${calls.join('\n')}`,
    );
    expect(await consumer.compile('nodenext')).toBe('');

    expect(snippets.length).toBeGreaterThanOrEqual(6);
    for (const [index, code] of snippets.entries()) {
      expect(await consumer.run(`readme-${index}.js`), code).toBe(readOutput(code));
    }
    expect(examples.length).toBe(33);
    expect(await consumer.run('examples.js')).toBe('true\n'.repeat(examples.length));
  }, 120_000);

  test('has declarations that hold every case of the type tests, for Node.js and for bundlers', async () => {
    const cases = await readFile(path.join(import.meta.dirname, 'client.test-d.ts'), 'utf8');
    await consumer.write(
      'cases.ts',
      cases.replaceAll("'../../sdk/src/index.ts'", "'@mgi-graph/sdk'"),
    );
    expect(await consumer.compile('nodenext')).toBe('');
    expect(await consumer.compile('bundler')).toBe('');
  }, 60_000);
});
