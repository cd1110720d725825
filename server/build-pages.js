import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** What both builds share. */
const common = {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  publicDir: false,
};
const output = {
  emptyOutDir: true,
  assetsDir: '',
  assetsInlineLimit: 0,
  manifest: 'manifest.json',
  modulePreload: false,
  target: 'es2022',
};

await build({
  ...common,
  plugins: [listSources],
  build: {
    ...output,
    outDir,
    rolldownOptions: { input: ['web/browser/main.ts', 'web/icon.svg'] },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});

const listFiles = (folder) =>
  readdirSync(path.join(ROOT, folder)).map((name) => `${folder}/${name}`);

const GRAPHIQL = 'web/graphiql';
const graphiqlSources = [GRAPHIQL, 'xlsx'].flatMap(listFiles);

/** Changes with what GraphiQL is made of: our files, and the versions of packages. */
function nameGraphiql() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'server/build-pages.js', ...graphiqlSources]) {
    hash.update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds GraphiQL, which takes longer than all else and seldom changes: what was built is kept. */
async function buildGraphiql(into) {
  const cache = path.join(ROOT, 'node_modules/.cache/mgi-graphiql');
  const kept = path.join(cache, nameGraphiql());
  if (!existsSync(kept)) {
    const draft = `${kept}-${process.pid}`;
    await build({
      ...common,
      base: '/graphiql/',
      build: { ...output, outDir: draft, rolldownOptions: { input: [`${GRAPHIQL}/main.tsx`] } },
      oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    });
    const before = existsSync(cache) ? readdirSync(cache) : [];
    try {
      renameSync(draft, kept);
    } catch (error) {
      // Another process was faster; what it built is the same.
      if (!existsSync(kept)) throw error;
      rmSync(draft, { recursive: true, force: true });
    }
    for (const name of before.filter((each) => /^[0-9a-f]{16}$/.test(each))) {
      rmSync(path.join(cache, name), { recursive: true, force: true });
    }
  }
  cpSync(kept, into, { recursive: true });
}

await buildGraphiql(path.join(outDir, 'graphiql'));

// A loader for the whole process would read all of Vite, too, which takes three times as long.
const { buildPapers } = await tsImport('./papers/build.ts', import.meta.url);
const { sources: papers, ...docs } = buildPapers(ROOT);
writeFileSync(path.join(outDir, 'papers.json'), JSON.stringify(docs));

/** What the docs are made by, which no bundle has among its sources. */
const MAKERS = ['build', 'render', 'links', 'escape', 'picture', 'reference'].map(
  (name) => `server/papers/${name}.ts`,
);
process.stdout.write(
  JSON.stringify([
    ...sources,
    // A style sheet that another one imports is no module of the build.
    ...[...papers, ...MAKERS, ...graphiqlSources, ...listFiles('web/style')].map((file) =>
      path.join(ROOT, file),
    ),
  ]),
);
