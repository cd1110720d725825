import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Asset, makeAsset } from '../assets/asset.ts';
import { readExamples } from './examples.ts';

/** The page, and by path what it loads. */
export interface Assets {
  readonly page: Asset;
  readonly byPath: ReadonlyMap<string, Asset>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const require = createRequire(import.meta.url);

function locate(packageName: string, file: string): string {
  return path.join(path.dirname(require.resolve(`${packageName}/package.json`)), file);
}

const ownFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What page.html loads, by the name it has there: the browser builds of the packages, and ours. */
const FILES: Record<string, string> = {
  'react.js': locate('react', 'umd/react.production.min.js'),
  'react-dom.js': locate('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': locate('graphiql', 'graphiql.min.js'),
  'graphiql.css': locate('graphiql', 'graphiql.min.css'),
  'page.js': ownFile('page.js'),
  'page.css': ownFile('page.css'),
  'icon.svg': ownFile('icon.svg'),
};

const makeFile = (name: string, content: Uint8Array | string, isImmutable: boolean): Asset =>
  makeAsset(TYPES[path.extname(name)] ?? 'application/octet-stream', content, isImmutable);

function readAssets(): Assets {
  const byPath = new Map<string, Asset>();
  let html = readFileSync(ownFile('page.html'), 'utf8');
  for (const [name, file] of Object.entries(FILES)) {
    const asset = makeFile(name, readFileSync(file), true);
    const { name: stem, ext } = path.parse(name);
    const hashed = `/graphiql/${stem}.${asset.hash}${ext}`;
    byPath.set(hashed, asset);
    html = html.replaceAll(`"/graphiql/${name}"`, `"${hashed}"`);
  }
  const examples = JSON.stringify(readExamples());
  byPath.set('/graphiql/examples.json', makeFile('examples.json', examples, false));
  return { page: makeFile('page.html', html, false), byPath };
}

let known: Assets | undefined;

/** Reads the page and all that it loads, once: under two megabytes, most of it GraphiQL. */
export function openAssets(): Assets {
  known ??= readAssets();
  return known;
}
