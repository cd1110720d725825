import { Parser } from 'htmlparser2';
import { readName } from '../parse/layout/read-line.ts';
import { endsItem } from '../parse/page/lines.ts';
import { findAddress } from './address.ts';
import { type Decoded, decodeBytes } from './decode.ts';
import { createFlow, type Flow, markOf } from './flow.ts';
import { type Cell, writeGrid } from './grid.ts';

/** Elements within elements: a page of a portal has some dozens. */
const MOST_DEPTH = 500;

/** Deeper lists are not set deeper. */
const MOST_INDENTED = 6;

/** A page as text, and its address where it tells it. */
interface DecodedPage extends Decoded {
  readonly url: string | null;
}

/** What came of a page: its text, or that it cannot be read. */
export type HtmlReading = DecodedPage | { readonly problem: 'TOO_DEEP'; readonly depth: number };

type Attributes = Readonly<Record<string, string>>;

/** Elements whose text is no text of the page. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object select textarea nav footer aside title dialog audio video canvas'.split(
    ' ',
  ),
);

/** Roles of elements that stand around a page. */
const SKIPPED_ROLE = /^(?:navigation|complementary|contentinfo|search|dialog|tooltip)$/i;

/** Classes of text that only a screen reader says. */
const UNSEEN =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|element-invisible)(?:\s|$)/;

/** Elements that stand apart from what is around them, and those that only begin a line. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol menu dl dt dd pre figure figcaption address section article main header details summary fieldset table caption hr hgroup center'.split(
    ' ',
  ),
);
const LINES: ReadonlySet<string> = new Set('div form label legend option'.split(' '));

/** A mark of a note: its number or sign alone. */
const NOTE_MARK =
  /^\s*[[(]?(?:\d{1,3}|[ivx]{1,4}|[a-z*†‡§])[\])]?(?:\s*,\s*[[(]?\d{1,3}[\])]?)*\s*$/i;

const NOTE_LINK = /^#|#_?(?:ftn|fn|note|cite)/i;

const PARTS_OF_TABLE = /^(?:t[rdh]|tbody|thead|tfoot)$/;

const HEADS = /^(?:h[1-6]|summary|dt)$/;

/** More columns or rows than this no cell takes. */
const MOST_SPAN = 100;

