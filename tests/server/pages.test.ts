import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_URL } from '../../addresses/addresses.ts';
import { WORDS } from '../../web/words/words.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const FINDING = '/findings/guatemala-2022/migrants-rights/well-developed/3';
const PAGES = [
  '/profiles/guatemala-2022',
  FINDING,
  '/objectives/10',
  '/jurisdictions/KEN-MOMBASA',
  '/releases/1',
];

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${graph.origin}${path}`, { method, headers, redirect: 'manual' });
const read = async (path: string) => (await get(path)).text();

type Node = ReturnType<typeof parseDocument>['children'][number];

/** The elements of a name in a page. */
function findAll(node: Node | ReturnType<typeof parseDocument>, name: string): readonly Node[] {
  const children = 'children' in node ? (node.children as readonly Node[]) : [];
  return children.flatMap((child) => [
    ...('name' in child && child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

const textOf = (node: Node): string =>
  node.type === 'text'
    ? node.data
    : 'children' in node
      ? (node.children as readonly Node[]).map(textOf).join('')
      : '';
const attributesOf = (node: Node): Record<string, string> =>
  'attribs' in node ? node.attribs : {};

describe('addresses in the graph', () => {
  test('are those of the pages, and each of them answers', async () => {
    const { data, errors } = await graph.ask(`{
      profiles(first: 100) { nodes { url jurisdiction { url } } }
      findings(first: 100) { nodes { url } }
      objectives { url }
      releases { nodes { url } }
    }`);
    expect(errors).toEqual([]);
    const urls: string[] = [
      ...data.profiles.nodes.flatMap((each: { url: string; jurisdiction: { url: string } }) => [
        each.url,
        each.jurisdiction.url,
      ]),
      ...data.objectives.map(({ url }: { url: string }) => url),
      ...data.releases.nodes.map(({ url }: { url: string }) => url),
      ...data.findings.nodes.slice(0, 10).map(({ url }: { url: string }) => url),
    ];
    expect(urls.every((url) => url.startsWith(`${LOCAL_URL}/`))).toBe(true);
    const statuses = [];
    for (const url of urls) statuses.push((await get(url.slice(LOCAL_URL.length))).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('a page', () => {
  test.each(PAGES)('%s is whole without JavaScript, with a strict policy', async (path) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get('vary')).toMatch(/\bAccept\b/);
    const page = parseDocument(html);
    expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=/);
    const scripts = findAll(page, 'script').map(attributesOf);
    expect(scripts.filter(({ src, type }) => !src && type !== 'application/ld+json')).toEqual([]);
    const headings = findAll(page, 'h1').map(textOf);
    expect(headings).toHaveLength(1);
    expect(findAll(page, 'main')).toHaveLength(1);
    const [canonical] = findAll(page, 'link').filter(
      (link) => attributesOf(link)['rel'] === 'canonical',
    );
    expect(canonical && attributesOf(canonical)['href']).toBe(LOCAL_URL + path);
    const [data] = findAll(page, 'script').filter((script) => !attributesOf(script)['src']);
    const about = JSON.parse(data === undefined ? '' : textOf(data));
    expect(about['@context']).toBe('https://schema.org');
    expect(about['url']).toBe(LOCAL_URL + path);
    const { data: meta } = await graph.ask('{ meta { cautions { text } } }');
    for (const { text } of meta.meta.cautions)
      expect(textOf(page as unknown as Node)).toContain(text);
  });

  test('loads only what this server has, for ever', async () => {
    const page = parseDocument(await read(FINDING));
    const loaded = [...findAll(page, 'script'), ...findAll(page, 'link')]
      .map(attributesOf)
      .filter(({ rel = '' }) => ['', 'stylesheet', 'icon'].includes(rel))
      .flatMap(({ src, href }) => src ?? href ?? []);
    expect(loaded).toHaveLength(3);
    for (const file of loaded) {
      const response = await get(file);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });

  test('has an icon where browsers look for one by themselves', async () => {
    const response = await get('/favicon.ico');
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    const etag = response.headers.get('etag') ?? '';
    expect((await get('/favicon.ico', { 'if-none-match': etag })).status).toBe(304);
  });

  test.each(['guatemala-2022', 'mali-2021', 'mombasa-2022', 'quilmes-2022'])(
    '%s quotes each finding letter by letter, in its own language',
    async (slug) => {
      const page = parseDocument(await read(`/profiles/${slug}?language=es`));
      const quotes = findAll(page, 'blockquote');
      const { data } = await graph.ask(
        'query ($slug: String!) { profile(slug: $slug) { sections { findings(first: 100) { nodes { text textLanguage url kind } } } } }',
        { slug },
      );
      const all = data.profile.sections.flatMap(
        (section: { findings: { nodes: readonly { kind: string }[] } }) => [
          ...section.findings.nodes.filter(({ kind }) => kind === 'WELL_DEVELOPED'),
          ...section.findings.nodes.filter(({ kind }) => kind !== 'WELL_DEVELOPED'),
        ],
      );
      expect(quotes.map((quote) => [textOf(quote), attributesOf(quote)])).toEqual(
        all.map((each: { text: string; textLanguage: string; url: string }) => [
          each.text,
          { cite: each.url, lang: each.textLanguage.toLowerCase() },
        ]),
      );
    },
  );

  test.each(['fr', 'es'] as const)('is in the language asked for: %s', async (language) => {
    const response = await get(`/objectives/10?language=${language}`);
    expect(response.headers.get('content-language')).toBe(language);
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}">`);
    const words = WORDS[language === 'fr' ? 'FR' : 'ES'];
    expect(html).toContain(words.objective.actions);
    // Links keep it.
    const links = findAll(parseDocument(html), 'a')
      .map(attributesOf)
      .filter(
        ({ href = '', hreflang }) => /^\/(?!graphql|llms)/.test(href) && hreflang === undefined,
      );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ href = '' }) => !href.includes(`language=${language}`))).toEqual([]);
  });

  test('leads to the finding before and after it in its domain', async () => {
    const page = parseDocument(await read(FINDING));
    const links = findAll(page, 'a').map(attributesOf);
    const [before] = links.filter(({ rel }) => rel === 'prev');
    expect(before?.['href']).toBe(FINDING.replace(/3$/, '2'));
  });
});

