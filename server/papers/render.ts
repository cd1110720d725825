import { Marked, type Token, type Tokens } from 'marked';
import type { Heading, Section } from '../../web/papers/paper.ts';
import { escapeHtml } from './escape.ts';

/** A paper as it is shown and searched. */
export interface Rendered {
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
}

/** Headings that the contents list. */
const LISTED = 3;

/** What a token says, without its marks. */
function textOf(token: Token): string {
  switch (token.type) {
    case 'html':
    case 'space':
      return '';
    case 'br':
      return ' ';
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows]
        .map((row) => row.map(({ tokens }) => textsOf(tokens)).join(' · '))
        .join('\n');
    }
    case 'list':
      return (token as Tokens.List).items.map(({ tokens }) => textsOf(tokens)).join('\n');
    default:
      return 'tokens' in token && token.tokens !== undefined
        ? textsOf(token.tokens)
        : 'text' in token
          ? String(token.text)
          : '';
  }
}

const textsOf = (tokens: readonly Token[]): string => tokens.map(textOf).join('');

/** The anchor that GitHub gives a heading, so that a link works in both places. */
function nameAnchor(text: string, used: Map<string, number>): string {
  const name = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
  const count = used.get(name) ?? 0;
  used.set(name, count + 1);
  return count === 0 ? name : `${name}-${count}`;
}

/** A question that GraphiQL can be opened with. */
const isQuestion = (language: string, text: string): boolean =>
  language === 'graphql' && /^\s*(\{|query\b|#)/.test(text);

/** A fenced block: its text, a button that copies it, and for a question a link that asks it. */
function writeBlock(text: string, language: string, number: number): string {
  const id = `block-${number}`;
  const question = isQuestion(language, text)
    ? `<a href="/graphql?query=${encodeURIComponent(text)}">Ask it in GraphiQL</a>`
    : '';
  return [
    `<div class="block"><pre id="${id}" tabindex="0"><code class="language-${escapeHtml(language || 'text')}">${escapeHtml(text)}</code></pre>`,
    `<p class="of-block">${question}<button type="button" data-copy="${id}" data-said="Copied." hidden>Copy</button></p></div>\n`,
  ].join('');
}

/** Draws what a block in the language of mermaid says; its number is that of the picture in its paper. */
export type Draw = (text: string, number: number, title: string) => string;

/** Renders a paper, whose links lead already to where they shall. */
export function renderPaper(markdown: string, draw: Draw): Rendered {
  const marked = new Marked({ gfm: true });
  const tokens = marked.lexer(markdown);
  const used = new Map<string, number>();
  const headings: Heading[] = [];
  const sections: { anchor: string; heading: string; texts: string[] }[] = [];
  let title = '';
  for (const token of tokens) {
    if (token.type === 'heading') {
      const text = textsOf(token.tokens ?? []);
      const anchor = nameAnchor(text, used);
      headings.push({ level: token.depth, anchor, text });
      if (token.depth === 1) title = text;
      sections.push({ anchor: token.depth === 1 ? '' : anchor, heading: text, texts: [] });
    } else if (token.type !== 'code') sections.at(-1)?.texts.push(textOf(token));
  }

  let heading = 0;
  let block = 0;
  marked.use({
    renderer: {
      heading({ depth, tokens: inner }) {
        const { anchor = '' } = headings[heading] ?? {};
        heading += 1;
        if (depth === 1) return '';
        const text = this.parser.parseInline(inner);
        return `<h${depth} id="${anchor}">${text} <a class="anchor" href="#${anchor}" aria-label="Link to this section">#</a></h${depth}>\n`;
      },
      code({ text, lang = '' }) {
        block += 1;
        if (lang === 'mermaid') return draw(text, block, headings[heading - 1]?.text ?? title);
        return writeBlock(text, lang, block);
      },
      table(token) {
        const cells = (row: readonly Tokens.TableCell[], name: string) =>
          row
            .map(({ tokens: inner }) => `<${name}>${this.parser.parseInline(inner)}</td>`)
            .join('');
        const head = cells(token.header, 'th scope="col"').replaceAll('</td>', '</th>');
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        const label = escapeHtml(`Table: ${headings[heading - 1]?.text ?? title}`);
        return `<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
      },
      // Papers have none; what looks like it is text.
      html: ({ text }) => escapeHtml(text),
    },
  });
  return {
    title,
    html: marked.parser(tokens),
    headings: headings.filter(({ level }) => level > 1 && level <= LISTED),
    sections: sections.map(({ texts, ...section }) => ({
      ...section,
      text: texts
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n'),
    })),
  };
}
