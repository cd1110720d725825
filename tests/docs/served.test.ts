import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltAssets } from '../../server/pages/assets.ts';
import { answerPaper } from '../../web/papers/answer.tsx';
import { pathOfPaper, textOfPaper } from '../../web/papers/paper.ts';
import { searchPapers } from '../../web/papers/search.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { listAnchors, listBlocks, readPapers } from './papers.ts';

const { papers: docs, assets } = openBuiltAssets();
const { papers } = docs;
const PUBLIC = 'https://mgi.example.org';
const site = { papers: docs, assets, publicUrl: PUBLIC };
const answer = (url: string, form: 'html' | 'md' = 'html') => answerPaper(site, url, form);

/** Pages that were answered: every link of each is followed, and most lead to the same. */
const pages = new Map<string, ReturnType<typeof answer>>();
function answerOnce(path: string): ReturnType<typeof answer> {
  const page = pages.get(path) ?? answer(path);
  pages.set(path, page);
  return page;
}

const files = await readPapers();

/** Addresses that papers lead to and that something else answers. */
const ELSEWHERE =
  /^\/(|graphql|schema\.graphql|search|objectives|places|matrix|compare|llms\.txt|assets\/.*)(\?|$)/;

/** The values of an attribute in a page. */
const valuesOf = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );

const idsOf = (path: string) => new Set(valuesOf(answerOnce(path)?.body ?? '', 'id'));

/** Whether a link of a page leads nowhere. */
function isBroken(from: string, href: string): boolean {
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? from : path;
  if (target !== from && ELSEWHERE.test(target)) return false;
  const found = answerOnce(target);
  return found?.status !== 200 || (anchor !== undefined && !idsOf(target).has(anchor));
}

describe('the papers of the server', () => {
  test('are all of docs/, each decision, and what the index leads to beside', () => {
    const expected = files
      .map(({ file }) => file)
      .filter((file) => /^docs\/(decisions\/)?[^/]+\.md$/.test(file)).length;
    const names = papers.map(({ name }) => name);
    expect(
      names.filter((name) => !['sdk', 'security', 'contributing', 'changelog'].includes(name)),
    ).toHaveLength(expected);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['', 'first-question', 'sdk', 'decisions']));
  });

  test.each(papers.map(({ name }) => [pathOfPaper(name), name] as const))(
    '%s shows its paper, and leads nowhere where nothing is',
    (path, name) => {
      const page = answerOnce(path);
      expect(page?.status).toBe(200);
      const html = page?.body ?? '';
      expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=|<script(?![^>]*\ssrc=)/);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      const links = [...new Set(valuesOf(html, 'href'))].filter((href) => /^[/#]/.test(href));
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter((href) => href !== '#content' && isBroken(path, href))).toEqual([]);
      // The same anchors as where the repository is read.
      const paper = papers.find((each) => each.name === name);
      const source = files.find(({ file }) => `/docs/${file}`.toLowerCase().includes(`${name}.md`));
      const [, ...anchors] = source === undefined ? [] : [...listAnchors(source)];
      if (/^(?!schema$)[a-z-]+$/.test(name) && source?.file.startsWith('docs/')) {
        expect(paper?.headings.map(({ anchor }) => anchor)).toEqual(anchors);
      }
    },
  );

  test('are Markdown too, whose links lead to Markdown', () => {
    const links = papers.flatMap(({ name }) => {
      const text = answer(textOfPaper(name));
      expect(text?.contentType).toBe('text/markdown; charset=utf-8');
      expect(answer(pathOfPaper(name), 'md')?.body).toBe(text?.body);
      return [...(text?.body ?? '').matchAll(/\]\((https:\/\/mgi\.example\.org[^)\s]*)\)/g)].map(
        ([, link = '']) => link.slice(PUBLIC.length),
      );
    });
    expect(links.length).toBeGreaterThan(100);
    const paths = [...new Set(links.map((link) => link.split('#')[0] ?? ''))];
    expect(paths.filter((path) => !ELSEWHERE.test(path) && answer(path)?.status !== 200)).toEqual(
      [],
    );
    expect(paths).toContain('/docs/limits.md');
    expect(paths).toContain('/docs/running/nginx.conf');
  });

  test('ask each query that they show in GraphiQL, as it stands', () => {
    const shown = files
      .filter(({ file }) => file === 'docs/questions.md')
      .flatMap(listBlocks)
      .filter(({ language }) => language === 'graphql')
      .map(({ text }) => text.trimEnd());
    const asked = valuesOf(answer('/docs/questions')?.body ?? '', 'href')
      .filter((href) => href.startsWith('/graphql?'))
      .map((href) => new URL(href, PUBLIC).searchParams.get('query'));
    expect(shown.length).toBe(20);
    expect(asked).toEqual(shown);
  });

  test.each([
    ['/docs/', '/docs'],
    ['/docs/README.md', '/docs/index.md'],
    ['/docs/Limits?language=fr', '/docs/limits?language=fr'],
    ['/docs/decisions/README', '/docs/decisions'],
  ])('%s leads to %s', (path, right) => {
    expect(answer(path)).toMatchObject({ status: 308, location: right });
  });

  test('what is not there is told what is near', () => {
    const page = answer('/docs/rate-limits');
    expect(page?.status).toBe(404);
    expect(page?.body).toContain('href="/docs/limits#limits"');
    expect(answer('/document')).toBeNull();
    expect(answer('/docs/constructor')?.status).toBe(404);
  });
});