/** Units, whose exponent is no mark of a note. */
const UNIT = /(?:^|[\s\d(/])(?:[kcdm]?m|ha|CO|H)$/;

interface Table {
  readonly rows: Cell[][];
}

/** An item that is being written: how deep it is, and how much of its text is links. */
interface Item {
  readonly depth: number;
  characters: number;
  linked: number;
}

/** An element that is open, and what is to be done when it ends. */
interface Open {
  readonly name: string;
  readonly close: () => void;
}

const NOTHING = (): void => undefined;

/**
 * Writes a page as lines: one a paragraph, heading or item of a list. Items have a mark and stand
 * the deeper the more lists they are in; what a cell of a table says comes below its heads. Parts
 * that are hidden are left out, unless they hold findings, as closed tabs do.
 */
function writePage(html: string): readonly string[] {
  const open: Open[] = [];
  const tables: Table[] = [];
  const items: Item[] = [];
  let flow = createFlow();
  let skipping = 0;
  let links = 0;
  let isPre = false;

  const skip = (): (() => void) => {
    skipping += 1;
    return () => {
      skipping -= 1;
    };
  };
  /** Writes what is in an element apart, and hands it over when it ends. */
  const capture = (use: (lines: readonly string[], into: Flow) => void): (() => void) => {
    const outer = flow;
    flow = createFlow();
    return () => {
      const lines = flow.lines();
      flow = outer;
      use(lines, outer);
    };
  };
  const openItem = (depth: number, indent: number): (() => void) => {
    const item: Item = { depth, characters: 0, linked: 0 };
    items.push(item);
    return capture((lines, into) => {
      items.pop();
      // An entry of a menu is nothing but a link, and no sentence.
      const isMenu =
        item.linked > 0 && item.linked === item.characters && !endsItem(lines.join(' '));
      if (isMenu) into.addLines(lines);
      else if (depth > MOST_INDENTED) into.addLines([`${markOf(depth)} ${lines.join(' ')}`]);
      else into.addItem(markOf(depth), lines, indent);
    });
  };
  const openTable = (): (() => void) => {
    const table: Table = { rows: [] };
    tables.push(table);
    return () => {
      tables.pop();
      flow.addLines(writeGrid(table.rows));
    };
  };
  const openCell = ({ colspan = '', rowspan = '' }: Attributes, { rows }: Table): (() => void) => {
    if (rows.length === 0) rows.push([]);
    const row = rows.at(-1);
    return capture((lines) => {
      row?.push({ lines, columns: readSpan(colspan), rows: readSpan(rowspan) });
    });
  };
  /** A closed tab holds findings, and so a label; a template of the page holds none. */
  const openHidden = (): (() => void) =>
    capture((lines, into) => {
      if (lines.some((line) => readName(line)?.type === 'LABEL')) into.addLines(lines);
    });
  /** A link or a raised text is left out where it is nothing but the mark of a note. */
  const openNoteMark = (): (() => void) =>
    capture((lines, into) => {
      const text = lines.join(' ');
      if (!NOTE_MARK.test(text) || UNIT.test(into.tail())) into.write(text);
    });
  const openLink = (): (() => void) => {
    links += 1;
    return () => {
      links -= 1;
    };
  };
  const openParagraph = (name: string): (() => void) => {
    flow.breakParagraph();
    isPre ||= name === 'pre';
    return () => {
      if (name === 'pre') isPre = false;
      flow.breakParagraph();
    };
  };
  const openLine = (): (() => void) => {
    flow.breakLine();
    return () => flow.breakLine();
  };

  const openElement = (name: string, attributes: Attributes): (() => void) => {
    const { role = '', style = '', href = '' } = attributes;
    const table = tables.at(-1);
    if (skipping > 0 || isSkipped(name, attributes, open)) return skip();
    if (isHidden(attributes)) return PARTS_OF_TABLE.test(name) ? skip() : openHidden();
    if (name === 'table') return openTable();
    if (table !== undefined && name === 'tr') table.rows.push([]);
    if (table !== undefined && (name === 'td' || name === 'th')) return openCell(attributes, table);
    if (name === 'sup' || (name === 'a' && NOTE_LINK.test(href))) return openNoteMark();
    if (name === 'a' && href !== '') return openLink();
    const level = /mso-list\s*:[^;"']*\blevel(\d)/i.exec(style)?.[1];
    if (level !== undefined) return openItem(Number(level), (Number(level) - 1) * 2);
    if (name === 'li' || role === 'listitem') return openItem((items.at(-1)?.depth ?? 0) + 1, 0);
    if (name === 'br') flow.breakLine();
    if (PARAGRAPHS.has(name) || role === 'heading') return openParagraph(name);
    return LINES.has(name) ? openLine() : NOTHING;
  };

  const writeText = (text: string): void => {
    if (skipping > 0) return;
    const count = text.replace(/\s/g, '').length;
    for (const item of items) {
      item.characters += count;
      if (links > 0) item.linked += count;
    }
    for (const [at, line] of (isPre ? text.split('\n') : [text]).entries()) {
      if (at > 0) flow.breakLine();
      flow.write(line);
    }
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (open.length >= MOST_DEPTH) throw new TooDeepError();
      open.push({ name, close: openElement(name, attributes) });
    },
    onclosetag: () => open.pop()?.close(),
    ontext: writeText,
  });
  parser.end(html);
  return flow.lines();
}

function readSpan(written: string): number {
  return Math.min(Math.max(Number.parseInt(written, 10) || 1, 1), MOST_SPAN);
}

/** Scripts, menus and the like; a button is text of the page where it opens a part of it. */
function isSkipped(
  name: string,
  { role = '', style = '', class: classes = '' }: Attributes,
  open: readonly Open[],
): boolean {
  if (name === 'button') return !open.some((each) => HEADS.test(each.name));
  return (
    SKIPPED.has(name) ||
    SKIPPED_ROLE.test(role) ||
    UNSEEN.test(classes) ||
    // The mark of an item, which a word processor writes as text of its own.
    /mso-list\s*:\s*ignore/i.test(style)
  );
}

function isHidden({ style = '', ...attributes }: Attributes): boolean {
  return 'hidden' in attributes || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

class TooDeepError extends Error {}

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** The title that the page gives its window, and what the portal calls itself in it. */
const WINDOW_TITLE = /<title[^>]*>([^<]{1,400})<\/title>/i;

function decodePage(bytes: Uint8Array): Decoded {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const declared = DECLARED.exec(head);
  return decodeBytes(bytes, declared?.[1] ?? declared?.[2] ?? null);
}

/**
 * Turns a page as a browser or a word processor saves it into lines. The window's title comes
 * first, since some pages have their title nowhere else.
 */
export function readHtml(bytes: Uint8Array): HtmlReading {
  const page = decodePage(bytes);
  const title = WINDOW_TITLE.exec(page.text)?.[1];
  try {
    const body = writePage(page.text).join('\n');
    const head = title === undefined ? '' : `${writePage(title).join(' ')}\n\n`;
    return { ...page, text: `${head}${body}`, url: findAddress(page.text) };
  } catch (error) {
    if (error instanceof TooDeepError) return { problem: 'TOO_DEEP', depth: MOST_DEPTH };
    throw error;
  }
}
