/** A work to cite in the shape of CSL-JSON 1.0, which reference managers and processors read. */
export interface CslItem {
  /** Unique among the works that this server cites; also the key in BibTeX. */
  readonly id: string;
  readonly type: 'report' | 'dataset';
  readonly title: string;
  readonly author: readonly [{ readonly literal: string }];
  readonly issued: CslDate;
  readonly 'container-title': string;
  readonly publisher: string;
  /** The release of the graph that was read: "1". */
  readonly version: string;
  /** "MGI Graph". */
  readonly archive: string;
  /** The date of that release: what was read is as it was then. */
  readonly accessed: CslDate;
  /** The language of what is cited, by its ISO 639 code: "fr". */
  readonly language?: string;
  /** The reference of one finding. */
  readonly section?: string;
  /** Where it stands in the source: "line 126". */
  readonly locator?: string;
}

/** A year, a month or a day. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly [number, number?, number?]];
}

/** The edition of the graph that was read. */
export interface ReadRelease {
  readonly number: number;
  readonly publishedAt: Date;
}

/** A profile, as far as a citation names it. */
export interface ProfileWork {
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly month: number | null;
  readonly language: string;
  readonly portal: string;
  readonly publisher: string;
}

/** A finding, as far as a citation names it. */
export interface FindingWork {
  readonly reference: string;
  readonly lineFrom: number;
  readonly lineTo: number;
}

/** What a query found, as far as a citation names it. */
export interface ResultWork {
  /** Tells this result from others of the release: a hash of the filter. */
  readonly id: string;
  readonly findings: number;
  readonly profiles: number;
  /** The filter in words; empty when every finding was asked for. */
  readonly filter: string;
  readonly publisher: string;
  readonly portal: string;
}

const ARCHIVE = 'MGI Graph';

function dayOf(date: Date): CslDate {
  return { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] };
}

function readIn({ number, publishedAt }: ReadRelease) {
  return { version: `${number}`, archive: ARCHIVE, accessed: dayOf(publishedAt) };
}

/** The lines of a finding in its source, in words: "line 126" or "lines 126 to 128". */
export function nameLines({ lineFrom, lineTo }: FindingWork): string {
  return lineFrom === lineTo ? `line ${lineFrom}` : `lines ${lineFrom} to ${lineTo}`;
}

/** A profile as a work to cite. */
export function profileItem(profile: ProfileWork, release: ReadRelease): CslItem {
  const { slug, title, year, month, language, portal, publisher } = profile;
  return {
    id: slug,
    type: 'report',
    title,
    author: [{ literal: publisher }],
    issued: { 'date-parts': [month === null ? [year] : [year, month]] },
    'container-title': portal,
    publisher,
    language: language.toLowerCase(),
    ...readIn(release),
  };
}

/** One finding as a work to cite: its profile, narrowed to the finding. */
export function findingItem(
  finding: FindingWork,
  profile: ProfileWork,
  release: ReadRelease,
): CslItem {
  const { reference } = finding;
  const work = profileItem(profile, release);
  return { ...work, id: reference, section: reference, locator: nameLines(finding) };
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What a query found as a work to cite: a part of the data of one release. */
export function resultItem(result: ResultWork, release: ReadRelease): CslItem {
  const { id, findings, profiles, filter, publisher, portal } = result;
  const found = `${count(findings, 'finding')} of ${count(profiles, 'profile')}`;
  return {
    id: `release-${release.number}/findings/${id}`,
    type: 'dataset',
    title: `Migration Governance Indicators: ${found}${filter === '' ? '' : `, filtered by ${filter}`}`,
    author: [{ literal: publisher }],
    issued: dayOf(release.publishedAt),
    'container-title': portal,
    publisher,
    ...readIn(release),
  };
}
