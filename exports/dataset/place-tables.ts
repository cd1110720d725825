import { citeProfile } from '../../citations/cite.ts';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { describeColumns } from '../column.ts';
import { defineTable, readAll } from './table.ts';

const PROFILE = {
  jurisdiction: { select: { code: true } },
  previousEdition: { select: { slug: true } },
  document: { select: { portal: true, publisher: true } },
} as const satisfies Prisma.ProfileInclude;

/** The profiles, without their findings. */
export const profiles = defineTable({
  name: 'profiles',
  description: 'Profile',
  isQuoted: true,
  primaryKey: ['slug'],
  foreignKeys: [
    { column: 'jurisdiction', table: 'jurisdictions', key: 'code' },
    { column: 'previousEdition', table: 'profiles', key: 'slug' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: describeColumns<{
    slug: string;
    title: string;
    jurisdiction: string;
    level: string;
    edition: number;
    year: number;
    month: number | null;
    textLanguage: string;
    introduction: string | null;
    researchPartner: string | null;
    previousEdition: string | null;
    document: string;
    lineFrom: number;
    lineTo: number;
    citation: string;
    release: number;
  }>({
    slug: { from: 'Profile.slug' },
    title: { from: 'Profile.title' },
    jurisdiction: { from: 'Jurisdiction.code' },
    level: { from: 'Profile.level' },
    edition: { type: 'integer', from: 'Profile.edition' },
    year: { type: 'integer', from: 'Profile.year' },
    month: { type: 'integer', from: 'Profile.month', mayBeNull: true },
    textLanguage: { from: 'Profile.textLanguage' },
    introduction: { from: 'Profile.introduction', mayBeNull: true },
    researchPartner: { from: 'Profile.researchPartner', mayBeNull: true },
    previousEdition: { from: 'Profile.previousEdition', note: 'Its slug.', mayBeNull: true },
    document: { from: 'Document.slug' },
    lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom', note: 'Of its title.' },
    lineTo: { type: 'integer', from: 'SourceSpan.lineTo', note: 'Of its title.' },
    citation: { from: 'Profile.citation' },
    release: { type: 'integer', from: 'Release.number' },
  }),
  read: (database, release) =>
    readAll(
      database.profile.findMany({ include: PROFILE }),
      ({ language, ...row }) => ({
        ...row,
        textLanguage: language,
        jurisdiction: row.jurisdiction.code,
        previousEdition: row.previousEdition?.slug ?? null,
        document: row.documentId,
        citation: citeProfile({ ...row, ...row.document }, release),
        release: release.number,
      }),
      ({ slug }) => slug,
    ),
});

/** The jurisdictions, also those without a profile. */
export const jurisdictions = defineTable({
  name: 'jurisdictions',
  description: 'Jurisdiction',
  isQuoted: false,
  primaryKey: ['code'],
  foreignKeys: [
    { column: 'country', table: 'jurisdictions', key: 'code' },
    { column: 'region', table: 'regions', key: 'code' },
  ],
  columns: describeColumns<{
    code: string;
    kind: string;
    alpha2: string | null;
    alpha3: string | null;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    unverified: readonly string[];
    country: string | null;
    region: string | null;
    regionName: string | null;
  }>({
    code: { from: 'Jurisdiction.code' },
    kind: { from: 'Jurisdiction.kind' },
    alpha2: { from: 'Jurisdiction.alpha2', mayBeNull: true },
    alpha3: { from: 'Jurisdiction.alpha3', mayBeNull: true },
    nameEn: { from: 'Jurisdiction.name', note: 'In English.' },
    nameFr: { from: 'Jurisdiction.name', note: 'In French.', mayBeNull: true },
    nameEs: { from: 'Jurisdiction.name', note: 'In Spanish.', mayBeNull: true },
    unverified: {
      type: 'strings',
      from: 'LocalizedText.isVerified',
      note: 'The languages for which it is false.',
    },
    country: { from: 'Jurisdiction.country', note: 'Its code.', mayBeNull: true },
    region: { from: 'Region.code', mayBeNull: true },
    regionName: { from: 'Region.name', note: 'In English.', mayBeNull: true },
  }),
  read: (database) =>
    readAll(
      database.jurisdiction.findMany({
        include: { country: { select: { code: true } }, region: { select: { nameEn: true } } },
      }),
      (row) => ({
        ...row,
        country: row.country?.code ?? null,
        region: row.regionCode,
        regionName: row.region?.nameEn ?? null,
      }),
      ({ code }) => code,
    ),
});

/** The regions of the United Nations that places lie in. */
export const regions = defineTable({
  name: 'regions',
  description: 'Region',
  isQuoted: false,
  primaryKey: ['code'],
  foreignKeys: [{ column: 'parent', table: 'regions', key: 'code' }],
  columns: describeColumns<{
    code: string;
    kind: string;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    unverified: readonly string[];
    parent: string | null;
  }>({
    code: { from: 'Region.code' },
    kind: { from: 'Region.kind' },
    nameEn: { from: 'Region.name', note: 'In English.' },
    nameFr: { from: 'Region.name', note: 'In French.', mayBeNull: true },
    nameEs: { from: 'Region.name', note: 'In Spanish.', mayBeNull: true },
    unverified: {
      type: 'strings',
      from: 'LocalizedText.isVerified',
      note: 'The languages for which it is false.',
    },
    parent: { from: 'Region.parent', note: 'Its code.', mayBeNull: true },
  }),
  read: (database) =>
    readAll(
      database.region.findMany(),
      (row) => ({ ...row, parent: row.parentCode }),
      ({ code }) => code,
    ),
});

/** The source documents, without their texts. */
export const documents = defineTable({
  name: 'documents',
  description: 'Document',
  isQuoted: false,
  primaryKey: ['slug'],
  columns: describeColumns<{
    slug: string;
    kind: string;
    file: string;
    sha256: string;
    title: string;
    publisher: string;
    portal: string;
    pageLanguage: string | null;
    textLanguage: string | null;
    attribution: string;
    rights: string;
    lineCount: number;
  }>({
    slug: { from: 'Document.slug' },
    kind: { from: 'Document.kind' },
    file: { from: 'Document.file' },
    sha256: { from: 'Document.sha256' },
    title: { from: 'Document.title' },
    publisher: { from: 'Document.publisher' },
    portal: { from: 'Document.portal' },
    pageLanguage: { from: 'Document.pageLanguage', mayBeNull: true },
    textLanguage: { from: 'Document.textLanguage', mayBeNull: true },
    attribution: { from: 'Document.attribution' },
    rights: { from: 'Document.rights' },
    lineCount: { type: 'integer', from: 'Document.lineCount' },
  }),
  read: (database) =>
    readAll(
      database.document.findMany(),
      ({ id, ...row }) => ({ slug: id, ...row }),
      ({ slug }) => slug,
    ),
});
