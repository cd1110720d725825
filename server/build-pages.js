import path from 'node:path';
import { build } from 'vite';

// Builds what pages load in a browser. Called by server/bundle.js in a process of its own: what builds
// is large, and would stay in the memory of the server. Plain JavaScript, as it runs before anything else.

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
process.stdout.write(JSON.stringify([...sources]));
