import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS, capitalize } from './citation-words.ts';
import { type CitedRelease, nameRelease } from './cited-release.ts';
import { nameLines } from './name-lines.ts';
import { ownAddress } from './own-address.ts';

/** What a citation needs to know of its source. */
export interface CitedProfile {
  readonly slug: string;
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

/** The release, and the address in it where others can open that. */
function citeRelease(release: CitedRelease, language: LabelLanguage, address: string | null) {
  const named = `MGI Graph, ${nameRelease(release, language)}.`;
  return address === null ? named : `${named} ${address}`;
}

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
  const { slug, publisher, year, title } = profile;
  const address = ownAddress(release, 'profiles', slug);
  return `${publisher} (${year}). ${title}. ${citePortal(profile)} ${citeRelease(release, language, address)}`;
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
  const address = ownAddress(release, 'findings', finding.reference);
  const place = `${capitalize(words.finding)} ${finding.reference}, ${nameLines(finding, language)} ${words.ofSource}`;
  return `${publisher} (${year}). ${title}. ${citePortal(profile)} ${place}. ${citeRelease(release, language, address)}`;
}
