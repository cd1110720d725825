import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Papers } from '../../web/papers/paper.ts';
import type { Assets } from '../../web/parts/document.tsx';
import { type Asset, makeAsset } from '../assets/asset.ts';

/** Where `server/build-pages.js` has put what pages load. */
const BUILT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** What Vite tells of what it built. */
const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).default([]) }),
);

/** The docs, as the build wrote them. */
const BuiltPapers = z.object({
  papers: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      description: z.string(),
      group: z.string(),
      markdown: z.string(),
      html: z.string(),
      headings: z.array(z.object({ level: z.number(), anchor: z.string(), text: z.string() })),
      sections: z.array(z.object({ anchor: z.string(), heading: z.string(), text: z.string() })),
    }),
  ),
  files: z.record(z.string(), z.string()),
});

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What pages load, and where. */
export interface BuiltAssets {
  readonly assets: Assets;
  readonly papers: Papers;
  /** The file at a path; null where there is none. */
  readonly find: (path: string) => Asset | null;
}

const BASE = '/assets/';

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(BUILT, name), 'utf8'));

function readAssets(): BuiltAssets {
  const manifest = Manifest.parse(readJson('manifest.json'));
  const chunkOf = (source: string) => {
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`The build of the pages has no ${source}.`);
    return chunk;
  };
  const main = chunkOf('web/browser/main.ts');
  const icon = chunkOf('web/icon.svg').file;
  const names = Object.values(manifest).flatMap(({ file, css }) => [file, ...css]);
  const read = (name: string, isImmutable: boolean) => {
    const contentType = TYPES[path.extname(name)] ?? 'application/octet-stream';
    return makeAsset(contentType, readFileSync(path.join(BUILT, name)), isImmutable);
  };
  const files = new Map<string, Asset>([
    // The name of a built file changes with it.
    ...names.map((name) => [BASE + name, read(name, true)] as const),
    // Asked for by browsers where a document names no icon, as a table or an error.
    ['/favicon.ico', read(icon, false)],
  ]);
  return {
    assets: {
      script: BASE + main.file,
      style: BASE + (main.css[0] ?? ''),
      icon: BASE + icon,
    },
    papers: BuiltPapers.parse(readJson('papers.json')),
    find: (name) => files.get(name) ?? null,
  };
}

let known: BuiltAssets | undefined;

/** Reads what pages load and the docs, once: some hundreds of kilobytes. */
export function openBuiltAssets(): BuiltAssets {
  known ??= readAssets();
  return known;
}
