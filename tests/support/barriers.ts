import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Contexts whose pages have axe from their start: to send it to each takes longer than to run it. */
const prepared = new WeakSet<BrowserContext>();

/**
 * What axe finds against WCAG 2.2 AA in a page as it is shown.
 * @param leftOut rules that are not looked at.
 */
export async function findBarriers(
  page: Page,
  leftOut: readonly string[] = [],
): Promise<readonly string[]> {
  const options = {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
  };
  const context = page.context();
  if (!prepared.has(context)) {
    await context.addInitScript({ content: axe });
    await page.evaluate(axe);
    prepared.add(context);
  }
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}
