import { convert, type HtmlToTextOptions } from 'html-to-text';
import { type Decoded, decodeBytes } from './decode.ts';

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  preserveNewlines: false,
  limits: { maxDepth: 200, maxInputLength: 50_000_000, ellipsis: '' },
  baseElements: { selectors: ['body'], returnDomByDefault: true },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '• ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', format: 'unorderedList', options: { itemPrefix: '• ' } },
    { selector: 'hr', format: 'skip' },
    ...[
      'script',
      'style',
      'noscript',
      'template',
      'svg',
      'iframe',
      'select',
      'nav',
      'footer',
      '[role=navigation]',
      'form',
      'button',
    ].map((selector) => ({ selector, format: 'skip' })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    ...['table', 'tr', 'td', 'th'].map((selector) => ({ selector, format: 'block' })),
  ],
};

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** The title that the page gives its window, and what the portal calls itself in it. */
const WINDOW_TITLE = /<title[^>]*>([^<]{1,400})<\/title>/i;

function decodePage(bytes: Uint8Array): Decoded {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const declared = DECLARED.exec(head);
  return decodeBytes(bytes, declared?.[1] ?? declared?.[2] ?? null);
}

/**
 * Turns a page as a browser saves it into lines: one a paragraph, heading or item of a list, items
 * with "•". The window's title comes first, since some pages have their title nowhere else.
 */
export function readHtml(bytes: Uint8Array): Decoded {
  const page = decodePage(bytes);
  const title = WINDOW_TITLE.exec(page.text)?.[1];
  const body = convert(page.text, OPTIONS);
  const head = title === undefined ? '' : `${convert(title, OPTIONS).replace(/\s+/g, ' ')}\n\n`;
  return { ...page, text: `${head}${body}` };
}
