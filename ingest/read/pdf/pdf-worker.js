// Runs in a thread of its own (see pdf.ts), which has no TypeScript loader: so this is JavaScript.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

// PDF.js asks for it where it reads what is drawn; Node has it from version 21 on.
ArrayBuffer.prototype.transferToFixedLength ??= function transferToFixedLength(length) {
  return this.slice(0, length ?? this.byteLength);
};

/** Points: what is drawn and is smaller or larger is no mark of a list. */
const [LEAST_DOT, MOST_DOT] = [1, 9];

/** A mark is about as wide as it is high. */
const MOST_RATIO = 1.8;

const multiply = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/**
 * The small round or square things that a page draws, as browsers draw the marks of lists: their
 * middle in points from the lower left corner, and whether only their edge is drawn.
 */
async function readDots(page, OPS) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const dots = [];
  const saved = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0] !== null) matrix = multiply(matrix, args[0]);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.constructPath && args[0] !== OPS.endPath && args[2] != null) {
      const [left, bottom, right, top] = args[2];
      const [x1, y1] = multiply(matrix, [1, 0, 0, 1, left, bottom]).slice(4);
      const [x2, y2] = multiply(matrix, [1, 0, 0, 1, right, top]).slice(4);
      const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
      const isSmall = Math.min(width, height) >= LEAST_DOT && Math.max(width, height) <= MOST_DOT;
      if (!isSmall || Math.max(width / height, height / width) > MOST_RATIO) continue;
      const isHollow = args[0] === OPS.stroke || args[0] === OPS.closeStroke;
      dots.push({ x: (x1 + x2) / 2, y: (y1 + y2) / 2, isHollow });
    }
  }
  return dots;
}

/**
 * Sends the pieces of text of each page: what, where (from the lower left corner, in points), how
 * wide, how high and in which font; and the dots beside them.
 */
const { bytes, maxPages, maxPieces } = workerData;
try {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false });
  if (document.numPages > maxPages) throw new Error(`It has ${document.numPages} pages.`);
  const pages = [];
  let count = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items
      .filter((item) => typeof item.str === 'string')
      .map(({ str, transform, width, height, fontName, dir }) => ({
        text: str,
        x: transform[4],
        y: transform[5],
        width,
        height: height || Math.abs(transform[3]),
        font: fontName,
        isRightToLeft: dir === 'rtl',
      }));
    count += pieces.length;
    if (count > maxPieces) throw new Error('It has more text than any profile.');
    const [, bottom, , top] = page.view;
    pages.push({ pieces, dots: await readDots(page, OPS), bottom, top });
    page.cleanup();
  }
  parentPort?.postMessage({ pages });
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  parentPort?.postMessage({ error: name === 'PasswordException' ? 'PASSWORD' : message });
}
