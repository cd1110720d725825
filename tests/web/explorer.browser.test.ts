import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORDS } from '../../web/words/words.ts';
import { findBarriers } from '../support/barriers.ts';
import { HAS_CHROMIUM, type OwnBrowser, openBrowser } from '../support/browser.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** A state of every view. */
const VIEWS = [
  '/',
  '/search',
  '/search?query=trafficking&kinds=WELL_DEVELOPED',
  '/search?query=zzzqqq',
  '/objectives',
  '/objectives/10',
  '/matrix',
  '/matrix?by=profile&minConfidence=MEDIUM',
  '/places',
  '/compare',
  '/compare?profiles=guatemala-2022,mali-2021',
  '/timeline',
  '/groups/CPLP',
  '/profiles/guatemala-2022',
  '/findings/mombasa-2022/well-being/area-for-development/1',
  '/jurisdictions/KEN',
  '/releases/1',
  '/docs',
  '/docs?q=limits',
  '/docs/errors',
  '/profiles/nothing-1900',
];

let graph: Graph;
let own: OwnBrowser;

describe.runIf(HAS_CHROMIUM)('the explorer in a browser', () => {
  beforeAll(async () => {
    graph = await openGraph(undefined, undefined, { answerBytes: 20_000_000 });
    own = await openBrowser();
  });
  afterAll(async () => {
    await own.close();
    await graph.close();
  });

  /** Opens a page, and holds at the end that nothing was complained of and nothing came from elsewhere. */
  async function withPage(
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
    expected = 0,
  ): Promise<void> {
    const context = await own.browser.newContext({ viewport: WIDE, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(graph.origin)) elsewhere.push(request.url());
    });
    try {
      await use(page);
      expect(complaints.slice(expected)).toEqual([]);
      expect(elsewhere).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const open = (page: Page, path: string) => page.goto(graph.origin + path);

  /** What a page is in and has; in one question, since each takes a browser long to answer. */
  const lookAt = (page: Page) =>
    page.evaluate(() => ({
      language: document.documentElement.lang,
      headings: document.querySelectorAll('h1').length,
      sideways: document.documentElement.scrollWidth - innerWidth,
    }));

  /** Looks at all views, and then at their other width for what moves sideways. */
  const lookAtAll =
    (
      views: readonly string[],
      language: string,
      viewport: typeof WIDE,
      leftOut: readonly string[],
    ) =>
    async (page: Page) => {
      for (const path of views) {
        await page.setViewportSize(viewport);
        const query = `${path.includes('?') ? '&' : '?'}language=${language}`;
        await open(page, language === 'en' ? path : path + query);
        const seen = await lookAt(page);
        const barriers = await findBarriers(page, leftOut);
        await page.setViewportSize(viewport === WIDE ? NARROW : WIDE);
        const other = (await lookAt(page)).sideways;
        const found = { path, ...seen, barriers, other };
        const right = { path, language, headings: 1, sideways: 0, barriers: [], other: 0 };
        expect(found).toEqual(right);
      }
    };

  // The last view is not there, which the browser says as well.
  test('no view has a barrier, or moves sideways', async () => {
    await withPage({}, lookAtAll(VIEWS, 'en', WIDE, []), 1);
  });

  // Colours are the same at every width and in every language, and cost most to look at.
  test.each(['en', 'fr', 'es'])('nor has any on a phone, in %s', async (language) => {
    const views = VIEWS.filter((path) => !path.includes('?'));
    await withPage({}, lookAtAll(views, language, NARROW, ['color-contrast']), 1);
  });

  test.each(['/', '/objectives/10', '/matrix', '/search?query=trafficking'])(
    '%s has no barrier in the dark, and fits 320 pixels',
    async (path) => {
      await withPage(
        { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
        async (page) => {
          await open(page, path);
          expect(await findBarriers(page)).toEqual([]);
          expect((await lookAt(page)).sideways).toBe(0);
        },
      );
    },
  );

  test('the box offers what is meant, by the keys alone', async () => {
    await withPage({}, async (page) => {
      await open(page, '/?language=fr');
      const box = page.getByRole('combobox');
      await box.focus();
      await page.keyboard.type('objectif 10');
      await page.getByRole('option').first().waitFor();
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.locator('[aria-activedescendant="offer-0"]').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/objectives\/10\?language=fr$/);
      await page.getByRole('combobox').focus();
      await page.keyboard.type('kenya');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('option').count()).toBe(0);
    });
  });

  test('a filter takes effect at once, stands in the address, and comes back', async () => {
    await withPage({}, async (page) => {
      await open(page, '/search');
      const all = await page.locator('#count').innerText();
      const gaps = page.getByRole('checkbox', { name: /Areas for development/ });
      await gaps.check();
      await page.waitForURL(/\/search\?kinds=AREA_FOR_DEVELOPMENT$/);
      await page.locator('[role="status"]', { hasText: '41 findings' }).waitFor();
      expect(await page.locator('#count').innerText()).toBe('41 findings');
      expect(await gaps.evaluate((box) => box === document.activeElement)).toBe(true);
      await page.reload();
      expect(await page.locator('#count').innerText()).toBe('41 findings');
      expect(await gaps.isChecked()).toBe(true);
      await page.goBack();
      await page.locator('#count', { hasText: all }).waitFor();
      expect(await page.locator('#count').innerText()).toBe(all);
    });
  });

  test('two profiles are chosen and compared', async () => {
    await withPage({}, async (page) => {
      await open(page, '/compare');
      await page.getByRole('checkbox', { name: /Mali/ }).check();
      await page.getByRole('checkbox', { name: /Quilmes/ }).check();
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.waitForURL(/\/compare\?profiles=mali-2021&profiles=quilmes-2022$/);
      expect(await page.locator('.notice').allInnerTexts()).toEqual([
        WORDS.EN.compare.years,
        WORDS.EN.compare.levels,
      ]);
      expect(await page.locator('.cells section').count()).toBe(24);
    });
  });

  test('a server that is away is told of, what is shown stays, and it can be asked again', async () => {
    await withPage(
      {},
      async (page) => {
        await open(page, '/search');
        const all = await page.locator('#count').innerText();
        await page.route('**/search?**', (route) => route.abort());
        await page.getByRole('checkbox', { name: 'Partnerships' }).check();
        const notice = page.getByRole('alert');
        await notice.filter({ hasText: WORDS.EN.live.offline }).waitFor();
        expect(await page.locator('#count').innerText()).toBe(all);
        expect(await findBarriers(page)).toEqual([]);
        // A server in trouble is one that gave no answer, too.
        await page.unroute('**/search?**');
        await page.route('**/search?**', (route) => route.fulfill({ status: 503, body: 'away' }), {
          times: 1,
        });
        await notice.getByRole('button', { name: WORDS.EN.live.again }).click();
        await notice.getByRole('button').waitFor();
        expect(page.url()).not.toContain('domains');
        await notice.getByRole('button').click();
        await page.waitForURL(/\/search\?domains=PARTNERSHIPS$/);
        await notice.waitFor({ state: 'detached' });
        expect(await page.locator('#count').innerText()).not.toBe(all);
      },
      2,
    );
  });

  test('a server that takes its time leaves what is shown, and says that it is asked', async () => {
    await withPage({}, async (page) => {
      await open(page, '/matrix?language=es');
      let answer = () => {};
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/matrix?**', async (route) => {
        await asked;
        await route.continue();
      });
      const rows = await page.locator('#matrix tbody tr').count();
      await page.locator('input[name="by"][value="kind"]').check();
      await page.locator('#matrix[aria-busy="true"]').waitFor();
      await page.locator('#status', { hasText: WORDS.ES.live.waiting }).waitFor();
      expect(await page.locator('#matrix tbody tr').count()).toBe(rows);
      answer();
      await page.waitForURL(/by=kind/);
      await page.locator('#matrix[aria-busy="true"]').waitFor({ state: 'detached' });
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
    });
  });

  test('back and forward lead through what was shown, on this page and others', async () => {
    await withPage({}, async (page) => {
      const state = async () => [
        await page.title(),
        await page.locator('input[name="by"]:checked').getAttribute('value'),
        await page.locator('#matrix thead th').count(),
      ];
      await open(page, '/matrix');
      const byDomain = await state();
      await page.locator('input[name="by"][value="kind"]').check();
      await page.waitForURL(/by=kind/);
      const byKind = await state();
      expect(byKind).not.toEqual(byDomain);
      await page.locator('#matrix td a').first().click();
      await page.waitForURL(/\/search\?/);
      await page.goBack({ waitUntil: 'load' });
      expect(await state()).toEqual(byKind);
      await page.goBack({ waitUntil: 'load' });
      await page.locator('input[name="by"][value="domain"]:checked').waitFor({ state: 'attached' });
      expect(await state()).toEqual(byDomain);
      await page.goForward({ waitUntil: 'load' });
      await page.locator('input[name="by"][value="kind"]:checked').waitFor({ state: 'attached' });
      expect(await state()).toEqual(byKind);
    });
  });

  test.each([
    [
      '/findings/mombasa-2022/well-being/area-for-development/1',
      ['.quote', '#cite-TEXT', '.lines'],
    ],
    ['/profiles/guatemala-2022', ['.quote', '#cite-TEXT', '.facts', '.reasons details p']],
    ['/search?query=trafficking', ['.quote', '#count', '#cite-TEXT']],
    ['/matrix', ['#matrix table', 'caption']],
  ])('on paper %s has all that is read, and nothing that is clicked', async (path, needed) => {
    await withPage({}, async (page) => {
      await open(page, path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const isSeen = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.checkVisibility());
      for (const each of ['h1', '.cautions li', 'footer', ...needed]) {
        expect([each, await isSeen(each)]).toEqual([each, true]);
      }
      // What was searched for, where one is, and how the domains follow each other are read.
      const clicked =
        'button, [type="checkbox"], [type="radio"], select, nav:not(.trail, .wheel), .take';
      const seen = await page
        .locator(clicked)
        .evaluateAll((all) =>
          all.filter((each) => each.checkVisibility()).map((each) => each.className),
        );
      expect(seen).toEqual([]);
      const ground = await page.evaluate(
        'getComputedStyle(document.documentElement).backgroundColor',
      );
      expect(ground).toBe('rgb(255, 255, 255)');
    });
  });

  test('a citation is copied, and the page says so', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await open(page, '/findings/mombasa-2022/well-being/area-for-development/1');
      await page.getByRole('button', { name: 'Copy' }).first().click();
      await page.locator('[role="status"]', { hasText: 'Citation copied.' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        await page.locator('#cite-TEXT').innerText(),
      );
    });
  });

  test('the keys reach the content at once, and a wide table moves by them', async () => {
    await withPage({ viewport: NARROW }, async (page) => {
      await open(page, '/matrix');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#content$/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
      const table = page.locator('.scroll');
      await table.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.querySelector('.scroll')?.scrollLeft ?? 0) > 0);
    });
  });

  test('all that can be read can be reached without JavaScript', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await open(page, '/');
      await page.locator('#query').fill('human trafficking');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.waitForURL(/\/search\?query=human\+trafficking/);
      expect(await page.locator('blockquote').count()).toBe(4);
      await page
        .getByRole('link', { name: /reasons, source, citation/ })
        .first()
        .click();
      await page.waitForURL(/\/findings\//);
      expect(await page.locator('#cite-TEXT').innerText()).toContain('release 1');
    });
  });

  // What a newcomer is asked: the gaps on remittances in Africa, one of them cited, its address, the table.
  test('a newcomer finds, cites, sends and takes along in at most six clicks', async () => {
    await withPage({ acceptDownloads: true }, async (page) => {
      let clicks = 0;
      const click = async (role: 'button' | 'checkbox' | 'link', name: RegExp | string) => {
        clicks += 1;
        await page.getByRole(role, { name }).first().click();
      };
      await open(page, '/');
      await page.getByRole('combobox').fill('remittances');
      await click('button', 'Search');
      await page.waitForURL(/\/search\?query=remittances/);
      await click('checkbox', /^Africa/);
      await page.waitForURL(/regions=002/);
      await click('checkbox', /^Areas for development/);
      await page.waitForURL(/kinds=AREA_FOR_DEVELOPMENT/);
      const count = await page.locator('.findings > li').count();
      const download = page.waitForEvent('download');
      await click('link', 'Findings as CSV');
      const csv = await readFile(await (await download).path(), 'utf8');
      expect(csv.trim().split('\n')).toHaveLength(count + 1);
      await click('link', /reasons, source, citation/);
      await page.waitForURL(/\/findings\//);
      expect(await page.locator('#cite-address').innerText()).toMatch(/\/findings\/mombasa-2022\//);
      expect(await page.locator('#cite-TEXT').innerText()).toContain('Mombasa');
      expect(clicks).toBeLessThanOrEqual(6);
    });
  });
});
