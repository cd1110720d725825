import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAssets } from '../../server/graphiql/assets.ts';
import { readExamples } from '../../server/graphiql/examples.ts';
import { prefersHtml } from '../../server/graphiql/negotiate.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const IMMUTABLE = 'public, max-age=31536000, immutable';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const request = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${graph.origin}${path}`, { method, headers, redirect: 'manual' });

/** Asks for a target as it stands: fetch would tidy it. */
const requestRaw = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(graph.origin);
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

const paths = [...openAssets().byPath.keys()];

describe('the page', () => {
  test('is what a browser gets, with headers that keep it to this server', async () => {
    const response = await request('/graphql', { accept: BROWSER });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('vary')).toMatch(/\bAccept(,|$)/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  test('has its title, the attribution and the cautions', async () => {
    const html = await (await request('/graphql', { accept: BROWSER })).text();
    expect(html).toContain('<title>MGI Graph</title>');
    const { data } = await graph.ask('{ meta { attributions } }');
    expect(html).toContain(data.meta.attributions[0]);
    expect(html).toMatch(/Policy, not practice.*No ranking.*not official/);
  });

  test('loads only what this server has', async () => {
    const html = await (await request('/graphql', { accept: BROWSER })).text();
    const links = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link);
    const loaded = links.filter((link = '') => link.startsWith('/graphiql/'));
    expect(loaded).toHaveLength(3);
    for (const link of loaded) expect(paths).toContain(link);
    expect(links.filter((link = '') => !/^\/(graphiql\/|docs|$)/.test(link))).toEqual([]);
  });

  test('is the same bytes whatever the address says', async () => {
    const attack = encodeURIComponent('</script><script>alert(1)</script>$&');
    const plain = await request('/graphql', { accept: BROWSER });
    const shared = await request(`/graphql?query=${attack}&variables={}`, { accept: BROWSER });
    expect(await shared.text()).toBe(await plain.text());
  });

  test('has no inline script and names no foreign host, nor does what we wrote for it', () => {
    const folder = path.join(import.meta.dirname, '../..');
    const own = readdirSync(path.join(folder, 'web/graphiql')).map(
      (name) => `web/graphiql/${name}`,
    );
    for (const file of ['server/graphiql/page.html', ...own]) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      expect(text, file).not.toMatch(
        /(?<!\^)\b(https?|wss?):|["'(]\/\/|@import|<script>|\son\w+="/,
      );
    }
    const css = [...openAssets().byPath].filter(([name]) => name.endsWith('.css'));
    expect(css).toHaveLength(1);
    for (const [, { body }] of css) {
      const text = Buffer.from(body).toString();
      expect(text.match(/url\((?!["']?data:)/g)).toBeNull();
      expect(text).not.toContain('@import');
    }
  });
});

describe('who gets the page', () => {
  test.each([
    [BROWSER, true],
    ['text/html', true],
    ['text/*', true],
    ['text/html;q=0.9, application/json;q=0.8', true],
    ['TEXT/HTML', true],
    [null, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['application/graphql-response+json, application/json;q=0.9', false],
    ['text/html, application/json', false],
    ['text/html;q=0, */*', false],
    ['text/html;q=0.5, */*;q=0.8', false],
    ['text/html;q=nonsense', false],
  ])('%s: %s', (accept, expected) => {
    expect(prefersHtml(accept)).toBe(expected);
  });

  test.each(['*/*', 'application/json', 'application/graphql-response+json'])(
    'a query in the address is data for %s',
    async (accept) => {
      const query = encodeURIComponent('{ meta { release { number } } }');
      const response = await request(`/graphql?query=${query}`, { accept });
      expect(response.status).toBe(200);
      expect(response.headers.get('vary')).toMatch(/\bAccept\b/);
      expect(await response.json()).toMatchObject({ data: { meta: { release: { number: 1 } } } });
    },
  );

  test('a query in the body is data for a browser too', async () => {
    const response = await fetch(`${graph.origin}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/html, application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  test('the first page of the site leads there', async () => {
    const response = await request('/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('href="/graphql"');
  });
});

describe('what the page loads', () => {
  test.each(paths)('%s', async (path) => {
    const response = await request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^(text|application|image)\/\S+/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const isExamples = path === '/graphiql/examples.json';
    expect(response.headers.get('cache-control')).toBe(isExamples ? 'no-cache' : IMMUTABLE);
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{16}(-gzip)?"$/);
    const again = await request(path, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await request(path, { 'if-none-match': '"other"' });
    expect(other.status).toBe(200);
  });

  test('has the examples', async () => {
    const response = await request('/graphiql/examples.json');
    expect(await response.json()).toEqual(readExamples());
  });

  test('comes compressed only to those who take it, under another tag', async () => {
    const [path = ''] = paths;
    const plain = await request(path, { 'accept-encoding': 'gzip;q=0' });
    const packed = await request(path, { 'accept-encoding': 'br, gzip' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    // fetch has unpacked it.
    expect(await packed.text()).toBe(await plain.text());
    const asset = openAssets().byPath.get(path);
    expect(gunzipSync((await asset?.encoded('gzip')) ?? '')).toEqual(
      Buffer.from(asset?.body ?? ''),
    );
  });

  test('answers HEAD with the headers alone', async () => {
    const response = await request('/graphiql/examples.json', {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
    expect(await response.text()).toBe('');
  });

  test.each([
    '/graphiql',
    '/graphiql/',
    '/graphiql/page.js',
    '/graphiql/unknown.0123456789abcdef.js',
    '/graphiql/..%2f..%2fpackage.json',
    '/graphiql/%2e%2e/%2e%2e/package.json',
    '/graphiql/../../package.json',
    '/graphiql/examples.json/../page.html',
    '/graphiql/constructor',
    '/examples/01-human-trafficking.graphql',
  ])('has nothing at %s', async (path) => {
    expect(await requestRaw(path)).toBe(404);
  });
});
