/** What a citation needs to know of its source. */
export interface CitedProfile {
  readonly title: string;
  readonly year: number;
  readonly portal: string;
  readonly publisher: string;
}

/** The edition of the graph that was read. */
export interface CitedRelease {
  readonly number: number;
  readonly publishedAt: Date;
}

/** The finding that is cited, by its natural key and its lines in the source document. */
export interface CitedFinding {
  readonly reference: string;
  readonly lineFrom: number;
  readonly lineTo: number;
}

function citeRelease({ number, publishedAt }: CitedRelease): string {
  return `MGI Graph, release ${number} (${publishedAt.toISOString().slice(0, 10)}).`;
}

function citeLines({ lineFrom, lineTo }: CitedFinding): string {
  return lineFrom === lineTo ? `line ${lineFrom}` : `lines ${lineFrom} to ${lineTo}`;
}

/**
 * Cites a profile in plain text: author body, year, title, portal, release.
 * @returns one line, such as "International Organization for Migration (IOM) (2022). …".
 */
export function citeProfile(profile: CitedProfile, release: CitedRelease): string {
  const { publisher, year, title, portal } = profile;
  return `${publisher} (${year}). ${title}. ${portal}. ${citeRelease(release)}`;
}

/** Cites one finding in plain text: its profile, then its reference and its place in the source. */
export function citeFinding(
  finding: CitedFinding,
  profile: CitedProfile,
  release: CitedRelease,
): string {
  const { publisher, year, title, portal } = profile;
  return `${publisher} (${year}). ${title}. ${portal}. Finding ${finding.reference}, ${citeLines(finding)} of the source. ${citeRelease(release)}`;
}
