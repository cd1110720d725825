import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
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

const locate = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where `server/build-pages.js` has put what the page loads, each file under a name that changes with it. */
const BUILT = locate('../../dist/web/graphiql/');
const BASE = '/graphiql/';

/** The files that Vite made of `web/graphiql/main.tsx`. */
const Manifest = z.object({
  'web/graphiql/main.tsx': z.object({ file: z.string(), css: z.tuple([z.string()]) }),
});

const makeFile = (name: string, content: Uint8Array | string, isImmutable: boolean): Asset =>
  makeAsset(TYPES[path.extname(name)] ?? 'application/octet-stream', content, isImmutable);

function readAssets(): Assets {
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(path.join(BUILT, 'manifest.json'), 'utf8')),
  );
  const { file, css } = manifest['web/graphiql/main.tsx'];
  const byPath = new Map<string, Asset>();
  for (const name of readdirSync(BUILT).filter((each) => each !== 'manifest.json')) {
    byPath.set(BASE + name, makeFile(name, readFileSync(path.join(BUILT, name)), true));
  }
  const icon = makeFile('icon.svg', readFileSync(locate('icon.svg')), true);
  const iconPath = `${BASE}icon.${icon.hash}.svg`;
  byPath.set(iconPath, icon);
  const examples = JSON.stringify(readExamples());
  byPath.set(`${BASE}examples.json`, makeFile('examples.json', examples, false));
  const html = readFileSync(locate('page.html'), 'utf8')
    .replace('"/graphiql/main.js"', `"${BASE}${file}"`)
    .replace('"/graphiql/main.css"', `"${BASE}${css[0]}"`)
    .replace('"/graphiql/icon.svg"', `"${iconPath}"`);
  return { page: makeFile('page.html', html, false), byPath };
}

let known: Assets | undefined;

/** Reads the page and all that it loads, once: under two megabytes, most of it GraphiQL. */
export function openAssets(): Assets {
  known ??= readAssets();
  return known;
}
