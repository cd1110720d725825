import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import readSheets from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBarriers } from '../support/barriers.ts';
import { HAS_CHROMIUM, type OwnBrowser, openBrowser } from '../support/browser.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const OBJECTIVE_10 = 'guatemala-2022/safe-orderly-regular-migration/well-developed/1';

let graph: Graph;
let own: OwnBrowser;

describe.runIf(HAS_CHROMIUM)('GraphiQL in a browser', () => {
  let page: Page;
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    graph = await openGraph();
    own = await openBrowser();
  });

  afterAll(async () => {
    await own.close();
    await graph.close();
  });

  beforeEach(async () => {
    requests = [];
    complaints = [];
    // A page of its own is a first visit: nothing is stored.
    page = await own.browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => new URL(url).origin !== graph.origin)).toEqual([]);
  });

  const open = (search = '') => page.goto(`${graph.origin}/graphql${search}`);
  const editor = () => page.locator('.graphiql-query-editor .CodeMirror-code');
  const variables = () => page.locator('[aria-label="Variables"] .CodeMirror-code');
  const answer = () => page.locator('.mgi-table');
  const json = () => page.locator('.result-window .CodeMirror-code');
  const waitFor = async (text: string, where = answer()) => {
    await where.filter({ hasText: text }).waitFor();
  };

  test('answers the first example by itself: as a table, a file and JSON, with its cost', async () => {
    await open();
    await waitFor('query HumanTrafficking', editor());
    expect(await page.title()).toBe('MGI Graph');
    await waitFor(OBJECTIVE_10);
    expect(await page.locator('.mgi-table th').allInnerTexts()).toEqual(
      expect.arrayContaining(['reference', 'kind', 'text', 'profile.jurisdiction.name']),
    );
    expect(await page.locator('.mgi-bar').innerText()).toMatch(
      /findings \(4\)[\s\S]*Cost \d+ of 50,000 · release 1/,
    );
    const download = async (kind: string, name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download ${kind}` }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toBe(name);
      return readFile(await file.path());
    };
    const references = await page.locator('.mgi-table td:first-child').allInnerTexts();
    const csv = (await download('CSV', 'HumanTrafficking-release-1.csv')).toString('utf8');
    expect(csv.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      '\ufeffreference',
      ...references,
      '',
    ]);
    const [sheet, about] = await readSheets(
      await download('Excel', 'HumanTrafficking-release-1.xlsx'),
    );
    expect(sheet?.data.map(([first]) => first)).toEqual(['reference', ...references]);
    const said = new Map(about?.data.map(([label, text]) => [label, String(text)]));
    expect(said.get('Question')).toContain('query HumanTrafficking');
    expect(said.get('Ask again')).toContain(`${graph.origin}/graphql?query=`);
    expect(said.get('Keep in mind')).toContain('International Organization for Migration');
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await waitFor(OBJECTIVE_10, json());
    expect(await page.locator('.mgi-table').count()).toBe(0);
    expect(await page.locator('.graphiql-query-editor .CodeMirror-wrap').count()).toBe(1);
    expect(await page.locator('footer').innerText()).toMatch(/IOM.*not official/s);
    // The examples, in groups, by words.
    const all = await page.locator('.mgi-example').count();
    expect(all).toBeGreaterThan(12);
    await page.getByRole('searchbox', { name: 'Filter the questions' }).fill('rémittances');
    await waitFor(`of ${all} questions`, page.locator('.mgi-hint[role="status"]'));
    expect(await page.locator('.mgi-example').count()).toBeLessThan(8);
    expect(await page.locator('.mgi-topic').count()).toBeGreaterThan(0);
    // The papers, by their search.
    await page.getByRole('button', { name: 'Show Guides' }).click();
    await page.getByRole('searchbox', { name: /Search papers/ }).fill('primaryCount');
    await page.getByRole('searchbox', { name: /Search papers/ }).press('Enter');
    await page.waitForURL(/\/docs\?q=primaryCount$/);
    expect(await page.locator('.found-papers li').count()).toBeGreaterThan(2);
  });

  test('is of use on a phone: the answer first, the question and each panel behind buttons', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open();
    await waitFor(OBJECTIVE_10);
    expect((await answer().boundingBox())?.width).toBeGreaterThan(360);
    expect(await editor().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Question', exact: true }).click();
    await waitFor('query HumanTrafficking', editor());
    expect((await page.locator('.graphiql-query-editor').boundingBox())?.width).toBeGreaterThan(
      300,
    );
    expect(await answer().isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await waitFor(OBJECTIVE_10);
    await page.getByRole('button', { name: 'Examples', exact: true }).click();
    await page.locator('[data-example="05-strengths-and-gaps"]').click();
    await waitFor('quilmes-2022');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Documentation').click();
    await page.getByRole('searchbox', { name: /Search types/ }).fill('remittances');
    expect(await page.locator('.mgi-found li').count()).toBeGreaterThan(0);
    expect(await button('Documentation').getAttribute('aria-pressed')).toBe('true');
    expect(await button('Examples').getAttribute('aria-pressed')).toBe('false');
    await button('Guides').click();
    await page.getByRole('link', { name: 'For analysts' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('has no barrier in the light, and none in the dark on a phone; Tab leads out of the editor', async () => {
    const show = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await open();
    await waitFor(OBJECTIVE_10);
    expect(await findBarriers(page)).toEqual([]);
    await show('JSON');
    await waitFor(OBJECTIVE_10, json());
    for (const panel of ['Guides', 'History', 'Documentation Explorer']) {
      await show(`Show ${panel}`);
      expect([panel, await findBarriers(page)]).toEqual([panel, []]);
    }
    await editor().click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toMatch(/^Execute query/);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await findBarriers(page)).toEqual([]);
    await show('Question');
    await waitFor('query HumanTrafficking', editor());
    expect(await findBarriers(page)).toEqual([]);
  });

  test('fills the editor with another example, its variables too, and runs it', async () => {
    await open();
    await page.locator('[data-example="16-page-by-page"]').click();
    await waitFor('query PageByPage', editor());
    await waitFor('guatemala-2022', variables());
    await waitFor('guatemala-2022/migrants-rights/');
    expect(
      await page.locator('.mgi-example[aria-current="true"]').getAttribute('data-example'),
    ).toBe('16-page-by-page');
    expect(await page.locator('.graphiql-tab').count()).toBe(1);
  });

  test('opens an example in a new tab when the reader has written something', async () => {
    await open('?query={__typename}');
    await waitFor('{__typename}', editor());
    await page.locator('[data-example="05-strengths-and-gaps"]').click();
    await waitFor('quilmes-2022');
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    await page.locator('.graphiql-tab').first().click();
    await waitFor('{__typename}', editor());
    // Each tab has its answer; this one has no list.
    await waitFor('"__typename": "Query"', json());
  });

  test('shows the types and their fields in the documentation', async () => {
    await open();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    await waitFor('How do I cite it?', docs);
    expect(await docs.locator('ol li').count()).toBe(10);
    await docs.getByText('Query', { exact: true }).first().click();
    await waitFor('The entry points of the graph.', docs);
    await waitFor('indicatorAreas', docs);
    // The search reads what is said, where no name has the words.
    await page.getByRole('searchbox', { name: /Search types/ }).fill('policy practice');
    const found = page.locator('.mgi-found');
    await waitFor('not of practice', found);
    expect(await findBarriers(page)).toEqual([]);
    await found.getByRole('button').first().click();
    await found.waitFor({ state: 'detached' });
    await waitFor('policy', docs);
  });

  test('answers a shared link by itself, and makes one that opens again', async () => {
    const query =
      'query Shared($n: Int!) { objective(number: $n) { label { text } actions { letter } } }';
    await open(`?${new URLSearchParams({ query, variables: '{"n": 10}' })}`);
    await waitFor('query Shared', editor());
    await waitFor('"n": 10', variables());
    await waitFor('letter');
    await page.getByRole('button', { name: /Link to this query/ }).click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ query, variables: '{"n": 10}' });
    await page.reload();
    await waitFor('letter');
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await waitFor('Eradicate trafficking', json());
  });

  test('runs nothing that a link brings along', async () => {
    const attack = '</script><script>document.title="broken"</script><img src=x onerror=alert(1)>';
    await open(`?${new URLSearchParams({ query: attack })}`);
    await waitFor('document.title', editor());
    expect(await page.title()).toBe('MGI Graph');
  });
});
