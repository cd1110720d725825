import {
  DOMAIN_SLUGS,
  type DomainCode,
  type DomainSource,
  type FindingKind,
  KIND_SLUGS,
} from '../../../reference/codes.ts';
import { detectLanguage, isPlainlyIn } from '../../../text/detect-language.ts';
import { fold } from '../../../text/fold.ts';
import type { Language } from '../../../text/languages.ts';
import { listWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';
import { type Diagnostic, diagnose, excerpt } from '../diagnostics.ts';
import type { Item } from '../layout/list-reading.ts';
import type { PlacedSection } from '../layout/sections.ts';
import { type Line, quoteLines } from '../page/lines.ts';
import type { Passage } from '../page/span.ts';
import { joinWraps, readVocabulary } from '../page/wraps.ts';

/** What a list says that has no finding: "None identified." */
const NONE = new RegExp(`^${anyOf(listWords(({ labels }) => labels.none))}$`);

/** One bullet of a profile. */
export interface ParsedFinding extends Passage {
  /** "guatemala-2022/migrants-rights/well-developed/3"; null when the profile has no slug. */
  reference: string | null;
  domain: DomainCode;
  domainFrom: DomainSource;
  kind: FindingKind;
  /** 1-based among the findings of its domain and kind. */
  position: number;
  /** 1-based in the document. */
  ordinal: number;
  /** The source's lines as they are, parted by LF; `text` has mark, outer blanks and wraps undone. */
  quote: string;
  /** Its own language, else the document's; null when neither can be told. */
  language: Language | null;
}

/** Findings in document order, and remarks on bullets that say nothing or say it twice. */
export interface FindingList {
  findings: ParsedFinding[];
  /** What all of them together are written in; null when it cannot be told. */
  documentLanguage: Language | null;
  diagnostics: Diagnostic[];
}

/**
 * Turns the bullets of placed sections into findings. `slug` is the profile's, if it has one; `page`
 * is all lines of the document.
 */
export function listFindings(
  sections: readonly PlacedSection[],
  slug: string | null,
  page: readonly Line[],
): FindingList {
  const isWord = readVocabulary(page);
  const bullets = sections
    .flatMap((section) =>
      section.blocks.flatMap((block) => block.items.map((item) => ({ section, block, item }))),
    )
    .map((bullet) => {
      const text = joinWraps(bullet.item.texts, isWord);
      return { ...bullet, text, folded: fold(text) };
    });
  const said = bullets.filter(({ text, folded }) => text !== '' && !NONE.test(folded));
  const documentLanguage = detectLanguage(said.map(({ text }) => text).join('\n'));
  const counts = new Map<string, number>();

  const findings = said.map(
    ({ section, block, item: { rows }, text, folded }, index): ParsedFinding => {
      const path = `${DOMAIN_SLUGS[section.domain]}/${KIND_SLUGS[block.kind]}`;
      const position = (counts.get(path) ?? 0) + 1;
      counts.set(path, position);
      const from = rows[0]?.number ?? block.line;
      const span = { from, to: rows.at(-1)?.number ?? from };
      return {
        reference: slug === null ? null : `${slug}/${path}/${position}`,
        domain: section.domain,
        domainFrom: section.domainFrom,
        kind: block.kind,
        position,
        ordinal: index + 1,
        text,
        quote: quoteLines(page, span),
        span,
        language: languageOf(text, folded, documentLanguage),
      };
    },
  );
  const empty = bullets.filter(({ text }) => text === '').map(({ item }) => reportEmpty(item));
  const none = bullets
    .filter(({ folded }) => NONE.test(folded))
    .map(({ item, text }) => reportNone(item, text));
  const duplicates = reportDuplicates(
    findings,
    said.map(({ folded }) => folded),
  );
  return { findings, documentLanguage, diagnostics: [...empty, ...none, ...duplicates] };
}

/** A finding's own language, else the document's: that of most is plainly the document's. */
function languageOf(
  text: string,
  folded: string,
  documentLanguage: Language | null,
): Language | null {
  if (documentLanguage !== null && isPlainlyIn(folded, documentLanguage)) return documentLanguage;
  return detectLanguage(text) ?? documentLanguage;
}

function reportEmpty({ rows }: Item): Diagnostic {
  return diagnose(
    'WARNING',
    'BULLET_WITHOUT_TEXT',
    rows[0]?.number ?? null,
    'The bullet has no text and makes no finding. Compare with the published page.',
  );
}

function reportNone({ rows }: Item, text: string): Diagnostic {
  return diagnose(
    'NOTE',
    'NONE_STATED',
    rows[0]?.number ?? null,
    `${excerpt(text)} says that the list has no finding, and is none.`,
  );
}

function reportDuplicates(
  findings: readonly ParsedFinding[],
  folded: readonly string[],
): Diagnostic[] {
  const firsts = new Map<string, ParsedFinding>();
  return findings.flatMap((finding, at) => {
    const key = folded[at] ?? '';
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, finding);
      return [];
    }
    return [
      diagnose(
        'WARNING',
        'DUPLICATE_FINDING',
        finding.span.from,
        `The same text stands at line ${first.span.from}; both are kept. Check whether the page was copied twice.`,
      ),
    ];
  });
}
