import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, openConsumer } from './consumer.ts';

let consumer: Consumer;
beforeAll(async () => {
  consumer = await openConsumer();
}, 120_000);
afterAll(() => consumer?.remove());

const CODE = `import { createClient } from '@mgi-graph/sdk';
const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
const page = await client.findings({ orderBy: { field: 'YEAR' }, first: 5 });
page.totalCount;
page.nodes[0]?.mappings[0]?.objective.number;
const hits = await client.search({ query: 'visas' });
for (const { node } of hits.edges) if (node.__typename === 'Instrument') node.instrumentKind;
`;

/** An editor with one file open: what it shows of the word after a mark. */
function openEditor(file: string, code: string): (mark: string) => string {
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === file ? code : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => path.dirname(file),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return (mark) => {
    const info = service.getQuickInfoAtPosition(file, code.indexOf(mark) + mark.length);
    return ts.displayPartsToString(info?.documentation);
  };
}

test('an editor shows what the schema says of methods, variables and fields', async () => {
  await consumer.write('open.ts', CODE);
  const show = openEditor(path.join(consumer.folder, 'open.ts'), CODE);
  expect(show('client.')).toMatch(/^Findings of all profiles\./);
  expect(show('findings({ ')).toMatch(/^The order; it is the same from page to page\./);
  expect(show("'YEAR' }, ")).toBe('Rows from the start of the list, 0 to 100. [Default: 20]');
  expect(show('page.')).toMatch(/Counted only when asked for\./);
  expect(show('objective.')).toMatch(/^Its number, 1 to 23/);
  // An alias has the words of its field.
  expect(show("'Instrument') node.")).toBe('What it is by its name.');
}, 60_000);
