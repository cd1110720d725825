import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_URL } from '../../addresses/addresses.ts';
import { answerPage } from '../../web/answer.tsx';
import { WORDS } from '../../web/words/words.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const readJson = async (path: string) => (await fetch(`${graph.origin}${path}`)).json();
const readHtml = async (path: string) => (await fetch(`${graph.origin}${path}`)).text();

/** The links of a page to lists of findings, each with the number that it shows. */
function listCounts(html: string): readonly (readonly [string, number])[] {
  return [...html.matchAll(/<a href="(\/search\?[^"]+)" aria-label="(\d+), /g)].map(
    ([, href = '', count]) => [href.replaceAll('&amp;', '&'), Number(count)],
  );
}

describe('what is counted', () => {
  test.each([
    '/matrix',
    '/matrix?by=kind&minConfidence=MEDIUM',
    '/matrix?by=profile&relevances=PRIMARY',
    '/matrix?objectives=2,15,16',
    '/objectives/16',
  ])('each cell of %s is the list that it links to', async (path) => {
    const counts = listCounts(await readHtml(path));
    expect(counts.length).toBeGreaterThan(path.includes('objectives') ? 8 : 40);
    // Every fourth: all cells are made alike.
    for (const [href, count] of counts.filter((_cell, index) => index % 4 === 0)) {
      const { data } = await readJson(href.replace('/search', '/search.json'));
      expect([href, data.findings.totalCount]).toEqual([href, count]);
    }
  });

  test.each([
    'human trafficking',
    'Africa',
    'santé',
    'objective 10',
    'visa',
    'remittances',
    'women',
  ])('the search for %s counts what its facets and its download do', async (query) => {
    const text = encodeURIComponent(query);
    const { data } = await readJson(`/search.json?query=${text}`);
    expect(data.counted.totalCount).toBe(data.search.totalCount);
    const lines = await (await fetch(`${graph.origin}/findings.ndjson?text=${text}`)).text();
    expect(lines.trim().split('\n')).toHaveLength(data.search.totalCount);
  });

  test.each([
    ['santé', []],
    ['visa', []],
    ['Africa', ['Region']],
    ['objective 10', ['Objective']],
    ['gaps in Guatemala', ['Jurisdiction']],
  ])(
    'the search for %s says what it names, and nothing that is merely alike',
    async (query, kinds) => {
      const { data } = await readJson(`/search.json?query=${encodeURIComponent(query)}`);
      const named = data.search.named.map(({ node }: { node: { __typename: string } }) => node);
      expect(named.map(({ __typename }: { __typename: string }) => __typename)).toEqual(kinds);
    },
  );

  test('places are in no order of counts, and no picture says more by size or colour', async () => {
    const html = await readHtml('/profiles/guatemala-2022');
    const wedges = [...html.matchAll(/<path d="M[^"]*"\/?>/g)];
    expect(wedges).toHaveLength(6);
    const { data } = await readJson('/places.json');
    const codes = data.withProfile.nodes.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(codes.toSorted());
  });
});

describe('the first page', () => {
  test('says in the first place what is in here, and what is not', async () => {
    const html = await readHtml('/');
    expect(html).toContain('118 findings of 4 profiles of 4 places');
    expect(html).toContain('7 more places were assessed; their texts are not here');
    expect(html).toContain('Not being here is something other than not being assessed');
  });

  // A size that grows has to be written here on purpose.
  test('is small: page, style, script and picture', async () => {
    const html = await readHtml('/');
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(files).toHaveLength(3);
    const bodies = await Promise.all(files.map(readHtml));
    const sizes = [html, ...bodies].map((body) => gzipSync(body, { level: 9 }).length);
    const sum = sizes.reduce((all, size) => all + size, 0);
    expect(sum).toBeLessThan(24_000);
    expect([html, ...bodies].join('')).not.toMatch(/(src|href)="https?:\/\/(?!127\.0\.0\.1)/);
  });
});

describe('a page that cannot be made', () => {
  const assets = { script: '/a.js', style: '/a.css', icon: '/a.svg' };
  const answering = (status: number, code: string): typeof globalThis.fetch => {
    const errors = [{ message: 'A secret of the server.', extensions: { code } }];
    return async () => Response.json({ errors, data: null }, { status });
  };

  test.each([
    [503, 'UNAVAILABLE', 503, WORDS.FR.failed.away],
    [500, 'INTERNAL', 500, WORDS.FR.failed.broken],
    [200, 'INTERNAL', 500, WORDS.FR.failed.broken],
  ])(
    'says so in its language when the graph answers %i, %s',
    async (graphStatus, code, status, title) => {
      const pages = { fetch: answering(graphStatus, code), assets, publicUrl: LOCAL_URL };
      const request = { url: '/objectives/10?language=fr', requestId: 'request-1' } as const;
      const answer = await answerPage(pages, { ...request, form: 'html' });
      expect(answer.status).toBe(status);
      expect(answer.retryAfter === undefined).toBe(status !== 503);
      expect(answer.fault === undefined).toBe(status !== 500);
      expect(answer.body).toContain(title);
      expect(answer.body).not.toContain('A secret');
      const json = await answerPage(pages, { ...request, form: 'json' });
      expect(JSON.parse(json.body).errors[0].extensions.requestId).toBe('request-1');
    },
  );
});

describe('an address that cannot be asked', () => {
  test('is told in the words of the graph', async () => {
    const response = await fetch(`${graph.origin}/search?kinds=GOOD`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('GOOD');
  });

  test.each([
    '/search?query=%3Cscript%3Ealert(1)%3C/script%3E',
    '/compare?profiles=%22%3E%3Cimg%20src=x%3E,b',
  ])('%s executes nothing', async (path) => {
    const html = await readHtml(path);
    expect(html).not.toMatch(/<script>|<img/);
  });
});
