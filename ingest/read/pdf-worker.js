// Runs in a thread of its own (see pdf.ts), which has no TypeScript loader: so this is JavaScript.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/**
 * Sends the pieces of text of each page: what, where (from the lower left corner, in points), how
 * wide and how high.
 */
const { bytes, maxPages, maxPieces } = workerData;
try {
  const document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  if (document.numPages > maxPages) throw new Error(`It has ${document.numPages} pages.`);
  const pages = [];
  let count = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items
      .filter((item) => typeof item.str === 'string')
      .map(({ str, transform, width, height }) => ({
        text: str,
        x: transform[4],
        y: transform[5],
        width,
        height: height || Math.abs(transform[3]),
      }));
    count += pieces.length;
    if (count > maxPieces) throw new Error('It has more text than any profile.');
    pages.push(pieces);
    page.cleanup();
  }
  parentPort?.postMessage({ pages });
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  parentPort?.postMessage({ error: name === 'PasswordException' ? 'PASSWORD' : message });
}
