import type { LabelLanguage } from '../text/languages.ts';
import { CITATION_WORDS, type CitationWords, capitalize } from './citation-words.ts';
import { type CitedRelease, nameRelease } from './cited-release.ts';
import { type Lines, nameLines } from './name-lines.ts';
import { ownAddress } from './own-address.ts';
import { toSentenceCase } from './sentence-case.ts';

/** A work to cite in the shape of CSL-JSON 1.0, which reference managers and processors read. */
export interface CslItem {
  /** Unique among the works that this server cites; also the key in BibTeX. */
  readonly id: string;
  readonly type: 'report' | 'dataset';
  readonly title: string;
  readonly author: readonly [{ readonly literal: string }];
  readonly issued: CslDate;
  /** The portal of a profile; a data set of ours has none. */
  readonly 'container-title'?: string;
  readonly publisher: string;
  /** Of a data set, the release that it is a part of: "1". A report is no version of ours. */
  readonly version?: string;
  /** "MGI Graph", and where in it a profile was read: "release 1 (2026-11-22, 3f2a9c1d)". */
  readonly archive: string;
  readonly archive_location: string;
  /** What no style has a place for: the release that was read, and the source of a data set. */
  readonly note: string;
  /** The language of what is cited, by its ISO 639 code: "fr". */
  readonly language?: string;
  /**
   * Where it is: of a profile, the page of its source where that is known; of a finding and a result, the
   * page of this server where others can open that.
   */
  readonly URL?: string;
  /** The reference of one finding. */
  readonly section?: string;
  /** Where it stands in the source: "line 126". */
  readonly locator?: string;
}

/** A year, a month or a day. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly [number, number?, number?]];
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
  /** Where its page was published; null where nobody tells. */
  readonly sourceUrl: string | null;
}

/** A finding, as far as a citation names it. */
export interface FindingWork extends Lines {
  readonly reference: string;
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

/** A body without the abbreviation behind its name, which a list of references leaves out. */
const withoutAbbreviation = (body: string): string => body.replace(/\s*\(\p{Lu}{2,}\)$/u, '');

const at = (url: string | null) => (url === null ? {} : { URL: url });

const readIn = (release: CitedRelease, language: LabelLanguage) => ({
  archive: ARCHIVE,
  archive_location: nameRelease(release, language),
});

/** A profile as a work to cite, with words of ours in a language. */
export function profileItem(
  profile: ProfileWork,
  release: CitedRelease,
  words: LabelLanguage = 'EN',
): CslItem {
  const { slug, title, year, month, language, portal, publisher, sourceUrl } = profile;
  return {
    id: slug,
    type: 'report',
    title: toSentenceCase(title, language),
    author: [{ literal: withoutAbbreviation(publisher) }],
    issued: { 'date-parts': [month === null ? [year] : [year, month]] },
    'container-title': portal,
    publisher: withoutAbbreviation(publisher),
    language: language.toLowerCase(),
    ...at(sourceUrl ?? ownAddress(release, 'profiles', slug)),
    ...readIn(release, words),
    note: `${ARCHIVE}, ${nameRelease(release, words)}`,
  };
}

/** One finding as a work to cite: its profile, narrowed to the finding. */
export function findingItem(
  finding: FindingWork,
  profile: ProfileWork,
  release: CitedRelease,
  language: LabelLanguage = 'EN',
): CslItem {
  const { reference } = finding;
  const work = profileItem(profile, release, language);
  const locator = nameLines(finding, language);
  const words = CITATION_WORDS[language];
  return {
    ...work,
    ...at(ownAddress(release, 'findings', reference)),
    id: reference,
    section: reference,
    locator,
    note: `${capitalize(words.finding)} ${reference}, ${locator} ${words.ofSource}. ${work.note}`,
  };
}

const count = (number: number, { one, several }: CitationWords['findings']): string =>
  `${number} ${number === 1 ? one : several}`;

/**
 * What a query found as a work to cite: a part of the data of one release. It is a data set of MGI
 * Graph, which names the body whose statements it holds: that body published no such data set.
 */
export function resultItem(
  result: ResultWork,
  release: CitedRelease,
  language: LabelLanguage = 'EN',
): CslItem {
  const { id, findings, profiles, filter, publisher, portal } = result;
  const words = CITATION_WORDS[language];
  const found = `${count(findings, words.findings)} ${words.of} ${count(profiles, words.profiles)}`;
  const filtered = filter === '' ? '' : `, ${words.filteredBy} ${filter}`;
  return {
    id: `release-${release.number}/findings/${id}`,
    type: 'dataset',
    title: `${words.programme}${words.colon} ${found}${filtered}`,
    author: [{ literal: ARCHIVE }],
    issued: dayOf(release.contentDate),
    publisher: ARCHIVE,
    version: `${release.number}`,
    language: language.toLowerCase(),
    ...at(ownAddress(release, 'releases', release.number)),
    ...readIn(release, language),
    note: `${words.source}${words.colon} ${publisher}, ${portal}. ${ARCHIVE}, ${nameRelease(release, language)}`,
  };
}
