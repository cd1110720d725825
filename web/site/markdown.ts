import { parseDocument } from 'htmlparser2';

// The types of domhandler, which htmlparser2 brings along without naming them.
type Node = ReturnType<typeof parseDocument>['children'][number];

/** Parts of a page that are for its readers on a screen alone. */
const LEFT_OUT = new Set(['nav', 'svg', 'button', 'form', 'script', 'style', 'template']);

const HEADINGS: Readonly<Record<string, string>> = {
  h1: '# ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
};

/** Elements that begin on a line of their own. */
const BLOCKS = new Set(
  'article section header footer div p blockquote ul ol dl dt dd li table pre details summary h1 h2 h3 h4 figure figcaption fieldset'.split(
    ' ',
  ),
);

const isBlock = (node: Node): boolean => node.type === 'tag' && BLOCKS.has(node.name);

const escapeText = (text: string): string => text.replaceAll(/[\\`*_[\]<]/g, '\\$&');

const childrenOf = (node: Node): readonly Node[] => ('children' in node ? node.children : []);

const isHidden = (node: Extract<Node, { attribs: object }>): boolean =>
  'hidden' in node.attribs || 'data-screen' in node.attribs;

function textOf(node: Node): string {
  return node.type === 'text' ? node.data : childrenOf(node).map(textOf).join('');
}

/** What stands in a line. */
function writeInline(node: Node, base: string): string {
  if (node.type === 'text') return escapeText(node.data.replaceAll(/\s+/g, ' '));
  if (node.type !== 'tag' || LEFT_OUT.has(node.name) || isHidden(node)) return '';
  const inner = childrenOf(node)
    .map((child) => writeInline(child, base))
    .join('');
  switch (node.name) {
    case 'a': {
      const href = node.attribs['href'] ?? '';
      const address = href.startsWith('/') ? base + href : href;
      return inner.trim() === '' ? '' : `[${inner.trim()}](${address})`;
    }
    case 'br':
      return '  \n';
    case 'strong':
    case 'dt':
      return `**${inner.trim()}**`;
    case 'mark':
      return `**${inner}**`;
    case 'code':
      return `\`${textOf(node)}\``;
    default:
      return inner;
  }
}

const indent = (text: string, first: string, rest: string): string =>
  first + text.trim().replaceAll('\n', `\n${rest}`);

function writeList(node: Node, base: string, isOrdered: boolean): string {
  const items = childrenOf(node).filter((child) => child.type === 'tag' && child.name === 'li');
  let number = 0;
  return items
    .map((item) => {
      const value = item.type === 'tag' ? Number(item.attribs['value']) : 0;
      number = value > 0 ? value : number + 1;
      const mark = isOrdered ? `${number}. ` : '- ';
      return indent(writeBlocks(item, base), mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

function cellsOf(row: Node, base: string): readonly string[] {
  return childrenOf(row)
    .filter((cell) => cell.type === 'tag' && /^t[hd]$/.test(cell.name))
    .map((cell) => writeInline(cell, base).trim().replaceAll('|', '\\|'));
}

function rowsOf(node: Node): readonly Node[] {
  return childrenOf(node).flatMap((child) =>
    child.type !== 'tag' ? [] : child.name === 'tr' ? [child] : rowsOf(child),
  );
}

function writeTable(node: Node, base: string): string {
  const [head = [], ...rows] = rowsOf(node).map((row) => cellsOf(row, base));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function writeBlock(node: Node, base: string): string {
  if (node.type !== 'tag') return writeInline(node, base);
  if (LEFT_OUT.has(node.name) || isHidden(node)) return '';
  const heading = HEADINGS[node.name];
  if (heading !== undefined) {
    const text = writeInline(node, base).trim();
    return text === '' ? '' : heading + text;
  }
  switch (node.name) {
    case 'blockquote':
      return indent(writeBlocks(node, base), '> ', '> ');
    case 'ul':
      return writeList(node, base, false);
    case 'ol':
      return writeList(node, base, true);
    case 'pre':
      return `\`\`\`\n${textOf(node)}\n\`\`\``;
    case 'table':
      return writeTable(node, base);
    case 'dt':
      return writeInline(node, base);
    default:
      return writeBlocks(node, base);
  }
}

/** What stands in a block: paragraphs, parted by an empty line. */
function writeBlocks(node: Node, base: string): string {
  const blocks: string[] = [];
  let line = '';
  const endLine = () => {
    if (line.trim() !== '') blocks.push(line.trim());
    line = '';
  };
  for (const child of childrenOf(node)) {
    if (isBlock(child)) {
      endLine();
      const block = writeBlock(child, base);
      if (block.trim() !== '') blocks.push(block);
    } else line += writeInline(child, base);
  }
  endLine();
  return blocks.join('\n\n');
}

/**
 * Writes a page as Markdown: what it says, without what is for the screen alone.
 * @param base what links within the site begin with: "https://mgi.example.org".
 */
export function toMarkdown(html: string, base: string): string {
  return `${parseDocument(html)
    .children.map((node) => writeBlock(node, base))
    .join('\n\n')
    .trim()}\n`;
}
