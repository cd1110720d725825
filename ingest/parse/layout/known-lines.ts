import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
} from '../../../reference/codes.ts';
import { fold, squash } from '../../../text/fold.ts';
import { listWords, matchWords } from '../../languages/languages.ts';
import { anyOf } from '../../languages/pattern.ts';
import type { ParagraphRole } from './classified-line.ts';

/** Labels of findings, by their squashed spelling. */
export const LABELS: ReadonlyMap<string, { readonly kind: FindingKind; readonly name: string }> =
  new Map(
    FINDING_KINDS.flatMap((kind) =>
      listWords(({ labels }) => labels.lines[kind]).map(
        (name) => [squash(name), { kind, name }] as const,
      ),
    ),
  );

/** Names of domains, by their squashed spelling. */
export const DOMAIN_NAMES: ReadonlyMap<
  string,
  { readonly domain: DomainCode; readonly name: string }
> = new Map(
  DOMAIN_CODES.flatMap((domain) =>
    listWords(({ domains }) => domains[domain]).map(
      (name) => [squash(name), { domain, name }] as const,
    ),
  ),
);

/** Lines that open a slide, squashed. */
export const SLIDE_MARKERS: ReadonlySet<string> = new Set(
  listWords(({ page }) => page.slideMarkers).map(squash),
);

/** Lines that name the programme or the portal, squashed. */
export const PORTAL_LINES: ReadonlySet<string> = new Set(
  listWords(({ page }) => page.portalLines).map(squash),
);

/** What a heading says that names a domain in words not listed above, folded, and its usual name. */
export const DOMAIN_TOPICS: readonly {
  readonly domain: DomainCode;
  readonly name: string;
  readonly says: RegExp;
}[] = DOMAIN_CODES.map((domain) => ({
  domain,
  name: listWords(({ domains }) => domains[domain])[0] ?? domain,
  says: matchWords(({ topics }) => topics[domain]),
}));

/** The heading of a part that is beside the findings, folded. */
export const BESIDE = new RegExp(`^${anyOf(listWords(({ page }) => page.beside))}$`);

/** What says behind a heading or a label that it is the one above once more, folded. */
export const CONTINUED = new RegExp(` ${anyOf(listWords(({ page }) => page.continued))}$`);

/** A line that numbers a part and says no more: "Chapter 2", folded. */
export const NUMBERED_PART = new RegExp(
  `^${anyOf(listWords(({ page }) => page.headingNouns))} (?:\\d{1,2}|i{1,3}|iv|v|vi)$`,
);

/** The programme's abbreviation at the end of a squashed line. */
export const CLOSING_ABBREVIATION = new RegExp(
  `${anyOf(listWords(({ titles }) => titles.abbreviations.map(fold)))}$`,
);

interface Opening {
  readonly role: ParagraphRole;
  readonly opening: string;
}

const openingsOf = (role: ParagraphRole, texts: readonly string[]): readonly Opening[] =>
  texts.map((text) => ({ role, opening: fold(text) }));

/** How known paragraphs begin, folded. The first that fits decides, so the narrower come first. */
export const OPENINGS: readonly Opening[] = [
  ...openingsOf(
    'INTRODUCTION',
    listWords(({ page }) => page.openings.introduction),
  ),
  ...openingsOf(
    'FURNITURE',
    listWords(({ page }) => page.openings.notices),
  ),
  ...openingsOf(
    'SHELL',
    listWords(({ page }) => page.openings.portal),
  ),
];

const nouns = anyOf(listWords(({ labels }) => labels.nouns));
const behindNoun = (kind: FindingKind): string =>
  `\\b${nouns}\\b.*\\b${anyOf(listWords(({ labels }) => labels.behindNoun[kind]))}\\b`;
const beforeNoun = (): string => {
  const adjectives = anyOf(listWords(({ labels }) => labels.beforeNoun));
  const own = anyOf(
    listWords(({ labels }) => (labels.beforeNoun.length === 0 ? [] : labels.nouns)),
  );
  return `\\b${adjectives}\\b.*\\b${own}\\b`;
};

/**
 * What a line says that is a label in words not listed above, folded. It must say all of it in few
 * words, and be no sentence.
 */
export const LABEL_PATTERNS: readonly { readonly kind: FindingKind; readonly says: RegExp }[] = [
  { kind: 'AREA_FOR_DEVELOPMENT', says: new RegExp(behindNoun('AREA_FOR_DEVELOPMENT')) },
  { kind: 'WELL_DEVELOPED', says: new RegExp(`${behindNoun('WELL_DEVELOPED')}|${beforeNoun()}`) },
];

/** The number before a heading, folded: "1: Migrants' rights", "Domain 3 – Partnerships". */
export const HEADING_NUMBER = new RegExp(
  `^(?:${anyOf(listWords(({ page }) => page.headingNouns))} )?(?:\\d{1,2}|i{1,3}|iv|v|vi) (?=\\D)`,
);

const leads = anyOf(listWords(({ page }) => page.headingLeads));

/** What some pages write before or behind each heading, folded: "Key findings: Partnerships". */
export const HEADING_LEAD = new RegExp(`^${leads} (?=\\S)| ${leads}$`);
