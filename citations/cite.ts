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
}

/** The finding that is cited, by its natural key and its lines in the source document. */
export interface CitedFinding {
  readonly reference: string;
  readonly lineFrom: number;
  readonly lineTo: number;
}

const citeRelease = (release: CitedRelease, language: LabelLanguage): string =>
  `MGI Graph, ${nameRelease(release, language)}.`;

/**
 * Cites a profile in plain text: author body, year, title, portal, release.
 * @returns one line, such as "International Organization for Migration (IOM) (2022). …".
 */
export function citeProfile(
  profile: CitedProfile,
  release: CitedRelease,
  language: LabelLanguage = 'EN',
): string {
  const { publisher, year, title, portal } = profile;
  return `${publisher} (${year}). ${title}. ${portal}. ${citeRelease(release, language)}`;
}

/** Cites one finding in plain text: its profile, then its reference and its place in the source. */
export function citeFinding(
  finding: CitedFinding,
  profile: CitedProfile,
  release: CitedRelease,
  language: LabelLanguage = 'EN',
): string {
  const { publisher, year, title, portal } = profile;
  const words = CITATION_WORDS[language];
  const place = `${capitalize(words.finding)} ${finding.reference}, ${nameLines(finding, language)} ${words.ofSource}`;
  return `${publisher} (${year}). ${title}. ${portal}. ${place}. ${citeRelease(release, language)}`;
}
