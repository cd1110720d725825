/** A run of characters; `to` is behind the last. In UTF-16 code units, unless it says otherwise. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text, and the parts of it that matched, in order and apart. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The spans of several readings of one text as one list, overlaps joined. */
export function joinSpans(...lists: readonly (readonly Span[])[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of lists.flat().toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const before = joined.at(-1);
    if (before !== undefined && span.from < before.to) {
      joined[joined.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
    } else joined.push(span);
  }
  return joined;
}

/** Characters of a text that a snippet shows. */
const MAX_SNIPPET = 240;
const CUT = '…';

const sizeOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** Where the window begins that shows most of what matched; of equal ones the first. */
function findWindow({ text, spans }: Marked): number {
  const start = { begin: 0, size: sizeOf(spans.filter(({ to }) => to <= MAX_SNIPPET)) };
  const best = spans.reduce((found, { from }) => {
    const size = sizeOf(spans.filter((span) => span.from >= from && span.to <= from + MAX_SNIPPET));
    return size > found.size ? { begin: from, size } : found;
  }, start);
  // Some words before the first match say what it is about.
  const lead = best.begin === 0 ? 0 : best.begin - MAX_SNIPPET / 6;
  return Math.max(0, Math.min(lead, text.length - MAX_SNIPPET));
}

const isInside = (offset: number, { from, to }: Span): boolean => from < offset && offset < to;

/** The nearest place from an offset on, in a direction, where no word and no match is cut. */
function findBreak({ text, spans }: Marked, offset: number, step: 1 | -1): number {
  for (let at = offset; at > 0 && at < text.length; at += step) {
    const isBlank = /\s/.test(text[step === 1 ? at - 1 : at] ?? '');
    if (isBlank && !spans.some((span) => isInside(at, span))) return at;
    if (Math.abs(at - offset) > MAX_SNIPPET / 4) break;
  }
  if (offset <= 0 || offset >= text.length) return offset;
  // A text without blanks is cut between two characters, never within one.
  return /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;
}

/**
 * The part of a text that shows best what matched: the text itself when it is short; else cut
 * between words, with "…" where something was left out.
 */
export function cutSnippet(marked: Marked): Marked {
  const { text, spans } = marked;
  if (text.length <= MAX_SNIPPET) return marked;
  const begin = findWindow(marked);
  const from = begin === 0 ? 0 : findBreak(marked, begin, 1);
  const end = Math.min(text.length, from + MAX_SNIPPET);
  const to = end === text.length ? end : Math.max(from, findBreak(marked, end, -1));
  const before = from === 0 ? '' : CUT;
  const after = to === text.length ? '' : CUT;
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    spans: spans
      .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
      .filter((span) => span.from < span.to)
      .map((span) => ({ from: span.from + shift, to: span.to + shift })),
  };
}

/** The same spans in Unicode code points, as everything counts that is not JavaScript or Java. */
export function toCodePoints({ text, spans }: Marked): readonly Span[] {
  let units = 0;
  let points = 0;
  const count = (offset: number): number => {
    points += [...text.slice(units, offset)].length;
    units = offset;
    return points;
  };
  // Spans stand in order and apart, so that the text is counted once.
  return spans.map(({ from, to }) => ({ from: count(from), to: count(to) }));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** The text as HTML: everything escaped, and what matched within `<mark>`. */
export function toHtml({ text, spans }: Marked): string {
  let html = '';
  let done = 0;
  for (const { from, to } of spans) {
    html += `${escapeHtml(text.slice(done, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    done = to;
  }
  return html + escapeHtml(text.slice(done));
}
