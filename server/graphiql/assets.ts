import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readExamples } from './examples.ts';

/** What a path of the page answers. */
export interface Asset {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The body in gzip, made when it is first asked for: a start does not wait for it. */
  readonly gzipped: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Changes with the body; without quotation marks. */
  readonly hash: string;
  /** Whether its path changes with it, so that a browser need never ask again. */
  readonly isImmutable: boolean;
}

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

function makeAsset(name: string, content: Uint8Array | string, isImmutable: boolean): Asset {
  const body = new Uint8Array(Buffer.from(content));
  let gzipped: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    contentType: TYPES[path.extname(name)] ?? 'application/octet-stream',
    body,
    gzipped: () => {
      gzipped ??= promisify(gzip)(body).then((bytes) => new Uint8Array(bytes));
      return gzipped;
    },
    hash: createHash('sha256').update(body).digest('hex').slice(0, 16),
    isImmutable,
  };
}

function readAssets(): Assets {
  const byPath = new Map<string, Asset>();
  let html = readFileSync(ownFile('page.html'), 'utf8');
  for (const [name, file] of Object.entries(FILES)) {
    const asset = makeAsset(name, readFileSync(file), true);
    const { name: stem, ext } = path.parse(name);
    const hashed = `/graphiql/${stem}.${asset.hash}${ext}`;
    byPath.set(hashed, asset);
    html = html.replaceAll(`"/graphiql/${name}"`, `"${hashed}"`);
  }
  const examples = JSON.stringify(readExamples());
  byPath.set('/graphiql/examples.json', makeAsset('examples.json', examples, false));
  return { page: makeAsset('page.html', html, false), byPath };
}

let known: Assets | undefined;

/** Reads the page and all that it loads, once: under two megabytes, most of it GraphiQL. */
export function openAssets(): Assets {
  known ??= readAssets();
  return known;
}
