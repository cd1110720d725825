import { HEADINGS, type InventedSection, LABELS } from './render-profile.ts';

/** How the text of a page is written; each field is one of the ways that texts differ in. */
export interface TextForm {
  /** What stands before the item of a place, from 1. */
  readonly mark: (place: number) => string;
  /** Empty lines between items. */
  readonly gap: 0 | 1;
  /** Empty lines around labels and headings. */
  readonly around: 0 | 1;
  /** Characters on a line; 0 for any number. */
  readonly width: number;
  /** Blanks before a mark, and before the lines that an item goes on with. */
  readonly indent: number;
  readonly hang: number;
  /** Where the first item, or all items, stand: below the label, or on its line. */
  readonly place: 'BELOW' | 'FIRST_ON_LABEL' | 'ALL_ON_LINE';
  /** What stands between two lines of a list, as the edge of a page leaves it, and how often. */
  readonly page: readonly string[];
  readonly every: number;
  /** Whether labels go on, on a new page. */
  readonly continued: string;
  /** What stands under a label before its list. */
  readonly introduction: string;
  /** What stands below the last list. */
  readonly behind: readonly string[];
  readonly heading: (name: string, place: number) => readonly string[];
  readonly label: (label: string) => string;
}

function wrap(text: string, width: number): readonly string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function renderItem(text: string, place: number, form: TextForm): readonly string[] {
  const [first = '', ...rest] = wrap(`${form.mark(place)}${text}`, form.width);
  const at = ' '.repeat(form.indent);
  return [`${at}${first}`, ...rest.map((line) => `${' '.repeat(form.hang)}${line}`)];
}

function renderList(label: string, texts: readonly string[], form: TextForm): readonly string[] {
  const around = Array<string>(form.around).fill('');
  const items = texts.map((text, at) => renderItem(text, at + 1, form));
  const head = form.label(label);
  if (form.place === 'ALL_ON_LINE') {
    return [
      head,
      ...around,
      items.map((lines) => lines.map((line) => line.trim()).join(' ')).join(' '),
    ];
  }
  if (form.place === 'FIRST_ON_LABEL') {
    const [[first = '', ...more] = [], ...others] = items;
    return [`${head}: ${first.trim()}`, ...more, ...others.flat()];
  }
  const introduction = form.introduction === '' ? [] : [form.introduction, ...around];
  const lines = items.flatMap((item, at) => (at > 0 && form.gap === 1 ? ['', ...item] : item));
  const broken = lines.flatMap((line, at) => {
    const isBreak = form.every > 0 && at > 0 && at % form.every === 0;
    if (!isBreak) return [line];
    const again = form.continued === '' ? [] : [`${head} ${form.continued}`, ...around];
    return [...form.page, ...again, line];
  });
  return [head, ...around, ...introduction, ...broken];
}

/** Writes the page of Norway, of May 2020, in a form. */
export function renderText(sections: readonly InventedSection[], form: TextForm): string {
  const around = Array<string>(form.around).fill('');
  const lines = sections.flatMap(({ domain, findings }, at) => [
    '',
    ...form.heading(HEADINGS.EN[domain], at + 1),
    ...around,
    ...renderList(LABELS.EN.WELL_DEVELOPED, findings.WELL_DEVELOPED, form),
    ...around,
    ...renderList(LABELS.EN.AREA_FOR_DEVELOPMENT, findings.AREA_FOR_DEVELOPMENT, form),
  ]);
  return [
    ...lines,
    '',
    ...form.behind,
    '',
    '2020 May',
    '',
    'Migration Governance Profile: Kingdom of Norway',
    '',
  ].join('\n');
}
