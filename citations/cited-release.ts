import type { Site } from '../addresses/addresses.ts';
import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS } from './citation-words.ts';

/** The edition of the graph that was read, as far as a text names it. */
export interface NamedRelease {
  readonly number: number;
  /** The day of its content, at midnight UTC: the same wherever it was loaded. */
  readonly contentDate: Date;
  /** SHA-256 of its content, in hexadecimal. */
  readonly checksum: string;
}

/** The same, as far as a citation leads to it. */
export interface CitedRelease extends NamedRelease, Site {}

/** Digits of a checksum that tell a release from others of its number. */
const CHECKSUM_LENGTH = 8;

/** The first digits of the checksum of a release: "3f2a9c1d". */
export const shortChecksum = ({ checksum }: NamedRelease): string =>
  checksum.slice(0, CHECKSUM_LENGTH);

/** The day of the content of a release: "2026-11-22". */
export const nameDay = ({ contentDate }: Pick<NamedRelease, 'contentDate'>): string =>
  contentDate.toISOString().slice(0, 10);

/** Names a release: "release 3 (2026-11-22, 3f2a9c1d)". */
export const nameRelease = (release: NamedRelease, language: LabelLanguage = 'EN'): string =>
  `${CITATION_WORDS[language].release} ${release.number} (${nameDay(release)}, ${shortChecksum(release)})`;
