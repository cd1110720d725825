import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS, capitalize } from './citation-words.ts';
import { type CitedRelease, nameRelease } from './cited-release.ts';
import { nameLines } from './name-lines.ts';

/** What a citation needs to know of its source. */
export interface CitedProfile {
  readonly title: string;
  readonly year: number;
  readonly portal: string;
  readonly publisher: string;
  /** Where its page was published; null where nobody tells. */
  readonly sourceUrl: string | null;
}

/** The finding that is cited, by its natural key and its lines in the source document. */
export interface CitedFinding {
  readonly reference: string;
  readonly lineFrom: number;
  readonly lineTo: number;
}

const citeRelease = (release: CitedRelease, language: LabelLanguage): string =>
  `MGI Graph, ${nameRelease(release, language)}.`;

/** The portal, and the address of the page where that is known: "Migration Data Portal, https://…." */
const citePortal = ({ portal, sourceUrl }: CitedProfile): string =>
  `${sourceUrl === null ? portal : `${portal}, ${sourceUrl}`}.`;

/**
 * Cites a profile in plain text: author body, year, title, portal, release.
 * @returns one line, such as "International Organization for Migration (IOM) (2022). …".
 */
export function citeProfile(
  profile: CitedProfile,
  release: CitedRelease,
  language: LabelLanguage = 'EN',
): string {
  const { publisher, year, title } = profile;
  return `${publisher} (${year}). ${title}. ${citePortal(profile)} ${citeRelease(release, language)}`;
}

/** Cites one finding in plain text: its profile, then its reference and its place in the source. */
export function citeFinding(
  finding: CitedFinding,
  profile: CitedProfile,
  release: CitedRelease,
  language: LabelLanguage = 'EN',
): string {
  const { publisher, year, title } = profile;
  const words = CITATION_WORDS[language];
  const place = `${capitalize(words.finding)} ${finding.reference}, ${nameLines(finding, language)} ${words.ofSource}`;
  return `${publisher} (${year}). ${title}. ${citePortal(profile)} ${place}. ${citeRelease(release, language)}`;
}
