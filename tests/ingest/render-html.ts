import type { FindingKind } from '../../reference/codes.ts';
import { HEADINGS, type InventedSection, LABELS } from './render-profile.ts';

const HEADING = HEADINGS.EN;
const LABEL = LABELS.EN;
const KINDS = ['WELL_DEVELOPED', 'AREA_FOR_DEVELOPMENT'] as const;

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const each = (texts: readonly string[], write: (text: string, at: number) => string): string =>
  texts.map((text, at) => write(escapeHtml(text), at)).join('\n');

const wordItem = (text: string, mark: string): string =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${text}<o:p></o:p></span></p>`;

/** How pages write the findings of one kind, each a way of its own. */
export const LISTS: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  ul: (texts) => `<ul>${each(texts, (text) => `<li>${text}</li>`)}</ul>`,
  ol: (texts) => `<ol type=i>${each(texts, (text) => `<li><p>${text}</p></li>`)}</ol>`,
  unclosed: (texts) => `<ul>${each(texts, (text) => `<li>${text}`)}</ul>`,
  'a list each': (texts) => each(texts, (text) => `<ul><li><span>${text}</span></li></ul>`),
  'marks and breaks': (texts) =>
    `<p>${texts.map((text) => `• ${escapeHtml(text)}`).join('<br>')}</p>`,
  breaks: (texts) => `<p>${texts.map(escapeHtml).join('<br/>\n')}</p>`,
  paragraphs: (texts) => each(texts, (text) => `<p>${text}</p>`),
  divisions: (texts) => each(texts, (text) => `<div class=item><span>${text}</span></div>`),
  definitions: (texts) => `<dl>${each(texts, (text) => `<dd>${text}</dd>`)}</dl>`,
  roles: (texts) =>
    `<div role=list>${each(texts, (text) => `<div role="listitem">${text}</div>`)}</div>`,
  word: (texts) => each(texts, (text) => wordItem(text, '·')),
  'word, numbered': (texts) => each(texts, (text, at) => wordItem(text, `${at + 1}.`)),
  'numbers as text': (texts) => each(texts, (text, at) => `<p>${at + 1}) ${text}</p>`),
  'a row each': (texts) =>
    `<table>${each(texts, (text) => `<tr><td>•</td><td>${text}</td></tr>`)}</table>`,
};

type WriteList = (texts: readonly string[]) => string;
type WriteFindings = (sections: readonly InventedSection[], list: WriteList) => string;

const list = ({ findings }: InventedSection, kind: FindingKind, write: WriteList): string =>
  write(findings[kind]);
const name = ({ domain }: InventedSection): string => escapeHtml(HEADING[domain]);
const heads = KINDS.map((kind) => `<th>${LABEL[kind]}</th>`).join('');
const cells = (section: InventedSection, write: WriteList): string =>
  KINDS.map((kind) => `<td>${list(section, kind, write)}</td>`).join('');

const outline: WriteFindings = (sections, write) =>
  sections
    .map(
      (section) =>
        `<h2>${name(section)}</h2>${KINDS.map((kind) => `<p><strong>${LABEL[kind]}</strong></p>${list(section, kind, write)}`).join('')}`,
    )
    .join('\n');

/** How pages arrange domains, labels and lists: below each other, or in tables. */
export const ARRANGEMENTS: Readonly<Record<string, WriteFindings>> = {
  headings: outline,
  'closed parts': (sections, write) =>
    sections
      .map(
        (section) =>
          `<details><summary>${name(section)}</summary><div style="display: none">${KINDS.map((kind) => `<h4>${LABEL[kind]}</h4>${list(section, kind, write)}`).join('')}</div></details>`,
      )
      .join(''),
  'an accordion': (sections, write) =>
    sections
      .map(
        (section) =>
          `<h3><button aria-expanded=false>${name(section)}</button></h3><div hidden>${KINDS.map((kind) => `<div><b>${LABEL[kind]}</b></div>${list(section, kind, write)}`).join('')}</div>`,
      )
      .join(''),
  'an outline of lists': (sections, write) =>
    `<ul>${sections.map((section) => `<li>${name(section)}<ul>${KINDS.map((kind) => `<li>${LABEL[kind]}${list(section, kind, write)}</li>`).join('')}</ul></li>`).join('')}</ul>`,
  'a table each, side by side': (sections, write) =>
    sections
      .map(
        (section) =>
          `<h2>${name(section)}</h2><table><thead><tr>${heads}</tr></thead><tbody><tr>${cells(section, write)}</tr></tbody></table>`,
      )
      .join(''),
  'a table each, one below the other': (sections, write) =>
    sections
      .map(
        (section) =>
          `<h2>${name(section)}</h2><table>${KINDS.map((kind) => `<tr><td><b>${LABEL[kind]}</b></td><td>${list(section, kind, write)}</td></tr>`).join('')}</table>`,
      )
      .join(''),
  'a table each, a row for each finding': (sections) =>
    sections
      .map(({ domain, findings }) => {
        const most = Math.max(...KINDS.map((kind) => findings[kind].length));
        const rows = Array.from({ length: most }, (_, at) =>
          KINDS.map((kind) => `<td>${escapeHtml(findings[kind][at] ?? '')}</td>`).join(''),
        );
        return `<table><tr><td colspan=2>${escapeHtml(HEADING[domain])}</td></tr><tr>${heads}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
      })
      .join(''),
  'a row for each domain': (sections, write) =>
    `<table><tr><th>Domain</th>${heads}</tr>${sections.map((section) => `<tr><td>${name(section)}</td>${cells(section, write)}</tr>`).join('')}</table>`,
  'a numbered row for each domain': (sections, write) =>
    `<table><tr><td>No.</td><td></td>${heads}</tr>${sections.map((section, at) => `<tr><td>${at + 1}</td><th>${name(section)}</th>${cells(section, write)}</tr>`).join('')}</table>`,
  'a group of rows for each domain': (sections, write) =>
    `<table><tr>${heads}</tr>${sections.map((section) => `<tr><td colspan="2"><h3>${name(section)}</h3></td></tr><tr>${cells(section, write)}</tr>`).join('')}</table>`,
  'two rows for each domain': (sections, write) =>
    `<table>${sections.map((section) => KINDS.map((kind, at) => `<tr>${at === 0 ? `<td rowspan=2>${name(section)}</td>` : ''}<td>${LABEL[kind]}</td><td>${list(section, kind, write)}</td></tr>`).join('')).join('')}</table>`,
  'a column for each domain': (sections, write) =>
    `<table><tr><td></td>${sections.map((section) => `<th>${name(section)}</th>`).join('')}</tr>${KINDS.map((kind) => `<tr><th>${LABEL[kind]}</th>${sections.map((section) => `<td>${list(section, kind, write)}</td>`).join('')}</tr>`).join('')}</table>`,
  'a row for each finding': (sections) =>
    `<table><tr><th>Domain</th><th>Kind</th><th>Finding</th></tr>${sections
      .flatMap(({ domain, findings }) =>
        KINDS.flatMap((kind) =>
          findings[kind].map(
            (text) =>
              `<tr><td>${escapeHtml(HEADING[domain])}</td><td>${LABEL[kind]}</td><td>${escapeHtml(text)}</td></tr>`,
          ),
        ),
      )
      .join('')}</table>`,
  'a table that only arranges': (sections, write) =>
    `<table><tr><td>Home</td><td>${outline(sections, write)}</td></tr></table>`,
};

/** Writes the page of an invented place as a browser saves it. */
export function renderHtml(findings: string): string {
  return `<!DOCTYPE html><html lang=en><head><meta charset="utf-8"><title>A test</title>
<style>li::before { content: "• no" }</style><script>document.write('<li>no')</script></head>
<body><nav><ul><li><a href=/>Home</a></ul></nav><div style="display:none"><ul><li>A template.</ul></div>
<main>${findings}<p>May 2020</p><h1>Migration Governance Profile: Kingdom of Norway</h1></main>
<aside><ul><li>Another page.</ul></aside><footer><ul><li>Contact</ul></footer></body></html>`;
}
