import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { build } from 'vite';

// Builds what pages load in a browser, and the docs. Called by server/bundle.js in a process of its own: what
// builds is large, and would stay in the memory of the server. Plain JavaScript, as it runs before anything else.

const ROOT = path.join(import.meta.dirname, '..');
const [, , outDir] = process.argv;
const sources = new Set();

/** Tells which files of ours the build read. */
const listSources = {
  name: 'list-sources',
  generateBundle() {
    for (const id of this.getModuleIds()) sources.add(id.split('?')[0]);
  },
};

await build({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  publicDir: false,
  plugins: [listSources],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: false,
    target: 'es2022',
    rolldownOptions: { input: ['web/browser/main.ts', 'web/icon.svg'] },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});

// A loader for the whole process would read all of Vite, too, which takes three times as long.
const { buildPapers } = await tsImport('./papers/build.ts', import.meta.url);
const { sources: papers, ...docs } = buildPapers(ROOT);
writeFileSync(path.join(outDir, 'papers.json'), JSON.stringify(docs));

/** What the docs are made by, which no bundle has among its sources. */
const MAKERS = ['build', 'render', 'links', 'escape', 'picture', 'reference'].map(
  (name) => `server/papers/${name}.ts`,
);
process.stdout.write(
  JSON.stringify([...sources, ...[...papers, ...MAKERS].map((file) => path.join(ROOT, file))]),
);