describe('the search through papers', () => {
  const find = (query: string) => searchPapers(papers, query).map(({ path }) => path);

  test.each([
    ['rate limit', '/docs/limits#limits'],
    ['timeouts', '/docs/sdk#errors'],
    ['BACK UP', '/docs/running#back-up-restore'],
    ['codebook', '/docs/mapping-guide'],
    ['etag caching', '/docs/caching#what-says-that-something-is-new'],
    ['parquet', '/docs/downloads#formats'],
    ['finding filter', '/docs/schema#type-FindingFilter'],
    ['CoverageBase', '/docs/schema#type-CoverageBase'],
    ['  ', null],
    ['xyzzy', null],
  ])('finds for “%s” %s', (query, expected) => {
    if (expected === null) expect(find(query)).toEqual([]);
    else expect(find(query).slice(0, 5)).toContain(expected);
  });

  test('quotes what it found as it is, whatever is looked for', () => {
    const texts = new Map(
      papers.flatMap(({ name, sections }) =>
        sections.map(({ anchor, text }) => [
          pathOfPaper(name) + (anchor === '' ? '' : `#${anchor}`),
          text.replaceAll('\n', ' '),
        ]),
      ),
    );
    const words = fc.constantFrom(
      'limit',
      'café',
      'é',
      'a',
      '<b>',
      'graph',
      '100',
      '\u{1f600}',
      '(',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 3 }), (parts) => {
        for (const { path, snippet } of searchPapers(papers.slice(0, 6), parts.join(' '))) {
          const quote = snippet
            .map(({ text }) => text)
            .join('')
            .replace(/^… /, '')
            .replace(/ …$/, '');
          expect(texts.get(path)).toContain(quote);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says what was looked for, and executes nothing of it', () => {
    const html = answer('/docs?q=%3Cscript%3Ealert(1)%3C/script%3E%22')?.body ?? '';
    expect(html).toContain('&lt;script>alert(1)');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('noindex');
  });
});

test('llms.txt lists all papers, in the form of llmstxt.org', () => {
  const text = answer('/llms.txt')?.body ?? '';
  expect(text).toMatch(/^# MGI Graph\n\n> .+\n(> .+\n)*\n[^#]*\n## /);
  const sections = text.split(/^## .*$/m).slice(1);
  const lines = sections.flatMap((section) => section.trim().split('\n'));
  expect(
    lines.filter((line) => !/^- \[[^\]]+\]\(https:\/\/mgi\.example\.org\/\S*\): \S/.test(line)),
  ).toEqual([]);
  const listed = lines.flatMap(
    (line) => /\]\(https:\/\/mgi\.example\.org(\/docs[^)]*)\)/.exec(line)?.[1] ?? [],
  );
  expect(listed).toEqual(papers.slice(1).map(({ name }) => textOfPaper(name)));
  expect(text).toMatch(/^## Optional$/m);
});

describe('over HTTP', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  test('papers are kept and asked about, in the language asked for, under the policy of pages', async () => {
    const get = (path: string, headers = {}) => fetch(graph.origin + path, { headers });
    const first = await get('/docs/limits?language=es');
    const html = await first.text();
    expect(first.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self';",
    );
    expect(first.headers.get('content-language')).toBe('es');
    expect(html).toContain('Esta página está en inglés.');
    expect(html).toContain('<div lang="en">');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{24}-gzip"$/);
    expect((await get('/docs/limits?language=es', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/docs/limits', { 'if-none-match': etag })).status).toBe(200);
    const text = await get('/docs/limits', { accept: 'text/markdown' });
    expect(text.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    // What assistants list leads to this server.
    const links = [...(await (await get('/llms.txt')).text()).matchAll(/\]\(([^)]+)\)/g)];
    const paths = links.map(([, link = '']) => new URL(link).pathname);
    for (const path of paths.filter((each) => !/docs|mcp|graphql$|zip/.test(each))) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    expect(parseDocument(html).children.length).toBeGreaterThan(0);
  });
});
