import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProfile } from '../../../ingest/assemble/read-profile.ts';
import { HAS_CHROMIUM, type OwnBrowser, openBrowser } from '../../support/browser.ts';
import { ARRANGEMENTS, LISTS } from '../render-html.ts';
import type { InventedSection } from '../render-profile.ts';
import { anySections, listTree, readTree } from '../trees.ts';

const [WHEEL = []] = fc.sample(anySections, { numRuns: 1, seed: 7 });

/** What a browser prints around a page when nobody tells it not to. */
const EDGES = {
  displayHeaderFooter: true,
  headerTemplate:
    '<div style="font-size:8px;width:100%;margin:0 15px"><span class=date></span><span class=title style="float:right"></span></div>',
  footerTemplate:
    '<div style="font-size:8px;width:100%;margin:0 15px"><span class=url></span><span style="float:right"><span class=pageNumber></span>/<span class=totalPages></span></span></div>',
};

const FORMS = Object.keys(ARRANGEMENTS)
  // What is closed is not printed.
  .filter((form) => form !== 'closed parts' && form !== 'an accordion')
  .flatMap((form) => Object.keys(LISTS).map((list) => [form, list] as const));

describe.runIf(HAS_CHROMIUM)('a page that a browser prints as PDF', () => {
  let own: OwnBrowser;
  let page: Page;
  beforeAll(async () => {
    own = await openBrowser();
    page = await own.browser.newPage();
  });
  afterAll(() => own.close());

  async function print(sections: readonly InventedSection[], form: string, list: string, css = '') {
    const findings = ARRANGEMENTS[form]?.(sections, LISTS[list] ?? String) ?? '';
    await page.setContent(
      `<title>Norway | Migration data portal</title><style>${css}</style><h1>Migration Governance Profile: Kingdom of Norway</h1>${findings}<p>May 2020</p>`,
    );
    const margin = { top: '1.5cm', bottom: '1.5cm', left: '1cm', right: '1cm' };
    const bytes = await page.pdf({ format: 'A4', margin, ...EDGES });
    const reading = await readProfile({ file: 'page.pdf', bytes });
    const errors = reading.diagnostics.filter(({ level }) => level === 'ERROR');
    return { ...reading, errors: errors.map(({ message }) => message), tree: readTree(reading) };
  }

  test.each([
    ['headings', 'ul'],
    ['headings', 'ol'],
    ['headings', 'word'],
    ['headings', 'marks and breaks'],
    ['headings', 'numbers as text'],
    ['headings', 'paragraphs'],
    ['an outline of lists', 'ul'],
    ['a table each, side by side', 'ul'],
    ['a table each, side by side', 'ol'],
    ['a table each, one below the other', 'ul'],
    ['a row for each domain', 'ul'],
    ['a numbered row for each domain', 'ul'],
    ['a group of rows for each domain', 'ul'],
  ])('gives its findings from %s, in %s', async (form, list) => {
    const { errors, tree, parsed } = await print(WHEEL, form, list);
    expect([errors, tree]).toEqual([[], listTree(WHEEL)]);
    expect(parsed?.identity).toMatchObject({ slug: 'norway-2020', month: 5 });
  });

  test('gives its findings where a page ends before the last line of a cell', async () => {
    const [sections = []] = fc.sample(anySections, { numRuns: 1, seed: 11 });
    const { errors, tree, text } = await print(sections, 'a table each, side by side', 'word');
    expect(text).toContain('\f');
    expect([errors, tree]).toEqual([[], listTree(sections)]);
  });

  test('gives its findings from two columns of text', async () => {
    const css = 'body { columns: 2 } h2 { break-after: avoid }';
    const { errors, tree } = await print(WHEEL, 'headings', 'ul', css);
    if (errors.length === 0) expect(tree).toEqual(listTree(WHEEL));
  });

  test('parses back in any form, or is refused', async () => {
    const css = fc.constantFrom(
      '',
      'body { font-size: 8pt }',
      'body { font-family: sans-serif; line-height: 1.8 }',
      'table { border-collapse: collapse } td, th { border: 1px solid; vertical-align: top }',
      'body { columns: 2 }',
      'h2 { text-align: center; font-size: 100% }',
    );
    await fc.assert(
      fc.asyncProperty(
        anySections,
        fc.constantFrom(...FORMS),
        css,
        async (sections, [form, list], style) => {
          const { errors, tree } = await print(sections, form, list, style);
          if (errors.length === 0) expect(tree).toEqual(listTree(sections));
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 15) },
    );
  }, 600_000);
});
