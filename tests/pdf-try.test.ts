import { writeFile } from 'node:fs/promises';
import { test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { ARRANGEMENTS, LISTS, renderHtml } from './ingest/render-html.ts';
import fc from 'fast-check';
import { anySections } from './ingest/trees.ts';
test('print', async () => {
  const own = await openBrowser();
  const page = await own.browser.newPage();
  const W = fc.sample(anySections, { numRuns: 1, seed: Number(process.env['SEED'] ?? 7) })[0]!;
  await writeFile('/var/tmp/pages-work/pdf/want.json', JSON.stringify(W));
  for (const a of Object.keys(ARRANGEMENTS)) for (const l of Object.keys(LISTS)) {
    if (a !== 'headings' && l !== 'ul' && l !== 'paragraphs') continue;
    await page.setContent(renderHtml(ARRANGEMENTS[a]!(W, LISTS[l]!)).replace(/<style>.*<\/style>/,'').replace(/<script>.*<\/script>/, '').replace('<h1>Migration Governance Profile: Kingdom of Norway</h1>','').replace('<main>', '<main><h1>Migration Governance Profile: Kingdom of Norway</h1>').replace(/<(nav|aside|footer)>.*?<.\1>/g, '').replace('<title>A test', '<title>Norway | Migration data portal'));
    const pdf = await page.pdf({ format: 'A4', displayHeaderFooter: true, headerTemplate: '<div style="font-size:9px;width:100%;margin:0 20px"><span class=date></span><span class=title style="float:right"></span></div>', footerTemplate: '<div style="font-size:9px;width:100%;margin:0 20px"><span class=url></span><span style="float:right"><span class=pageNumber></span>/<span class=totalPages></span></span></div>' , margin: { top: '1.5cm', bottom: '1.5cm', left: '1cm', right: '1cm' } });
    await writeFile(`/var/tmp/pages-work/pdf/${a.replace(/\W+/g,'_')}-${l.replace(/\W+/g,'_')}.pdf`, pdf);
  }
  await own.close();
}, 120000);
