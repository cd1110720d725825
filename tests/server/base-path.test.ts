import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putUnder } from '../../server/base-path.ts';
import { HAS_CHROMIUM, openBrowser } from '../support/browser.ts';
import { type Graph, openGraph } from '../support/graph.ts';

// A proxy has the server under a path, and passes that path on or takes it off.

let graph: Graph;
let publicUrl: string;
beforeAll(async () => {
  graph = await openGraph(undefined, undefined, { publicUrl: () => publicUrl });
  publicUrl = `${graph.origin}/mgi`;
});
afterAll(() => graph.close());

const get = (path: string, headers = {}) =>
  fetch(`${graph.origin}${path}`, { headers, redirect: 'manual' });

const PAGES = [
  '/',
  '/search?query=trafficking&language=fr',
  '/profiles/mali-2021',
  '/docs',
  '/docs/errors',
  '/profiles/nothing-1900',
];

test.each(PAGES)('all that %s links to and loads is under the path, and is there', async (page) => {
  const html = await (await get(`/mgi${page}`, { accept: 'text/html' })).text();
  const links = [...html.matchAll(/\s(?:href|src|action)="([^"#][^"]*)"/g)].map(
    ([, to = '']) => new URL(to.replaceAll('&amp;', '&'), `${publicUrl}${page}`),
  );
  const own = links.filter(({ origin }) => origin === graph.origin);
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter(({ pathname }) => !/^\/mgi(\/|$)/.test(pathname)).map(String)).toEqual([]);
  const missing: string[] = [];
  for (const url of new Set(own.map(String))) {
    if (!url.includes('nothing-1900') && (await fetch(url)).status !== 200) missing.push(url);
  }
  expect(missing).toEqual([]);
});

test('it answers with and without the path, and leads on under it', async () => {
  for (const path of ['/mgi', '/mgi/', '/mgi?language=fr', '/']) {
    expect((await get(path)).status).toBe(200);
  }
  expect((await get('/mgix')).status).toBe(404);
  const moved = await get('/mgi/objectives/010');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/mgi/objectives/10']);
  const { data } = await graph.ask('{ objective(number: 10) { url } }');
  expect(data.objective.url).toBe(`${publicUrl}/objectives/10`);
});

describe('a page is put under a path', () => {
  test.each([
    ['<a class="x" href="/a?b=/c">/a</a>', '<a class="x" href="/mgi/a?b=/c">/a</a>'],
    ['<a title="a > b" href="/a">', '<a title="a > b" href="/mgi/a">'],
    ['<form action="/s"><img src="/i">', '<form action="/mgi/s"><img src="/mgi/i">'],
    ['<a href="//else.where/"><a href="#a"><a href="https://x.y/">', null],
    ['<p>write href="/a" here</p><a data-href="/a">', null],
  ])('%s', (html, put) => {
    expect(putUnder('/mgi', html)).toBe(put ?? html);
    expect(putUnder('', html)).toBe(html);
  });
});

test.runIf(HAS_CHROMIUM)('what scripts offer and load is under the path, too', async () => {
  const own = await openBrowser();
  const page = await own.browser.newPage();
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await page.goto(`${publicUrl}/`);
  await page.getByRole('combobox').fill('kenya');
  await page.getByRole('option').first().click();
  await page.waitForURL(/\/mgi\/jurisdictions\/KEN$/);
  expect(await page.locator('h1').count()).toBe(1);
  await page.goto(`${publicUrl}/graphql`);
  await page.locator('.mgi-table td').first().waitFor();
  await page.getByRole('button', { name: 'Show Guides' }).click();
  await page.getByRole('link', { name: 'For analysts' }).click();
  await page.waitForURL(/\/mgi\/docs\/analysts$/);
  expect(paths.filter((path) => !path.startsWith('/mgi/'))).toEqual([]);
  await own.close();
});
