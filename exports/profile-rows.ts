import { citeProfile } from '../citations/cite.ts';
import type { Prisma } from '../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../release/published-release.ts';
import type { LabelLanguage } from '../text/languages.ts';
import type { ColumnDetails } from './column.ts';

/** What is read of a profile beside its own row. */
export const PROFILE_PARTS = {
  jurisdiction: { select: { code: true } },
  previousEdition: { select: { slug: true } },
  document: { select: { portal: true, publisher: true, sourceUrl: true } },
} as const satisfies Prisma.ProfileInclude;

type StoredProfile = Prisma.ProfileGetPayload<{ include: typeof PROFILE_PARTS }>;

/** A profile as one row, without its findings. */
export interface ProfileRow {
  readonly slug: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly level: string;
  readonly edition: number;
  readonly editionFrom: string;
  readonly year: number;
  readonly month: number | null;
  readonly textLanguage: string;
  readonly introduction: string | null;
  readonly researchPartner: string | null;
  readonly previousEdition: string | null;
  readonly document: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly sourceUrl: string | null;
  readonly citation: string;
  readonly release: number;
}

/** What is said of the columns of a {@link ProfileRow}. */
export const PROFILE_DETAILS: { readonly [Name in keyof ProfileRow]: ColumnDetails } = {
  slug: { from: 'Profile.slug' },
  title: { from: 'Profile.title' },
  jurisdiction: { from: 'Jurisdiction.code' },
  level: { from: 'Profile.level' },
  edition: { type: 'integer', from: 'Profile.edition' },
  editionFrom: { from: 'Profile.editionFrom' },
  year: { type: 'integer', from: 'Profile.year' },
  month: { type: 'integer', from: 'Profile.month', mayBeNull: true },
  textLanguage: { from: 'Profile.textLanguage' },
  introduction: { from: 'Profile.introduction', mayBeNull: true },
  researchPartner: { from: 'Profile.researchPartner', mayBeNull: true },
  previousEdition: { from: 'Profile.previousEdition', note: 'Its slug.', mayBeNull: true },
  document: { from: 'Document.slug' },
  lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom', note: 'Of its title.' },
  lineTo: { type: 'integer', from: 'SourceSpan.lineTo', note: 'Of its title.' },
  sourceUrl: { from: 'Document.sourceUrl', mayBeNull: true },
  citation: { from: 'Profile.citation' },
  release: { type: 'integer', from: 'Release.number' },
};

/** Makes a row of a profile as it is stored. */
export const describeProfile = (
  { language: textLanguage, ...row }: StoredProfile,
  release: PublishedRelease,
  language: LabelLanguage = 'EN',
): ProfileRow => ({
  ...row,
  textLanguage,
  jurisdiction: row.jurisdiction.code,
  previousEdition: row.previousEdition?.slug ?? null,
  document: row.documentId,
  sourceUrl: row.document.sourceUrl,
  citation: citeProfile({ ...row, ...row.document }, release, language),
  release: release.number,
});
