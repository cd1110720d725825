import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  const answer = () => page.locator('.result-window .CodeMirror-code');
  const waitFor = async (text: string, where = answer()) => {
    await where.filter({ hasText: text }).waitFor();
  };

  test('shows the examples and runs the first with one click', async () => {
    await open();
    await waitFor('query HumanTrafficking', editor());
    expect(await page.title()).toBe('MGI Graph');
    expect(await page.locator('.mgi-example').count()).toBeGreaterThan(12);
    expect(await page.locator('.mgi-example').first().isVisible()).toBe(true);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await waitFor(OBJECTIVE_10);
    expect(await page.locator('footer').innerText()).toMatch(/IOM.*not official/s);
  });

  test('fills the editor with another example, its variables too, and runs it', async () => {
    await open();
    await page.locator('[data-example="16-page-by-page"]').click();
    await waitFor('query PageByPage', editor());
    await waitFor('guatemala-2022', variables());
    await waitFor('hasNextPage');
    expect(await page.locator('[aria-current="true"]').getAttribute('data-example')).toBe(
      '16-page-by-page',
    );
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
  });

  test('shows the types and their fields in the documentation', async () => {
    await open();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs.getByText('Query', { exact: true }).first().click();
    await waitFor('The entry points of the graph.', docs);
    await waitFor('indicatorAreas', docs);
  });

  test('opens a shared link, and makes one that opens again', async () => {
    const query = 'query Shared($n: Int!) { objective(number: $n) { label { text } } }';
    await open(`?${new URLSearchParams({ query, variables: '{"n": 10}' })}`);
    await waitFor('query Shared', editor());
    await waitFor('"n": 10', variables());
    await page.getByRole('button', { name: /Link to this query/ }).click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ query, variables: '{"n": 10}' });
    await page.reload();
    await waitFor('query Shared', editor());
    await page.getByRole('button', { name: /Execute query/ }).click();
    await waitFor('Eradicate trafficking');
  });

  test('runs nothing that a link brings along', async () => {
    const attack = '</script><script>document.title="broken"</script><img src=x onerror=alert(1)>';
    await open(`?${new URLSearchParams({ query: attack })}`);
    await waitFor('document.title', editor());
    expect(await page.title()).toBe('MGI Graph');
  });
});