describe('for programs', () => {
  test.each(PAGES)('%s is JSON and Markdown', async (path) => {
    const json = await get(`${path}.json`);
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(json.headers.get('access-control-allow-origin')).toBe('*');
    const body = await json.json();
    expect(body.url).toBe(LOCAL_URL + path);
    expect(await (await get(path, { accept: 'application/json' })).json()).toEqual(body);
    const markdown = await get(`${path}.md`);
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = await markdown.text();
    expect(text).toMatch(/^(# |[\s\S]*\n# )/);
    expect(text).not.toMatch(/<\/?[a-z]+[ >]/);
    expect(await (await get(path, { accept: 'text/markdown' })).text()).toBe(text);
  });

  test('a finding quotes its words in Markdown', async () => {
    const { data } = await graph.ask(
      'query ($reference: String!) { finding(reference: $reference) { text } }',
      { reference: FINDING.slice('/findings/'.length) },
    );
    expect(await read(`${FINDING}.md`)).toContain(`> ${data.finding.text}`);
  });
});

describe('caches', () => {
  test('may keep a page and ask whether it is the same', async () => {
    const first = await get(FINDING);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"1-[0-9a-f]{24}-gzip"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const second = await get(FINDING, { 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    const other = await get(`${FINDING}?language=fr`, { 'if-none-match': etag });
    expect(other.status).toBe(200);
    const head = await get(FINDING, {}, 'HEAD');
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
  });
});

describe('an address that is not quite right', () => {
  test.each([
    ['/jurisdictions/ken', '/jurisdictions/KEN'],
    ['/objectives/010?language=fr', '/objectives/10?language=fr'],
    ['/profiles/Mali-2021.md', '/profiles/mali-2021.md'],
    [`${FINDING}/`, FINDING],
  ])('%s leads to %s', async (path, right) => {
    const response = await get(path);
    expect([response.status, response.headers.get('location')]).toEqual([308, right]);
  });

  test.each([
    ['/profiles/guatamala-2022', '/jurisdictions/GTM'],
    ['/objectives/trafficking', '/objectives/10'],
    ['/findings/mali-2021/nothing/1', '/profiles/mali-2021'],
  ])('%s is told what is nearest: %s', async (path, nearest) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(await response.text()).toContain(`href="${nearest}"`);
    const { errors } = await (await get(`${path}.json`)).json();
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
    expect(errors[0].extensions.nearest).toContain(LOCAL_URL + nearest);
  });

  test.each([
    ['/guatamala', '/jurisdictions/GTM'],
    ['/profile/mali-2021?language=fr', '/profiles/mali-2021?language=fr'],
    ['/wp-login.php', '/'],
  ])('a browser at %s goes on from a page, a program has an error', async (path, nearest) => {
    const response = await get(path, { accept: 'text/html,*/*;q=0.8' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(await response.text()).toContain(`href="${nearest}"`);
    for (const accept of ['*/*', 'application/json']) {
      const { errors } = await (await get(path, { accept })).json();
      expect(errors[0].message).toMatch(/^Nothing is served at /);
    }
  });

  test.each(['/graphiql/main.js', '/mcp/more', '/schema.graphql/more'])(
    'a browser at %s has an error: there are no pages below it',
    async (path) => {
      const response = await get(path, { accept: 'text/html' });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/json; charset=utf-8',
      ]);
    },
  );

  test.each([
    '/objectives/24',
    '/objectives/%00',
    '/profiles/%3Cscript%3E',
    '/releases/9',
    '/findings/a',
  ])('%s is not there, and nothing of it is executed', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<script>');
  });
});
