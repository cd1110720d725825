import { detectLanguage } from '../../text/detect-language.ts';
import { fold, isSameName } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { type Diagnostic, diagnose, excerpt } from './diagnostics.ts';
import { isFinished, type Line, quoteLines } from './lines.ts';
import type { OverviewReading } from './overview-reading.ts';
import { type PublicationEntry, splitPublications } from './publication-entries.ts';
import type { Span } from './span.ts';
import { readTitle } from './title.ts';

/** What a publication is. */
export type PublicationKind = 'REPORT' | 'PROFILE' | 'VIDEO' | 'GUIDANCE';

/** One publication of the overview page. */
export interface ParsedPublication {
  title: string;
  /** From the title to the end of the description. */
  span: Span;
  /** Paragraphs parted by an empty line; cut off where the page cuts it. */
  description: string;
  kind: PublicationKind;
  /** Of the publication, not of its description; null when it cannot be told. */
  language: Language | null;
  /** From the title only; null when it has none. */
  year: number | null;
  /** The source's lines as they are, parted by LF. */
  quote: string;
}

/** Languages that a title names in brackets at its end: "… (French)". */
const TITLE_LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['english', 'EN'],
  ['french', 'FR'],
  ['spanish', 'ES'],
]);

/**
 * Reads the publications in page order. `lines` are the lines after the purposes that are not
 * blank, `page` is every line. A publication printed twice is kept once.
 */
export function readPublications(
  lines: readonly Line[],
  page: readonly Line[],
): OverviewReading<ParsedPublication> {
  const { items: entries, roles, diagnostics } = splitPublications(lines);
  const items: ParsedPublication[] = [];
  for (const entry of entries) {
    const publication = readEntry(entry, page);
    const first = items.find((item) => isSameName(item.title, publication.title));
    if (first === undefined) {
      items.push(publication);
      diagnostics.push(...checkEntry(publication));
    } else {
      diagnostics.push(reportDuplicate(publication, first));
    }
  }
  if (items.length === 0) diagnostics.push(reportNone());
  return { items, roles, diagnostics };
}

function readEntry(
  { title, paragraphs }: PublicationEntry,
  page: readonly Line[],
): ParsedPublication {
  const span = { from: title.number, to: (paragraphs.at(-1) ?? title).number };
  const text = title.text.trim();
  const description = paragraphs.map((line) => line.text.trim()).join('\n\n');
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  return {
    title: text,
    span,
    description,
    kind: readKind(text, description),
    language: readTitleLanguage(text) ?? detectLanguage(`${text}\n${description}`),
    year: year === undefined ? null : Number(year),
    quote: quoteLines(page, span),
  };
}

function readTitleLanguage(title: string): Language | null {
  const name = /\((\p{L}+)\)$/u.exec(title)?.[1];
  return TITLE_LANGUAGES.get(fold(name ?? '')) ?? null;
}

/** The page cuts off the descriptions of its videos and of nothing else. */
function readKind(title: string, description: string): PublicationKind {
  if (!isFinished(description) || namesVideo(description)) return 'VIDEO';
  if (readTitle(title) !== null) return 'PROFILE';
  return /\bguidance note\b/.test(fold(description)) ? 'GUIDANCE' : 'REPORT';
}

function namesVideo(description: string): boolean {
  return /\bvideo\b/.test(fold(description));
}

function checkEntry({ title, span, description, kind }: ParsedPublication): Diagnostic[] {
  if (kind !== 'VIDEO' || namesVideo(description)) return [];
  return [
    diagnose(
      'NOTE',
      'VIDEO_BY_CUT',
      span.from,
      `${excerpt(title)} is taken for a video because its description is cut off, as the page does with videos. Compare with the published page.`,
    ),
  ];
}

function reportDuplicate(again: ParsedPublication, first: ParsedPublication): Diagnostic {
  const isSame = isSameName(again.description, first.description);
  return diagnose(
    isSame ? 'NOTE' : 'WARNING',
    'DUPLICATE_PUBLICATION',
    again.span.from,
    `${excerpt(again.title)} stands at line ${first.span.from} already${isSame ? '' : ', with another description'}; the first is kept. Nothing to do if the page repeats it.`,
  );
}

function reportNone(): Diagnostic {
  return diagnose(
    'WARNING',
    'NO_PUBLICATIONS',
    null,
    'No publication was found after the purposes. Compare with the published page.',
  );
}
